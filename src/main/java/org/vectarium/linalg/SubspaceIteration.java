package org.vectarium.linalg;

import java.util.SplittableRandom;

/**
 * The k largest singular values of a sparse matrix and their vectors, by randomised subspace
 * iteration with Rayleigh–Ritz steps (Halko 2011, algorithm 4.4).
 *
 * <pre>
 * R ← random n × b, b = k + oversampling;  L from X R as below
 * repeat   Z = Xᵀ L,  ZᵀZ = W T² Wᵀ,  R ← Z W T⁻¹          (an orthonormal basis of Xᵀ L)
 *          Y = X R,   YᵀY = V S² Vᵀ,  L ← Y V S⁻¹,  R ← R V,  σ ← S
 * </pre>
 *
 * Each step costs two products with X. After it X R = L diag(σ) holds by construction and the rest
 * ‖Xᵀl_i − σ_i r_i‖ says how far pair i is from converged.
 *
 * <p>Blocks are floats, Gram matrices doubles. Owned by one thread, which shares each product with
 * the common pool; the same seed gives the same bytes.
 */
public final class SubspaceIteration {
  /** Directions weaker than this against the strongest are rounding noise in floats. */
  private static final double NOISE = 1e-6;

  private final SparseMatrix x;
  private final SparseMatrix transposed;
  private final int k;
  private final double squaredNorm;
  private Basis left;
  private Basis right;
  private double residual = Double.POSITIVE_INFINITY;
  private int steps;

  /**
   * @param x m × n, at least one stored cell
   * @param k how many singular values are wanted; min(m, n) at most
   * @param oversampling how many more directions to carry; the more, the fewer steps
   */
  public SubspaceIteration(SparseMatrix x, int k, int oversampling, long seed) {
    int most = Math.min(x.rows(), x.columns());
    if (k < 1 || k > most) {
      throw new IllegalArgumentException(
          "rank "
              + k
              + " of a matrix of "
              + x.rows()
              + " × "
              + x.columns()
              + "; it must be from 1 to "
              + most);
    }
    this.x = x;
    this.transposed = x.isSymmetric() ? x : x.transpose();
    this.k = k;
    this.squaredNorm = x.squaredNorm();
    FloatMatrix start = new FloatMatrix(x.columns(), Math.min(most, k + oversampling));
    SplittableRandom random = new SplittableRandom(seed);
    for (int row = 0; row < start.rows(); row++) {
      for (int column = 0; column < start.columns(); column++) {
        start.set(row, column, (float) random.nextGaussian());
      }
    }
    this.right = Basis.of(start);
    this.left = Basis.of(SparseProducts.multiply(x, right.vectors));
    this.right.vectors = SparseProducts.rotate(right.vectors, left.rotation);
  }

  /** One step: Xᵀ and X are applied once each. */
  public void step() {
    FloatMatrix z = SparseProducts.multiply(transposed, left.vectors);
    residual = rest(z);
    right = Basis.of(z);
    left = Basis.of(SparseProducts.multiply(x, right.vectors));
    right.vectors = SparseProducts.rotate(right.vectors, left.rotation);
    steps++;
  }

  /** Steps until the residual is small or {@code most} steps are done. */
  public TruncatedSvd run(double tolerance, int most) {
    while (steps < most && residual > tolerance) {
      step();
    }
    return result();
  }

  /** max over i ≤ k of ‖Xᵀl_i − σ_i r_i‖ / σ_1 before the last step; infinite before the first. */
  public double residual() {
    return residual;
  }

  public int steps() {
    return steps;
  }

  /** The decomposition as it stands. */
  public TruncatedSvd result() {
    FloatMatrix l = firstColumns(left.vectors);
    FloatMatrix r = firstColumns(right.vectors);
    double[] values = new double[k];
    System.arraycopy(left.scales, 0, values, 0, k);
    TruncatedSvd.fixSigns(l, r);
    return new TruncatedSvd(l, values, r, squaredNorm);
  }

  /** Everything that the next step depends on; give it to {@link #restore} of the same problem. */
  public State state() {
    return new State(
        steps, residual, left.vectors.copy(), left.scales.clone(), right.vectors.copy());
  }

