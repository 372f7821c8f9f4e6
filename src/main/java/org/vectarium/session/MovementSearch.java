package org.vectarium.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.PredictionUpdate.Prediction;
import org.vectarium.train.Trainer;
import org.vectarium.train.UpdateExplanation;

/** Replays a stretch of a run and asks the trainer to explain every update that moves one word. */
final class MovementSearch {
  private static final int MOST_CAUSES = 12;

  /** Updates between two looks whether somebody waits. */
  private static final int UPDATES_PER_LOOK = 1 << 12;

  private MovementSearch() {}

  /**
   * Replays {@code [from, to)} and comes back to where the run stands, which is {@code to}.
   *
   * @param impatient asked now and then; true gives the search up
   * @return null if it was given up
   */
  static @Nullable Movement search(
      Lineage lineage, Keyframes keyframes, int word, long from, BooleanSupplier impatient) {
    Trainer end = lineage.trainer();
    long to = end.progress().updates();
    Keyframe back = Keyframe.of(end, 0, false, 0);
    float[] after = end.snapshot().centre().matrix().row(word);
    try {
      lineage.restore(keyframes.floor(from));
      while (position(lineage) < from) {
        Seek.replay(lineage, keyframes, from - position(lineage), Long.MAX_VALUE);
      }
      double[] way = new double[after.length];
      double square = 0;
      float[] before = lineage.trainer().snapshot().centre().matrix().row(word);
      for (int d = 0; d < way.length; d++) {
        way[d] = (double) after[d] - before[d];
        square += way[d] * way[d];
      }
      return replay(lineage, keyframes, word, to, way, square, impatient);
    } finally {
      lineage.restore(back);
    }
  }

  private static long position(Lineage lineage) {
    return lineage.trainer().progress().updates();
  }

  private static @Nullable Movement replay(
      Lineage lineage,
      Keyframes keyframes,
      int word,
      long to,
      double[] way,
      double square,
      BooleanSupplier impatient) {
    long from = position(lineage);
    PriorityQueue<Movement.Cause> best =
        new PriorityQueue<>(Comparator.comparingDouble(cause -> Math.abs(cause.share())));
    long touches = 0;
    double sum = 0;
    for (long at = from; at < to; at++) {
      if (at % UPDATES_PER_LOOK == 0 && impatient.getAsBoolean()) {
        return null;
      }
      UpdateExplanation next =
          lineage.trainer().nextMoves(word) ? lineage.trainer().explainNext() : null;
      if (next != null) {
        Movement.Cause cause = cause(next, word, way, square);
        touches++;
        sum += cause.share();
        best.add(cause);
        if (best.size() > MOST_CAUSES) {
          best.remove();
        }
      }
      Seek.replay(lineage, keyframes, 1, 0);
    }
    List<Movement.Cause> causes = new ArrayList<>(best);
    causes.sort(Comparator.comparingDouble(cause -> -Math.abs(cause.share())));
    return new Movement(word, from, to, Math.sqrt(square), touches, sum, List.copyOf(causes));
  }

  private static Movement.Cause cause(
      UpdateExplanation next, int word, double[] way, double square) {
    double[] step = new double[way.length];
    switch (next) {
      case PredictionUpdate update -> addSteps(update, word, step);
      case GloVeUpdate cell -> {
        for (int d = 0; d < step.length; d++) {
          step[d] = -cell.centreStep()[d];
        }
      }
      default -> throw new IllegalStateException("no steps are known of " + next.getClass());
    }
    double along = 0;
    double length = 0;
    for (int d = 0; d < step.length; d++) {
      along += step[d] * way[d];
      length += step[d] * step[d];
    }
    return new Movement.Cause(square == 0 ? 0 : along / square, Math.sqrt(length), next);
  }

  /** −η ∂J/∂v of the word: of each prediction that reads it, by its share of the input. */
  private static void addSteps(PredictionUpdate update, int word, double[] step) {
    for (Prediction prediction : update.predictions()) {
      int count = 0;
      for (int input : prediction.inputs()) {
        count += input == word ? 1 : 0;
      }
      double share =
          update.learningRate() * prediction.weight() * count / prediction.inputs().length;
      for (int d = 0; d < step.length && count > 0; d++) {
        step[d] -= share * prediction.gradient().input()[d];
      }
    }
  }
}
