package org.vectarium.text.sample;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.text.SplitMix64;

/**
 * Recipes with how often each is to be used, drawn without putting back: any order, exact numbers,
 * and memory that does not grow with the numbers. A Fenwick tree finds a draw in O(log n).
 */
final class Urn implements Recipe.Sink {
  private final List<Recipe> recipes = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();
  private long[] tree = {};
  private long left;

  @Override
  public void put(Recipe recipe, long count) {
    if (count > 0) {
      recipes.add(recipe);
      counts.add(count);
      left += count;
    }
  }

  /** Ends the filling. */
  void close() {
    tree = new long[counts.size() + 1];
    for (int i = 1; i < tree.length; i++) {
      tree[i] += counts.get(i - 1);
      int parent = i + (i & -i);
      if (parent < tree.length) {
        tree[parent] += tree[i];
      }
    }
  }

  /** Sentences still to come. */
  long left() {
    return left;
  }

  Recipe draw(SplitMix64 random) {
    long ticket = random.nextLong(left);
    int at = 0;
    for (int step = Integer.highestOneBit(tree.length - 1); step > 0; step >>= 1) {
      if (at + step < tree.length && tree[at + step] <= ticket) {
        at += step;
        ticket -= tree[at];
      }
    }
    for (int i = at + 1; i < tree.length; i += i & -i) {
      tree[i]--;
    }
    left--;
    return recipes.get(at);
  }
}