  /**
   * Puts back a state; what follows equals, to the bit, what would have followed there.
   *
   * @throws IllegalArgumentException if the state is of another size
   */
  public void restore(State state) {
    if (state.left.rows() != x.rows()
        || state.right.rows() != x.columns()
        || state.left.columns() != left.vectors.columns()
        || state.right.columns() != left.vectors.columns()
        || state.scales.length != left.scales.length) {
      throw new IllegalArgumentException("the state is not of " + x + " at rank " + k);
    }
    steps = state.steps;
    residual = state.residual;
    left = new Basis(state.left.copy(), state.scales.clone(), left.rotation);
    right = new Basis(state.right.copy(), state.scales.clone(), right.rotation);
  }

  /**
   * Where an iteration stands.
   *
   * @param left L with its surplus directions, m × b
   * @param scales σ of all b directions
   * @param right R, n × b
   */
  @SuppressWarnings("ArrayRecordComponent") // a copy made for saving
  public record State(
      int steps, double residual, FloatMatrix left, double[] scales, FloatMatrix right) {}

  private FloatMatrix firstColumns(FloatMatrix matrix) {
    FloatMatrix narrow = new FloatMatrix(matrix.rows(), k);
    for (int row = 0; row < matrix.rows(); row++) {
      System.arraycopy(matrix.data(), matrix.offset(row), narrow.data(), narrow.offset(row), k);
    }
    return narrow;
  }

  /** X r_i = σ_i l_i holds already, so what is left of pair i is Xᵀl_i − σ_i r_i. */
  private double rest(FloatMatrix z) {
    double[] squares = new double[k];
    for (int row = 0; row < z.rows(); row++) {
      for (int c = 0; c < k; c++) {
        double d = z.get(row, c) - left.scales[c] * right.vectors.get(row, c);
        squares[c] += d * d;
      }
    }
    double largest = 0;
    for (double square : squares) {
      largest = Math.max(largest, Math.sqrt(square));
    }
    return left.scales[0] == 0 ? 0 : largest / left.scales[0];
  }

  /** Orthonormal columns that span a block's columns, strongest direction first. */
  private static final class Basis {
    FloatMatrix vectors;

    /** How strong each direction was. */
    final double[] scales;

    /** V: what the block's columns were turned by. */
    final double[][] rotation;

    private Basis(FloatMatrix vectors, double[] scales, double[][] rotation) {
      this.vectors = vectors;
      this.scales = scales;
      this.rotation = rotation;
    }

    /** From YᵀY = V S² Vᵀ: Y V S⁻¹, and once more, because floats round in the first pass. */
    static Basis of(FloatMatrix block) {
      SymmetricEigen eigen = SymmetricEigen.of(SparseProducts.gram(block));
      int b = block.columns();
      double[] scales = new double[b];
      double[][] rotation = new double[b][b];
      double[][] whitening = new double[b][b];
      for (int c = 0; c < b; c++) {
        scales[c] = Math.sqrt(Math.max(0, eigen.values()[c]));
        boolean signal = scales[c] > NOISE * scales[0];
        for (int p = 0; p < b; p++) {
          rotation[p][c] = eigen.vectors()[c][p];
          whitening[p][c] = signal ? rotation[p][c] / scales[c] : 0;
        }
        scales[c] = signal ? scales[c] : 0;
      }
      FloatMatrix vectors = SparseProducts.rotate(block, whitening);
      return new Basis(SparseProducts.rotate(vectors, polish(vectors)), scales, rotation);
    }

    /** (QᵀQ)^−½ ≈ (3I − QᵀQ)/2 for Q that is orthonormal up to rounding: turns nothing round. */
    private static double[][] polish(FloatMatrix nearlyOrthonormal) {
      double[][] g = SparseProducts.gram(nearlyOrthonormal);
      for (int i = 0; i < g.length; i++) {
        for (int j = 0; j < g.length; j++) {
          g[i][j] = ((i == j ? 3 : 0) - g[i][j]) / 2;
        }
      }
      return g;
    }
  }
}
