package org.vectarium.session;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The keyframes of one run, within a budget of memory. When it is full, first those that only
 * helped stepping back nearby go, the farthest first; then the one whose going leaves the smallest
 * gap, measured in training time: so a replay from the keyframe before any moment stays short
 * everywhere, however uneven the updates. The first keyframe and pinned ones always stay.
 *
 * <p>Owned by the worker thread.
 */
final class Keyframes {
  /** More would make thinning slow and the timeline a solid line. */
  private static final int MOST = 400;

  private final TreeMap<Long, Keyframe> byUpdate = new TreeMap<>();
  private final Set<Long> pinned = new HashSet<>();
  private long budget;
  private long used;
  private long focus;
  private long @Nullable [] lasting;

  Keyframes(long budget) {
    this.budget = budget;
  }

  long budget() {
    return budget;
  }

  /** Bytes held. */
  long used() {
    return used;
  }

  /** Gives back at once what is over. */
  void setBudget(long bytes) {
    budget = bytes;
    thin();
  }

  /** Takes the place of one at the same update unless that one lasts and this one does not. */
  void add(Keyframe keyframe) {
    Keyframe old = byUpdate.get(keyframe.update());
    if (old != null && old.lasting() && !keyframe.lasting()) {
      return;
    }
    put(keyframe);
    thin();
  }

  /** Adds one that no thinning takes away. */
  void pin(Keyframe keyframe) {
    pinned.add(keyframe.update());
    put(keyframe);
    thin();
  }

  private void put(Keyframe keyframe) {
    Keyframe old = byUpdate.put(keyframe.update(), keyframe);
    used += keyframe.bytes() - (old == null ? 0 : old.bytes());
    focus = keyframe.update();
    lasting = null;
  }

  /** The last one at or before an update; the first keyframe of a run stands at 0. */
  Keyframe floor(long update) {
    Map.Entry<Long, Keyframe> entry = byUpdate.floorEntry(update);
    if (entry == null) {
      throw new IllegalStateException("no keyframe at or before update " + update);
    }
    return entry.getValue();
  }

  /** The last one that lasts. */
  Keyframe lastLasting() {
    for (Keyframe keyframe : byUpdate.descendingMap().values()) {
      if (keyframe.lasting()) {
        return keyframe;
      }
    }
    throw new IllegalStateException("a run without its first keyframe");
  }

  /** The first one after an update, or null. */
  @Nullable Keyframe after(long update) {
    Map.Entry<Long, Keyframe> entry = byUpdate.higherEntry(update);
    return entry == null ? null : entry.getValue();
  }

  void dropAfter(long update) {
    for (Long later : byUpdate.tailMap(update, false).keySet().toArray(new Long[0])) {
      remove(later);
    }
  }

  private void remove(long update) {
    Keyframe gone = byUpdate.remove(update);
    pinned.remove(update);
    used -= gone == null ? 0 : gone.bytes();
    lasting = null;
  }

  /** Where the lasting ones stand, rising; shared, read only. */
  long[] places() {
    if (lasting == null) {
      lasting =
          byUpdate.values().stream()
              .filter(Keyframe::lasting)
              .mapToLong(Keyframe::update)
              .toArray();
    }
    return lasting;
  }

  private void thin() {
    while (used > budget || byUpdate.size() > MOST) {
      Long victim = farthestHelper();
      if (victim == null) {
        victim = leastMissed();
      }
      if (victim == null) {
        return;
      }
      remove(victim);
    }
  }

  /** Stepping back needs those before the last one added, the nearer the sooner. */
  private @Nullable Long farthestHelper() {
    Long victim = null;
    for (Keyframe keyframe : byUpdate.values()) {
      if (!keyframe.lasting() && (victim == null || keyframe.update() > focus)) {
        victim = keyframe.update();
      }
    }
    return victim;
  }

  private @Nullable Long leastMissed() {
    Long victim = null;
    long smallest = Long.MAX_VALUE;
    Keyframe before = null;
    Keyframe candidate = null;
    for (Keyframe next : byUpdate.values()) {
      if (before != null && candidate != null && !pinned.contains(candidate.update())) {
        long gap = next.cost() - before.cost();
        if (gap < smallest) {
          smallest = gap;
          victim = candidate.update();
        }
      }
      before = candidate;
      candidate = next;
    }
    // The newest goes only when it alone is over the budget.
    boolean onlyEnds = victim == null && candidate != null && candidate.update() > 0;
    return onlyEnds && candidate != null && !pinned.contains(candidate.update())
        ? Long.valueOf(candidate.update())
        : victim;
  }
}
