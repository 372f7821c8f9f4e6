package org.vectarium.graph.preset;

import static org.vectarium.graph.preset.PresetBuilder.sub;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.graph.CrossEntropy;
import org.vectarium.graph.Dot;
import org.vectarium.graph.Elementwise;
import org.vectarium.graph.Function;
import org.vectarium.graph.LogisticLoss;
import org.vectarium.graph.MatVec;
import org.vectarium.graph.Pairwise;
import org.vectarium.graph.Softmax;
import org.vectarium.graph.Tensor;

/** One update of each model of lectures 1 and 2, with the curriculum's toy parameters P0. */
public final class WordPresets {
  private static final double[][] OUTSIDE = {{.1, .3}, {-.2, .4}, {.5, -.1}, {.2, .2}};
  private static final double[] CENTRE = {.6, -.4};

  private WordPresets() {}

  /** J = −log softmax(U v_c)_o: every outside vector gets a gradient (G2, o = 2). */
  public static Preset naiveSoftmax() {
    PresetBuilder g = new PresetBuilder();
    int u = g.parameter("U", "U", Tensor.matrix(OUTSIDE));
    int v = g.word("v", "v_c", Tensor.vector(CENTRE));
    int scores = g.apply("s", new MatVec(), u, v);
    int y = g.apply("ŷ", "\\hat{y}", new Softmax(), scores);
    return g.build("J = -\\log \\mathrm{softmax}(U v_c)_o", g.apply("J", new CrossEntropy(2), y));
  }

  /** J = −log σ(u_oᵀv_c) − Σ log σ(−u_nᵀv_c) with two noise words (G6: o = 2, noise 0 and 3). */
  public static Preset negativeSampling() {
    return logistic(
        new int[] {2, 0, 3},
        new int[] {1, 0, 0},
        OUTSIDE,
        List.of("o", "1", "2"),
        "u",
        "J = -\\log\\sigma(u_o^{\\top}v_c) - \\textstyle\\sum_i"
            + " \\log\\sigma(-u_{n_i}^{\\top}v_c)");
  }

  /** The path of "sat" in the Huffman tree of G10: J = −Σ log σ(±a_jᵀv_c). */
  public static Preset hierarchicalSoftmax() {
    double[][] inner = {{.3, -.2}, {-.1, .4}, {.2, .1}};
    // sat has the code 001: root (n₂) 0, n₁ 0, n₀ 1; the label of a 0 is 1.
    return logistic(
        new int[] {2, 1, 0},
        new int[] {1, 1, 0},
        inner,
        List.of("2", "1", "0"),
        "a",
        "J = -\\textstyle\\sum_l \\log\\sigma\\left(\\pm a_{j_l}^{\\top} v_c\\right)");
  }

  private static Preset logistic(
      int[] rows,
      int[] labels,
      double[][] table,
      List<String> indices,
      String letter,
      String latex) {
    PresetBuilder g = new PresetBuilder();
    int v = g.word("v", "v_c", Tensor.vector(CENTRE));
    List<Integer> losses = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      String index = indices.get(i);
      String shown = index.equals("o") ? "ₒ" : sub(Integer.parseInt(index));
      int u =
          g.parameter(letter + shown, letter + "_{" + index + "}", Tensor.vector(table[rows[i]]));
      int s = g.apply("s" + shown, "s_{" + index + "}", new Dot(), u, v);
      losses.add(g.apply("J" + shown, "J_{" + index + "}", new LogisticLoss(labels[i]), s));
    }
    int sum = losses.getFirst();
    for (int i = 1; i < losses.size(); i++) {
      sum = g.add(i == losses.size() - 1 ? "J" : "c" + sub(i), sum, losses.get(i));
    }
    return g.build(latex, sum);
  }

  /** J = f(X)(wᵀw̃ + b + b̃ − log X)² for the cell X = 20 of G19, x_max = 100, α = ¾. */
  public static Preset gloveCell() {
    double count = 20;
    PresetBuilder g = new PresetBuilder();
    int v = g.word("v", "v_i", Tensor.vector(.5, -.2));
    int u = g.word("u", "u_j", Tensor.vector(-.3, .6));
    int dot = g.apply("d", new Dot(), v, u);
    int b = g.parameter("b", "b_i", Tensor.scalar(.1));
    int sum = g.add("m", dot, b);
    int bt = g.parameter("c", "\\tilde{b}_j", Tensor.scalar(-.1));
    int model = g.add("p", sum, bt);
    int log = g.constant("logX", "\\log X_{ij}", Tensor.scalar(Math.log(count)));
    int e = g.apply("e", new Pairwise(Pairwise.Kind.SUBTRACT), model, log);
    int square = g.apply("q", new Elementwise(Function.SQUARE), e);
    int weight =
        g.constant("fX", "f(X_{ij})", Tensor.scalar(Math.min(1, Math.pow(count / 100, 0.75))));
    return g.build(
        "J = f(X_{ij})\\left(v_i^{\\top}u_j + b_i + \\tilde{b}_j - \\log X_{ij}\\right)^2",
        g.multiply("J", weight, square));
  }
}
