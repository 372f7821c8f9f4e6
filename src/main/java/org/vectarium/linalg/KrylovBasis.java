package org.vectarium.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Orthonormal columns that grow block by block, and T = VᵀAV of those that A has been applied to.
 *
 * <p>A V = V T + Q C Eᵀ: what A leaves over lies in the newest block Q alone, coupled by C to the
 * block before it. Owned by one thread.
 */
final class KrylovBasis {
  private final int rows;
  private final int width;

  /** V's blocks, then Q. */
  private final List<FloatMatrix> blocks = new ArrayList<>();

  private double[][] projected = new double[0][0];

  /**
   * Starts at a random block.
   *
   * @param rows how long a column is
   * @param width columns of a block
   */
  KrylovBasis(int rows, int width, SplittableRandom random) {
    this.rows = rows;
    this.width = width;
    blocks.add(OrthonormalBlock.of(gaussian(width, random)).vectors());
  }

  /**
   * A basis of these parts, which are copied.
   *
   * @param blocks V's blocks, then Q
   * @param projected T
   */
  KrylovBasis(List<FloatMatrix> blocks, double[][] projected) {
    this.blocks.addAll(blocks.stream().map(FloatMatrix::copy).toList());
    this.projected = copy(projected);
    rows = newest().rows();
    width = newest().columns();
  }

  /** A copy of V's blocks, then of Q. */
  List<FloatMatrix> copyOfBlocks() {
    return blocks.stream().map(FloatMatrix::copy).toList();
  }

  /** How many columns A has been applied to. */
  int size() {
    return projected.length;
  }

  /** Q: the block that A is to be applied to next. */
  FloatMatrix newest() {
    return blocks.getLast();
  }

  /** T, to be read only; it is replaced as V grows. */
  double[][] projected() {
    return projected;
  }

  /**
   * Takes A Q in, which it overwrites: Q joins V, and what is new in A Q becomes the next Q.
   *
   * @return C, width × width
   */
  double[][] add(FloatMatrix product, SplittableRandom random) {
    int from = size();
    int to = from + width;
    double[][] larger = new double[to][to];
    for (int i = 0; i < from; i++) {
      System.arraycopy(projected[i], 0, larger[i], 0, from);
    }
    projected = larger;
    // Twice, because floats round in the first pass.
    for (int pass = 0; pass < 2; pass++) {
      double[][] along = removeComponents(product);
      for (int i = 0; i < to; i++) {
        for (int c = 0; c < width; c++) {
          larger[i][from + c] += along[i][c];
        }
      }
    }
    double strength = 0;
    for (int c = from; c < to; c++) {
      for (int i = 0; i < c; i++) {
        double mean = i < from ? larger[i][c] : (larger[i][c] + larger[c][i]) / 2;
        larger[i][c] = mean;
        larger[c][i] = mean;
      }
    }
    for (int i = 0; i < to; i++) {
      strength = Math.max(strength, larger[i][i]);
    }
    OrthonormalBlock next = OrthonormalBlock.of(product, strength);
    blocks.add(next.rank() < width ? refilled(next, random) : next.vectors());
    return next.coupling();
  }

  /** Z ← Z − V VᵀZ with the newest block counted to V; gives VᵀZ. */
  private double[][] removeComponents(FloatMatrix z) {
    List<double[]> along = new ArrayList<>();
    for (FloatMatrix block : blocks) {
      along.addAll(Arrays.asList(remove(block, z)));
    }
    return along.toArray(double[][]::new);
  }

  /** Z ← Z − B BᵀZ for orthonormal B; gives BᵀZ. */
  private static double[][] remove(FloatMatrix block, FloatMatrix z) {
    double[][] along = SparseProducts.transposedProduct(block, z);
    double[][] negative = new double[along.length][z.columns()];
    for (int i = 0; i < along.length; i++) {
      for (int c = 0; c < negative[i].length; c++) {
        negative[i][c] = -along[i][c];
      }
    }
    SparseProducts.addProduct(block, negative, z);
    return along;
  }

  /**
   * A has led nowhere new in some directions: V already holds all that follows from its start.
   * Random directions take their place, so that what the start did not touch is found too.
   */
  private FloatMatrix refilled(OrthonormalBlock found, SplittableRandom random) {
    int known = found.rank();
    FloatMatrix fresh = gaussian(width - known, random);
    for (int pass = 0; pass < 2; pass++) {
      removeComponents(fresh);
      remove(found.vectors(), fresh);
    }
    // A random column is √rows long; where next to nothing of it is left, V fills the space.
    double least = 1e-3 * Math.sqrt(rows);
    FloatMatrix added = OrthonormalBlock.of(fresh, least / OrthonormalBlock.NOISE).vectors();
    FloatMatrix both = found.vectors().copy();
    for (int row = 0; row < rows; row++) {
      for (int c = known; c < width; c++) {
        both.set(row, c, added.get(row, c - known));
      }
    }
    return both;
  }

  private FloatMatrix gaussian(int columns, SplittableRandom random) {
    FloatMatrix block = new FloatMatrix(rows, columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        block.set(row, column, (float) random.nextGaussian());
      }
    }
    return block;
  }

  /**
   * V Y.
   *
   * @param eigen of T: rows of its vectors are columns of Y
   * @param columns how many of them
   */
  FloatMatrix ritzVectors(SymmetricEigen eigen, int columns) {
    FloatMatrix product = new FloatMatrix(rows, columns);
    int at = 0;
    for (FloatMatrix block : blocks.subList(0, blocks.size() - 1)) {
      double[][] part = new double[block.columns()][columns];
      for (int i = 0; i < part.length; i++) {
        for (int c = 0; c < columns; c++) {
          part[i][c] = eigen.vectors()[c][at];
        }
        at++;
      }
      SparseProducts.addProduct(block, part, product);
    }
    return product;
  }

  /**
   * Keeps only Q and the strongest Ritz vectors of V; what A leaves over of these lies in Q too (Wu
   * 2000).
   */
  void shrink(SymmetricEigen eigen, int kept) {
    FloatMatrix strongest = ritzVectors(eigen, kept);
    FloatMatrix newest = newest();
    blocks.clear();
    blocks.add(strongest);
    blocks.add(newest);
    projected = new double[kept][kept];
    for (int i = 0; i < kept; i++) {
      projected[i][i] = eigen.values()[i];
    }
  }

  static double[][] copy(double[][] table) {
    double[][] copy = new double[table.length][];
    for (int i = 0; i < table.length; i++) {
      copy[i] = table[i].clone();
    }
    return copy;
  }
}
