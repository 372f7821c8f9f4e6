package org.vectarium.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * Layers from left to right (Sugiyama, Tagawa and Toda 1981): an operation stands one layer right
 * of its last input, a source just left of its first use, or above or below it ({@link Mooring});
 * long edges pass through empty places; barycentre sweeps reduce crossings; then every layer moves
 * as close to its neighbours as order and spacing allow, which is isotonic regression.
 * Deterministic. See docs/decisions/0010.
 *
 * <p>Layers and order depend on the graph alone and are found once; {@link #place} may be called
 * for several spacings. For one thread.
 */
public final class LayeredLayout {
  private static final int SWEEPS = 16;

  /** Operations pull each other this much harder, which keeps the main line straight. */
  private static final double SPINE = 20;

  /** The height that an edge takes where it passes a layer: its two arrows. */
  private static final double BEND = 14;

  /**
   * From so many long edges on, the edges of a node run together until each branches off: apart
   * they would take a place each in every layer, which grows with the square of the graph.
   */
  private static final int TRUNK_FROM = 8;

  /** The height that a trunk takes: its arrows, and the labels of the edges that branch off. */
  private static final double TRUNK = 96;

  /** A bend that leaves the straight line by less than this is none. */
  private static final double STRAIGHT = 1e-6;

  private final Graph graph;
  private final List<List<Place>> layers = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Place> bends = new ArrayList<>();
  private final Map<Graph.Edge, List<Place>> chains = new HashMap<>();
  private final Map<Integer, List<Place>> trunks = new HashMap<>();
  private final Mooring mooring;
  private double gap;

  /** Finds layers and their order. */
  public LayeredLayout(Graph graph) {
    this.graph = graph;
    int[] layer = assignLayers(graph);
    int count = Arrays.stream(layer).max().orElse(0) + 1;
    for (int i = 0; i < count; i++) {
      layers.add(new ArrayList<>());
    }
    for (Node node : graph.nodes()) {
      places.add(new Place(layer[node.id()], node instanceof Node.Operation));
    }
    mooring = new Mooring(graph, places);
    for (Place place : places) {
      if (!mooring.isMoored(place)) {
        layers.get(place.layer).add(place);
      }
    }
    for (Node node : graph.nodes()) {
      if (hasTrunk(node)) {
        trunks.put(node.id(), new ArrayList<>(List.of(places.get(node.id()))));
      }
    }
    graph.edges().forEach(this::link);
    LayerOrder.sort(layers);
  }

  /**
   * Where everything stands.
   *
   * @param sizes the room each node takes
   * @param edgeRoom the free width that an edge needs between two layers, for its arrow and labels
   * @param gap the free height between two nodes of a layer
   */
  public Layout place(
      IntFunction<Layout.Size> sizes, ToDoubleFunction<Graph.Edge> edgeRoom, double gap) {
    this.gap = gap;
    for (Node node : graph.nodes()) {
      Layout.Size size = sizes.apply(node.id());
      places.get(node.id()).resize(size.width(), size.height());
    }
    bends.forEach(bend -> bend.resize(0, Math.min(gap, BEND)));
    for (List<Place> trunk : trunks.values()) {
      trunk.stream().skip(1).forEach(bend -> bend.resize(0, TRUNK));
    }
    mooring.reserve(gap);
    double height = assignHeights();
    mooring.settle();
    double[] x = columns(edgeRoom);
    double width = 0;
    for (Place place : places) {
      width = Math.max(width, x[place.layer] + place.width / 2);
    }
    List<Layout.Point> centres =
        places.stream().map(p -> new Layout.Point(x[p.layer], p.y)).toList();
    Map<Graph.Edge, List<Layout.Point>> routes = new HashMap<>();
    chains.forEach((edge, chain) -> routes.put(edge, route(chain, x)));
    return new Layout(centres, Map.copyOf(routes), Set.copyOf(trunks.keySet()), width, height);
  }

  /** The points of a chain, without those in the middle of a straight line. */
  private static List<Layout.Point> route(List<Place> chain, double[] x) {
    List<Layout.Point> route = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      Layout.Point p = new Layout.Point(x[chain.get(i).layer], chain.get(i).y);
      boolean inner = i > 0 && i < chain.size() - 1;
      if (inner) {
        Layout.Point a = route.getLast();
        Layout.Point b = new Layout.Point(x[chain.get(i + 1).layer], chain.get(i + 1).y);
        double turn = (p.x() - a.x()) * (b.y() - p.y()) - (p.y() - a.y()) * (b.x() - p.x());
        inner = Math.abs(turn) < STRAIGHT * (b.x() - a.x());
      }
      if (!inner) {
        route.add(p);
      }
    }
    return List.copyOf(route);
  }

  /** Leads an edge through the layers between its ends. */
  private void link(Graph.Edge edge) {
    Place start = places.get(edge.from());
    Place end = places.get(edge.to());
    if (mooring.isMoored(start)) {
      chains.put(edge, List.of(start, end));
      return;
    }
    List<Place> way = trunks.getOrDefault(edge.from(), new ArrayList<>(List.of(start)));
    int before = Math.max(1, end.layer - start.layer);
    while (way.size() < before) {
      Place bend = new Place(start.layer + way.size(), false);
      bends.add(bend);
      layers.get(bend.layer).add(bend);
      link(way.getLast(), bend, 0.5);
      way.add(bend);
    }
    double port = (edge.position() + 0.5) / graph.node(edge.to()).inputs().size();
    link(way.get(before - 1), end, port);
    List<Place> chain = new ArrayList<>(way.subList(0, before));
    chain.add(end);
    chains.put(edge, chain);
  }

  private boolean hasTrunk(Node from) {
    Place start = places.get(from.id());
    return graph.outgoing(from.id()).stream()
            .filter(e -> places.get(e.to()).layer > start.layer + 1)
            .count()
        >= TRUNK_FROM;
  }

  /**
   * The middle of each layer: as far left as the edges' room allows, and so that nothing overlaps
   * what stands at the same height further left.
   */
  private double[] columns(ToDoubleFunction<Graph.Edge> edgeRoom) {
    double[] x = new double[layers.size()];
    for (int layer = 0; layer < x.length; layer++) {
      for (Graph.Edge edge : graph.edges()) {
        Place from = places.get(edge.from());
        Place to = places.get(edge.to());
        if (to.layer == layer && !mooring.isMoored(from)) {
          double between = (from.width + to.width) / 2 + edgeRoom.applyAsDouble(edge);
          x[layer] = Math.max(x[layer], x[from.layer] + between);
        }
      }
      for (Place own : places) {
        if (own.layer == layer) {
          x[layer] = Math.max(x[layer], clearOf(own, x));
        }
      }
    }
    return x;
  }

  private double clearOf(Place own, double[] x) {
    double clear = own.width / 2;
    for (Place other : places) {
      boolean beside =
          other.layer < own.layer
              && Math.abs(other.y - own.y) < (other.height + own.height) / 2 + gap / 2;
      if (beside) {
        clear = Math.max(clear, x[other.layer] + (other.width + own.width) / 2 + gap);
      }
    }
    return clear;
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

  private static void link(Place left, Place right, double port) {
    left.after.add(right);
    left.ports.add(port);
    right.before.add(left);
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
        top = Math.min(top, place.y - place.up);
        bottom = Math.max(bottom, place.y + place.down);
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
        double w = place.operation && !neighbour.operation ? 1 : SPINE;
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
    double[] weight = new double[layer.size()];
    int[] pooled = new int[layer.size()];
    int blocks = 0;
    for (int i = 0; i < layer.size(); i++) {
      if (i > 0) {
        offset[i] = offset[i - 1] + layer.get(i - 1).down + layer.get(i).up + gap;
      }
      weight[blocks] = layer.get(i).operation ? SPINE : 1;
      sum[blocks] = weight[blocks] * (wanted.applyAsDouble(layer.get(i)) - offset[i]);
      pooled[blocks++] = 1;
      while (blocks > 1
          && sum[blocks - 2] * weight[blocks - 1] > sum[blocks - 1] * weight[blocks - 2]) {
        sum[blocks - 2] += sum[blocks - 1];
        weight[blocks - 2] += weight[blocks - 1];
        pooled[blocks - 2] += pooled[blocks - 1];
        blocks--;
      }
    }
    int i = 0;
    for (int block = 0; block < blocks; block++) {
      for (int k = 0; k < pooled[block]; k++, i++) {
        layer.get(i).y = sum[block] / weight[block] + offset[i];
      }
    }
  }
}
