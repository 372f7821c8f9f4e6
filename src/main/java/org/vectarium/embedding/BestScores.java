package org.vectarium.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The k highest of many scores, kept in a heap with the worst on top; of equal scores the lower id
 * ranks first. Scores that are not numbers are passed over. One thread.
 */
final class BestScores {
  private final int capacity;
  private float[] scores;
  private int[] ids;
  private int size;

  BestScores(int capacity) {
    this.capacity = capacity;
    this.scores = new float[Math.min(capacity, 64)];
    this.ids = new int[scores.length];
  }

  /** What a score must exceed to be kept, or equal with a lower id. */
  float threshold() {
    return size < capacity ? Float.NEGATIVE_INFINITY : size == 0 ? Float.NaN : scores[0];
  }

  void offer(int id, float score) {
    if (Float.isNaN(score) || capacity == 0) {
      return;
    }
    if (size < capacity) {
      if (size == scores.length) {
        int larger = (int) Math.min(capacity, 2L * size);
        scores = Arrays.copyOf(scores, larger);
        ids = Arrays.copyOf(ids, larger);
      }
      rise(size++, id, score);
    } else if (worse(ids[0], scores[0], id, score)) {
      sink(id, score);
    }
  }

  void offerAll(BestScores other) {
    for (int i = 0; i < other.size; i++) {
      offer(other.ids[i], other.scores[i]);
    }
  }

  /** Empties the heap, best first. */
  List<Neighbour> drain(IntFunction<String> word) {
    Neighbour[] sorted = new Neighbour[size];
    while (size > 0) {
      int id = ids[0];
      float score = scores[0];
      sorted[size - 1] = new Neighbour(id, word.apply(id), score);
      size--;
      if (size > 0) {
        sink(ids[size], scores[size]);
      }
    }
    return List.of(sorted);
  }

  private static boolean worse(int id, float score, int thanId, float thanScore) {
    return score < thanScore || (score == thanScore && id > thanId);
  }

  private void rise(int at, int id, float score) {
    int i = at;
    while (i > 0) {
      int parent = (i - 1) / 2;
      if (!worse(id, score, ids[parent], scores[parent])) {
        break;
      }
      ids[i] = ids[parent];
      scores[i] = scores[parent];
      i = parent;
    }
    ids[i] = id;
    scores[i] = score;
  }

  private void sink(int id, float score) {
    int i = 0;
    while (true) {
      int child = 2 * i + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && worse(ids[child + 1], scores[child + 1], ids[child], scores[child])) {
        child++;
      }
      if (!worse(ids[child], scores[child], id, score)) {
        break;
      }
      ids[i] = ids[child];
      scores[i] = scores[child];
      i = child;
    }
    ids[i] = id;
    scores[i] = score;
  }
}
