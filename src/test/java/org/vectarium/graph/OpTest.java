package org.vectarium.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every node type against central differences, and its three forms of local derivative. */
class OpTest {
  /**
   * Central differences at h = 1e-5 err by about h² · f‴/6 ≈ 1e-10 (truncation) and 1e-16/h = 1e-11
   * (rounding); entries stay within [0.3, 2], so third derivatives stay below about 100.
   */
  private static final double TOLERANCE = 2e-8;

  private static final double H = 1e-5;

  record Case(Op op, Shape... inputs) {}

  static Stream<Case> cases() {
    Shape s = Shape.SCALAR;
    Shape v = Shape.vector(3);
    Shape m = Shape.matrix(2, 3);
    List<Case> cases = new ArrayList<>();
    for (Function f : Function.values()) {
      cases.add(new Case(new Elementwise(f), s));
      cases.add(new Case(new Elementwise(f), v));
      cases.add(new Case(new Elementwise(f), m));
    }
    for (Pairwise.Kind kind : Pairwise.Kind.values()) {
      cases.add(new Case(new Pairwise(kind), s, s));
      cases.add(new Case(new Pairwise(kind), v, v));
      cases.add(new Case(new Pairwise(kind), m, m));
      cases.add(new Case(new Pairwise(kind), s, v));
      cases.add(new Case(new Pairwise(kind), m, s));
    }
    for (double p : new double[] {-1, 0, 0.5, 1, 2, 3}) {
      cases.add(new Case(new Power(p), v));
    }
    cases.add(new Case(new MatVec(), m, v));
    cases.add(new Case(new Affine(), m, v, Shape.vector(2)));
    cases.add(new Case(new Dot(), v, v));
    cases.add(new Case(new Outer(), Shape.vector(2), v));
    cases.add(new Case(new Concat(), v, Shape.vector(2), s));
    cases.add(new Case(new Lookup(0), Shape.matrix(4, 3)));
    cases.add(new Case(new Lookup(2), Shape.matrix(4, 3)));
    cases.add(new Case(new Softmax(), Shape.vector(5)));
    cases.add(new Case(new CrossEntropy(1), v));
    cases.add(new Case(new BinaryCrossEntropy(0), s));
    cases.add(new Case(new BinaryCrossEntropy(1), s));
    cases.add(new Case(new LogisticLoss(0), s));
    cases.add(new Case(new LogisticLoss(1), s));
    cases.add(new Case(new Reduce(false), m));
    cases.add(new Case(new Reduce(true), v));
    return cases.stream();
  }

