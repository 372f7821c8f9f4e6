package org.vectarium.session;

import java.util.List;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.evaluation.AnalogyScorer;
import org.vectarium.embedding.evaluation.AnalogySet;
import org.vectarium.train.Export;
import org.vectarium.train.Trainer;

/**
 * Looks whether a goal has come about. Looks fall on fixed updates, so the same run stops at the
 * same update however it was divided into slices.
 *
 * <p>Owned by the thread that trains.
 */
public final class GoalWatch {
  /** Vectors are looked at so many times in a run: often enough to see when, cheap enough. */
  private static final long LOOKS_AT_VECTORS = 1000;

  private static final long LOOKS_AT_LOSS = 50;

  private final Goal goal;
  private final long stride;
  private final int word;
  private double lastLoss;
  private long touches;
  private boolean touching;

  /**
   * @param trainer stands where the watch begins
   */
  public GoalWatch(Goal goal, Trainer trainer) {
    this.goal = goal;
    long total = trainer.progress().totalUpdates();
    this.stride =
        switch (goal) {
          case Goal.LossSettles _ ->
              Math.max(trainer.loss().window(), Math.max(1, total / LOOKS_AT_LOSS));
          case Goal.AnalogySolved _, Goal.NeighbourAppears _ ->
              Math.max(1, total / LOOKS_AT_VECTORS);
          case Goal.WordUpdates _ -> 1;
        };
    this.word =
        goal instanceof Goal.WordUpdates count ? trainer.snapshot().centre().id(count.word()) : -1;
    this.lastLoss = trainer.loss().mean();
  }

  /** What is waited for. */
  public Goal goal() {
    return goal;
  }

  /** Updates to the next look. */
  public long toNextLook(Trainer trainer) {
    return stride - trainer.progress().updates() % stride;
  }

  /** To be called before each step of at most {@link #toNextLook} updates. */
  public void before(Trainer trainer) {
    touching = word >= 0 && trainer.nextMoves(word);
  }

  /** Whether the goal has come about with the step just made. */
  public boolean met(Trainer trainer) {
    touches += touching ? 1 : 0;
    if (trainer.progress().updates() % stride != 0) {
      return false;
    }
    return switch (goal) {
      case Goal.WordUpdates count -> touching && touches >= count.updates();
      case Goal.LossSettles settles -> settled(settles.share(), trainer.loss().mean());
      case Goal.NeighbourAppears near -> near(near, search(trainer));
      case Goal.AnalogySolved analogy -> solved(analogy, search(trainer));
    };
  }

  /** Rising is not settling. */
  private boolean settled(double share, double loss) {
    double before = lastLoss;
    lastLoss = loss;
    return loss <= before && before - loss < share * Math.abs(before);
  }

  private static NearestWords search(Trainer trainer) {
    return new NearestWords(Export.usual(trainer.settings().method()).of(trainer.snapshot()));
  }

  private static boolean near(Goal.NeighbourAppears near, NearestWords search) {
    int id = search.vectors().id(near.word());
    return id >= 0
        && search.length(id) > 0
        && search.nearest(id, near.rank(), Metric.COSINE).stream()
            .anyMatch(neighbour -> neighbour.word().equals(near.neighbour()));
  }

  private static boolean solved(Goal.AnalogySolved goal, NearestWords search) {
    AnalogySet.Question question = new AnalogySet.Question(goal.a(), goal.b(), goal.c(), goal.d());
    AnalogySet one = new AnalogySet(List.of(new AnalogySet.Section("goal", List.of(question))));
    return new AnalogyScorer(search, 0).score(one).total(false).correct() == 1;
  }
}
