package org.vectarium.embedding.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;

/**
 * Gathers rows of which nobody knows how many there will be. Memory grows with what has really been
 * read, never with what a header promises, and stays within a budget. One thread.
 */
final class RowCollector {
  /** Java's own cost of a word: string, array, list slot, map entry and boxed id. */
  private static final long WORD_OVERHEAD = 150;

  private static final int ROWS_PER_BLOCK = 1024;

  private final Path file;
  private final int dimension;
  private final ReadOptions options;
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<float[]> blocks = new ArrayList<>();
  private final List<VectorRemark> notes = new ArrayList<>();
  private long bytes;
  private int duplicates;
  private String firstDuplicate = "";
  private long firstDuplicateLine;
  private int badRows;
  private @Nullable VectorFileException firstBad;

  RowCollector(Path file, int dimension, ReadOptions options) {
    this.file = file;
    this.dimension = dimension;
    this.options = options;
  }

  int dimension() {
    return dimension;
  }

  int size() {
    return words.size();
  }

  boolean full() {
    return words.size() >= options.maxWords();
  }

  /**
   * Adds a row; a word that stands already is left out and counted.
   *
   * @param row length d; copied
   */
  void add(String word, float[] row, long line) throws VectorFileException {
    if (ids.containsKey(word)) {
      if (duplicates++ == 0) {
        firstDuplicate = word;
        firstDuplicateLine = line;
      }
      return;
    }
    int id = words.size();
    if (id % ROWS_PER_BLOCK == 0) {
      reserve(4L * ROWS_PER_BLOCK * dimension, line);
      blocks.add(new float[ROWS_PER_BLOCK * dimension]);
    }
    reserve(WORD_OVERHEAD + 2L * word.length(), line);
    System.arraycopy(row, 0, blocks.getLast(), id % ROWS_PER_BLOCK * dimension, dimension);
    words.add(word);
    ids.put(word, id);
  }

  /** Leaves out a row that cannot be read, if the options allow that; throws the fault if not. */
  void skip(VectorFileException fault) throws VectorFileException {
    if (!options.skipBadRows()) {
      throw fault;
    }
    if (badRows++ == 0) {
      firstBad = fault;
    }
  }

  void note(VectorFault fault, long words) {
    notes.add(VectorRemark.of(fault, words));
  }

  private void reserve(long more, long line) throws VectorFileException {
    bytes += more;
    long padded = 4L * (words.size() + 1L) * (Math.ceilDiv(dimension, 16) * 16);
    if (bytes + padded > options.memoryBudget() || padded / 4 > Integer.MAX_VALUE - 64) {
      throw new VectorFileException(
          file,
          line,
          0,
          VectorFault.NO_MEMORY,
          words.size(),
          dimension,
          options.memoryBudget() >> 20);
    }
  }

  WordVectors vectors() {
    FloatMatrix matrix = new FloatMatrix(words.size(), dimension);
    for (int id = 0; id < words.size(); id++) {
      float[] block = blocks.get(id / ROWS_PER_BLOCK);
      System.arraycopy(
          block, id % ROWS_PER_BLOCK * dimension, matrix.data(), matrix.offset(id), dimension);
    }
    List<String> all = List.copyOf(words);
    return new WordVectors(all, word -> ids.getOrDefault(word, -1), matrix);
  }

  List<VectorRemark> notes() {
    List<VectorRemark> all = new ArrayList<>(notes);
    if (duplicates > 0) {
      all.add(
          VectorRemark.of(VectorFault.DUPLICATES, duplicates, firstDuplicate, firstDuplicateLine));
    }
    if (firstBad != null) {
      all.add(VectorRemark.of(VectorFault.BAD_ROWS, badRows, firstBad));
    }
    return all;
  }
}
