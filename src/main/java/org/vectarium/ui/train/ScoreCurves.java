package org.vectarium.ui.train;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Snapshot;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.Background;

/**
 * How the run answers questions as it goes on: scores by update, so travelling through the run
 * shows the score of that moment.
 *
 * <p>Questions are asked off screen, and so seldom that answering takes a twentieth of the time at
 * most. Screen thread only; needs no toolkit.
 */
final class ScoreCurves {
  private static final long LEAST_PAUSE_NANOS = 400_000_000;
  private static final int PAUSE_PER_WORK = 20;

  private final Background background;
  private final LongSupplier clock;
  private final TreeMap<Long, Score> scores = new TreeMap<>();
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
  private Questions questions = Questions.NONE;
  private @Nullable EncodedCorpus corpus;
  private @Nullable TrainingSettings settings;
  private @Nullable Frame latest;
  private long run = -1;
  private boolean asking;
  private long nextNanos;

  /**
   * @param clock nanoseconds
   */
  ScoreCurves(Background background, LongSupplier clock) {
    this.background = background;
    this.clock = clock;
  }

  /** Rises whenever a score or the questions have changed. */
  ReadOnlyLongProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  Questions questions() {
    return questions;
  }

  /** Asks other questions from now on; what the old ones gave is forgotten. */
  void ask(Questions newQuestions) {
    questions = newQuestions;
    scores.clear();
    change();
    nextNanos = clock.getAsLong();
    if (latest != null) {
      observe(latest);
    }
  }

  /** The corpus's own questions again. */
  void askOwn() {
    ask(corpus == null ? Questions.NONE : Questions.of(corpus.name()));
  }

  /** By the update at which they were found, rising; live. */
  TreeMap<Long, Score> scores() {
    return scores;
  }

  /** The score last found at or before an update; null before the first. */
  @Nullable Score at(long update) {
    Map.Entry<Long, Score> entry = scores.floorEntry(update);
    return entry == null ? null : entry.getValue();
  }

  private void change() {
    version.set(version.get() + 1);
  }

  /** Looks at a new frame and asks, unless it has just done so. */
  void observe(Frame frame) {
    latest = frame;
    if (frame.corpus() != corpus) {
      corpus = frame.corpus();
      askOwn();
    }
    if (frame.run() != run) {
      run = frame.run();
      scores.clear();
      change();
    } else if (!frame.settings().equals(settings)) {
      // A branch: what came after this moment belongs to another history.
      scores.tailMap(frame.position(), false).clear();
      change();
    }
    settings = frame.settings();
    Snapshot snapshot = frame.snapshot();
    boolean resting = frame.state() != RunState.RUNNING && !frame.history().seeking();
    boolean due =
        clock.getAsLong() >= nextNanos || (resting && !scores.containsKey(frame.position()));
    if (due && !asking && snapshot != null && !questions.none()) {
      score(frame, snapshot);
    }
  }

  private void score(Frame frame, Snapshot snapshot) {
    asking = true;
    Questions asked = questions;
    TrainingSettings of = frame.settings();
    long start = clock.getAsLong();
    background.run(
        () -> Score.of(asked, of.method(), snapshot),
        score -> {
          asking = false;
          long now = clock.getAsLong();
          nextNanos = now + Math.max(LEAST_PAUSE_NANOS, PAUSE_PER_WORK * (now - start));
          if (frame.run() == run && of.equals(settings) && asked == questions) {
            scores.put(frame.position(), score);
            change();
          }
        },
        problem -> {
          asking = false;
          throw new IllegalStateException("the scores of the run", problem);
        });
  }
}
