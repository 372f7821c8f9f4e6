package org.vectarium.ui.explore;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordArithmetic.Scoring;
import org.vectarium.embedding.WordSum;
import org.vectarium.ui.AppContext;

/**
 * Questions put to the space and their answers: nearest words and sums. Answers are computed off
 * screen and the newest question wins.
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
  private final StringProperty expression = new SimpleStringProperty("king − man + woman");
  private final Sentence problem;
  private final BooleanProperty excludeInputs = new SimpleBooleanProperty(true);
  private final ObjectProperty<Scoring> scoring = new SimpleObjectProperty<>(Scoring.ADD);
  private final Inquiry<Sum> sums;
  private long question;

  QuestionModel(AppContext context, ReadOnlyObjectProperty<@Nullable Space> space) {
    this.context = context;
    this.problem = new Sentence(context.messages());
    this.space = space;
    this.sums =
        new Inquiry<>(
            context.background(),
            sum::set,
            failure -> context.notices().problem(String.valueOf(failure.getMessage())));
    context.selectedWordProperty().subscribe(_ -> ask());
    metric.subscribe(_ -> ask());
    count.subscribe(_ -> ask());
    expression.subscribe(_ -> askSum());
    excludeInputs.subscribe(_ -> askSum());
    scoring.subscribe(_ -> askSum());
    space.subscribe((before, now) -> {
      if (now == null || !now.continues(before)) {
        // Ids of other words would name the wrong ones.
        neighbours.set(List.of());
        sum.set(null);
      }
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
    WordSum written;
    try {
      written = WordSum.parse(expression.get(), word -> now.id(word) >= 0);
    } catch (WordSum.Unreadable e) {
      sums.drop();
      sum.set(null);
      problem.say(() -> context.messages().format("ask.sum." + e.problem(), e.word()));
      return;
    }
    if (written.plus().stream()
        .map(now::id)
        .sorted()
        .toList()
        .equals(written.minus().stream().map(now::id).sorted().toList())) {
      sums.drop();
      sum.set(null);
      problem.say(() -> context.messages().get("ask.sum.zero"));
      return;
    }
    problem.clear();
    Scoring by = scoring.get();
    boolean exclude = excludeInputs.get();
    sums.ask(() -> Sum.of(now, written, by, exclude));
  }

  ReadOnlyObjectProperty<List<Neighbour>> neighboursProperty() {
    return neighbours.getReadOnlyProperty();
  }

  /** The sum's answers; null while it cannot be read. */
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

  /** Any sum and difference of words, as "king − man + woman". */
  StringProperty expressionProperty() {
    return expression;
  }

  /** Why the sum has no answer, as a sentence; empty where it has. */
  ReadOnlyStringProperty problemProperty() {
    return problem.textProperty();
  }

  BooleanProperty excludeInputsProperty() {
    return excludeInputs;
  }

  ObjectProperty<Scoring> scoringProperty() {
    return scoring;
  }
}
