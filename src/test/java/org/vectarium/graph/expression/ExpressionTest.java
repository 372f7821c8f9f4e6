package org.vectarium.graph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Node;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;

/** Formulas against arithmetic done by Java, and errors against their columns. */
class ExpressionTest {
  private static final double X = 1.5;
  private static final double Y = -2;

  private static double value(String formula) {
    Map<String, Tensor> at = Map.of("x", Tensor.scalar(X), "y", Tensor.scalar(Y));
    Expression e = Expression.parse(formula, at);
    return Trace.run(e.graph(), e.defaults()).output();
  }

  @Test
  void meansWhatMathematicsMeans() {
    assertEquals(X + Y * 3, value("x + y * 3"));
    assertEquals((X + Y) * 3, value("(x+y)*3"));
    assertEquals(X - Y - 1, value("x - y - 1"));
    assertEquals(X / Y / 2, value("x / y / 2"));
    assertEquals(-(X * X), value("-x^2"));
    assertEquals(Math.pow(2, -1) * X, value("2^-1 * x"));
    assertEquals(1 / X, value("x^-1"));
    assertEquals(Math.pow(X, 1.0 / 3), value("x^(1/3)"));
    assertEquals(Math.pow(X, -(2 + Math.sqrt(4))), value("x^-(2+sqrt(4))"));
    assertEquals(Math.pow(2, 9), value("2^3^2"));
    assertEquals(X * -Y, value("x * -y"));
    assertEquals(Math.max(X, Y) * Math.min(X, 2), value("max(x, y) · min(x, 2)"));
    assertEquals(Math.tanh(X) + Math.exp(Math.log(X)), value("tanh(x)+exp(log(x))"));
    assertEquals(Math.sqrt(X) + Math.abs(Y), value("sqrt(x) + abs(y)"));
    assertEquals(X, value("x"));
    assertEquals(2.5e-3 + X, value("2.5e-3+x"));
    assertEquals(X * X + X, value("x*x + x"));
    assertEquals((X - Y) * 2 / X, value("（x－y）＊2／x"));
    assertEquals(Math.max(X, Y) + 1, value("max（x，y）＋1"));
  }

  /** An exponent is a number of its operation: it leaves no node of its own behind. */
  @Test
  void exponentsAreNoNodes() {
    assertEquals(2, Expression.parse("x^-1").graph().size());
    assertEquals(2, Expression.parse("x^((1+2)*3)").graph().size());
    assertEquals(2, Expression.parse("logisticloss(x, 2-1)").graph().size());
  }

  /** x^y = exp(y·log x): ∂/∂x = y·x^(y−1), ∂/∂y = x^y·log x. */
  @Test
  void anExponentMayChange() {
    Expression e = Expression.parse("x^y", Map.of("x", Tensor.scalar(3), "y", Tensor.scalar(-1.5)));
    Trace trace = Trace.run(e.graph(), e.defaults());
    assertEquals(Math.pow(3, -1.5), trace.output(), 1e-15);
    assertEquals(-1.5 * Math.pow(3, -2.5), trace.gradient("x").asScalar(), 1e-15);
    assertEquals(Math.pow(3, -1.5) * Math.log(3), trace.gradient("y").asScalar(), 1e-15);
    // Entry by entry, also where a matrix would otherwise be multiplied by a vector.
    Expression powers = Expression.parse("sum(2^v)", Map.of("v", Tensor.vector(1, 2, 3)));
    assertEquals(14, Trace.run(powers.graph(), powers.defaults()).output(), 1e-13);
    assertThrows(
        ExpressionException.class,
        () ->
            Expression.parse(
                "sum(v^M)",
                Map.of("v", Tensor.vector(1, 2), "M", Tensor.zeros(Shape.matrix(3, 2)))));
  }

  /** A vector or a matrix with a single entry has a gradient like a number. */
  @Test
  void oneEntryIsANumber() {
    Expression e =
        Expression.parse(
            "W*x + b",
            Map.of(
                "W", Tensor.matrix(new double[][] {{2, 3}}),
                "x", Tensor.vector(5, 7),
                "b", Tensor.vector(1)));
    Trace trace = Trace.run(e.graph(), e.defaults());
    assertEquals(32, trace.output());
    assertEquals(Tensor.matrix(new double[][] {{5, 7}}), trace.gradient("W"));
    assertEquals(Tensor.vector(2, 3), trace.gradient("x"));
    assertEquals(Tensor.vector(1), trace.gradient("b"));
    assertEquals(3, GradientCheck.check(trace, 1, 1, 1e-5).numeric(), 1e-9);
  }

