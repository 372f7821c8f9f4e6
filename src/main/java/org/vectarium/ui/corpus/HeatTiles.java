package org.vectarium.ui.corpus;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.ui.Background;

/**
 * Pictures of pieces of a large sparse matrix, as a map service has them: at level L a pixel stands
 * for 2^L × 2^L cells and shows the largest of them, a tile is 256 pixels square. Tiles are painted
 * in the background from the sparse rows themselves, so 20,000 × 20,000 cells never exist; the last
 * few hundred are kept.
 *
 * <p>Screen thread only.
 */
final class HeatTiles {
  static final int SIZE = 256;
  private static final int KEPT = 300;

  private final SparseMatrix matrix;
  private final HeatScale scale;
  private final Background background;
  private final Runnable arrived;
  private final Set<Key> awaited = new HashSet<>();
  private final Map<Key, Image> tiles =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
          return size() > KEPT;
        }
      };

  /** Which tile. */
  record Key(int level, int column, int row) {
    /** The tile one level up that shows this one's cells among others. */
    Key parent() {
      return new Key(level + 1, column >> 1, row >> 1);
    }
  }

  /**
   * @param arrived called on the screen thread when a tile that was missing is there
   */
  HeatTiles(SparseMatrix matrix, HeatScale scale, Background background, Runnable arrived) {
    this.matrix = matrix;
    this.scale = scale;
    this.background = background;
    this.arrived = arrived;
  }

  /** The tile if it is painted; otherwise null, and it will be. */
  @Nullable Image tile(Key key) {
    Image tile = tiles.get(key);
    if (tile == null && awaited.add(key)) {
      background.run(
          () -> paint(key),
          pixels -> {
            awaited.remove(key);
            tiles.put(key, image(pixels));
            arrived.run();
          },
          failure -> {
            throw new IllegalStateException("a tile of the matrix could not be painted", failure);
          });
    }
    return tile;
  }

  /** The tile only if it is painted already. */
  @Nullable Image ready(Key key) {
    return tiles.get(key);
  }

  private static Image image(int[] pixels) {
    return new WritableImage(
        new PixelBuffer<>(SIZE, SIZE, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
  }

  /** The largest value in each pixel's cells, as colours; outside the matrix transparent. */
  int[] paint(Key key) {
    int level = key.level;
    long firstColumn = ((long) key.column * SIZE) << level;
    long firstRow = ((long) key.row * SIZE) << level;
    float[] largest = new float[SIZE * SIZE];
    long span = (long) SIZE << level;
    int endRow = (int) Math.min(matrix.rows(), firstRow + span);
    long endColumn = Math.min(matrix.columns(), firstColumn + span);
    for (int row = (int) firstRow; row < endRow; row++) {
      int at = (int) ((row - firstRow) >> level) * SIZE;
      int end = matrix.rowStart(row + 1);
      for (int k = from(row, (int) firstColumn); k < end; k++) {
        int column = matrix.columnIndices()[k];
        if (column >= endColumn) {
          break;
        }
        int pixel = at + (int) ((column - firstColumn) >> level);
        largest[pixel] = Math.max(largest[pixel], matrix.values()[k]);
      }
    }
    int[] pixels = new int[SIZE * SIZE];
    long wide = Math.min(SIZE, Math.ceilDiv(Math.max(0, endColumn - firstColumn), 1L << level));
    long high = Math.min(SIZE, Math.ceilDiv(Math.max(0, endRow - firstRow), 1L << level));
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        pixels[y * SIZE + x] = scale.argb(largest[y * SIZE + x]);
      }
    }
    return pixels;
  }

  private int from(int row, int column) {
    int k =
        Arrays.binarySearch(
            matrix.columnIndices(), matrix.rowStart(row), matrix.rowStart(row + 1), column);
    return k < 0 ? -k - 1 : k;
  }
}
