package org.vectarium.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The order of the places within each layer: barycentre sweeps, to and fro. Deterministic. */
final class LayerOrder {
  private static final int SWEEPS = 16;

  private final List<List<Place>> layers;

  private LayerOrder(List<List<Place>> layers) {
    this.layers = layers;
  }

  /** Sorts every layer so that few edges cross. */
  static void sort(List<List<Place>> layers) {
    new LayerOrder(layers).sort();
  }

  /** Sorts each layer by the mean index of its neighbours, to and fro, and keeps the best order. */
  private void sort() {
    layers.forEach(LayerOrder::number);
    List<List<Place>> best = copyOrder();
    long fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean rightwards = sweep % 2 == 0;
      for (int i = 0; i < layers.size(); i++) {
        List<Place> own = layers.get(rightwards ? i : layers.size() - 1 - i);
        for (int index = 0; index < own.size(); index++) {
          Place place = own.get(index);
          place.key = rightwards ? meanBefore(place, index) : meanAfter(place, index);
        }
        own.sort(Comparator.comparingDouble(p -> p.key));
        number(own);
      }
      long now = crossings();
      if (now < fewest) {
        fewest = now;
        best = copyOrder();
      }
    }
    for (int i = 0; i < layers.size(); i++) {
      layers.set(i, best.get(i));
    }
  }

  private static void number(List<Place> layer) {
    for (int i = 0; i < layer.size(); i++) {
      layer.get(i).index = i;
    }
  }

  private List<List<Place>> copyOrder() {
    return new ArrayList<>(layers.stream().map(l -> (List<Place>) new ArrayList<>(l)).toList());
  }

  private double meanBefore(Place place, int own) {
    return place.before.stream().mapToInt(p -> p.index).average().orElse(own);
  }

  private double meanAfter(Place place, int own) {
    double sum = 0;
    for (int i = 0; i < place.after.size(); i++) {
      sum += place.after.get(i).index + place.ports.get(i) - 0.5;
    }
    return place.after.isEmpty() ? own : sum / place.after.size();
  }

  /** How many pairs of links cross: the inversions of their right ends, read from the left. */
  private long crossings() {
    long count = 0;
    for (List<Place> layer : layers) {
      double[] ends = new double[layer.stream().mapToInt(p -> p.after.size()).sum()];
      int filled = 0;
      for (Place place : layer) {
        int first = filled;
        for (int k = 0; k < place.after.size(); k++) {
          ends[filled++] = place.after.get(k).index + place.ports.get(k);
        }
        // Links of one place meet there, and do not cross.
        Arrays.sort(ends, first, filled);
      }
      count += inversions(ends, 0, filled, new double[filled]);
    }
    return count;
  }

  /**
   * Pairs in falling order between {@code from} and {@code to}, by merge sort, which sorts them.
   */
  static long inversions(double[] values, int from, int to, double[] spare) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long count = inversions(values, from, middle, spare) + inversions(values, middle, to, spare);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (right == to || left < middle && values[left] <= values[right]) {
        spare[i] = values[left++];
      } else {
        spare[i] = values[right++];
        count += middle - left;
      }
    }
    System.arraycopy(spare, from, values, from, to - from);
    return count;
  }
}