  /** Distinct entries in [0.3, 0.95], so that neither max nor abs nor log has a corner nearby. */
  private static List<Tensor> inputs(Case test, Random random) {
    return Arrays.stream(test.inputs())
        .map(shape -> Tensor.zeros(shape).map(zero -> 0.3 + 0.65 * random.nextDouble()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void downstreamIsTheDerivativeOfUpstreamTimesValue(Case test) {
    Random random = new Random(test.op().toString().hashCode());
    Random directions = new Random(1);
    for (int round = 0; round < 3; round++) {
      List<Tensor> inputs = inputs(test, random);
      // Negative inputs too, where the function is defined there.
      boolean signed =
          test.op() instanceof Elementwise(Function f) && f != Function.LOG && round == 2;
      if (signed) {
        inputs = inputs.stream().map(t -> t.map(x -> -x)).toList();
      }
      Tensor value = test.op().value(inputs);
      assertEquals(test.op().shape(inputs.stream().map(Tensor::shape).toList()), value.shape());
      Tensor upstream = value.map(x -> random.nextGaussian());
      for (int k = 0; k < inputs.size(); k++) {
        Local local = test.op().local(k, inputs, value);
        Tensor downstream = local.downstream(upstream);
        assertEquals(inputs.get(k).shape(), downstream.shape());
        assertEquals(inputs.get(k).shape(), local.inputShape());
        for (int i = 0; i < downstream.size(); i++) {
          double up = weighted(test.op(), inputs, k, i, H, upstream);
          double down = weighted(test.op(), inputs, k, i, -H, upstream);
          assertEquals((up - down) / (2 * H), downstream.get(i), TOLERANCE, "input " + k);
        }
        Tensor jacobian = local.jacobian();
        assertEquals(Shape.matrix(value.size(), downstream.size()), jacobian.shape());
        for (int i = 0; i < downstream.size(); i++) {
          double sum = 0;
          for (int row = 0; row < value.size(); row++) {
            sum += upstream.get(row) * jacobian.get(row, i);
          }
          assertEquals(sum, downstream.get(i), 1e-12, "the Jacobian gives the same downstream");
        }
        Tensor tangent = inputs.get(k).map(x -> directions.nextGaussian());
        Tensor forward = local.forward(tangent);
        assertEquals(Shape.vector(value.size()), forward.shape());
        for (int row = 0; row < value.size(); row++) {
          double sum = 0;
          for (int i = 0; i < tangent.size(); i++) {
            sum += jacobian.get(row, i) * tangent.get(i);
          }
          assertEquals(sum, forward.get(row), 1e-12, "J · tangent");
        }
      }
    }
  }

  private static double weighted(
      Op op, List<Tensor> inputs, int k, int i, double by, Tensor weights) {
    List<Tensor> moved = new ArrayList<>(inputs);
    moved.set(k, inputs.get(k).with(i, inputs.get(k).get(i) + by));
    Tensor value = op.value(moved);
    double sum = 0;
    for (int row = 0; row < value.size(); row++) {
      sum += weights.get(row) * value.get(row);
    }
    return sum;
  }

  /** The source pane shows these; a renamed method must not leave it empty. */
  @ParameterizedTest
  @MethodSource("cases")
  void theSourceOfEveryNodeTypeIsThere(Case test) {
    for (String source : List.of(NodeSource.forward(test.op()), NodeSource.backward(test.op()))) {
      assertEquals(1, source.lines().filter(line -> line.startsWith("public ")).count(), source);
      assertEquals("}", source.lines().toList().getLast());
    }
  }

  @Test
  void everyNodeTypeIsTested() {
    Set<Class<?>> tested = cases().map(c -> c.op().getClass()).collect(Collectors.toSet());
    assertEquals(Set.of(Op.class.getPermittedSubclasses()), tested);
  }

  @Test
  void tiesOfMaxAndMinGoToTheFirst() {
    for (Pairwise.Kind kind : List.of(Pairwise.Kind.MAX, Pairwise.Kind.MIN)) {
      List<Tensor> tie = List.of(Tensor.scalar(2), Tensor.scalar(2));
      Op op = new Pairwise(kind);
      assertEquals(1, op.local(0, tie, op.value(tie)).jacobian().get(0));
      assertEquals(0, op.local(1, tie, op.value(tie)).jacobian().get(0));
    }
  }

  /** G8: the literal log(σ(−800)) is −∞; the true loss is 800. */
  @Test
  void logisticLossDoesNotOverflow() {
    assertEquals(800, new LogisticLoss(1).value(List.of(Tensor.scalar(-800))).asScalar(), 1e-9);
    assertEquals(0, new LogisticLoss(0).value(List.of(Tensor.scalar(-800))).asScalar(), 1e-9);
    assertEquals(0.126928, new LogisticLoss(1).value(List.of(Tensor.scalar(2))).asScalar(), 5e-7);
  }

  @Test
  void softmaxDoesNotOverflow() {
    Tensor y = new Softmax().value(List.of(Tensor.vector(1000, 1000, -1000)));
    assertEquals(Tensor.vector(0.5, 0.5, 0), y);
  }

  @Test
  void wrongShapesAreNamed() {
    ShapeException e =
        assertThrows(
            ShapeException.class,
            () -> new MatVec().shape(List.of(Shape.matrix(8, 20), Shape.vector(8))));
    assertEquals(
        "a matrix of 8×20 cannot be multiplied by a vector of 8×1: 20 columns need 20 entries",
        e.getMessage());
    assertThrows(
        ShapeException.class,
        () -> new Pairwise(Pairwise.Kind.ADD).shape(List.of(Shape.vector(2), Shape.vector(3))));
    assertThrows(ShapeException.class, () -> new Dot().shape(List.of(Shape.vector(2))));
    assertThrows(ShapeException.class, () -> new Lookup(4).shape(List.of(Shape.matrix(4, 2))));
  }
}
