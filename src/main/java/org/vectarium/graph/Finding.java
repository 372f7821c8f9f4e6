package org.vectarium.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remarkable about the value or the gradient of one node. Immutable.
 *
 * @param node whose result it is
 * @param fault why
 * @param arguments as the fault names them
 */
public record Finding(int node, ValueFault fault, List<Object> arguments) {
  /** Sums of probabilities that differ from 1 by less than this differ by rounding. */
  private static final double ROUNDING = 1e-6;

  /** The sentence in English. */
  public String sentence() {
    return fault.sentence(arguments);
  }

  /** The step of a run whose result is the first that is not finite. */
  public static Optional<Step> firstNonFinite(Trace trace) {
    return trace.steps().stream().filter(step -> !result(step).isFinite()).findFirst();
  }

  /** The value or the gradient that a step brings. */
  public static Tensor result(Step step) {
    return switch (step) {
      case Step.Forward forward -> forward.value();
      case Step.Backward backward -> backward.gradient();
    };
  }

  /**
   * Why the result of a step is not finite, for the first such step of a run; nothing if a source
   * was given that value.
   */
  public static Optional<Finding> cause(Trace trace, Step step) {
    return switch (step) {
      case Step.Forward forward ->
          trace.graph().node(forward.node()) instanceof Node.Operation operation
              ? Optional.of(cause(trace, operation))
              : Optional.empty();
      // The messages summed here came from operations whose values and gradients are finite.
      case Step.Backward backward ->
          backward.received().stream()
              .filter(message -> !message.downstream().isFinite())
              .findFirst()
              .map(message -> slope(trace, backward.node(), message));
    };
  }

  private static Finding slope(Trace trace, int node, Message message) {
    Tensor jacobian = message.local().jacobian();
    int bad = firstBad(jacobian);
    return bad < 0
        ? new Finding(node, ValueFault.TOO_LARGE, List.of())
        : entry(trace, node, ValueFault.SLOPE, node, bad % jacobian.shape().columns());
  }

  private static Finding cause(Trace trace, Node.Operation node) {
    int input = node.inputs().getLast();
    Tensor x = trace.value(input);
    int entry = x.shape().isScalar() ? 0 : firstBad(trace.value(node.id()));
    return switch (node.op()) {
      case Elementwise(Function f) when f == Function.LOG && x.get(entry) <= 0 ->
          entry(trace, node.id(), ValueFault.LOG, input, entry);
      case CrossEntropy(int target) when x.get(target) <= 0 ->
          entry(trace, node.id(), ValueFault.LOG, input, target);
      case Pairwise(Pairwise.Kind kind) when kind == Pairwise.Kind.DIVIDE && x.get(entry) == 0 ->
          entry(trace, node.id(), ValueFault.DIVISION, input, entry);
      case Power(double exponent) when x.get(entry) == 0 && exponent < 0 ->
          entry(trace, node.id(), ValueFault.DIVISION, input, entry);
      case Power(double exponent) when x.get(entry) < 0 && exponent != Math.rint(exponent) ->
          entry(trace, node.id(), ValueFault.POWER, input, entry, exponent);
      default -> new Finding(node.id(), ValueFault.TOO_LARGE, List.of());
    };
  }

  /** The name and the value of an entry, and what else the sentence needs. */
  private static Finding entry(
      Trace trace, int node, ValueFault fault, int named, int entry, double... more) {
    Tensor value = trace.value(named);
    List<Object> arguments = new ArrayList<>();
    arguments.add(trace.graph().node(named).name() + value.shape().index(entry));
    arguments.add(value.get(entry));
    for (double number : more) {
      arguments.add(number);
    }
    return new Finding(node, fault, List.copyOf(arguments));
  }

  /** The first entry that is not finite, or −1. */
  private static int firstBad(Tensor tensor) {
    for (int i = 0; i < tensor.size(); i++) {
      if (!Double.isFinite(tensor.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** What keeps the input of a cross-entropy from being a distribution, if anything does. */
  public static Optional<Finding> distribution(Trace trace, Node node) {
    if (!(node instanceof Node.Operation operation && operation.op() instanceof CrossEntropy)) {
      return Optional.empty();
    }
    int input = operation.inputs().getFirst();
    String name = trace.graph().node(input).name();
    double sum = 0;
    for (double p : trace.value(input).toArray()) {
      if (p < 0) {
        return Optional.of(new Finding(node.id(), ValueFault.NEGATIVE_PROBABILITY, List.of(name)));
      }
      sum += p;
    }
    return Math.abs(sum - 1) < ROUNDING || !Double.isFinite(sum)
        ? Optional.empty()
        : Optional.of(new Finding(node.id(), ValueFault.PROBABILITY_SUM, List.of(name, sum)));
  }
}
