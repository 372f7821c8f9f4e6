package org.vectarium.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vectarium.linalg.DenseSvd;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Scatter.RowSet;

/**
 * One plane for several tables of the same words, so that their pictures can be laid side by side.
 *
 * <p>Each model turns its space as it likes, so equal coordinates mean nothing. Every other table X
 * is turned onto the first, Y: Q = argmin over orthogonal Q of ‖X Q − Y‖_F over the most frequent
 * words, both centred (Procrustes, Schönemann 1966; for word vectors Hamilton 2016). A plane with
 * the axes a in the first table's space has the axes Q a in another table's own space. Turning
 * changes no cosine and no distance within a table.
 *
 * <p>Stateless; call on any thread.
 */
public final class SharedPlane {
  private SharedPlane() {}

  /**
   * The axes of every table, in order.
   *
   * @param tables of the same words in the same order; one with another number of columns than the
   *     first cannot be turned onto it and keeps its own principal plane
   * @param rows how many of the first words take part
   * @param plane the first table's axes
   */
  public static List<Basis> fit(List<FloatMatrix> tables, int rows, Basis plane) {
    FloatMatrix first = tables.getFirst();
    int taking = Math.min(rows, first.rows());
    List<Basis> bases = new ArrayList<>(List.of(plane));
    double[][] target = centredColumns(first, taking);
    for (FloatMatrix table : tables.subList(1, tables.size())) {
      bases.add(
          table.columns() == first.columns()
              ? Pca.spanning(
                  table, turned(plane, DenseSvd.procrustes(centredColumns(table, taking), target)))
              : principal(table, taking));
    }
    return bases;
  }

  private static Basis principal(FloatMatrix table, int rows) {
    return Pca.fit(table, RowSet.first(rows), Math.min(2, table.columns()));
  }

  /** d × n: one row for each column of the table, its mean taken away. */
  private static double[][] centredColumns(FloatMatrix table, int rows) {
    double[][] columns = new double[table.columns()][rows];
    for (int c = 0; c < columns.length; c++) {
      for (int r = 0; r < rows; r++) {
        columns[c][r] = table.get(r, c);
      }
      double mean = Arrays.stream(columns[c]).average().orElse(0);
      for (int r = 0; r < rows; r++) {
        columns[c][r] -= mean;
      }
    }
    return columns;
  }

  /** The plane's axes before the turn: Rᵀa, where R x lies in the plane's space. */
  private static List<float[]> turned(Basis plane, double[][] turn) {
    List<float[]> directions = new ArrayList<>();
    for (double[] axis : plane.axes()) {
      float[] direction = new float[turn.length];
      for (int c = 0; c < direction.length; c++) {
        double sum = 0;
        for (int r = 0; r < axis.length; r++) {
          sum += turn[r][c] * axis[r];
        }
        direction[c] = (float) sum;
      }
      directions.add(direction);
    }
    return directions;
  }
}
