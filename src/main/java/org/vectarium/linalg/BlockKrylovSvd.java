package org.vectarium.linalg;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The k largest singular values of a sparse matrix and their vectors, by a block Lanczos iteration
 * on A = XᵀX with thick restarts (Golub 1977; Wu 2000; Musco 2015).
 *
 * <pre>
 * V ← random, n × b
 * repeat   V ← [V, the part of Xᵀ(X V_last) orthogonal to V]      (b more columns)
 *          T = VᵀAV = Y Θ Yᵀ                                       (Ritz values θ ≈ σ²)
 *          V too wide?  V ← the strongest columns of V Y
 * at last  R = V Y_k, then once L ← X R, R ← XᵀL, L ← X R, each made orthonormal
 * </pre>
 *
 * Where subspace iteration forgets the powers it has passed, all of them stay in V: the same
 * precision takes a tenth of the products. In the end X R = L diag(σ) holds by construction.
 *
 * <p>Blocks are floats, T and Gram matrices doubles. Owned by one thread, which shares each product
 * with the common pool; the same seed gives the same bytes.
 */
public final class BlockKrylovSvd {
  /** V grows by so many blocks beyond what a restart keeps. */
  private static final int GROWTH = 6;

  /** Singular values below this share of the first cannot be told by their squares in floats. */
  private static final double LEAST = 1e-3;

  private static final int REGISTERS = 16;

  private final SparseMatrix x;
  private final SparseMatrix transposed;
  private final int k;
  private final int width;
  private final int kept;
  private final long seed;
  private final double squaredNorm;
  private KrylovBasis basis;
  private @Nullable SymmetricEigen ritz;
  private @Nullable TruncatedSvd result;
  private double residual = Double.POSITIVE_INFINITY;
  private int steps;

  /**
   * Stands, before the first step, at the first basis that is wide enough for k columns.
   *
   * @param x m × n, at least one stored cell
   * @param k how many singular values are wanted; min(m, n) at most
   */
  public BlockKrylovSvd(SparseMatrix x, int k, long seed) {
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
    this.width = Math.min(x.columns(), Math.ceilDiv(k, 4 * REGISTERS) * REGISTERS);
    this.kept = k + width;
    this.seed = seed;
    this.squaredNorm = x.squaredNorm();
    this.basis = new KrylovBasis(x.columns(), width, new SplittableRandom(seed));
    while (basis.size() < k) {
      grow();
    }
  }

  /** The same iteration at the same place, free of any later change here. */
  private BlockKrylovSvd(BlockKrylovSvd other) {
    x = other.x;
    transposed = other.transposed;
    k = other.k;
    width = other.width;
    kept = other.kept;
    seed = other.seed;
    squaredNorm = other.squaredNorm;
    basis = new KrylovBasis(other.basis.copyOfBlocks(), other.basis.projected());
    ritz = other.ritz;
    result = other.result;
    residual = other.residual;
    steps = other.steps;
  }

  /** A copy of the iteration as it stands, to go on by itself. */
  public BlockKrylovSvd copy() {
    return new BlockKrylovSvd(this);
  }

  /** Columns of V. */
  public int columns() {
    return basis.size();
  }

  /** Columns of each block. */
  public int width() {
    return width;
  }

  /** Columns of V that the next step keeps: fewer than there are where V is too wide. */
  public int keeps() {
    return basis.size() + width > kept + GROWTH * width ? kept : basis.size();
  }

  /** One step: X and Xᵀ are applied once each to a block of about k / 4 columns. */
  public void step() {
    if (keeps() < basis.size()) {
      basis.shrink(ritz(), kept);
    }
    grow();
    steps++;
  }

  private void grow() {
    FloatMatrix product =
        SparseProducts.multiply(transposed, SparseProducts.multiply(x, basis.newest()));
    // A generator for each block, so that a restored run needs none, and none draws the start
    // again.
    long place = 1L + steps + basis.size();
    double[][] coupling = basis.add(product, new SplittableRandom(seed ^ place << 32));
    ritz = null;
    result = null;
    residual = basis.size() < k ? Double.POSITIVE_INFINITY : rest(coupling);
  }

