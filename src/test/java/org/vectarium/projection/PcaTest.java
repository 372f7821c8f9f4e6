package org.vectarium.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vectarium.linalg.DenseSvd;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Scatter.RowSet;

class PcaTest {
  /** Golden values are rounded to six decimals. */
  private static final double ROUNDED = 1e-6;

  private static final float[][] POINTS = {{2, 0, 1}, {0, 1, 1}, {-1, -1, 0}, {1, 2, 2}};

  @Test
  void golden_G23_components_scores_and_explained_variance() {
    FloatMatrix matrix = matrix(POINTS);
    Basis basis = Pca.fit(matrix, 3);
    assertArrayEquals(new double[] {0.737361, 0.259616, 0.003023}, basis.explained(), ROUNDED);
    assertArrayEquals(new double[] {0.586112, 0.665207, 0.462571}, basis.axes()[0], ROUNDED);
    assertArrayEquals(new double[] {0.79305, -0.587945, -0.15935}, basis.axes()[1], ROUNDED);
    double[][] scores = {
      {0.546565, 1.483547}, {0.039547, -0.690498}, {-2.33955, -0.148306}, {1.753438, -0.644743}
    };
    float[] x = new float[4];
    float[] y = new float[4];
    basis.project(matrix, x, y);
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(scores[i], basis.select(0, 1).project(POINTS[i]), ROUNDED);
      assertEquals(scores[i][0], x[i], 2e-6, "float sums of three terms");
      assertEquals(scores[i][1], y[i], 2e-6, "float sums of three terms");
    }
  }

  @Test
  void agrees_with_the_singular_value_decomposition_of_the_centred_table() {
    FloatMatrix matrix = random(700, 37, 5);
    Basis basis = Pca.fit(matrix, 5);
    double[][] centred = new double[700][37];
    for (int r = 0; r < 700; r++) {
      for (int c = 0; c < 37; c++) {
        centred[r][c] = matrix.get(r, c) - basis.origin()[c];
      }
    }
    DenseSvd svd = DenseSvd.of(centred);
    double total = 0;
    for (double value : svd.values()) {
      total += value * value;
    }
    for (int i = 0; i < 5; i++) {
      double share = svd.values()[i] * svd.values()[i] / total;
      assertEquals(share, basis.explained()[i], 1e-6, "blocks of 512 rows are summed in floats");
      double cosine = 0;
      for (int c = 0; c < 37; c++) {
        cosine += svd.rightTransposed()[i][c] * basis.axes()[i][c];
      }
      assertEquals(1, Math.abs(cosine), 1e-5);
    }
  }

  @Test
  void a_chosen_sample_gives_what_a_table_of_only_those_rows_gives() {
    FloatMatrix all = random(50, 6, 1);
    int[] chosen = {3, 7, 8, 20, 21, 22, 49};
    float[][] rows = new float[chosen.length][];
    for (int i = 0; i < chosen.length; i++) {
      rows[i] = all.row(chosen[i]);
    }
    Basis direct = Pca.fit(matrix(rows), 2);
    Basis sampled = Pca.fit(all, RowSet.of(chosen), 2);
    assertArrayEquals(direct.axes()[0], sampled.axes()[0], 0);
    assertArrayEquals(direct.explained(), sampled.explained(), 0);
  }

  @Test
  void uncentred_axes_pass_through_the_origin() {
    Basis basis = Pca.fitUncentred(matrix(new float[][] {{3, 4}, {6, 8}}), RowSet.first(2), 2);
    assertArrayEquals(new double[] {0.6, 0.8}, basis.axes()[0], 1e-9);
    assertArrayEquals(new double[] {0, 0}, basis.origin());
    assertEquals(1, basis.explained()[0], 1e-12);
  }

  @Test
  void equal_rows_have_no_variance_to_explain() {
    Basis basis = Pca.fit(matrix(new float[][] {{1, 2}, {1, 2}}), 2);
    assertArrayEquals(new double[] {0, 0}, basis.explained());
  }

  @Test
  void axes_that_span_directions_keep_their_lengths_and_the_variance_along_them() {
    FloatMatrix matrix = random(200, 6, 3);
    float[] first = {1, 2, 0, 0, 1, 0};
    float[] second = {0, 1, 1, 0, 0, 3};
    Basis basis = Pca.spanning(matrix, List.of(first, first, second));
    assertEquals(2, basis.size(), "the repeated direction adds no axis");
    float[] moved = matrix.row(0);
    for (int c = 0; c < 6; c++) {
      moved[c] += second[c];
    }
    double[] from = basis.project(matrix.row(0));
    double[] to = basis.project(moved);
    assertEquals(Math.sqrt(11), Math.hypot(to[0] - from[0], to[1] - from[1]), 1e-5);
    Basis all = Pca.spanning(matrix, List.of(unit(0), unit(1), unit(2), unit(3), unit(4), unit(5)));
    assertEquals(1, all.explainedTogether(), 1e-9);
  }

  private static float[] unit(int c) {
    float[] unit = new float[6];
    unit[c] = 1;
    return unit;
  }

  @Test
  void values_that_are_not_finite_are_refused() {
    FloatMatrix matrix = matrix(new float[][] {{1, Float.NaN}, {2, 1}});
    assertThrows(IllegalArgumentException.class, () -> Pca.fit(matrix, 2));
  }

  @Test
  void a_refit_never_spins_or_flips() {
    FloatMatrix matrix = random(400, 20, 9);
    AlignedBasis before = AlignedBasis.fit(matrix, 2);
    Random noise = new Random(4);
    for (int frame = 1; frame <= 30; frame++) {
      for (int r = 0; r < 400; r++) {
        for (int c = 0; c < 20; c++) {
          matrix.set(r, c, matrix.get(r, c) + 0.01f * (float) noise.nextGaussian());
        }
      }
      AlignedBasis after = before.refit(matrix);
      assertEquals(frame, after.generation());
      for (int axis = 0; axis < 2; axis++) {
        double cosine = 0;
        for (int c = 0; c < 20; c++) {
          cosine += before.basis().axes()[axis][c] * after.basis().axes()[axis][c];
        }
        assertTrue(cosine > 0.98, "axis " + axis + " turned to cosine " + cosine);
      }
      before = after;
    }
  }

  @Test
  void alignment_keeps_the_plane_and_the_variance_it_shows() {
    FloatMatrix matrix = random(300, 8, 2);
    Basis fresh = Pca.fit(matrix, 2);
    double half = Math.sqrt(0.5);
    double[][] turned = new double[2][8];
    for (int c = 0; c < 8; c++) {
      turned[0][c] = half * (fresh.axes()[0][c] + fresh.axes()[1][c]);
      turned[1][c] = half * (fresh.axes()[0][c] - fresh.axes()[1][c]);
    }
    Basis shown = new Basis(fresh.origin(), turned, new double[] {0, 0});
    AlignedBasis aligned = new AlignedBasis(shown, 0).aligned(fresh);
    assertArrayEquals(turned[0], aligned.basis().axes()[0], 1e-9);
    assertArrayEquals(turned[1], aligned.basis().axes()[1], 1e-9);
    assertEquals(fresh.explainedTogether(), aligned.basis().explainedTogether(), 1e-12);
    assertEquals(0, aligned.driftDegrees(fresh), 1e-5, "acos near 1 keeps half the digits");
  }

  @Test
  void drift_is_the_angle_between_the_planes() {
    double angle = Math.toRadians(30);
    double[] o = new double[3];
    double[] none = new double[2];
    Basis flat = new Basis(o, new double[][] {{1, 0, 0}, {0, 1, 0}}, none);
    Basis tilted =
        new Basis(o, new double[][] {{1, 0, 0}, {0, Math.cos(angle), Math.sin(angle)}}, none);
    assertEquals(30, new AlignedBasis(flat, 0).driftDegrees(tilted), 1e-9);
  }

  private static FloatMatrix random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    FloatMatrix matrix = new FloatMatrix(rows, columns);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double spread = 3.0 / (1 + c) + 0.1;
        matrix.set(r, c, (float) (c + spread * random.nextGaussian()));
      }
    }
    return matrix;
  }

  static FloatMatrix matrix(float[][] rows) {
    FloatMatrix matrix = new FloatMatrix(rows.length, rows[0].length);
    for (int r = 0; r < rows.length; r++) {
      System.arraycopy(rows[r], 0, matrix.data(), matrix.offset(r), rows[r].length);
    }
    return matrix;
  }

  @Test
  void an_axis_that_stands_twice_shows_its_variance_once() {
    Basis basis = new Basis(new double[2], new double[][] {{1, 0}, {0, 1}}, new double[] {.6, .3});
    assertEquals(.6, basis.select(0, 0).explainedTogether());
    assertEquals(.6 + .3, basis.select(1, 0, 1).explainedTogether(), 1e-15, "one rounding");
  }
}
