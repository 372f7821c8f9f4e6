package org.vectarium.ui.corpus;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.PartialCounts;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.EncodedCorpus;

/**
 * The counts of a corpus, kept for the next who asks: a sweep only adds windows, and a count that
 * was broken off goes on where it stood. Not synchronised.
 */
final class KeptCounts {
  private @Nullable EncodedCorpus corpus;
  private @Nullable CountingOptions options;
  private @Nullable CooccurrenceCounter counter;
  private @Nullable PartialCounts sweep;

  /**
   * X.
   *
   * @param position count centres before this position; the whole text from its size on
   * @param wanted asked every few milliseconds while the whole text is counted
   * @param progress told then how much is counted, in [0, 1]
   * @return null if it is not wanted any more
   */
  @Nullable SparseMatrix of(
      EncodedCorpus asked,
      CountingOptions how,
      long position,
      BooleanSupplier wanted,
      DoubleConsumer progress) {
    if (corpus != asked || !how.equals(options)) {
      close();
      corpus = asked;
      options = how;
      sweep = null;
    }
    return position >= asked.ids().size()
        ? whole(asked, how, wanted, progress)
        : upTo(asked, how, position);
  }

  private SparseMatrix upTo(EncodedCorpus asked, CountingOptions how, long position) {
    PartialCounts partial = sweep == null ? new PartialCounts(asked, how) : sweep;
    sweep = partial;
    partial.advanceTo(position);
    return partial.matrix();
  }

  private @Nullable SparseMatrix whole(
      EncodedCorpus asked, CountingOptions how, BooleanSupplier wanted, DoubleConsumer progress) {
    CooccurrenceCounter running = counter == null ? new CooccurrenceCounter(asked, how) : counter;
    counter = running;
    while (!running.finished()) {
      if (Thread.currentThread().isInterrupted()) {
        close();
        return null;
      }
      if (!wanted.getAsBoolean()) {
        return null;
      }
      running.step();
      progress.accept(running.fraction());
    }
    return running.matrix();
  }

  /** Forgets a count and what it put on disk. */
  private void close() {
    if (counter != null) {
      counter.close();
      counter = null;
    }
  }
}
