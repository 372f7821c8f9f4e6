package org.vectarium.graph.preset;

import static org.vectarium.graph.preset.PresetBuilder.sub;

import org.vectarium.graph.Affine;
import org.vectarium.graph.Concat;
import org.vectarium.graph.CrossEntropy;
import org.vectarium.graph.Dot;
import org.vectarium.graph.Elementwise;
import org.vectarium.graph.Function;
import org.vectarium.graph.Softmax;
import org.vectarium.graph.Tensor;

/**
 * One layer and its score, s = uᵀf(Wx + b), three times: as numbers, as vectors, as a matrix. The
 * same parameters give the same s and the same gradients.
 */
public final class LayerPresets {
  private static final double[][] W = {{0.5, -0.3}, {0.2, 0.8}};
  private static final double[] X = {1, -0.5};
  private static final double[] B = {0.1, -0.2};
  private static final double[] U = {0.7, -0.4};
  private static final String LATEX = "s = u^{\\top}\\tanh(Wx + b)";

  private LayerPresets() {}

  /** Every entry is a node. */
  public static Preset scalars() {
    PresetBuilder g = new PresetBuilder();
    int[] x = new int[2];
    for (int j = 0; j < 2; j++) {
      x[j] = g.input("x" + sub(j + 1), "x_" + (j + 1), Tensor.scalar(X[j]));
    }
    int[] terms = new int[2];
    for (int i = 0; i < 2; i++) {
      String index = sub(i + 1);
      int[] products = new int[2];
      for (int j = 0; j < 2; j++) {
        int w =
            g.parameter(
                "w" + index + sub(j + 1), "w_{" + (i + 1) + (j + 1) + "}", Tensor.scalar(W[i][j]));
        products[j] = g.multiply("p" + index + sub(j + 1), w, x[j]);
      }
      int b = g.parameter("b" + index, "b_" + (i + 1), Tensor.scalar(B[i]));
      int sum = g.add("q" + index, products[0], products[1]);
      int z = g.add("z" + index, sum, b);
      int h = g.apply("h" + index, "h_" + (i + 1), new Elementwise(Function.TANH), z);
      int u = g.parameter("u" + index, "u_" + (i + 1), Tensor.scalar(U[i]));
      terms[i] = g.multiply("r" + index, u, h);
    }
    return g.build(LATEX, g.add("s", terms[0], terms[1]));
  }

  /** Rows of W are vectors: zᵢ = wᵢ·x + bᵢ. */
  public static Preset vectors() {
    PresetBuilder g = new PresetBuilder();
    int x = g.input("x", "x", Tensor.vector(X));
    int[] z = new int[2];
    for (int i = 0; i < 2; i++) {
      String index = sub(i + 1);
      int w = g.parameter("w" + index, "w_" + (i + 1), Tensor.vector(W[i]));
      int dot = g.apply("q" + index, "q_" + (i + 1), new Dot(), w, x);
      int b = g.parameter("b" + index, "b_" + (i + 1), Tensor.scalar(B[i]));
      z[i] = g.add("z" + index, dot, b);
    }
    int both = g.apply("z", new Concat(), z);
    int h = g.apply("h", new Elementwise(Function.TANH), both);
    int u = g.parameter("u", "u", Tensor.vector(U));
    return g.build(LATEX, g.apply("s", new Dot(), u, h));
  }

  /** W is one matrix. */
  public static Preset matrix() {
    PresetBuilder g = new PresetBuilder();
    int w = g.parameter("W", "W", Tensor.matrix(W));
    int x = g.input("x", "x", Tensor.vector(X));
    int b = g.parameter("b", "b", Tensor.vector(B));
    int z = g.apply("z", new Affine(), w, x, b);
    int h = g.apply("h", new Elementwise(Function.TANH), z);
    int u = g.parameter("u", "u", Tensor.vector(U));
    return g.build(LATEX, g.apply("s", new Dot(), u, h));
  }

  /**
   * The window classifier with five classes O, PER, LOC, ORG, MISC (curriculum G26): ℓ = Sh + a, ŷ
   * = softmax(ℓ), J = −log ŷ_LOC.
   */
  public static Preset softmaxWindow() {
    double[] x = {.2, -.1, -.3, .4, .9, .5, .1, -.2, .6, .3};
    double[][] w = new double[3][10];
    double[][] s = new double[5][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 10; j++) {
        w[i][j] = ((3 * i + 7 * j) % 11 - 5) / 10.0;
      }
    }
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 3; j++) {
        s[i][j] = ((2 * i + 5 * j) % 7 - 3) / 10.0;
      }
    }
    PresetBuilder g = new PresetBuilder();
    int wNode = g.parameter("W", "W", Tensor.matrix(w));
    int xNode = g.word("x", "x", Tensor.vector(x));
    int b = g.parameter("b", "b", Tensor.vector(.1, -.2, .05));
    int z = g.apply("z", new Affine(), wNode, xNode, b);
    int h = g.apply("h", new Elementwise(Function.TANH), z);
    int sNode = g.parameter("S", "S", Tensor.matrix(s));
    int a = g.parameter("a", "a", Tensor.vector(.1, 0, -.1, 0, 0));
    int logits = g.apply("ℓ", "\\ell", new Affine(), sNode, h, a);
    int y = g.apply("ŷ", "\\hat{y}", new Softmax(), logits);
    return g.build(
        "J = -\\log \\mathrm{softmax}\\left(S\\tanh(Wx + b) + a\\right)_{\\mathrm{LOC}}",
        g.apply("J", new CrossEntropy(2), y));
  }
}
