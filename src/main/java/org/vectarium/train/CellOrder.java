package org.vectarium.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.vectarium.linalg.SparseMatrix;

/**
 * The non-zero cells of a count matrix and the order in which an epoch visits them: random, seeded,
 * and kind to the cache.
 *
 * <p>The matrix is cut into square tiles of {@code block} words, small enough for both sides' rows
 * and their AdaGrad sums to stay in a core's cache. Every epoch draws a new order of the tiles, and
 * within a tile a new order of its cells. An order depends on seed, epoch and tile alone, so a
 * place in a run is one number and nothing has to be shuffled beforehand.
 *
 * <p>Immutable; safe to share between threads.
 */
final class CellOrder {
  private final int block;
  private final int[] tileStarts;
  private final int[] tileRows;
  private final int[] tileColumns;
  private final int[] places;
  private final float[] counts;
  private final long seed;

  /**
   * @param matrix the counts; every stored value &gt; 0
   * @param block words along a tile's edge, at most 65,536
   */
  CellOrder(SparseMatrix matrix, int block, long seed) {
    if (block < 1 || block > 1 << 16) {
      throw new IllegalArgumentException("a tile of " + block + " words");
    }
    this.block = block;
    this.seed = seed;
    this.places = new int[matrix.nonZeros()];
    this.counts = new float[matrix.nonZeros()];
    int bands = Math.ceilDiv(Math.max(1, matrix.rows()), block);
    int[] next = new int[bands];
    Tiles tiles = new Tiles(bands);
    for (int band = 0; band < bands; band++) {
      int firstRow = band * block;
      int endRow = Math.min(matrix.rows(), firstRow + block);
      tiles.addBand(matrix, band, firstRow, endRow, block, next);
      place(matrix, firstRow, endRow, next);
    }
    this.tileStarts = tiles.starts();
    this.tileRows = tiles.rows();
    this.tileColumns = tiles.columns();
  }

  private void place(SparseMatrix matrix, int firstRow, int endRow, int[] next) {
    int[] columns = matrix.columnIndices();
    float[] values = matrix.values();
    for (int row = firstRow; row < endRow; row++) {
      for (int k = matrix.rowStart(row); k < matrix.rowStart(row + 1); k++) {
        int tileColumn = columns[k] / block;
        int at = next[tileColumn]++;
        places[at] = (row - firstRow) << 16 | (columns[k] - tileColumn * block);
        counts[at] = values[k];
      }
    }
  }

  int cells() {
    return counts.length;
  }

  int tiles() {
    return tileRows.length;
  }

  /** The word i of a cell. */
  int row(int tile, int cell) {
    return tileRows[tile] * block + (places[cell] >>> 16);
  }

  /** The context word j of a cell. */
  int column(int tile, int cell) {
    return tileColumns[tile] * block + (places[cell] & 0xFFFF);
  }

  /** X_ij. */
  float count(int cell) {
    return counts[cell];
  }

  /** Cells in a tile. */
  int size(int tile) {
    return tileStarts[tile + 1] - tileStarts[tile];
  }

  /** The tiles in the order of this epoch. */
  int[] tileOrder(int epoch) {
    int[] order = new int[tiles()];
    shuffle(order, order.length, 0, generator(epoch, -1));
    return order;
  }

  /**
   * Writes the tile's cells in the order of this epoch into {@code cells}, which is at least as
   * long as the tile has cells.
   */
  void cellOrder(int epoch, int tile, int[] cells) {
    shuffle(cells, size(tile), tileStarts[tile], generator(epoch, tile));
  }

  /** The length of the longest tile. */
  int largestTile() {
    int largest = 0;
    for (int tile = 0; tile < tiles(); tile++) {
      largest = Math.max(largest, size(tile));
    }
    return largest;
  }

  /** Writes first…first + length − 1 in random order (Fisher and Yates, inside out). */
  private static void shuffle(int[] order, int length, int first, SplittableRandom random) {
    for (int k = 0; k < length; k++) {
      int other = random.nextInt(k + 1);
      order[k] = order[other];
      order[other] = first + k;
    }
  }

  private SplittableRandom generator(int epoch, int tile) {
    long mixed = seed;
    mixed = (mixed ^ epoch) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 31) ^ tile) * 0x94D049BB133111EBL;
    return new SplittableRandom(mixed ^ (mixed >>> 29));
  }

  /** The tiles that hold any cell, by band and then by column. */
  private static final class Tiles {
    private int[] starts;
    private int[] rows;
    private int[] columns;
    private int tiles;
    private int cells;

    Tiles(int bands) {
      int size = Math.max(16, bands * 2);
      starts = new int[size + 1];
      rows = new int[size];
      columns = new int[size];
    }

    /** Adds a band's tiles and sets {@code next} to where each of them starts. */
    void addBand(SparseMatrix matrix, int band, int firstRow, int endRow, int block, int[] next) {
      Arrays.fill(next, 0);
      int[] columnIndices = matrix.columnIndices();
      for (int k = matrix.rowStart(firstRow); k < matrix.rowStart(endRow); k++) {
        next[columnIndices[k] / block]++;
      }
      for (int column = 0; column < next.length; column++) {
        int size = next[column];
        next[column] = cells;
        if (size > 0) {
          add(band, column, size);
        }
      }
    }

    private void add(int row, int column, int size) {
      if (tiles == rows.length) {
        starts = Arrays.copyOf(starts, 2 * tiles + 1);
        rows = Arrays.copyOf(rows, 2 * tiles);
        columns = Arrays.copyOf(columns, 2 * tiles);
      }
      rows[tiles] = row;
      columns[tiles++] = column;
      cells += size;
      starts[tiles] = cells;
    }

    int[] starts() {
      return Arrays.copyOf(starts, tiles + 1);
    }

    int[] rows() {
      return Arrays.copyOf(rows, tiles);
    }

    int[] columns() {
      return Arrays.copyOf(columns, tiles);
    }
  }
}
