package org.vectarium.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A corner of f along one entry of one value, as max has where its inputs are equal and ReLU and
 * |·| have at 0. There f has a slope on each side but no derivative: backpropagation answers one of
 * the two (or, for |·|, something between), and the central difference their mean, so that the two
 * disagree although neither is wrong. Immutable.
 *
 * @param node the first operation whose corner lies between x − h and x + h
 * @param here whether x itself is at the corner; else x − h and x + h lie on either side of one,
 *     and a smaller h keeps clear of it
 * @param left f′ on the left: at x from below when {@code here}, else at x − h
 * @param right f′ on the right: at x from above when {@code here}, else at x + h
 */
public record Kink(int node, boolean here, double left, double right) {
  /** Slopes that differ by less than this share of their size differ by rounding. */
  private static final double ROUNDING = 1e-9;

  /**
   * The corner that a central difference with step {@code h} meets when it moves entry {@code
   * index} of the value of {@code moved}, if it meets one at which f bends.
   *
   * @param moved any node, source or operation; what comes before it stays
   * @param index row-major, from 0
   */
  public static Optional<Kink> find(Trace trace, int moved, int index, double h) {
    Tensor value = trace.value(moved);
    List<Tensor> below = trace.valuesIf(moved, value.with(index, value.get(index) - h));
    List<Tensor> above = trace.valuesIf(moved, value.with(index, value.get(index) + h));
    int corner = corner(trace.graph(), moved, below, above);
    if (corner < 0) {
      return Optional.empty();
    }
    Graph graph = trace.graph();
    Kink here =
        new Kink(
            corner,
            true,
            0 - slope(graph, trace.values(), moved, index, -1),
            slope(graph, trace.values(), moved, index, 1));
    if (here.bends()) {
      return Optional.of(here);
    }
    return Optional.of(
            new Kink(
                corner,
                false,
                slope(graph, below, moved, index, 1),
                slope(graph, above, moved, index, 1)))
        .filter(Kink::bends);
  }

  private boolean bends() {
    return Math.abs(right - left) > ROUNDING * (Math.abs(left) + Math.abs(right));
  }

  /** The first operation whose local derivatives say that a corner lies between, or −1. */
  private static int corner(Graph graph, int moved, List<Tensor> below, List<Tensor> above) {
    for (int id = moved + 1; id <= graph.output().id(); id++) {
      if (graph.node(id) instanceof Node.Operation operation
          && operation.op().bends()
          && !local(operation, below).equals(local(operation, above))) {
        return id;
      }
    }
    return -1;
  }

  private static Local local(Node.Operation operation, List<Tensor> values) {
    List<Tensor> inputs = operation.inputs().stream().map(values::get).toList();
    return operation.op().local(0, inputs, values.get(operation.id()));
  }

  /** How fast the output starts to move when the entry moves at speed {@code dx} (forward mode). */
  private static double slope(Graph graph, List<Tensor> values, int moved, int index, double dx) {
    List<@Nullable Tensor> tangents = new ArrayList<>();
    for (Node node : graph.nodes().subList(0, graph.output().id() + 1)) {
      tangents.add(
          node.id() == moved
              ? Tensor.zeros(node.shape()).with(index, dx)
              : tangent(node, values, tangents));
    }
    Tensor output = tangents.getLast();
    return output == null ? 0 : output.asScalar();
  }

  /** Null for a value that does not move. */
  private static @Nullable Tensor tangent(
      Node node, List<Tensor> values, List<@Nullable Tensor> tangents) {
    if (!(node instanceof Node.Operation operation)
        || operation.inputs().stream().allMatch(input -> tangents.get(input) == null)) {
      return null;
    }
    return operation
        .op()
        .slope(
            operation.inputs().stream().map(values::get).toList(),
            operation.inputs().stream()
                .map(input ->
                    Objects.requireNonNullElseGet(
                        tangents.get(input), () -> Tensor.zeros(values.get(input).shape())))
                .toList(),
            values.get(node.id()));
  }
}
