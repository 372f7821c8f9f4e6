package org.vectarium.linalg;

import java.util.Arrays;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Mean μ and scatter matrix S = Σ (x − c)(x − c)ᵀ of the rows of a table, the first half of a
 * principal component analysis.
 *
 * <p>Rows are added in blocks: floats within a block of 512 rows, doubles across blocks, in a fixed
 * order, so the result does not depend on how many cores took part. Immutable by agreement.
 *
 * @param rows n, how many rows were read
 * @param mean μ, length d
 * @param scatter S about the centre c, d × d, symmetric
 */
@SuppressWarnings("ArrayRecordComponent")
public record Scatter(int rows, double[] mean, double[][] scatter) {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Rows whose products are added up in floats before they join the doubles. */
  private static final int FLOAT_BLOCK = 512;

  /** Rows of one parallel task. */
  private static final int TASK = 16 * FLOAT_BLOCK;

  /** About the mean: S / n is the covariance matrix. */
  public static Scatter centred(FloatMatrix matrix, RowSet which) {
    double[] mean = mean(matrix, which);
    return about(matrix, which, mean, mean);
  }

  /** About the origin: S = XᵀX, as an uncentred singular value decomposition needs it. */
  public static Scatter uncentred(FloatMatrix matrix, RowSet which) {
    return about(matrix, which, mean(matrix, which), new double[matrix.columns()]);
  }

  /** Which rows of a table take part: {@code count} of them, the i-th being {@code row(i)}. */
  public interface RowSet {
    int count();

    int row(int i);

    /** Rows 0, 1, …, count − 1. */
    static RowSet first(int count) {
      return new RowSet() {
        @Override
        public int count() {
          return count;
        }

        @Override
        public int row(int i) {
          return i;
        }
      };
    }

    /** The given rows; the array is kept. */
    static RowSet of(int[] rows) {
      return new RowSet() {
        @Override
        public int count() {
          return rows.length;
        }

        @Override
        public int row(int i) {
          return rows[i];
        }
      };
    }
  }

  /** μ of some rows, length d. */
  public static double[] mean(FloatMatrix matrix, RowSet which) {
    int n = which.count();
    double[][] sums =
        tasks(n)
            .mapToObj(task -> {
              double[] sum = new double[matrix.columns()];
              for (int i = task * TASK; i < Math.min(n, (task + 1) * TASK); i++) {
                int at = matrix.offset(which.row(i));
                for (int c = 0; c < sum.length; c++) {
                  sum[c] += matrix.data()[at + c];
                }
              }
              return sum;
            })
            .toArray(double[][]::new);
    double[] mean = new double[matrix.columns()];
    for (double[] sum : sums) {
      for (int c = 0; c < mean.length; c++) {
        mean[c] += sum[c] / n;
      }
    }
    return mean;
  }

  private static Scatter about(FloatMatrix matrix, RowSet which, double[] mean, double[] centre) {
    int d = matrix.columns();
    int stride = matrix.stride();
    float[] c = new float[stride];
    for (int i = 0; i < d; i++) {
      c[i] = (float) centre[i];
    }
    double[][] parts =
        tasks(which.count())
            .mapToObj(task -> part(matrix, which, task, c))
            .toArray(double[][]::new);
    double[][] scatter = new double[d][d];
    for (double[] part : parts) {
      for (int i = 0; i < d; i++) {
        for (int j = i; j < d; j++) {
          scatter[i][j] += part[i * stride + j];
        }
      }
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        scatter[i][j] = scatter[j][i];
      }
    }
    return new Scatter(which.count(), mean, scatter);
  }

  private static IntStream tasks(int rows) {
    return IntStream.range(0, Math.ceilDiv(rows, TASK)).parallel();
  }

  private static double[] part(FloatMatrix matrix, RowSet which, int task, float[] centre) {
    int stride = matrix.stride();
    int d = matrix.columns();
    int end = Math.min(which.count(), (task + 1) * TASK);
    double[] sum = new double[d * stride];
    float[] block = new float[d * stride];
    float[] four = new float[4 * stride];
    for (int from = task * TASK; from < end; from += FLOAT_BLOCK) {
      int to = Math.min(end, from + FLOAT_BLOCK);
      Arrays.fill(block, 0);
      for (int i = from; i < to; i += 4) {
        for (int k = 0; k < 4; k++) {
          if (i + k < to) {
            subtract(matrix.data(), matrix.offset(which.row(i + k)), centre, four, k * stride);
          } else {
            Arrays.fill(four, k * stride, (k + 1) * stride, 0);
          }
        }
        addFour(four, stride, d, block);
      }
      for (int i = 0; i < sum.length; i++) {
        sum[i] += block[i];
      }
    }
    return sum;
  }

  private static void subtract(float[] x, int at, float[] centre, float[] out, int to) {
    for (int j = 0; j < centre.length; j += LANES) {
      FloatVector.fromArray(SPECIES, x, at + j)
          .sub(FloatVector.fromArray(SPECIES, centre, j))
          .intoArray(out, to + j);
    }
  }

  /** block += Σ over four rows of x xᵀ, from the diagonal's register rightwards. */
  private static void addFour(float[] four, int stride, int d, float[] block) {
    for (int i = 0; i < d; i++) {
      FloatVector a = FloatVector.broadcast(SPECIES, four[i]);
      FloatVector b = FloatVector.broadcast(SPECIES, four[stride + i]);
      FloatVector c = FloatVector.broadcast(SPECIES, four[2 * stride + i]);
      FloatVector e = FloatVector.broadcast(SPECIES, four[3 * stride + i]);
      for (int j = i / LANES * LANES; j < stride; j += LANES) {
        FloatVector s = FloatVector.fromArray(SPECIES, block, i * stride + j);
        s = a.fma(FloatVector.fromArray(SPECIES, four, j), s);
        s = b.fma(FloatVector.fromArray(SPECIES, four, stride + j), s);
        s = c.fma(FloatVector.fromArray(SPECIES, four, 2 * stride + j), s);
        s = e.fma(FloatVector.fromArray(SPECIES, four, 3 * stride + j), s);
        s.intoArray(block, i * stride + j);
      }
    }
  }
}
