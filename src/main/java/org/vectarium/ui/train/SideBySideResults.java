package org.vectarium.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.projection.Basis;
import org.vectarium.projection.SharedPlane;
import org.vectarium.session.Anchor;
import org.vectarium.session.Standing;
import org.vectarium.ui.AppContext;

/**
 * What is worked out off screen of runs side by side: the axes they are seen on and how they answer
 * the corpus's questions.
 *
 * <p>Screen thread only; needs no toolkit.
 */
final class SideBySideResults {
  /** Words that take part in a fit of the axes. */
  private static final int FIT_WORDS = 2000;

  /** Questions are asked this often while the runs go on, and once more at their end. */
  private static final long SCORE_PAUSE_NANOS = 1_000_000_000;

  private final AppContext context;
  private final LongSupplier clock;
  private final ReadOnlyObjectWrapper<List<@Nullable Basis>> axes =
      new ReadOnlyObjectWrapper<>(this, "axes", List.of());
  private final ReadOnlyObjectWrapper<List<@Nullable RunScores>> scores =
      new ReadOnlyObjectWrapper<>(this, "scores", List.of());
  private Questions questions = Questions.NONE;
  private List<Standing> standings = List.of();
  private boolean over;

  /** Rises with every new set of runs, so that late answers about old ones are dropped. */
  private long number;

  private List<Anchor> fittedAt = List.of();
  private boolean fitting;
  private boolean scoring;
  private long scoredAt;
  private List<Standing> scored = List.of();
  private String scoredWord = "";

  /**
   * @param clock nanoseconds
   */
  SideBySideResults(AppContext context, LongSupplier clock) {
    this.context = context;
    this.clock = clock;
    context.selectedWordProperty().subscribe((_, _) -> score(true));
  }

  /** The axes of each run, all turned onto those of the first; empty before the first fit. */
  ReadOnlyObjectProperty<List<@Nullable Basis>> axesProperty() {
    return axes.getReadOnlyProperty();
  }

  /** How each run answers, null for one without vectors; empty before the first answers. */
  ReadOnlyObjectProperty<List<@Nullable RunScores>> scoresProperty() {
    return scores.getReadOnlyProperty();
  }

  /** What the runs are asked from now on. */
  void ask(Questions newQuestions) {
    questions = newQuestions;
  }

  /** Whether there is anything to ask. */
  Questions questions() {
    return questions;
  }

  /** Forgets the runs. */
  void clear() {
    number++;
    fittedAt = List.of();
    standings = List.of();
    scored = List.of();
    over = false;
    axes.set(List.of());
    scores.set(List.of());
  }

  /**
   * Looks at where the runs stand and begins whatever is due.
   *
   * @param allOver whether none of them will move again
   */
  void observe(List<Standing> newest, boolean allOver) {
    standings = newest;
    over = allOver;
    fit();
    score(allOver);
  }

  /** Fits axes whenever a run has come to the next of the moments at which its plane is fitted. */
  private void fit() {
    List<Anchor> anchors = new ArrayList<>();
    List<Boolean> anchored = new ArrayList<>();
    boolean waiting = false;
    for (Standing standing : standings) {
      anchored.add(standing.anchor() != null);
      if (standing.anchor() != null) {
        anchors.add(standing.anchor());
      }
      // A run that ended without axes does not keep the others from theirs.
      waiting |= standing.anchor() == null && !standing.over();
    }
    if (fitting || anchors.isEmpty() || waiting || anchors.equals(fittedAt)) {
      return;
    }
    fitting = true;
    fittedAt = anchors;
    long asked = number;
    List<FloatMatrix> tables = anchors.stream().map(anchor -> anchor.centre().matrix()).toList();
    Basis plane = anchors.getFirst().plane().basis().basis();
    context
        .background()
        .run(
            () -> SharedPlane.fit(tables, FIT_WORDS, plane),
            bases -> {
              fitting = false;
              if (asked == number) {
                axes.set(spread(bases, anchored));
              }
              fit();
            },
            problem -> {
              fitting = false;
              throw new IllegalStateException("the shared axes could not be fitted", problem);
            });
  }

  /** The bases in the order of the columns, null where there is none. */
  private static List<@Nullable Basis> spread(List<Basis> bases, List<Boolean> anchored) {
    List<@Nullable Basis> spread = new ArrayList<>();
    int next = 0;
    for (boolean has : anchored) {
      spread.add(has ? bases.get(next++) : null);
    }
    return spread;
  }

  private void score(boolean atOnce) {
    String word = context.selectedWordProperty().get();
    boolean fresh = scored != standings || !word.equals(scoredWord);
    boolean due = atOnce || clock.getAsLong() - scoredAt >= SCORE_PAUSE_NANOS;
    if (scoring || standings.isEmpty() || !fresh || !due) {
      return;
    }
    scoring = true;
    scored = standings;
    scoredWord = word;
    long asked = number;
    List<Standing> runs = standings;
    Questions asking = questions;
    context
        .background()
        .run(
            () -> RunScores.of(runs, asking, word),
            answers -> {
              scoring = false;
              scoredAt = clock.getAsLong();
              if (asked == number) {
                scores.set(answers);
              }
              score(over || !word.equals(context.selectedWordProperty().get()));
            },
            problem -> {
              scoring = false;
              throw new IllegalStateException("the scores of compared runs", problem);
            });
  }
}
