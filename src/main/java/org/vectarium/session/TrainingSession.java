package org.vectarium.session;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.TrainingSettings;

/**
 * Trains on a worker thread of its own. Commands may come from any thread and return at once;
 * frames leave through a latest-wins mailbox that the screen empties once a pulse.
 */
public interface TrainingSession extends TimeTravel, AutoCloseable {
  /** Full speed, for {@link #setSpeed}. */
  double FULL_SPEED = Double.POSITIVE_INFINITY;

  /** Prepares a new run, ready and paused before its first update. The old run ends at once. */
  void prepare(EncodedCorpus corpus, TrainingSettings settings);

  /** Runs, or runs on after a pause. */
  void resume();

  /** Stops between two updates. */
  void pause();

  /** Applies this many updates, then pauses. */
  void step(long updates);

  /**
   * Runs on until a goal has come about, marks the moment and pauses there; any other command drops
   * the goal. {@link History#goal} says what the run waits for.
   */
  void trainUntil(Goal goal);

  /** The same corpus and settings from the beginning, paused. */
  void reset();

  /** Updates a second, from 1 to {@link #FULL_SPEED}; takes effect while running. */
  void setSpeed(double updatesPerSecond);

  /**
   * The newest frame that has not been taken yet, or null. Reads also mean "I can take another":
   * snapshots are made no faster than they are taken.
   */
  @Nullable Frame takeFrame();

  /** The newest frame, taken or not; null before {@link #prepare}. */
  @Nullable Frame latestFrame();

  /**
   * Called on the worker thread whenever a frame is ready; for waking a sleeping reader. Must
   * return at once.
   */
  void onFrame(Consumer<Frame> listener);

  /** Ends the worker; waits for it, a second at most. */
  @Override
  void close();
}
