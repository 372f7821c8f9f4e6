package org.vectarium.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be travelled to: a run's past and the future it was rewound from. Immutable.
 *
 * @param edge updates at the farthest point reached: the live edge
 * @param total updates of the whole run as estimated at the live edge: unlike the estimate at the
 *     present moment it stands still while somebody travels
 * @param target where a seek under way is going, or −1
 * @param direction which way the run plays: 1, or −1 while it plays backwards
 * @param exact whether every update can be replayed; with several threads only keyframes can
 * @param keyframes where lasting keyframes stand, rising; read only
 * @param epochStarts where the second and later epochs begin, rising; read only
 * @param events in order of update
 * @param ghosts futures left behind by branching, oldest first
 * @param divergence the first number that is not finite; null while all are
 * @param blamedRate the learning rate that first made the loss rise too high, or that of the update
 *     that diverges; NaN while neither is known
 * @param goal what the run trains until; null for nothing in particular
 * @param keyframeBytes memory in keyframes
 * @param keyframeBudget the most they may take
 */
@SuppressWarnings("ArrayRecordComponent") // shared with every frame, read only
public record History(
    long edge,
    long total,
    long target,
    int direction,
    boolean exact,
    long[] keyframes,
    long[] epochStarts,
    List<RunEvent> events,
    List<GhostCurve> ghosts,
    @Nullable NonFinite divergence,
    double blamedRate,
    @Nullable Goal goal,
    long keyframeBytes,
    long keyframeBudget) {

  /** Of a run that has not begun. */
  public static final History NONE =
      new History(
          0,
          0,
          -1,
          1,
          true,
          new long[0],
          new long[0],
          List.of(),
          List.of(),
          null,
          Double.NaN,
          null,
          0,
          0);

  /** Whether a seek is still on its way. */
  public boolean seeking() {
    return target >= 0;
  }
}
