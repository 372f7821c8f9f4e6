package org.vectarium.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * t-SNE (van der Maaten and Hinton 2008): places y that minimise KL(P ‖ Q) = Σ p_ij log(p_ij /
 * q_ij), q_ij ∝ 1 / (1 + ‖y_i − y_j‖²).
 *
 * <p>p_{j|i} ∝ exp(−β_i d_ij²) over three times the perplexity of neighbours, β_i such that the
 * entropy is that of the perplexity; p_ij = (p_{j|i} + p_{i|j}) / 2n. d² = 2 − 2·cosine. Gradient:
 * ∂/∂y_i = 4 Σ_j (p_ij − q_ij)(y_i − y_j) / (1 + ‖y_i − y_j‖²), the second part by a tree of
 * squares (van der Maaten 2014). Momentum 0.5 then 0.8, gains, early exaggeration 12 for a quarter
 * of the run, learning rate n / 12 (Belkina et al. 2019).
 */
public final class Tsne implements LiveLayout {
  private static final double EXAGGERATION = 12;
  private static final double THETA = 0.5;

  private final int size;
  private final int iterations;
  private final Affinities p;
  private final double[] place;
  private final double[] velocity;
  private final double[] gains;
  private int iteration;

  /**
   * Prepares a run.
   *
   * @param graph neighbours; three times the perplexity of them are best
   * @param x starting places, at least n
   * @param y starting places, at least n
   * @param perplexity how many neighbours count, above 1
   */
  public Tsne(NeighbourGraph graph, float[] x, float[] y, double perplexity, int iterations) {
    if (!(perplexity > 1) || iterations < 1) {
      throw new IllegalArgumentException(
          "a perplexity of " + perplexity + " and " + iterations + " iterations");
    }
    this.size = graph.size();
    this.iterations = iterations;
    float scale = 1f / (2 * size);
    this.p =
        Affinities.symmetric(graph, conditional(graph, perplexity), (ij, ji) -> (ij + ji) * scale);
    this.place = Umap.start(x, y, size, 1e-2);
    this.velocity = new double[2 * size];
    this.gains = new double[2 * size];
    Arrays.fill(gains, 1);
  }

  /** p_{j|i} of every edge of the graph. */
  static float[] conditional(NeighbourGraph graph, double perplexity) {
    int k = graph.k();
    double target = Math.log(Math.min(perplexity, 0.99 * k));
    float[] result = new float[graph.ids().length];
    double[] weight = new double[k];
    for (int i = 0; i < graph.size(); i++) {
      double low = 0;
      double high = Double.POSITIVE_INFINITY;
      double beta = 1;
      double nearest = 2 - 2 * graph.cosines()[i * k];
      double sum = 0;
      for (int round = 0; round < 64; round++) {
        sum = 0;
        double mean = 0;
        for (int j = 0; j < k; j++) {
          double d = 2 - 2 * graph.cosines()[i * k + j] - nearest;
          weight[j] = Math.exp(-beta * d);
          sum += weight[j];
          mean += weight[j] * d;
        }
        double entropy = Math.log(sum) + beta * mean / sum;
        if (Math.abs(entropy - target) < 1e-5) {
          break;
        }
        if (entropy > target) {
          low = beta;
          beta = Double.isInfinite(high) ? 2 * beta : (low + high) / 2;
        } else {
          high = beta;
          beta = (low + high) / 2;
        }
      }
      for (int j = 0; j < k; j++) {
        result[i * k + j] = (float) (weight[j] / sum);
      }
    }
    return result;
  }

  @Override
  public void step() {
    if (finished()) {
      return;
    }
    boolean early = iteration < iterations / 4;
    double[] gradient = gradient(place, early ? EXAGGERATION : 1, THETA);
    double rate = Math.max(10, size / EXAGGERATION);
    double momentum = early ? 0.5 : 0.8;
    for (int c = 0; c < place.length; c++) {
      boolean same = Math.signum(gradient[c]) == Math.signum(velocity[c]);
      gains[c] = Math.max(0.01, same ? gains[c] * 0.8 : gains[c] + 0.2);
      velocity[c] = momentum * velocity[c] - rate * gains[c] * gradient[c];
      place[c] += velocity[c];
    }
    iteration++;
  }

  /** ∂KL/∂y at the given places, with P multiplied by {@code exaggeration}. */
  double[] gradient(double[] at, double exaggeration, double theta) {
    QuadTree tree = new QuadTree(at);
    double[] repulsion = new double[2 * size];
    double[] parts = new double[size];
    int tasks = Math.ceilDiv(size, 256);
    IntStream.range(0, tasks)
        .parallel()
        .forEach(task -> {
          double[] force = new double[2];
          int[] stack = new int[QuadTree.stackSize()];
          for (int i = task * 256; i < Math.min(size, (task + 1) * 256); i++) {
            force[0] = 0;
            force[1] = 0;
            parts[i] = tree.repulsion(i, theta, force, stack);
            repulsion[2 * i] = force[0];
            repulsion[2 * i + 1] = force[1];
          }
        });
    double z = 0;
    for (double part : parts) {
      z += part;
    }
    double[] gradient = new double[2 * size];
    for (int i = 0; i < size; i++) {
      double gx = 0;
      double gy = 0;
      for (int e = p.starts()[i]; e < p.starts()[i + 1]; e++) {
        int j = p.columns()[e];
        double dx = at[2 * i] - at[2 * j];
        double dy = at[2 * i + 1] - at[2 * j + 1];
        double pull = exaggeration * p.values()[e] / (1 + dx * dx + dy * dy);
        gx += pull * dx;
        gy += pull * dy;
      }
      gradient[2 * i] = 4 * (gx - repulsion[2 * i] / z);
      gradient[2 * i + 1] = 4 * (gy - repulsion[2 * i + 1] / z);
    }
    return gradient;
  }

  /** KL(P ‖ Q) at the given places, by all pairs: n² terms. */
  double divergence(double[] at) {
    double z = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        z += i == j ? 0 : q(at, i, j);
      }
    }
    double sum = 0;
    for (int i = 0; i < size; i++) {
      for (int e = p.starts()[i]; e < p.starts()[i + 1]; e++) {
        double pij = p.values()[e];
        sum += pij > 0 ? pij * Math.log(pij * z / q(at, i, p.columns()[e])) : 0;
      }
    }
    return sum;
  }

  private static double q(double[] at, int i, int j) {
    double dx = at[2 * i] - at[2 * j];
    double dy = at[2 * i + 1] - at[2 * j + 1];
    return 1 / (1 + dx * dx + dy * dy);
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int iterations() {
    return iterations;
  }

  @Override
  public float[] x() {
    return Umap.coordinate(place, 0);
  }

  @Override
  public float[] y() {
    return Umap.coordinate(place, 1);
  }
}
