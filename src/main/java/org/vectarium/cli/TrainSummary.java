package org.vectarium.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import org.vectarium.train.Trainer;

/** The object that {@code train --json} prints on its last line. */
final class TrainSummary {
  private TrainSummary() {}

  static Map<String, Object> of(Trainer trainer, EncodedCorpus corpus, TrainingLoop loop) {
    Map<String, Object> summary = new LinkedHashMap<>();
    Method method = trainer.settings().method();
    double threadSeconds = loop.seconds() * trainer.settings().threads();
    // GloVe and SVD read counts, not words: a pass over them is one over the text they count.
    double words =
        switch (method) {
          case SKIP_GRAM, CBOW -> loop.read();
          case GLOVE, SVD -> loop.passes() * corpus.tokens();
        };
    summary.put("tokens", corpus.tokens());
    summary.put("vocabulary", corpus.vocabulary().size());
    summary.put("seconds", loop.seconds());
    summary.put("updates", trainer.progress().updates());
    summary.put("words_per_second_per_thread", words / threadSeconds);
    if (method == Method.GLOVE) {
      summary.put("cells_per_second_per_thread", loop.read() / threadSeconds);
    }
    if (loop.watching()) {
      summary.put("goal_reached", loop.met());
    }
    double loss = trainer.loss().mean();
    summary.put("loss", Double.isFinite(loss) ? loss : null);
    return summary;
  }
}
