package org.vectarium.linalg;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Where a combination of three rows of scores is largest; each row is n floats from an offset of
 * one array. Stateless; safe from any thread.
 */
public final class ScoreRows {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private ScoreRows() {}

  /** The first i in [0, n) with the largest b[i] − a[i] + c[i]. */
  public static int argmaxSum(float[] scores, int a, int b, int c, int n) {
    FloatVector largest = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    int i = 0;
    for (; i + LANES <= n; i += LANES) {
      largest =
          largest.max(
              FloatVector.fromArray(SPECIES, scores, b + i)
                  .sub(FloatVector.fromArray(SPECIES, scores, a + i))
                  .add(FloatVector.fromArray(SPECIES, scores, c + i)));
    }
    float best = largest.reduceLanes(VectorOperators.MAX);
    for (int tail = i; tail < n; tail++) {
      best = Math.max(best, sum(scores[a + tail], scores[b + tail], scores[c + tail]));
    }
    for (i = 0; i < n; i++) {
      if (sum(scores[a + i], scores[b + i], scores[c + i]) == best) {
        return i;
      }
    }
    return 0;
  }

  /** The first i in [0, n) with the largest b[i]·c[i] / (a[i] + ε). */
  public static int argmaxQuotient(float[] scores, int a, int b, int c, int n, float epsilon) {
    FloatVector largest = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    int i = 0;
    for (; i + LANES <= n; i += LANES) {
      largest =
          largest.max(
              FloatVector.fromArray(SPECIES, scores, b + i)
                  .mul(FloatVector.fromArray(SPECIES, scores, c + i))
                  .div(FloatVector.fromArray(SPECIES, scores, a + i).add(epsilon)));
    }
    float best = largest.reduceLanes(VectorOperators.MAX);
    for (int tail = i; tail < n; tail++) {
      float score = quotient(scores[a + tail], scores[b + tail], scores[c + tail], epsilon);
      best = Math.max(best, score);
    }
    for (i = 0; i < n; i++) {
      if (quotient(scores[a + i], scores[b + i], scores[c + i], epsilon) == best) {
        return i;
      }
    }
    return 0;
  }

  /** b − a + c, rounded as the registers round it. */
  public static float sum(float a, float b, float c) {
    return b - a + c;
  }

  /** b·c / (a + ε), rounded as the registers round it. */
  public static float quotient(float a, float b, float c, float epsilon) {
    return b * c / (a + epsilon);
  }
}
