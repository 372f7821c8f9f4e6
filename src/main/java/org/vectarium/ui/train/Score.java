package org.vectarium.ui.train;

import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.evaluation.AnalogyScorer;
import org.vectarium.embedding.evaluation.SimilaritySet;
import org.vectarium.embedding.evaluation.Tally;
import org.vectarium.train.Export;
import org.vectarium.train.Method;
import org.vectarium.train.Snapshot;

/**
 * How a run answers its questions at one moment, with the vectors that are customary for its method
 * ({@link Export#usual}).
 *
 * @param analogies by 3CosAdd; {@link Tally#NONE} without questions
 * @param similarity null without pairs
 */
record Score(Tally analogies, SimilaritySet.@Nullable Score similarity) {
  /** Takes some milliseconds to seconds, by the number of questions: not for the screen thread. */
  static Score of(Questions questions, Method method, Snapshot snapshot) {
    return of(questions, new NearestWords(Export.usual(method).of(snapshot)));
  }

  static Score of(Questions questions, NearestWords search) {
    return new Score(
        questions.analogies() == null
            ? Tally.NONE
            : new AnalogyScorer(search, 0).score(questions.analogies()).total(false),
        questions.similarity() == null ? null : questions.similarity().score(search));
  }

  /** Spearman's ρ; NaN without pairs. */
  double rho() {
    return similarity == null ? Double.NaN : similarity.rho();
  }
}
