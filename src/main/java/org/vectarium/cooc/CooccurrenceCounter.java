package org.vectarium.cooc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.SparseMatrixBuilder;
import org.vectarium.text.EncodedCorpus;

/**
 * X_ij = Σ over all windows of g(|Δ|), Δ the distance from centre i to context word j: the
 * co-occurrence matrix of a corpus.
 *
 * <p>The text is turned inside out ({@link TextSlice}) and the matrix made row by row: a row's
 * dense sums stay in cache, its cells come out sorted, and nothing is hashed or sorted. A text
 * larger than the memory budget is counted in slices whose rows wait on disk and are added up at
 * the end; sums are whole numbers of {@link WindowWeight#unit}s, so the result is the same to the
 * bit.
 *
 * <p>Works in steps of some milliseconds, so that whoever counts can stop between two. Not
 * synchronised. {@link #close} removes what was spilled.
 */
public final class CooccurrenceCounter implements AutoCloseable {
  /** Windows counted, or cells added up, in one step: some milliseconds. */
  private static final long STEP = 1 << 17;

  /** Bytes a position of a slice takes: its id and its place in the index, with room to spare. */
  private static final int BYTES_PER_POSITION = 9;

  private final EncodedCorpus corpus;
  private final CountingOptions options;
  private final int types;
  private final long[] units;
  private final long sliceLength;
  private final RowAccumulator row;
  private final MatrixSink result;
  private final List<SpillFile> spilled = new ArrayList<>();

  private @Nullable TextSlice slice;
  private long sliceFrom;
  private int nextRow;
  private boolean merging;
  private @Nullable SparseMatrix matrix;

  public CooccurrenceCounter(EncodedCorpus corpus, CountingOptions options) {
    this.corpus = corpus;
    this.options = options;
    this.types = corpus.vocabulary().size();
    int m = options.window();
    this.units = new long[m + 1];
    for (int distance = 1; distance <= m; distance++) {
      units[distance] = options.weight().units(distance, m);
    }
    long fitting = options.memoryBudget() / BYTES_PER_POSITION - 2L * m;
    this.sliceLength = Math.clamp(fitting, 1 << 16, Integer.MAX_VALUE - 8 - 2L * m);
    this.row = new RowAccumulator(types);
    this.result = new MatrixSink(types, options.weight().unit(m));
  }

  /**
   * Counts a whole corpus.
   *
   * @throws CancellationException if the thread is interrupted; the interrupt stays set
   */
  public static SparseMatrix count(EncodedCorpus corpus, CountingOptions options) {
    try (CooccurrenceCounter counter = new CooccurrenceCounter(corpus, options)) {
      while (!counter.finished()) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("counting was interrupted");
        }
        counter.step();
      }
      return counter.matrix();
    }
  }

  public boolean finished() {
    return matrix != null;
  }

  /** How much of the work is done, in [0, 1]. */
  public double fraction() {
    if (matrix != null) {
      return 1;
    }
    double rows = types == 0 ? 1 : nextRow / (double) types;
    if (merging) {
      return 0.8 + 0.2 * rows;
    }
    double size = Math.max(1, corpus.ids().size());
    double counted = (sliceFrom + rows * Math.min(sliceLength, size - sliceFrom)) / size;
    return (inOneSlice() ? 1 : 0.8) * Math.min(1, counted);
  }

  /** Does the next piece of work; nothing once finished. */
  public void step() {
    if (matrix != null) {
      return;
    }
    if (merging) {
      mergeRows();
    } else if (slice == null) {
      long to = Math.min(corpus.ids().size(), sliceFrom + sliceLength);
      slice = new TextSlice(corpus.ids(), sliceFrom, to, options.window(), types);
      nextRow = 0;
      if (!inOneSlice()) {
        spilled.add(new SpillFile());
      }
    } else {
      countRows(slice);
    }
  }

  /**
   * The counts, V × V.
   *
   * @throws IllegalStateException before {@link #finished}
   */
  public SparseMatrix matrix() {
    if (matrix == null) {
      throw new IllegalStateException("counting has not finished");
    }
    return matrix;
  }

  private boolean inOneSlice() {
    return corpus.ids().size() <= sliceLength;
  }

  private void countRows(TextSlice text) {
    RowSink sink = spilled.isEmpty() ? result : spilled.getLast();
    for (long windows = 0; nextRow < types && windows < STEP; nextRow++) {
      text.addWindows(nextRow, units, options.leftOnly(), row);
      row.drainTo(sink);
      windows += 1 + text.occurrences(nextRow);
    }
    if (nextRow == types) {
      endSlice();
    }
  }

  private void endSlice() {
    slice = null;
    sliceFrom += sliceLength;
    nextRow = 0;
    if (sliceFrom < corpus.ids().size()) {
      return;
    }
    if (spilled.isEmpty()) {
      matrix = result.build();
    } else {
      spilled.forEach(SpillFile::rewind);
      merging = true;
    }
  }

  private void mergeRows() {
    long before = result.cells();
    for (; nextRow < types && result.cells() - before < STEP; nextRow++) {
      for (SpillFile file : spilled) {
        file.addRowTo(row);
      }
      row.drainTo(result);
    }
    if (nextRow == types) {
      matrix = result.build();
      close();
    }
  }

  /** Deletes what was spilled. May be called at any time and more than once. */
  @Override
  public void close() {
    spilled.forEach(SpillFile::close);
    spilled.clear();
  }

  /** Turns units into weights and rows into a matrix. */
  private static final class MatrixSink implements RowSink {
    private final SparseMatrixBuilder builder;
    private final double unit;
    private long cells;

    MatrixSink(int types, long unit) {
      this.builder = new SparseMatrixBuilder(types, types);
      this.unit = unit;
    }

    @Override
    public void add(int column, long units) {
      builder.add(column, (float) (units / unit));
      cells++;
    }

    @Override
    public void endRow() {
      builder.endRow();
    }

    long cells() {
      return cells;
    }

    SparseMatrix build() {
      return builder.build();
    }
  }
}
