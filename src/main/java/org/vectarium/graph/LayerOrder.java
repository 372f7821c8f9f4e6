package org.vectarium.graph;

import java.util.ArrayList;
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

  private long crossings() {
    long count = 0;
    for (List<Place> layer : layers) {
      List<double[]> links = new ArrayList<>();
      for (int i = 0; i < layer.size(); i++) {
        Place place = layer.get(i);
        for (int k = 0; k < place.after.size(); k++) {
          links.add(new double[] {i, place.after.get(k).index + place.ports.get(k)});
        }
      }
      for (double[] a : links) {
        for (double[] b : links) {
          count += a[0] < b[0] && a[1] > b[1] ? 1 : 0;
        }
      }
    }
    return count;
  }
}
