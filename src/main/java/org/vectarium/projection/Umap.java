package org.vectarium.projection;

import java.util.SplittableRandom;

/**
 * UMAP (McInnes, Healy and Melville 2018): places y that make the edges of a fuzzy neighbour graph
 * likely and random pairs unlikely.
 *
 * <p>High-dimensional membership of neighbour j of i: w = exp(−max(0, d_ij − ρ_i) / σ_i), ρ_i the
 * distance to the nearest, σ_i such that Σ_j w = log₂ k; directions joined by w + w′ − w·w′. Low:
 * φ(y_i, y_j) = 1 / (1 + a·‖y_i − y_j‖^2b), with a and b fitted to the wanted least distance. An
 * edge is drawn in proportion to its weight, with {@value #NEGATIVES} random pairs each; the rate
 * falls linearly to 0. Distances are 1 − cosine. Starts from given places (principal components),
 * not from the spectral layout of the paper.
 */
public final class Umap implements LiveLayout {
  private static final int NEGATIVES = 5;
  private static final double LARGEST_MOVE = 4;

  private final int size;
  private final int iterations;
  private final int[] heads;
  private final int[] tails;
  private final double[] period;
  private final double[] due;
  private final double a;
  private final double b;
  private final double[] place;
  private final SplittableRandom random;
  private int iteration;

  /**
   * Prepares a run.
   *
   * @param graph neighbours; k is UMAP's n_neighbors
   * @param x starting places, at least n
   * @param y starting places, at least n
   * @param minDistance how near words may lie, in [0, 1)
   * @param iterations over all edges
   */
  public Umap(
      NeighbourGraph graph, float[] x, float[] y, double minDistance, int iterations, long seed) {
    if (!(minDistance >= 0 && minDistance < 1) || iterations < 1) {
      throw new IllegalArgumentException(
          "a least distance of " + minDistance + " and " + iterations + " iterations");
    }
    this.size = graph.size();
    this.iterations = iterations;
    this.random = new SplittableRandom(seed);
    Affinities edges =
        Affinities.symmetric(graph, memberships(graph), (ij, ji) -> ij + ji - ij * ji);
    double strongest = 0;
    for (float value : edges.values()) {
      strongest = Math.max(strongest, value);
    }
    // An edge too weak to be drawn once is left out, as in the authors' program.
    double weakest = strongest / iterations;
    int count = 0;
    for (float value : edges.values()) {
      count += value >= weakest ? 1 : 0;
    }
    heads = new int[count];
    tails = new int[count];
    period = new double[count];
    due = new double[count];
    int e = 0;
    for (int i = 0; i < size; i++) {
      for (int p = edges.starts()[i]; p < edges.starts()[i + 1]; p++) {
        if (edges.values()[p] >= weakest) {
          heads[e] = i;
          tails[e] = edges.columns()[p];
          period[e] = strongest / edges.values()[p];
          due[e] = period[e];
          e++;
        }
      }
    }
    double[] curve = curve(minDistance);
    a = curve[0];
    b = curve[1];
    place = start(x, y, size, 10);
  }

  /** The places scaled so that the wider side spans [−reach, reach] for all but a few. */
  static double[] start(float[] x, float[] y, int size, double reach) {
    double square = 0;
    for (int i = 0; i < size; i++) {
      square += (double) x[i] * x[i] + (double) y[i] * y[i];
    }
    double scale = reach / (2 * Math.sqrt(square / size) + 1e-30);
    double[] place = new double[2 * size];
    for (int i = 0; i < size; i++) {
      place[2 * i] = x[i] * scale;
      place[2 * i + 1] = y[i] * scale;
    }
    return place;
  }

  /** w of every edge of the graph. */
  static float[] memberships(NeighbourGraph graph) {
    int k = graph.k();
    float[] weights = new float[graph.ids().length];
    double target = Math.log(k) / Math.log(2);
    for (int i = 0; i < graph.size(); i++) {
      double rho = 1 - graph.cosines()[i * k];
      double low = 0;
      double high = Double.POSITIVE_INFINITY;
      double sigma = 1;
      for (int round = 0; round < 64; round++) {
        double sum = 0;
        for (int j = 0; j < k; j++) {
          sum += membership(graph.cosines()[i * k + j], rho, sigma);
        }
        if (Math.abs(sum - target) < 1e-5) {
          break;
        }
        if (sum > target) {
          high = sigma;
          sigma = (low + high) / 2;
        } else {
          low = sigma;
          sigma = Double.isInfinite(high) ? 2 * sigma : (low + high) / 2;
        }
      }
      for (int j = 0; j < k; j++) {
        weights[i * k + j] = (float) membership(graph.cosines()[i * k + j], rho, sigma);
      }
    }
    return weights;
  }

