package org.vectarium.ui.corpus;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.PartialCounts;
import org.vectarium.cooc.WordOrder;
import org.vectarium.linalg.BlockKrylovSvd;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.EncodedCorpus;

/**
 * Counts, transforms, factorises and orders, away from the screen. Keeps what the next request can
 * use again, so that flipping a transform does not count anew and a sweep only adds windows.
 *
 * <p>One request at a time: methods are synchronised.
 */
final class MatrixWork {
  /** Singular values worked out for the scree. */
  static final int RANK = 100;

  private static final int STEPS = 12;
  private static final double TOLERANCE = 2e-3;

  private @Nullable EncodedCorpus countedCorpus;
  private @Nullable CountingOptions countedOptions;
  private @Nullable SparseMatrix counts;
  private @Nullable PartialCounts sweep;
  private @Nullable EncodedCorpus sweepCorpus;
  private @Nullable CountingOptions sweepOptions;
  private @Nullable SparseMatrix rawSvdOf;
  private @Nullable TruncatedSvd rawSvd;

  /**
   * What is wanted.
   *
   * @param position count centres before this position; the whole text from its size on
   */
  record Request(EncodedCorpus corpus, CountSwitches switches, WordOrder order, long position) {
    boolean whole() {
      return position >= corpus.ids().size();
    }
  }

  /**
   * Answers in one or two parts: the matrix at once, then the same with its SVD.
   *
   * @param wanted asked between parts and steps; false ends the work without another answer
   */
  synchronized void answer(
      Request request, BooleanSupplier wanted, Consumer<CountedMatrix> partial) {
    if (!wanted.getAsBoolean()) {
      return;
    }
    SparseMatrix x = counts(request);
    SparseMatrix y =
        CountTransform.applyAll(request.switches.transforms(), x, request.corpus.vocabulary());
    if (request.order != WordOrder.CLUSTER || !request.whole()) {
      partial.accept(matrix(request, x, y, null, null));
    }
    if (!request.whole() || y.nonZeros() == 0) {
      return;
    }
    TruncatedSvd svd = svd(y, wanted);
    TruncatedSvd raw = svd == null ? null : x == y ? svd : rawSvd(x, wanted);
    if (svd != null && wanted.getAsBoolean()) {
      partial.accept(matrix(request, x, y, svd, raw));
    }
  }

  private static CountedMatrix matrix(
      Request request,
      SparseMatrix x,
      SparseMatrix y,
      @Nullable TruncatedSvd svd,
      @Nullable TruncatedSvd raw) {
    int[] order = emptyLast(request.order.order(request.corpus.vocabulary(), svd), y);
    SparseMatrix placed = y.permuted(order);
    return new CountedMatrix(
        request.corpus,
        request.switches,
        request.position,
        x,
        y,
        svd,
        raw,
        order,
        placed,
        request.order);
  }

  /** Words without any cell, such as dropped ones, go to the end: they have nothing to show. */
  private static int[] emptyLast(int[] order, SparseMatrix y) {
    double[] rows = y.rowSums();
    double[] columns = y.columnSums();
    IntPredicate empty = id -> rows[id] == 0 && columns[id] == 0;
    return IntStream.concat(
            Arrays.stream(order).filter(empty.negate()), Arrays.stream(order).filter(empty))
        .toArray();
  }

  private SparseMatrix counts(Request request) {
    CountingOptions options = request.switches.options();
    if (!request.whole()) {
      if (sweep == null || sweepCorpus != request.corpus || !options.equals(sweepOptions)) {
        sweep = new PartialCounts(request.corpus, options);
        sweepCorpus = request.corpus;
        sweepOptions = options;
      }
      sweep.advanceTo(request.position);
      return sweep.matrix();
    }
    if (counts == null || countedCorpus != request.corpus || !options.equals(countedOptions)) {
      counts = CooccurrenceCounter.count(request.corpus, options);
      countedCorpus = request.corpus;
      countedOptions = options;
    }
    return counts;
  }

  private @Nullable TruncatedSvd rawSvd(SparseMatrix x, BooleanSupplier wanted) {
    if (rawSvdOf != x) {
      rawSvd = svd(x, wanted);
      rawSvdOf = rawSvd == null ? null : x;
    }
    return rawSvd;
  }

  private static @Nullable TruncatedSvd svd(SparseMatrix matrix, BooleanSupplier wanted) {
    int k = Math.min(RANK, matrix.rows());
    BlockKrylovSvd iteration = new BlockKrylovSvd(matrix, k, 1);
    while (iteration.steps() < STEPS && iteration.residual() > TOLERANCE) {
      if (!wanted.getAsBoolean()) {
        return null;
      }
      iteration.step();
    }
    return iteration.result();
  }
}
