package org.vectarium.ui.explore;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordArithmetic.Scoring;
import org.vectarium.ui.AppContext;

/**
 * Questions put to the space and their answers: nearest words and the analogy. Answers are computed
 * off screen and the newest question wins.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class QuestionModel {
  private final AppContext context;
  private final ReadOnlyObjectProperty<@Nullable Space> space;
  private final ReadOnlyObjectWrapper<List<Neighbour>> neighbours =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Sum> sum = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Metric> metric = new SimpleObjectProperty<>(Metric.COSINE);
  private final IntegerProperty count = new SimpleIntegerProperty(10);
  private final StringProperty base = new SimpleStringProperty("king");
  private final StringProperty minus = new SimpleStringProperty("man");
  private final StringProperty plus = new SimpleStringProperty("woman");
  private final BooleanProperty excludeInputs = new SimpleBooleanProperty(true);
  private final ObjectProperty<Scoring> scoring = new SimpleObjectProperty<>(Scoring.ADD);
  private long question;

  QuestionModel(AppContext context, ReadOnlyObjectProperty<@Nullable Space> space) {
    this.context = context;
    this.space = space;
    context.selectedWordProperty().subscribe(_ -> ask());
    metric.subscribe(_ -> ask());
    count.subscribe(_ -> ask());
    base.subscribe(_ -> askSum());
    minus.subscribe(_ -> askSum());
    plus.subscribe(_ -> askSum());
    excludeInputs.subscribe(_ -> askSum());
    scoring.subscribe(_ -> askSum());
    space.subscribe(_ -> {
      ask();
      askSum();
    });
  }

  private void ask() {
    Space now = space.get();
    if (now == null) {
      return;
    }
    long number = ++question;
    String word = context.selectedWordProperty().get();
    int id = word.isEmpty() ? -1 : now.id(word);
    if (id < 0) {
      neighbours.set(List.of());
      return;
    }
    int k = count.get();
    Metric by = metric.get();
    context
        .background()
        .run(
            () -> now.search().nearest(id, k, by),
            found -> {
              if (number == question) {
                neighbours.set(found);
              }
            },
            problem -> context.notices().problem(String.valueOf(problem.getMessage())));
  }

  private void askSum() {
    Space now = space.get();
    if (now == null) {
      return;
    }
    int a = now.id(minus.get().strip());
    int b = now.id(base.get().strip());
    int c = now.id(plus.get().strip());
    if (Math.min(a, Math.min(b, c)) < 0) {
      sum.set(null);
      return;
    }
    Scoring by = scoring.get();
    boolean exclude = excludeInputs.get();
    context
        .background()
        .run(
            () -> sum(now, a, b, c, by, exclude),
            found -> {
              if (space.get() == now && exclude == excludeInputs.get() && by == scoring.get()) {
                sum.set(found);
              }
            },
            problem -> context.notices().problem(String.valueOf(problem.getMessage())));
  }

  private static Sum sum(Space space, int a, int b, int c, Scoring scoring, boolean exclude) {
    List<Neighbour> answers = space.arithmetic().analogy(a, b, c, scoring, !exclude, 5);
    List<Neighbour> all = space.arithmetic().analogy(a, b, c, scoring, true, 1);
    float[] tip = new float[space.vectors().dimension()];
    for (int i = 0; i < tip.length; i++) {
      tip[i] =
          space.vectors().matrix().get(b, i)
              - space.vectors().matrix().get(a, i)
              + space.vectors().matrix().get(c, i);
    }
    return new Sum(a, b, c, answers, all.isEmpty() ? null : all.getFirst(), tip);
  }

  /** Puts a word at the head of the sum: x − man + woman. */
  void compare(String word) {
    base.set(Objects.requireNonNull(word));
  }

  ReadOnlyObjectProperty<List<Neighbour>> neighboursProperty() {
    return neighbours.getReadOnlyProperty();
  }

  /** The sum's answers; null while one of its words is unknown. */
  ReadOnlyObjectProperty<@Nullable Sum> sumProperty() {
    return sum.getReadOnlyProperty();
  }

  ObjectProperty<Metric> metricProperty() {
    return metric;
  }

  /** How many neighbours. */
  IntegerProperty countProperty() {
    return count;
  }

  /** b of b − a + c. */
  StringProperty baseProperty() {
    return base;
  }

  /** a of b − a + c. */
  StringProperty minusProperty() {
    return minus;
  }

  /** c of b − a + c. */
  StringProperty plusProperty() {
    return plus;
  }

  BooleanProperty excludeInputsProperty() {
    return excludeInputs;
  }

  ObjectProperty<Scoring> scoringProperty() {
    return scoring;
  }
}
