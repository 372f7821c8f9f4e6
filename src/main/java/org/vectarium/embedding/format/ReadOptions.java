package org.vectarium.embedding.format;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to read a vector file.
 *
 * @param maxWords stop after so many words; the first are the most frequent in the usual files
 * @param skipBadRows leave out rows that cannot be read and count them, instead of stopping
 * @param metadata the words (and more columns) of a TensorBoard file; null: look beside the file
 * @param memoryBudget bytes that words and vectors may take
 * @param progress told now and then
 */
public record ReadOptions(
    int maxWords,
    boolean skipBadRows,
    @Nullable Path metadata,
    long memoryBudget,
    Progress progress) {

  /** Hears how far the reading has come. */
  @FunctionalInterface
  public interface Progress {
    /** Tells nobody and never cancels. */
    Progress NONE = (fraction, words) -> true;

    /**
     * @param fraction of the file's bytes, in [0, 1]
     * @param words read so far
     * @return false to cancel: reading ends with {@link java.util.concurrent.CancellationException}
     */
    boolean report(double fraction, int words);
  }

  public ReadOptions {
    if (maxWords < 1) {
      throw new IllegalArgumentException("at most " + maxWords + " words; it must be at least 1");
    }
  }

  /** Everything that fits in three fifths of the JVM's memory, stopping at the first bad row. */
  public static ReadOptions defaults() {
    return new ReadOptions(
        Integer.MAX_VALUE, false, null, Runtime.getRuntime().maxMemory() / 5 * 3, Progress.NONE);
  }

  public ReadOptions withMaxWords(int words) {
    return new ReadOptions(words, skipBadRows, metadata, memoryBudget, progress);
  }

  public ReadOptions withSkipBadRows(boolean skip) {
    return new ReadOptions(maxWords, skip, metadata, memoryBudget, progress);
  }

  public ReadOptions withMetadata(@Nullable Path file) {
    return new ReadOptions(maxWords, skipBadRows, file, memoryBudget, progress);
  }

  public ReadOptions withMemoryBudget(long bytes) {
    return new ReadOptions(maxWords, skipBadRows, metadata, bytes, progress);
  }

  public ReadOptions withProgress(Progress listener) {
    return new ReadOptions(maxWords, skipBadRows, metadata, memoryBudget, listener);
  }
}
