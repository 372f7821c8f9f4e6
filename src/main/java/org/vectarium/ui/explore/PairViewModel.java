package org.vectarium.ui.explore;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.PairSimilarity;
import org.vectarium.embedding.SimilarityDistribution;
import org.vectarium.ui.AppContext;

/**
 * How similar two words are, held against random pairs, and which dimensions make it so. The first
 * word follows the selection. Answers only while somebody looks.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class PairViewModel {
  /** Pairs drawn: the share of lower ones is then right to 0.2 in 100 (two deviations). */
  static final int DRAWN = 100_000;

  static final long SEED = 1;

  private final AppContext context;
  private final ReadOnlyObjectProperty<@Nullable Space> space;
  private final StringProperty first = new SimpleStringProperty("");
  private final StringProperty second = new SimpleStringProperty("");
  private final BooleanProperty active = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
  private final Sentence problem;
  private final Inquiry<Answer> inquiry;
  private volatile @Nullable Drawn drawn;

  private record Drawn(Space space, SimilarityDistribution distribution) {}

  /**
   * What was found out.
   *
   * @param space of which
   * @param pair the two words
   * @param distribution random pairs of the same space
   */
  record Answer(Space space, PairSimilarity pair, SimilarityDistribution distribution) {
    /** The share of random pairs that are less similar, in [0, 1]. */
    double share() {
      return distribution.shareBelow(pair.cosine());
    }
  }

  PairViewModel(AppContext context, ReadOnlyObjectProperty<@Nullable Space> space) {
    this.context = context;
    this.problem = new Sentence(context.messages());
    this.space = space;
    this.inquiry =
        new Inquiry<>(
            context.background(),
            answer::set,
            failure -> context.notices().problem(String.valueOf(failure.getMessage())));
    context
        .selectedWordProperty()
        .subscribe(word -> {
          if (!word.isEmpty() && !word.equals(second.get())) {
            first.set(word);
          }
        });
    space.subscribe(_ -> begin());
    first.subscribe(_ -> ask());
    second.subscribe(_ -> ask());
    active.subscribe(_ -> ask());
  }

  /** Puts two known words into fields whose words are unknown. */
  private void begin() {
    Space now = space.get();
    if (now != null) {
      List<String> sum = Suggestions.of(now).sum();
      boolean suggested = sum.stream().allMatch(word -> now.id(word) >= 0);
      int last = now.vectors().size() - 1;
      if (now.id(first.get()) < 0) {
        first.set(suggested ? sum.get(0) : now.vectors().word(0));
      }
      if (now.id(second.get()) < 0) {
        second.set(suggested ? sum.get(1) : now.vectors().word(Math.min(1, last)));
      }
    }
    ask();
  }

  private void ask() {
    Space now = space.get();
    if (now == null || !active.get()) {
      return;
    }
    String a = first.get().strip();
    String b = second.get().strip();
    for (String word : List.of(a, b)) {
      if (now.id(word) < 0) {
        inquiry.drop();
        answer.set(null);
        problem.say(() ->
            word.isEmpty()
                ? context.messages().get("ask.pair.empty")
                : context.messages().format("ask.unknown", word));
        return;
      }
    }
    if (now.vectors().size() < 2) {
      problem.say(() -> context.messages().get("ask.pair.empty"));
      return;
    }
    problem.clear();
    inquiry.ask(() ->
        new Answer(now, PairSimilarity.of(now.search(), now.id(a), now.id(b)), distribution(now)));
  }

  /** Drawn once for a space. Off screen; one question at a time, so nobody draws twice. */
  private SimilarityDistribution distribution(Space now) {
    Drawn known = drawn;
    if (known != null && known.space() == now) {
      return known.distribution();
    }
    SimilarityDistribution made = SimilarityDistribution.of(now.search(), DRAWN, SEED);
    drawn = new Drawn(now, made);
    return made;
  }

  /** Exchanges the two words. */
  void swap() {
    String word = first.get();
    first.set(second.get());
    second.set(word);
  }

  StringProperty firstProperty() {
    return first;
  }

  StringProperty secondProperty() {
    return second;
  }

  /** Whether somebody looks. */
  BooleanProperty activeProperty() {
    return active;
  }

  /** Null while a word is unknown. */
  ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Which word is unknown, as a sentence; empty for none. */
  ReadOnlyStringProperty problemProperty() {
    return problem.textProperty();
  }
}
