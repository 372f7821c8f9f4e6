package org.vectarium.ui.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.WordArithmetic.Scoring;
import org.vectarium.ui.explore.AskModel.Panel;

/**
 * What is looked at, and from where: everything in the Explore room that can be taken back, kept
 * under a name and shared. Words stand as words, so a view outlives its vectors. Immutable.
 *
 * <p>A part that is null (an older file leaves it out) stays as it is when the view is opened.
 *
 * @param word the selected word; empty for none
 * @param selection the selected set
 * @param sum any sum and difference of words
 * @param keepInputs whether a sum's own words may answer
 * @param scoring of sums
 * @param metric of nearest words
 * @param count how many nearest words
 * @param picture how the space is shown
 * @param panel the panel under the sky
 * @param extremes whether the axis shows its ends
 * @param pairs the table of relations, one row a line
 * @param pairWord the word the mean offset is added to
 * @param first of two words compared
 * @param second of two words compared
 * @param camera where one looks
 */
record ViewState(
    @Nullable String word,
    @Nullable List<String> selection,
    @Nullable String sum,
    @Nullable Boolean keepInputs,
    @Nullable Scoring scoring,
    @Nullable Metric metric,
    @Nullable Integer count,
    @Nullable PictureState picture,
    @Nullable Panel panel,
    @Nullable Boolean extremes,
    @Nullable String pairs,
    @Nullable String pairWord,
    @Nullable String first,
    @Nullable String second,
    @Nullable CameraPlace camera) {

  /**
   * @throws IllegalArgumentException with a sentence if a number makes no sense
   */
  ViewState {
    if (count != null && (count < 1 || count > 1000)) {
      throw new IllegalArgumentException("count is " + count + "; it must be from 1 to 1000");
    }
    selection = selection == null ? null : List.copyOf(selection);
  }

  /** The same seen from elsewhere. */
  ViewState withCamera(@Nullable CameraPlace place) {
    return with(selection, panel, place);
  }

  /** The same with a panel. */
  ViewState withPanel(@Nullable Panel shown) {
    return with(selection, shown, camera);
  }

  /** The same with a selected set. */
  ViewState withSelection(List<String> words) {
    return with(words, panel, camera);
  }

  private ViewState with(
      @Nullable List<String> words, @Nullable Panel shown, @Nullable CameraPlace place) {
    return new ViewState(
        word,
        words,
        sum,
        keepInputs,
        scoring,
        metric,
        count,
        picture,
        shown,
        extremes,
        pairs,
        pairWord,
        first,
        second,
        place);
  }
}
