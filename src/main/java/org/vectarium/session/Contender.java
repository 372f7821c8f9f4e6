package org.vectarium.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.TrainingSettings;

/**
 * One of the runs of a {@link Comparison}: from the beginning with one set of settings, or one of
 * the two histories that part at a branch, from there on. Immutable.
 */
public final class Contender {
  private final List<Lineage.Segment> segments;
  private final @Nullable Keyframe start;
  private final boolean reseed;
  private final long until;

  /**
   * @param segments what it trains with, each from its first update
   * @param start the state it begins with; null for the beginning of a run
   * @param reseed whether it goes on from there with its own seed
   * @param until the update at which it ends, if the run is not over before
   */
  Contender(List<Lineage.Segment> segments, @Nullable Keyframe start, boolean reseed, long until) {
    this.segments = List.copyOf(segments);
    this.start = start;
    this.reseed = reseed;
    this.until = until;
  }

  /** A whole run. */
  public static Contender of(TrainingSettings settings) {
    return new Contender(List.of(new Lineage.Segment(0, settings)), null, false, Long.MAX_VALUE);
  }

  /** The settings it begins with. */
  public TrainingSettings settings() {
    return segments.getFirst().settings();
  }

  /** The update from which it trains. */
  public long from() {
    return start == null ? 0 : start.update();
  }

  /** The update at which it ends; {@link Long#MAX_VALUE} for the end of the run. */
  public long until() {
    return until;
  }

  List<Lineage.Segment> segments() {
    return segments;
  }

  @Nullable Keyframe start() {
    return start;
  }

  boolean reseed() {
    return reseed;
  }
}
