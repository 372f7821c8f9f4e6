package org.vectarium.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectarium.graph.expression.Expression;

/** Corners met by the gradient check, beside slopes worked out by hand. */
class KinkTest {
  private static final double H = 1e-5;

  private static Trace run(String formula, Map<String, Tensor> at) {
    Expression expression = Expression.parse(formula, at);
    return Trace.run(expression.graph(), expression.defaults());
  }

  private static Optional<Kink> kink(Trace trace, String source, double h) {
    return Kink.find(trace, trace.graph().node(source).id(), 0, h);
  }

  /** The slopes follow from the formula at x on its left and on its right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max(x, y)                  | 2  | 2 | 0     | 1",
        "min(x, y)                  | 2  | 2 | 1     | 0",
        "relu(x)*y                  | 0  | 3 | 0     | 3",
        "leakyrelu(x)               | 0  | 0 | 0.01  | 1",
        "abs(x) + y                 | 0  | 1 | -1    | 1",
        "hardtanh(x)                | 1  | 0 | 1     | 0",
        "hardtanh(x)                | -1 | 0 | 0     | 1",
        // Both x in the product count: f = x·max(x, y) is 2x on the right, y on the left.
        "x*max(x, y)                | 2  | 2 | 2     | 4",
        // A corner under a function: d exp(|x|) = ±exp(0).
        "exp(abs(x))                | 0  | 0 | -1    | 1",
        // A corner inside a corner: max(|x|, −x) is −x on the left, x on the right.
        "max(abs(x), -x)            | 0  | 0 | -1    | 1"
      })
  void slopesOnBothSidesOfACorner(String formula, double x, double y, double left, double right) {
    Trace trace =
        run(formula + " + 0*x + 0*y", Map.of("x", Tensor.scalar(x), "y", Tensor.scalar(y)));
    Kink kink = kink(trace, "x", H).orElseThrow();
    assertTrue(kink.here());
    assertEquals(left, kink.left(), 1e-12);
    assertEquals(right, kink.right(), 1e-12);
    // The central difference has the mean, up to its truncation h·f″ on either side.
    double numeric = GradientCheck.check(trace, 0, 0, H).numeric();
    assertEquals((left + right) / 2, numeric, 1e-4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // No tie near, no corner: max(x, x) is x; ReLU's corners cancel; ReLU² is smooth at 0.
        "max(x, y)          | 2 | 1",
        "max(x, x) + 0*y    | 2 | 0",
        "relu(x)-relu(-x)+y | 0 | 0",
        "tanh(x)*sin(y)/3   | 0 | 1"
      })
  void whereNothingBendsThereIsNoKink(String formula, double x, double y) {
    Trace trace = run(formula, Map.of("x", Tensor.scalar(x), "y", Tensor.scalar(y)));
    assertEquals(Optional.empty(), kink(trace, "x", H));
  }

  /** 0.1 + 0.2 is not 0.3: the tie is missed by 5·10⁻¹⁷, and any h reaches over the corner. */
  @Test
  void aStepThatReachesOverACornerIsSaid() {
    Trace near = run("max(x, y)", Map.of("x", Tensor.scalar(0.1 + 0.2), "y", Tensor.scalar(0.3)));
    Kink kink = kink(near, "x", H).orElseThrow();
    assertEquals(new Kink(2, false, 0, 1), kink);

    Trace far = run("abs(x)", Map.of("x", Tensor.scalar(0.01)));
    assertEquals(Optional.empty(), kink(far, "x", H));
    assertEquals(new Kink(1, false, -1, 1), kink(far, "x", 0.1).orElseThrow());
  }

  /** max of vectors meets a tie in its second entry only; inner nodes have corners too. */
  @Test
  void everyEntryAndEveryNodeIsItsOwn() {
    Trace trace =
        run("sum(max(2*v, w))", Map.of("v", Tensor.vector(5, 1, 0), "w", Tensor.vector(1, 2, 3)));
    assertEquals(Optional.empty(), Kink.find(trace, 0, 0, H));
    Kink second = Kink.find(trace, 0, 1, H).orElseThrow();
    assertEquals(0, second.left());
    assertEquals(2, second.right());
    int product = trace.graph().node(second.node()).inputs().getFirst();
    Kink inner = Kink.find(trace, product, 1, H).orElseThrow();
    assertEquals(0, inner.left());
    assertEquals(1, inner.right());
    assertEquals(Optional.empty(), Kink.find(trace, trace.graph().output().id(), 0, H));
  }
}
