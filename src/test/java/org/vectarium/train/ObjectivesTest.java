package org.vectarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.vectarium.text.SplitMix64;
import org.vectarium.text.Vocabulary;

/** The readable objectives against the curriculum's golden numbers and central differences. */
class ObjectivesTest {
  /** Golden numbers are rounded to six decimals. */
  private static final double GOLDEN = 1e-6;

  private static double[] outputGradient(OutputGradient g, int row, double[] h) {
    double[] result = new double[h.length];
    for (OutputTerm term : g.terms()) {
      if (term.row() == row) {
        for (int d = 0; d < h.length; d++) {
          result[d] += term.error() * h[d];
        }
      }
    }
    return result;
  }

  private static void assertRows(OutputGradient g, double[] h, double[]... rows) {
    for (int row = 0; row < rows.length; row++) {
      assertArrayEquals(rows[row], outputGradient(g, row, h), GOLDEN, "∂u row " + row);
    }
  }

  @Test
  void g2NaiveSoftmax() {
    double[] h = Toy.V[0];
    OutputGradient g = NaiveSoftmax.gradient(h, w -> Toy.U[w], 4, 2);
    double[] y = g.terms().stream().mapToDouble(OutputTerm::probability).toArray();
    assertArrayEquals(new double[] {0.227298, 0.182411, 0.339088, 0.251203}, y, GOLDEN);
    assertEquals(1.081494, g.loss(), GOLDEN);
    assertArrayEquals(new double[] {-0.293968, 0.257485}, g.input(), GOLDEN);
    assertRows(
        g,
        h,
        new double[] {0.136379, -0.090919},
        new double[] {0.109446, -0.072964},
        new double[] {-0.396547, 0.264365},
        new double[] {0.150722, -0.100481});
  }

  @Test
  void g2WindowOfTwoIsTwiceTheExpectedMinusBothObserved() {
    double[] h = Toy.V[0];
    OutputGradient two = NaiveSoftmax.gradient(h, w -> Toy.U[w], 4, 2);
    OutputGradient three = NaiveSoftmax.gradient(h, w -> Toy.U[w], 4, 3);
    assertEquals(2.462988, two.loss() + three.loss(), GOLDEN);
    for (int w = 0; w < 4; w++) {
      double sum = two.terms().get(w).error() + three.terms().get(w).error();
      double expected = 2 * two.terms().get(w).probability() - (w == 2 || w == 3 ? 1 : 0);
      assertEquals(expected, sum, 1e-12);
    }
    assertEquals(-0.287935, two.input()[0] + three.input()[0], GOLDEN);
    assertEquals(0.214971, two.input()[1] + three.input()[1], GOLDEN);
  }

  @Test
  void g5CbowSoftmax() {
    double[] mean = {-0.5 / 3, 0.9 / 3};
    OutputGradient g = NaiveSoftmax.gradient(mean, w -> Toy.U[w], 4, 3);
    assertEquals(1.399252, g.loss(), GOLDEN);
    assertArrayEquals(new double[] {-0.073537, 0.017516}, g.input(), GOLDEN);
    assertRows(
        g,
        mean,
        new double[] {-0.043095, 0.077571},
        new double[] {-0.046684, 0.084032},
        new double[] {-0.035757, 0.064362},
        new double[] {0.125536, -0.225966});
  }

  @Test
  void g6NegativeSampling() {
    double[] h = Toy.V[0];
    OutputGradient g = NegativeSampling.gradient(h, w -> Toy.U[w], 2, 0, 3);
    assertEquals(0.584191, g.terms().get(0).probability(), GOLDEN);
    assertEquals(1.914472, g.loss(), GOLDEN);
    assertArrayEquals(new double[] {-0.057405, 0.289082}, g.input(), GOLDEN);
    assertRows(
        g,
        h,
        new double[] {0.291003, -0.194002},
        new double[] {0, 0},
        new double[] {-0.249486, 0.166324},
        new double[] {0.305999, -0.203999});
  }

  @Test
  void g7RepeatedNegativesAccumulate() {
    double[] h = Toy.V[0];
    OutputGradient g = NegativeSampling.gradient(h, w -> Toy.U[w], 2, 0, 3, 3);
    assertEquals(2.627820, g.loss(), GOLDEN);
    assertArrayEquals(new double[] {0.044595, 0.391082}, g.input(), GOLDEN);
    assertArrayEquals(new double[] {0.611998, -0.407999}, outputGradient(g, 3, h), GOLDEN);
  }

  @Test
  void g7bNegativeEqualToTheTarget() {
    double[] h = Toy.V[0];
    OutputGradient g = NegativeSampling.gradient(h, w -> Toy.U[w], 2, 2, 3);
    assertEquals(2.128403, g.loss(), GOLDEN);
    assertArrayEquals(new double[] {0.18619, 0.085162}, g.input(), GOLDEN);
    assertArrayEquals(new double[] {0.101029, -0.067352}, outputGradient(g, 2, h), GOLDEN);
    assertArrayEquals(new double[] {0.305999, -0.203999}, outputGradient(g, 3, h), GOLDEN);
  }

  @Test
  void g8SoftplusNeitherOverflowsNorVanishes() {
    assertEquals(800, OutputTerm.softplus(800));
    assertEquals(0.126928, OutputTerm.softplus(-2), GOLDEN);
    assertEquals(0.119203, OutputTerm.sigma(-2), GOLDEN);
    assertEquals(0.880797, OutputTerm.sigma(2), GOLDEN);
  }

