package org.vectarium.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowProductsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 100, 300})
  void every_way_to_a_dot_product_agrees_with_doubles(int d) {
    Random random = new Random(d);
    int rows = 23;
    int count = 7;
    FloatMatrix matrix = new FloatMatrix(rows, d);
    FloatMatrix queries = new FloatMatrix(count, d);
    fill(matrix, random);
    fill(queries, random);
    int from = 2;
    int to = 23;
    float[] all = new float[count * (to - from)];
    RowProducts.dotAll(matrix, from, to, queries, 0, count, all);
    for (int q = 0; q < count; q++) {
      float[] query = RowProducts.padded(matrix, queries.row(q));
      float[] one = new float[to - from];
      RowProducts.dot(matrix, from, to, query, one);
      for (int r = from; r < to; r++) {
        double exact = 0;
        for (int c = 0; c < d; c++) {
          exact += (double) matrix.get(r, c) * queries.get(q, c);
        }
        // d products of numbers below 1, each rounded to 2⁻²⁴.
        double tolerance = (d + 1) * 1.2e-7;
        assertEquals(exact, one[r - from], tolerance);
        assertEquals(exact, all[q * (to - from) + r - from], tolerance);
      }
    }
  }

  @Test
  void a_query_of_another_length_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RowProducts.padded(new FloatMatrix(1, 3), new float[4]));
  }

  private static void fill(FloatMatrix matrix, Random random) {
    for (int r = 0; r < matrix.rows(); r++) {
      for (int c = 0; c < matrix.columns(); c++) {
        matrix.set(r, c, random.nextFloat() * 2 - 1);
      }
    }
  }
}