  private static double membership(float cosine, double rho, double sigma) {
    double beyond = 1 - cosine - rho;
    return beyond <= 0 ? 1 : Math.exp(-beyond / Math.max(sigma, 1e-9));
  }

  /**
   * a and b for which 1 / (1 + a·x^2b) is nearest, in least squares over [0, 3], to 1 below the
   * least distance and exp(−(x − minDistance)) beyond it.
   */
  static double[] curve(double minDistance) {
    double bestA = 1;
    double bestB = 1;
    double best = misfit(bestA, bestB, minDistance);
    for (double step = 0.5; step > 1e-5; step /= 2) {
      boolean better = true;
      while (better) {
        better = false;
        for (int way = 0; way < 8; way++) {
          double tryA = bestA * (1 + step * (way % 3 - 1));
          double tryB = bestB * (1 + step * (way / 3 - 1));
          double error = tryA > 0 && tryB > 0 ? misfit(tryA, tryB, minDistance) : best;
          if (error < best - 1e-15) {
            best = error;
            bestA = tryA;
            bestB = tryB;
            better = true;
          }
        }
      }
    }
    return new double[] {bestA, bestB};
  }

  private static double misfit(double a, double b, double minDistance) {
    double sum = 0;
    for (int i = 0; i < 300; i++) {
      double x = 3.0 * i / 299;
      double wanted = x < minDistance ? 1 : Math.exp(-(x - minDistance));
      double given = 1 / (1 + a * Math.pow(x, 2 * b));
      sum += (wanted - given) * (wanted - given);
    }
    return sum;
  }

  @Override
  public void step() {
    if (finished()) {
      return;
    }
    double rate = 1 - (double) iteration / iterations;
    iteration++;
    for (int e = 0; e < heads.length; e++) {
      if (due[e] > iteration) {
        continue;
      }
      due[e] += period[e];
      attract(heads[e], tails[e], rate);
      for (int s = 0; s < NEGATIVES; s++) {
        int other = random.nextInt(size);
        if (other != heads[e]) {
          repel(heads[e], other, rate);
        }
      }
    }
  }

  /** Both ends move: −∂/∂y of −log φ. */
  private void attract(int i, int j, double rate) {
    double dx = place[2 * i] - place[2 * j];
    double dy = place[2 * i + 1] - place[2 * j + 1];
    double square = dx * dx + dy * dy;
    if (square > 0) {
      double power = Math.pow(square, b);
      double force = -2 * a * b * power / square / (1 + a * power);
      double mx = clip(force * dx) * rate;
      double my = clip(force * dy) * rate;
      place[2 * i] += mx;
      place[2 * i + 1] += my;
      place[2 * j] -= mx;
      place[2 * j + 1] -= my;
    }
  }

  /** The head moves away: −∂/∂y of −log(1 − φ). */
  private void repel(int i, int j, double rate) {
    double dx = place[2 * i] - place[2 * j];
    double dy = place[2 * i + 1] - place[2 * j + 1];
    double square = dx * dx + dy * dy;
    double force = 2 * b / ((0.001 + square) * (1 + a * Math.pow(square, b)));
    if (square == 0) {
      // Words in the same place must part somehow; the direction is drawn.
      dx = random.nextDouble() - 0.5;
      dy = random.nextDouble() - 0.5;
    }
    place[2 * i] += clip(force * dx) * rate;
    place[2 * i + 1] += clip(force * dy) * rate;
  }

  private static double clip(double move) {
    return Math.clamp(move, -LARGEST_MOVE, LARGEST_MOVE);
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
    return coordinate(place, 0);
  }

  @Override
  public float[] y() {
    return coordinate(place, 1);
  }

  static float[] coordinate(double[] place, int which) {
    float[] copy = new float[place.length / 2];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (float) place[2 * i + which];
    }
    return copy;
  }
}
