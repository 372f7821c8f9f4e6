package org.vectarium.ui.explore;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.ui.AppContext;

/**
 * Which words are shown along a direction: people's occupations and roles, or the words at its two
 * ends. Answers only while somebody looks.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class AxisModel {
  /** Words at each end. */
  static final int AT_EACH_END = 9;

  /** Ends are looked for among so many of the most frequent words; the rarest are noise. */
  static final int AMONG = 30_000;

  private final ReadOnlyObjectProperty<@Nullable Space> space;
  private final ReadOnlyStringProperty text;
  private final BooleanProperty extremes = new SimpleBooleanProperty(false);
  private final BooleanProperty active = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
  private final Inquiry<Answer> inquiry;

  /**
   * Words along a direction.
   *
   * @param ids from one end to the other for the extremes
   * @param among of so many words, for the extremes
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(Space space, WordAxis axis, boolean extremes, int[] ids, int among) {}

  /**
   * @param text the direction, as "he > she"
   */
  AxisModel(
      AppContext context,
      ReadOnlyObjectProperty<@Nullable Space> space,
      ReadOnlyStringProperty text) {
    this.space = space;
    this.text = text;
    this.inquiry =
        new Inquiry<>(
            context.background(),
            answer::set,
            failure -> context.notices().problem(String.valueOf(failure.getMessage())));
    space.subscribe(_ -> ask());
    text.subscribe(_ -> ask());
    extremes.subscribe(_ -> ask());
    active.subscribe(_ -> ask());
  }

  private void ask() {
    Space now = space.get();
    if (now == null || !active.get()) {
      return;
    }
    WordAxis axis = WordAxis.parse(text.get(), now);
    if (axis == null) {
      inquiry.drop();
      answer.set(null);
      return;
    }
    boolean ends = extremes.get();
    int among = Math.min(AMONG, now.vectors().size());
    inquiry.ask(() ->
        new Answer(
            now, axis, ends, ends ? ends(now, axis, among) : Suggestions.placed(now), among));
  }

  /** The words farthest out to each side, the lowest place first. */
  static int[] ends(Space space, WordAxis axis, int among) {
    NearestWords search = space.search();
    int each = Math.min(AT_EACH_END, among / 2);
    float[] back = axis.direction().clone();
    for (int c = 0; c < back.length; c++) {
      back[c] = -back[c];
    }
    List<Neighbour> low = search.nearest(back, each, Metric.COSINE, _ -> true, among);
    List<Neighbour> high =
        search.nearest(axis.direction(), each, Metric.COSINE, _ -> true, among).reversed();
    return Stream.concat(low.stream(), high.stream())
        .flatMapToInt(word -> IntStream.of(word.id()))
        .toArray();
  }

  /** Whether the two ends are shown, else chosen words. */
  BooleanProperty extremesProperty() {
    return extremes;
  }

  /** Whether somebody looks. */
  BooleanProperty activeProperty() {
    return active;
  }

  /** Null while the text names no direction. */
  ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }
}