  @Test
  void theLecturesFormulaG28() {
    Expression e =
        Expression.parse(
            "(x+y)*max(y,z)",
            Map.of("x", Tensor.scalar(1), "y", Tensor.scalar(2), "z", Tensor.scalar(0)));
    Trace trace = Trace.run(e.graph(), e.defaults());
    assertEquals(6, trace.output());
    assertEquals(2, trace.gradient("x").asScalar());
    assertEquals(5, trace.gradient("y").asScalar());
    assertEquals(0, trace.gradient("z").asScalar());
    assertEquals("f", e.graph().output().name());
    assertEquals("f = \\left(x + y\\right) \\cdot \\max\\left(y, z\\right)", e.latex());
  }

  /** Entries count from 1, and what is indexed stands in brackets. */
  @Test
  void theClassOfACrossEntropyCountsFromOne() {
    Expression e =
        Expression.parse(
            "crossentropy(W*x+b, 2)",
            Map.of(
                "W", Tensor.matrix(new double[][] {{1}, {2}}),
                "x", Tensor.vector(3),
                "b", Tensor.vector(0, 0.5)));
    assertEquals("f = -\\log \\left(W\\,x + b\\right)_{2}", e.latex());
    assertEquals(-Math.log(6.5), Trace.run(e.graph(), e.defaults()).output(), 1e-15);
    assertThrows(ExpressionException.class, () -> Expression.parse("crossentropy(x, 0)"));
  }

  @Test
  void shapesAreInferred() {
    Expression e = Expression.parse("sigmoid(dot(u, tanh(W*x+b)))");
    assertTrue(e.graph().node("W").shape().isMatrix());
    assertTrue(e.graph().node("x").shape().isVector());
    assertEquals(e.graph().node("u").shape(), e.graph().node("b").shape());
    assertEquals(e.graph().node("W").shape().rows(), e.graph().node("b").shape().rows());
    assertEquals(e.graph().node("W").shape().columns(), e.graph().node("x").shape().rows());
    Trace trace = Trace.run(e.graph(), e.defaults());
    for (Node.Source source : e.graph().sources()) {
      for (int i = 0; i < source.shape().size(); i++) {
        assertTrue(GradientCheck.check(trace, source.id(), i, 1e-5).error() < 1e-9);
      }
    }
    assertEquals(
        Shape.vector(5),
        Expression.parse("sum(a*b)", Map.of("b", Tensor.zeros(Shape.vector(5))))
            .graph()
            .node("a")
            .shape());
    assertEquals(Shape.SCALAR, Expression.parse("dot(u, 2*h) + c").graph().node("c").shape());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x + | 4",
        "x + * y | 5",
        "(x + y | 1",
        "x + y) | 6",
        "max(x) | 1",
        "foo(x) | 1",
        "x y | 3",
        "2(x) | 2",
        "x $ y | 3",
        "x , y | 3",
        "1.2.3 + x | 1",
        "x ^ (1/0) | 7",
        "x ^ concat(1, 2) | 5",
        "crossentropy(x, y) | 1",
        "W∘x | 2",
        "W*x | 2",
        "dot(W, x) | 1",
        "x = 3 | 3",
        "logisticloss(x, 2) | 1",
        "1e999 | 1",
        "() | 2"
      })
  void errorsPointAtTheColumn(String formula, int column) {
    ExpressionException e =
        assertThrows(ExpressionException.class, () -> Expression.parse(formula));
    assertEquals(column, e.column(), e.getMessage());
    assertTrue(e.getMessage().startsWith("column " + column + ": "));
  }

  @Test
  void anEmptyFormulaIsAnError() {
    assertEquals(
        "column 1: expected a number, a name or \"(\", found the end",
        assertThrows(ExpressionException.class, () -> Expression.parse("")).getMessage());
  }

  /**
   * Ten thousand parentheses are one value; ten thousand operations are too many, in a sentence.
   */
  @Test
  void deepNestingDoesNotOverflow() {
    int deep = 10_000;
    assertEquals(X, value("(".repeat(deep) + "x" + ")".repeat(deep)));
    Expression chain = Expression.parse("tanh(".repeat(2000) + "x" + ")".repeat(2000));
    assertEquals(2001, chain.graph().size());
    assertTrue(
        assertThrows(
                ExpressionException.class,
                () -> Expression.parse("tanh(".repeat(deep) + "x" + ")".repeat(deep)))
            .getMessage()
            .contains("more than 5,000 parts"));
    assertThrows(ExpressionException.class, () -> Expression.parse("(".repeat(deep)));
    assertThrows(ExpressionException.class, () -> Expression.parse("-".repeat(deep)));
  }

  @Test
  void namesMayBeAnyLetters() {
    Expression e = Expression.parse("σ(θ₁ * 词) + f + a", Map.of("θ₁", Tensor.scalar(2)));
    assertEquals(4, e.graph().sources().size());
    assertEquals("e", e.graph().output().name(), "f and a are inputs; b, c, d are inner values");
  }
}
