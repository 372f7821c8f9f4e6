package org.vectarium.ui.corpus;

import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.WordOrder;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.EncodedCorpus;

/**
 * Everything the matrix side of the room shows, worked out together. Immutable.
 *
 * @param corpus what was counted
 * @param switches how
 * @param position centres before this position of the text are counted
 * @param counts X, rows and columns by id
 * @param plain X not weighed by distance, as P(k|w) is defined on; null where not asked for
 * @param transformed X after the transforms
 * @param svd of the transformed matrix; null while a sweep or the iteration is under way
 * @param rawSvd of X itself, for comparison; null likewise
 * @param order which id stands in each place
 * @param placed the transformed matrix with its words in this order
 * @param orderedBy what the order is
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by many
public record CountedMatrix(
    EncodedCorpus corpus,
    CountSwitches switches,
    long position,
    SparseMatrix counts,
    @Nullable SparseMatrix plain,
    SparseMatrix transformed,
    @Nullable TruncatedSvd svd,
    @Nullable TruncatedSvd rawSvd,
    int[] order,
    SparseMatrix placed,
    WordOrder orderedBy) {

  /** The same with its decompositions. */
  CountedMatrix with(TruncatedSvd ofTransformed, TruncatedSvd ofCounts) {
    return new CountedMatrix(
        corpus,
        switches,
        position,
        counts,
        plain,
        transformed,
        ofTransformed,
        ofCounts,
        order,
        placed,
        orderedBy);
  }

  /** Whether the whole text is counted. */
  public boolean complete() {
    return position >= corpus.ids().size();
  }

  /** V. */
  public int types() {
    return order.length;
  }

  /** The word in a place. */
  public String word(int place) {
    return corpus.vocabulary().word(order[place]);
  }

  /** The place of a word's id. */
  public int placeOf(int id) {
    for (int place = 0; place < order.length; place++) {
      if (order[place] == id) {
        return place;
      }
    }
    return -1;
  }
}
