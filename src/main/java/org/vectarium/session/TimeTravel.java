package org.vectarium.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Grain;
import org.vectarium.train.TrainingSettings;

/**
 * Travelling through a run. Every moment up to the live edge is reached again exactly, to the bit,
 * by replaying from the keyframe before it; a run with several threads only at keyframes.
 *
 * <p>Commands may come from any thread and return at once; {@link Frame#history} says what became
 * of them. They do nothing where they make no sense, such as stepping back from the beginning.
 */
public interface TimeTravel {
  /** Goes to a moment of the past, at most to the live edge, and pauses there. */
  void seek(long update);

  /** Goes on to the next boundary, replaying or training, and pauses there. */
  void step(Grain grain);

  /** Goes back to the boundary before this moment and pauses there. */
  void stepBack(Grain grain);

  /** Plays backwards at the session's speed, until paused or at the beginning. */
  void playBackward();

  /** The most memory that keyframes may take, in bytes ≥ 0; kept for later runs too. */
  void setKeyframeBudget(long bytes);

  /**
   * Why a word moved since an earlier moment: replays the stretch up to here. Any other command
   * gives the search up.
   *
   * @param word its id
   * @return null in the future if it was given up, or the run moves or has several threads
   */
  CompletableFuture<@Nullable Movement> movement(int word, long from);

  /** Marks the present moment with a remark. */
  void note(String text);

  /**
   * Trains on from the present moment with another learning rate, schedule or seed. What came after
   * it stays visible as a {@link GhostCurve}. Does nothing where the run has diverged: its vectors
   * are past mending there, whatever the rate.
   *
   * @throws IllegalArgumentException if anything else differs from the run's settings
   */
  void branch(TrainingSettings changed);

  /**
   * The history left behind at the last branch and the present one, from the branch on, to be
   * trained side by side; empty where there was no branch or the run has several threads.
   */
  CompletableFuture<List<Contender>> histories();
}