  private SymmetricEigen ritz() {
    SymmetricEigen known = ritz;
    if (known == null) {
      known = SymmetricEigen.of(basis.projected());
      ritz = known;
    }
    return known;
  }

  /** Steps until the residual is small or {@code most} steps are done. */
  public TruncatedSvd run(double tolerance, int most) {
    while (steps < most && residual > tolerance) {
      step();
    }
    return result();
  }

  /**
   * max over i ≤ k of ‖Xᵀl_i − σ_i r_i‖ / σ_1, as the basis tells it without another product: ‖A
   * r_i − θ_i r_i‖ = ‖C y_i‖ with the last entries of y_i.
   */
  public double residual() {
    return residual;
  }

  private double rest(double[][] coupling) {
    double[][] vectors = ritz().vectors();
    double[] values = ritz().values();
    int last = basis.size() - width;
    double first = Math.sqrt(Math.max(0, values[0]));
    double largest = 0;
    for (int i = 0; i < k && first > 0; i++) {
      double square = 0;
      for (double[] row : coupling) {
        double sum = 0;
        for (int c = 0; c < width; c++) {
          sum += row[c] * vectors[i][last + c];
        }
        square += sum * sum;
      }
      double sigma = Math.max(LEAST * first, Math.sqrt(Math.max(0, values[i])));
      largest = Math.max(largest, Math.sqrt(square) / (sigma * first));
    }
    return largest;
  }

  public int steps() {
    return steps;
  }

  /** The decomposition as it stands. */
  public TruncatedSvd result() {
    TruncatedSvd known = result;
    if (known == null) {
      FloatMatrix start = basis.ritzVectors(ritz(), k);
      FloatMatrix l = OrthonormalBlock.of(SparseProducts.multiply(x, start)).vectors();
      FloatMatrix r = OrthonormalBlock.of(SparseProducts.multiply(transposed, l)).vectors();
      OrthonormalBlock left = OrthonormalBlock.of(SparseProducts.multiply(x, r));
      FloatMatrix right = SparseProducts.multiply(r, left.rotation());
      TruncatedSvd.fixSigns(left.vectors(), right);
      known = new TruncatedSvd(left.vectors(), left.scales(), right, squaredNorm);
      result = known;
    }
    return known;
  }

  /** Everything that the next step depends on; give it to {@link #restore} of the same problem. */
  public State state() {
    return new State(steps, residual, basis.copyOfBlocks(), KrylovBasis.copy(basis.projected()));
  }

  /** The most columns that the blocks of a state have together. */
  public int mostColumns() {
    return kept + (GROWTH + 1) * width;
  }

  /**
   * Puts back a state; what follows equals, to the bit, what would have followed there.
   *
   * @throws IllegalArgumentException if the state is of another size
   */
  public void restore(State state) {
    int columns = state.blocks.stream().mapToInt(FloatMatrix::columns).sum();
    if (state.blocks.isEmpty()
        || state.blocks.stream().anyMatch(block -> block.rows() != x.columns())
        || state.blocks.getLast().columns() != width
        || columns > mostColumns()
        || state.projected.length != columns - width) {
      throw new IllegalArgumentException("the state is not of " + x + " at rank " + k);
    }
    steps = state.steps;
    residual = state.residual;
    basis = new KrylovBasis(state.blocks, state.projected);
    ritz = null;
    result = null;
  }

  /**
   * Where an iteration stands.
   *
   * @param blocks orthonormal columns; the last block is to be multiplied next
   * @param projected VᵀXᵀXV for the columns V of all blocks but the last
   */
  @SuppressWarnings("ArrayRecordComponent") // a copy made for saving
  public record State(int steps, double residual, List<FloatMatrix> blocks, double[][] projected) {}
}
