package org.vectarium.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockKrylovSvdTest {
  /** G14.X: the lecture's counts, words in the order I like enjoy deep learning NLP flying . */
  private static final double[][] LECTURE = {
    {0, 2, 1, 0, 0, 0, 0, 0},
    {2, 0, 0, 1, 0, 1, 0, 0},
    {1, 0, 0, 0, 0, 0, 1, 0},
    {0, 1, 0, 0, 1, 0, 0, 0},
    {0, 0, 0, 1, 0, 0, 0, 1},
    {0, 1, 0, 0, 0, 0, 0, 1},
    {0, 0, 1, 0, 0, 0, 0, 1},
    {0, 0, 0, 0, 1, 1, 1, 0}
  };

  private static final double[] SIGMA = { // G15.singular_values
    2.757263, 2.678248, 1.892213, 1.618034, 1.191546, .94834, .618034, .569992
  };

  private static final double[][] RANK_TWO = { // G15.coords_U2S2
    {1.44515, -1.534259},
    {1.639022, 1.687619},
    {.706615, .733887},
    {.787577, -.66397},
    {.532536, .090657},
    {.841336, -.787375},
    {.503172, -.431272},
    {.680764, .421167}
  };

  @Test
  void denseGivesTheGoldenDecomposition() {
    TruncatedSvd svd = TruncatedSvd.dense(SparseMatrix.of(LECTURE));
    assertArrayEquals(SIGMA, svd.values(), 6e-7);
    checkRankTwo(svd, 1e-6);
  }

  @Test
  void iterationGivesTheGoldenDecomposition() {
    BlockKrylovSvd iteration = new BlockKrylovSvd(SparseMatrix.of(LECTURE), 2, 1);
    TruncatedSvd svd = iteration.run(1e-6, 200);
    // Blocks are floats: 8 sums of 8 products each round to a few 1e-7.
    assertEquals(SIGMA[0], svd.values()[0], 3e-6);
    assertEquals(SIGMA[1], svd.values()[1], 3e-6);
    checkRankTwo(svd, 1e-5);
  }

  private static void checkRankTwo(TruncatedSvd svd, double tolerance) {
    FloatMatrix vectors = svd.vectors(2, 1);
    for (int i = 0; i < 8; i++) {
      assertEquals(RANK_TWO[i][0], vectors.get(i, 0), tolerance);
      assertEquals(RANK_TWO[i][1], vectors.get(i, 1), tolerance);
    }
    assertEquals(.615646, svd.energy(2), tolerance); // G15.energy_rank2
    assertEquals(3.037185, svd.relativeError(2) * Math.sqrt(svd.squaredNorm()), tolerance);
    double[] deep = new double[8];
    double[] nlp = new double[8];
    for (int j = 0; j < 8; j++) {
      deep[j] = svd.cell(3, j, 2);
      nlp[j] = svd.cell(5, j, 2);
    }
    assertEquals(.998657, dot(deep, nlp) / Math.sqrt(dot(deep, deep) * dot(nlp, nlp)), tolerance);
  }

  @Test
  void agreesWithEjmlOnRandomSparseMatrices() {
    for (int seed = 0; seed < 4; seed++) {
      SparseMatrix x = random(seed, 90 + 40 * seed, 150, 0.1);
      TruncatedSvd exact = TruncatedSvd.dense(x);
      BlockKrylovSvd iteration = new BlockKrylovSvd(x, 12, seed);
      TruncatedSvd svd = iteration.run(1e-5, 400);
      assertTrue(iteration.residual() <= 1e-5, "residual " + iteration.residual());
      for (int c = 0; c < 12; c++) {
        assertEquals(exact.values()[c], svd.values()[c], 1e-5 * exact.values()[0]);
      }
      // The best rank-12 approximation is unique where σ12 > σ13; compare it, not its factors.
      for (int i = 0; i < x.rows(); i += 7) {
        for (int j = 0; j < x.columns(); j += 11) {
          assertEquals(exact.cell(i, j, 11), svd.cell(i, j, 11), 2e-3);
        }
      }
    }
  }

  @Test
  void reconstructsALowRankMatrixAndSurvivesSurplusDirections() {
    double[][] rankTwo = new double[30][20];
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 20; j++) {
        rankTwo[i][j] = (i % 5) * (j % 3) + 2.0 * (i % 2) * (j % 7);
      }
    }
    TruncatedSvd svd = new BlockKrylovSvd(SparseMatrix.of(rankTwo), 5, 3).run(1e-6, 10);
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 20; j++) {
        // Floats of magnitude up to 20 carry an error of about 1e-6 each.
        assertEquals(rankTwo[i][j], svd.cell(i, j, 5), 5e-5);
      }
    }
    assertEquals(0, svd.values()[2], 1e-4);
    assertEquals(1, svd.energy(2), 1e-6);
  }

  @Test
  void columnsAreOrthonormalAndSignsFixed() {
    TruncatedSvd svd = new BlockKrylovSvd(random(9, 200, 120, 0.08), 10, 2).run(1e-4, 100);
    for (int a = 0; a < 10; a++) {
      float largest = 0;
      for (int i = 0; i < 200; i++) {
        float entry = svd.left().get(i, a);
        largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
      }
      assertTrue(largest > 0);
      for (int b = 0; b < 10; b++) {
        double l = 0;
        double r = 0;
        for (int i = 0; i < 200; i++) {
          l += (double) svd.left().get(i, a) * svd.left().get(i, b);
        }
        for (int j = 0; j < 120; j++) {
          r += (double) svd.right().get(j, a) * svd.right().get(j, b);
        }
        assertEquals(a == b ? 1 : 0, l, 2e-6);
        assertEquals(a == b ? 1 : 0, r, 2e-6);
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    SparseMatrix x = random(4, 300, 300, 0.05);
    TruncatedSvd a = new BlockKrylovSvd(x, 8, 7).run(0, 5);
    TruncatedSvd b = new BlockKrylovSvd(x, 8, 7).run(0, 5);
    assertArrayEquals(a.left().data(), b.left().data());
    assertArrayEquals(a.values(), b.values());
  }

  /** Each of 40 pairs of words stands alone: ±1 forty times over, which no one start can tell. */
  @Test
  void findsSingularValuesThatOccurMoreOftenThanABlockIsWide() {
    double[][] pairs = new double[80][80];
    for (int i = 0; i < 80; i++) {
      pairs[i][i ^ 1] = 1;
    }
    TruncatedSvd svd = new BlockKrylovSvd(SparseMatrix.of(pairs), 60, 5).run(1e-6, 20);
    for (double value : svd.values()) {
      assertEquals(1, value, 1e-5);
    }
    assertEquals(Math.sqrt(20 / 80.0), svd.relativeError(60), 1e-5);
  }

  @Test
  void theResidualItStatesIsTheOneMeasuredWithTwoMoreProducts() {
    SparseMatrix x = random(11, 400, 300, 0.05);
    BlockKrylovSvd iteration = new BlockKrylovSvd(x, 10, 1);
    for (int step = 0; step < 8; step++) {
      iteration.step();
    }
    double stated = iteration.residual();
    TruncatedSvd svd = iteration.result();
    double measured = 0;
    for (int c = 0; c < 10; c++) {
      double square = 0;
      for (int j = 0; j < 300; j++) {
        double rest = -svd.values()[c] * svd.right().get(j, c);
        for (int i = 0; i < 400; i++) {
          rest += (double) x.get(i, j) * svd.left().get(i, c);
        }
        square += rest * rest;
      }
      measured = Math.max(measured, Math.sqrt(square) / svd.values()[0]);
    }
    // result() multiplies by X and its transpose once more, so it can only be better.
    assertTrue(stated < 0.1 && measured <= stated + 1e-6, stated + " stated, " + measured);
    assertTrue(measured > stated / 100, "not by two products " + stated + " " + measured);
  }

  @Test
  void aRestoredStateGoesOnToTheBitPastARestart() {
    SparseMatrix x = random(12, 300, 300, 0.05);
    BlockKrylovSvd whole = new BlockKrylovSvd(x, 8, 3);
    BlockKrylovSvd resumed = new BlockKrylovSvd(x, 8, 3);
    for (int step = 0; step < 7; step++) {
      whole.step();
    }
    resumed.restore(whole.state());
    for (int step = 0; step < 6; step++) {
      whole.step();
      resumed.step();
    }
    assertEquals(whole.residual(), resumed.residual());
    assertArrayEquals(whole.result().left().data(), resumed.result().left().data());
    assertArrayEquals(whole.result().values(), resumed.result().values());
  }

  @Test
  void refusesARankBeyondTheMatrix() {
    assertThrows(
        IllegalArgumentException.class, () -> new BlockKrylovSvd(SparseMatrix.of(LECTURE), 9, 1));
  }

  private static SparseMatrix random(long seed, int rows, int columns, double density) {
    Random random = new Random(seed);
    double[][] dense = new double[rows][columns];
    for (double[] row : dense) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextDouble() < density ? random.nextGaussian() : 0;
      }
    }
    return SparseMatrix.of(dense);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
