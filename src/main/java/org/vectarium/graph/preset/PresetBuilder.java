package org.vectarium.graph.preset;

import java.util.HashMap;
import java.util.Map;
import org.vectarium.graph.GraphBuilder;
import org.vectarium.graph.Node;
import org.vectarium.graph.Op;
import org.vectarium.graph.Pairwise;
import org.vectarium.graph.Tensor;

/** Builds a graph together with the values of its sources. */
final class PresetBuilder {
  private final GraphBuilder graph = new GraphBuilder();
  private final Map<String, Tensor> sources = new HashMap<>();

  int input(String name, String latex, Tensor value) {
    return source(name, latex, Node.Role.INPUT, value);
  }

  int input(String name, double value) {
    return input(name, name, Tensor.scalar(value));
  }

  int parameter(String name, String latex, Tensor value) {
    return source(name, latex, Node.Role.PARAMETER, value);
  }

  int parameter(String name, double value) {
    return parameter(name, name, Tensor.scalar(value));
  }

  int word(String name, String latex, Tensor value) {
    return source(name, latex, Node.Role.WORD_VECTOR, value);
  }

  int constant(String name, String latex, Tensor value) {
    return source(name, latex, Node.Role.CONSTANT, value);
  }

  private int source(String name, String latex, Node.Role role, Tensor value) {
    sources.put(name, value);
    return graph.source(name, latex, role, value.shape());
  }

  int apply(String name, Op op, int... inputs) {
    return graph.apply(name, op, inputs);
  }

  int apply(String name, String latex, Op op, int... inputs) {
    return graph.applyNamed(name, latex, op, inputs);
  }

  int add(String name, int a, int b) {
    return apply(name, new Pairwise(Pairwise.Kind.ADD), a, b);
  }

  int multiply(String name, int a, int b) {
    return apply(name, new Pairwise(Pairwise.Kind.MULTIPLY), a, b);
  }

  Preset build(String latex, int output) {
    return new Preset(latex, graph.build(output), sources);
  }

  /** A digit as a subscript. */
  static String sub(int digit) {
    return String.valueOf((char) ('₀' + digit));
  }
}
