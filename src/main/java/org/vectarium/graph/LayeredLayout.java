package org.vectarium.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * Layers from left to right (Sugiyama, Tagawa and Toda 1981): an operation stands one layer right of
 * its last input, a source just left of its first use; long edges pass through empty places;
 * barycentre sweeps reduce crossings; then every layer moves as close to its neighbours as order and
 * spacing allow, which is isotonic regression. Deterministic. See docs/decisions/0010.
 */
public final class LayeredLayout {
  private static final int SWEEPS = 16;

  /** Edges between operations pull this much harder, which keeps the main line straight. */
  private static final double SPINE = 8;

  /** A node, or the place where a long edge crosses a layer. */
  private static final class Place {
    final int layer;
    final boolean operation;
    final double width;
    final double height;
    final List<Place> before = new ArrayList<>();
    final List<Place> after = new ArrayList<>();
    double y;
    double key;

    Place(int layer, boolean operation, double width, double height) {
      this.layer = layer;
      this.operation = operation;
      this.width = width;
      this.height = height;
    }
  }

  private final List<List<Place>> layers = new ArrayList<>();
  private final double gap;

  private LayeredLayout(double gap) {
    this.gap = gap;
  }

  /**
   * @param sizes the room each node takes
   * @param edgeRoom the free width that an edge needs between two layers, for its arrow and labels
   * @param gap the free height between two nodes of a layer
   */
  public static Layout of(
      Graph graph,
      IntFunction<Layout.Size> sizes,
      ToDoubleFunction<Graph.Edge> edgeRoom,
      double gap) {
    return new LayeredLayout(gap).place(graph, sizes, edgeRoom);
  }

  private Layout place(
      Graph graph, IntFunction<Layout.Size> sizes, ToDoubleFunction<Graph.Edge> edgeRoom) {
    int[] layer = assignLayers(graph);
    int count = Arrays.stream(layer).max().orElse(0) + 1;
    for (int i = 0; i < count; i++) {
      layers.add(new ArrayList<>());
    }
    List<Place> places = new ArrayList<>();
    for (Node node : graph.nodes()) {
      Layout.Size size = sizes.apply(node.id());
      Place place =
          new Place(
              layer[node.id()], node instanceof Node.Operation, size.width(), size.height());
      places.add(place);
      layers.get(place.layer).add(place);
    }
    Map<Graph.Edge, List<Place>> chains = new HashMap<>();
    double[] room = new double[count];
    for (Graph.Edge edge : graph.edges()) {
      chains.put(edge, chain(places.get(edge.from()), places.get(edge.to())));
      int last = layer[edge.to()];
      room[last] = Math.max(room[last], edgeRoom.applyAsDouble(edge));
    }
    order();
    double height = assignHeights();
    double[] x = new double[count];
    double width = 0;
    for (int i = 0; i < count; i++) {
      double widest = layers.get(i).stream().mapToDouble(p -> p.width).max().orElse(0);
      x[i] = width + room[i] + widest / 2;
      width += room[i] + widest;
    }
    List<Layout.Point> centres =
        places.stream().map(p -> new Layout.Point(x[p.layer], p.y)).toList();
    Map<Graph.Edge, List<Layout.Point>> routes = new HashMap<>();
    chains.forEach(
        (edge, chain) ->
            routes.put(
                edge, chain.stream().map(p -> new Layout.Point(x[p.layer], p.y)).toList()));
    return new Layout(centres, Map.copyOf(routes), width, height);
  }

  private static int[] assignLayers(Graph graph) {
    int[] layer = new int[graph.size()];
    for (Node node : graph.nodes()) {
      for (int input : node.inputs()) {
        layer[node.id()] = Math.max(layer[node.id()], layer[input] + 1);
      }
    }
    for (Node.Source source : graph.sources()) {
      layer[source.id()] =
          graph.outgoing(source.id()).stream().mapToInt(e -> layer[e.to()] - 1).min().orElse(0);
    }
    return layer;
  }

