package org.vectarium.ui.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * States that can be taken back and brought again. One thread.
 *
 * @param <T> a state; immutable
 */
final class History<T> {
  private final int most;
  private final Deque<T> past = new ArrayDeque<>();
  private final Deque<T> future = new ArrayDeque<>();

  /**
   * @param most so many steps are remembered, at least 1
   */
  History(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a history of " + most + " steps remembers nothing");
    }
    this.most = most;
  }

  /** Something new was done from this state on; what was taken back is gone. */
  void record(T before) {
    past.push(before);
    future.clear();
    if (past.size() > most) {
      past.removeLast();
    }
  }

  /** The state before the last step; null if there is none. */
  @Nullable T undo(T now) {
    T before = past.poll();
    if (before != null) {
      future.push(now);
    }
    return before;
  }

  /** The state that was taken back last; null if there is none. */
  @Nullable T redo(T now) {
    T after = future.poll();
    if (after != null) {
      past.push(now);
    }
    return after;
  }

  void clear() {
    past.clear();
    future.clear();
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }
}
