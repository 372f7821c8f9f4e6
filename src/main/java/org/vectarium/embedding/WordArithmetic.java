package org.vectarium.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Sums and differences of words, as in king − man + woman. Every word is first brought to length 1.
 *
 * <p>Immutable; safe to share between threads.
 */
public final class WordArithmetic {
  /** ε of 3CosMul: keeps the quotient finite. */
  public static final double EPSILON = 0.001;

  private final NearestWords search;

  /** How the answer is scored. */
  public enum Scoring {
    /** 3CosAdd: cos(v, Σ⁺ − Σ⁻) (Mikolov 2013c). */
    ADD,
    /** 3CosMul: Π⁺ c(v, w) / (Π⁻ c(v, w) + ε) with c = (cos + 1) / 2 (Levy and Goldberg 2014). */
    MUL
  }

  public WordArithmetic(NearestWords search) {
    this.search = search;
  }

  public NearestWords search() {
    return search;
  }

  /** a : b :: c : ?, that is b − a + c; the answers, best first. */
  public List<Neighbour> analogy(int a, int b, int c, Scoring scoring, boolean keepInputs, int k) {
    return answers(List.of(b, c), List.of(a), scoring, keepInputs, k);
  }

  /**
   * The words that answer a sum.
   *
   * @param plus ids that are added, with repeats
   * @param minus ids that are taken away, with repeats
   * @param keepInputs let the question's own words be answers; they often win
   * @param k how many answers
   */
  public List<Neighbour> answers(
      List<Integer> plus, List<Integer> minus, Scoring scoring, boolean keepInputs, int k) {
    List<Integer> inputs = new ArrayList<>(plus);
    inputs.addAll(minus);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("a sum of no words has no answer");
    }
    IntPredicate allowed =
        keepInputs
            ? id -> true
            : NearestWords.noneOf(inputs.stream().mapToInt(Integer::intValue).toArray());
    if (scoring == Scoring.ADD) {
      return search.nearest(sum(plus, minus), k, Metric.COSINE, allowed);
    }
    return multiply(plus, minus, allowed, k);
  }

  /** Σ⁺ − Σ⁻ of unit vectors, length d: where an exact parallelogram would end. */
  public float[] sum(List<Integer> plus, List<Integer> minus) {
    float[] sum = new float[search.vectors().dimension()];
    plus.forEach(id -> add(sum, search.unit(id), 1));
    minus.forEach(id -> add(sum, search.unit(id), -1));
    return sum;
  }

  private List<Neighbour> multiply(
      List<Integer> plus, List<Integer> minus, IntPredicate allowed, int k) {
    int n = search.vectors().size();
    double[] above = filled(n);
    double[] below = filled(n);
    plus.forEach(id -> multiply(above, search.cosines(search.unit(id))));
    minus.forEach(id -> multiply(below, search.cosines(search.unit(id))));
    BestScores best = new BestScores(k);
    for (int id = 0; id < n; id++) {
      float score = (float) (above[id] / (minus.isEmpty() ? 1 : below[id] + EPSILON));
      if (score >= best.threshold() && allowed.test(id)) {
        best.offer(id, score);
      }
    }
    return best.drain(search.vectors()::word);
  }

  private static double[] filled(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void multiply(double[] product, float[] cosines) {
    for (int i = 0; i < product.length; i++) {
      product[i] *= (cosines[i] + 1) / 2;
    }
  }

  private static void add(float[] sum, float[] vector, int sign) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] += sign * vector[c];
    }
  }
}