  /** Links two places, through an empty one in each layer between them. */
  private List<Place> chain(Place from, Place to) {
    List<Place> chain = new ArrayList<>();
    chain.add(from);
    Place last = from;
    for (int between = from.layer + 1; between < to.layer; between++) {
      Place bend = new Place(between, false, 0, gap);
      layers.get(between).add(bend);
      link(last, bend);
      chain.add(bend);
      last = bend;
    }
    link(last, to);
    chain.add(to);
    return chain;
  }

  private static void link(Place left, Place right) {
    left.after.add(right);
    right.before.add(left);
  }

  /** Sorts each layer by the mean index of its neighbours, to and fro, and keeps the best order. */
  private void order() {
    List<List<Place>> best = copyOrder();
    long fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean rightwards = sweep % 2 == 0;
      for (int i = 0; i < layers.size(); i++) {
        List<Place> own = layers.get(rightwards ? i : layers.size() - 1 - i);
        for (int index = 0; index < own.size(); index++) {
          Place place = own.get(index);
          List<Place> neighbours = rightwards ? place.before : place.after;
          place.key = meanIndex(neighbours, index);
        }
        own.sort(Comparator.comparingDouble(p -> p.key));
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

  private List<List<Place>> copyOrder() {
    return new ArrayList<>(layers.stream().map(l -> (List<Place>) new ArrayList<>(l)).toList());
  }

  private double meanIndex(List<Place> neighbours, int own) {
    return neighbours.stream()
        .mapToInt(p -> layers.get(p.layer).indexOf(p))
        .average()
        .orElse(own);
  }

  private long crossings() {
    long count = 0;
    for (List<Place> layer : layers) {
      List<int[]> links = new ArrayList<>();
      for (int i = 0; i < layer.size(); i++) {
        for (Place next : layer.get(i).after) {
          links.add(new int[] {i, layers.get(next.layer).indexOf(next)});
        }
      }
      for (int[] a : links) {
        for (int[] b : links) {
          count += a[0] < b[0] && a[1] > b[1] ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** Sets every y and answers the whole height. */
  private double assignHeights() {
    for (List<Place> layer : layers) {
      settle(layer, place -> 0);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean rightwards = sweep % 2 == 0;
      for (int i = 0; i < layers.size(); i++) {
        settle(layers.get(rightwards ? i : layers.size() - 1 - i), LayeredLayout::wanted);
      }
    }
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (List<Place> layer : layers) {
      for (Place place : layer) {
        top = Math.min(top, place.y - place.height / 2);
        bottom = Math.max(bottom, place.y + place.height / 2);
      }
    }
    for (List<Place> layer : layers) {
      for (Place place : layer) {
        place.y -= top;
      }
    }
    return bottom - top;
  }

  private static double wanted(Place place) {
    double sum = 0;
    double weight = 0;
    for (List<Place> side : List.of(place.before, place.after)) {
      for (Place neighbour : side) {
        double w = neighbour.operation && place.operation ? SPINE : 1;
        sum += w * neighbour.y;
        weight += w;
      }
    }
    return weight == 0 ? place.y : sum / weight;
  }

  /**
   * The heights nearest to the wanted ones, in least squares, that keep order and distance: with
   * the distances taken off, the pool-adjacent-violators algorithm.
   */
  private void settle(List<Place> layer, ToDoubleFunction<Place> wanted) {
    double[] offset = new double[layer.size()];
    double[] sum = new double[layer.size()];
    int[] pooled = new int[layer.size()];
    int blocks = 0;
    for (int i = 0; i < layer.size(); i++) {
      if (i > 0) {
        offset[i] =
            offset[i - 1] + (layer.get(i - 1).height + layer.get(i).height) / 2 + gap;
      }
      sum[blocks] = wanted.applyAsDouble(layer.get(i)) - offset[i];
      pooled[blocks++] = 1;
      while (blocks > 1
          && sum[blocks - 2] * pooled[blocks - 1] > sum[blocks - 1] * pooled[blocks - 2]) {
        sum[blocks - 2] += sum[blocks - 1];
        pooled[blocks - 2] += pooled[blocks - 1];
        blocks--;
      }
    }
    int i = 0;
    for (int block = 0; block < blocks; block++) {
      for (int k = 0; k < pooled[block]; k++, i++) {
        layer.get(i).y = sum[block] / pooled[block] + offset[i];
      }
    }
  }
}
