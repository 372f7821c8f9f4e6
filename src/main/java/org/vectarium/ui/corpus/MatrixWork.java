package org.vectarium.ui.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.WordOrder;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;

/**
 * Counts, transforms, factorises and orders, away from the screen. Keeps what the next request can
 * use again, so that flipping a transform does not count anew and a sweep only adds windows.
 *
 * <p>One request at a time: methods are synchronised.
 */
final class MatrixWork {
  private final KeptCounts counts = new KeptCounts();
  private final KeptCounts plainCounts = new KeptCounts();
  private final KeptSvd svds = new KeptSvd();
  private final KeptSvd rawSvds = new KeptSvd();
  private @Nullable SparseMatrix transformedOf;
  private List<CountTransform> transformedBy = List.of();
  private @Nullable SparseMatrix transformed;
  private @Nullable SparseMatrix clusteredOf;
  private int[] clusters = {};

  /**
   * What is wanted.
   *
   * @param position count centres before this position; the whole text from its size on
   * @param plain whether counts are wanted too that are not weighed by distance
   */
  record Request(
      EncodedCorpus corpus, CountSwitches switches, WordOrder order, long position, boolean plain) {
    boolean whole() {
      return position >= corpus.ids().size();
    }
  }

  /**
   * Answers in one or two parts: the matrix at once, then the same with its SVD.
   *
   * @param wanted asked between parts and steps; false ends the work without another answer
   * @param progress told how much of a whole text is counted, in [0, 1]
   */
  synchronized void answer(
      Request request,
      BooleanSupplier wanted,
      DoubleConsumer progress,
      Consumer<CountedMatrix> partial) {
    if (!wanted.getAsBoolean()) {
      return;
    }
    EncodedCorpus corpus = request.corpus;
    CountSwitches switches = request.switches;
    SparseMatrix x = counts.of(corpus, switches.options(), request.position, wanted, progress);
    SparseMatrix plain =
        !request.plain || !switches.ramped()
            ? x
            : plainCounts.of(
                corpus, switches.withRamped(false).options(), request.position, wanted, progress);
    if (x == null || plain == null) {
      return;
    }
    SparseMatrix y = transformed(x, request);
    int[] order = emptyLast(order(x, request), y);
    CountedMatrix counted =
        new CountedMatrix(
            corpus,
            switches,
            request.position,
            x,
            request.plain ? plain : null,
            y,
            null,
            null,
            order,
            y.permuted(order),
            request.order);
    partial.accept(counted);
    if (!request.whole() || y.nonZeros() == 0) {
      return;
    }
    TruncatedSvd svd = svds.of(y, wanted);
    TruncatedSvd raw = svd == null ? null : x == y ? svd : rawSvds.of(x, wanted);
    if (svd != null && raw != null && wanted.getAsBoolean()) {
      partial.accept(counted.with(svd, raw));
    }
  }

  private SparseMatrix transformed(SparseMatrix x, Request request) {
    List<CountTransform> transforms = request.switches.transforms();
    SparseMatrix y = transformed;
    if (y == null || transformedOf != x || !transforms.equals(transformedBy)) {
      y = CountTransform.applyAll(transforms, x, request.corpus.vocabulary());
      transformedOf = x;
      transformedBy = transforms;
      transformed = y;
    }
    return y;
  }

  /** While the matrix fills, clusters would jump about: by frequency until it is whole. */
  private int[] order(SparseMatrix x, Request request) {
    Vocabulary words = request.corpus.vocabulary();
    if (request.order != WordOrder.CLUSTER) {
      return request.order.order(words, x);
    }
    if (!request.whole()) {
      return WordOrder.FREQUENCY.order(words, x);
    }
    if (clusteredOf != x) {
      clusters = request.order.order(words, x);
      clusteredOf = x;
    }
    return clusters;
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
}