  @Test
  void g9NoiseDistribution() {
    Vocabulary counts = new Vocabulary(List.of("a", "b", "c"), new long[] {900, 90, 10});
    NoiseDistribution noise = new NoiseDistribution(counts, 0.75);
    double[] p = {noise.probability(0), noise.probability(1), noise.probability(2)};
    assertArrayEquals(new double[] {0.825048, 0.146717, 0.028236}, p, GOLDEN);
    SplitMix64 random = SplitMix64.of(5, 0);
    int draws = 1_000_000;
    double[] seen = new double[3];
    for (int i = 0; i < draws; i++) {
      seen[noise.draw(random)] += 1.0 / draws;
    }
    // Five standard deviations of a share near one half.
    assertArrayEquals(p, seen, 5 * 0.5 / Math.sqrt(draws));
  }

  private static final HuffmanTree G10 =
      new HuffmanTree(new Vocabulary(List.of("the", "cat", "sat", "mat"), new long[] {8, 4, 2, 1}));
  private static final double[][] A = {{.3, -.2}, {-.1, .4}, {.2, .1}};

  @Test
  void g10HierarchicalSoftmax() {
    double[] h = {.6, -.4};
    double[] expected = {.480011, .288479, .100791, .130719};
    double sum = 0;
    for (int w = 0; w < 4; w++) {
      double p = Math.exp(-HierarchicalSoftmax.gradient(h, j -> A[j], G10, w).loss());
      assertEquals(expected[w], p, GOLDEN);
      sum += p;
    }
    assertEquals(1, sum, 1e-12);
    OutputGradient sat = HierarchicalSoftmax.gradient(h, j -> A[j], G10, 2);
    assertEquals(2.294705, sat.loss(), GOLDEN);
    assertArrayEquals(new double[] {0.128867, -0.382840}, sat.input(), GOLDEN);
    assertRows(
        sat,
        h,
        new double[] {0.338782, -0.225855},
        new double[] {-0.332868, 0.221912},
        new double[] {-0.288006, 0.192004});
    String[] codes = {"1", "01", "001", "000"};
    for (int w = 0; w < 4; w++) {
      StringBuilder code = new StringBuilder();
      for (int step = 0; step < G10.length(w); step++) {
        code.append(G10.bit(w, step) ? '1' : '0');
      }
      assertEquals(codes[w], code.toString());
    }
  }

  @Test
  void hierarchicalSoftmaxSumsToOneOverAnyVocabulary() {
    Random random = new Random(3);
    int types = 1000;
    long[] counts = new long[types];
    for (int w = 0; w < types; w++) {
      counts[w] = 1 + 100_000L / (w + 1);
    }
    List<String> words = java.util.stream.IntStream.range(0, types).mapToObj(w -> "w" + w).toList();
    HuffmanTree tree = new HuffmanTree(new Vocabulary(words, counts));
    double[][] a = table(random, types - 1, 7);
    double[] h = table(random, 1, 7)[0];
    double sum = 0;
    for (int w = 0; w < types; w++) {
      sum += Math.exp(-HierarchicalSoftmax.gradient(h, j -> a[j], tree, w).loss());
    }
    assertEquals(1, sum, 1e-9);
  }

  @Test
  void everyGradientEqualsCentralDifferences() {
    Random random = new Random(11);
    for (int trial = 0; trial < 20; trial++) {
      double[] h = table(random, 1, 5)[0];
      double[][] u = table(random, 4, 5);
      int target = random.nextInt(4);
      int[] negatives = {random.nextInt(4), random.nextInt(4), random.nextInt(4)};
      check(h, u, x -> NegativeSampling.gradient(x.h, w -> x.u[w], target, negatives));
      check(h, u, x -> NaiveSoftmax.gradient(x.h, w -> x.u[w], 4, target));
      check(h, u, x -> HierarchicalSoftmax.gradient(x.h, w -> x.u[w], G10, target));
    }
  }

  private record Point(double[] h, double[][] u) {}

  private static void check(
      double[] h, double[][] u, java.util.function.Function<Point, OutputGradient> objective) {
    Point point = new Point(h, u);
    OutputGradient g = objective.apply(point);
    ToDoubleFunction<Point> loss = x -> objective.apply(x).loss();
    for (int d = 0; d < h.length; d++) {
      assertDifference(g.input()[d], point, h, d, loss);
    }
    for (int row = 0; row < u.length; row++) {
      double[] expected = outputGradient(g, row, h);
      for (int d = 0; d < h.length; d++) {
        assertDifference(expected[d], point, u[row], d, loss);
      }
    }
  }

  private static void assertDifference(
      double gradient, Point point, double[] vector, int d, ToDoubleFunction<Point> loss) {
    double step = 1e-5;
    double old = vector[d];
    vector[d] = old + step;
    double up = loss.applyAsDouble(point);
    vector[d] = old - step;
    double down = loss.applyAsDouble(point);
    vector[d] = old;
    // Truncation is of order step² = 1e-10, rounding of order 1e-16 / step = 1e-11.
    assertEquals((up - down) / (2 * step), gradient, 1e-8);
  }

  private static double[][] table(Random random, int rows, int columns) {
    double[][] table = new double[rows][columns];
    for (double[] row : table) {
      for (int d = 0; d < columns; d++) {
        row[d] = random.nextDouble() * 2 - 1;
      }
    }
    return table;
  }
}
