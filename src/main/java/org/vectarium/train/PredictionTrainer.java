package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;

/**
 * Skip-gram and CBOW with any of the three objectives. What one update is, {@link PredictionWorker}
 * says; what it computes, {@link NegativeSampling}, {@link NaiveSoftmax} and {@link
 * HierarchicalSoftmax} say.
 */
public final class PredictionTrainer implements Trainer {
  /** Updates between two looks at the clock: some tens of microseconds. */
  private static final int UPDATES_PER_LOOK = 32;

  private final PredictionModel model;
  private final PredictionWorker[] workers;
  private final long expectedAtFirst;

  /**
   * @throws IllegalArgumentException if no window of the corpus holds two words
   */
  public PredictionTrainer(EncodedCorpus corpus, TrainingSettings settings) {
    model = new PredictionModel(corpus, settings);
    workers = new PredictionWorker[settings.threads()];
    for (int t = 0; t < workers.length; t++) {
      workers[t] = new PredictionWorker(model, t, workers.length);
    }
    expectedAtFirst = expectedFromSettings();
    if (finished()) {
      throw new IllegalArgumentException(
          "no sentence of \"%s\" keeps two words, so no word has a neighbour to learn from; raise the"
                  .formatted(corpus.name())
              + " subsampling threshold or take another text");
    }
  }

  @Override
  public TrainingSettings settings() {
    return model.settings;
  }

  @Override
  public Progress progress() {
    long updates = 0;
    long words = 0;
    int epoch = Integer.MAX_VALUE;
    double fraction = 0;
    for (PredictionWorker worker : workers) {
      updates += worker.updates();
      words += worker.wordsRead();
      epoch = Math.min(epoch, worker.epoch());
      fraction += worker.fraction() / workers.length;
    }
    return new Progress(
        updates,
        finished() ? updates : Math.max(updates, expectedUpdates(updates, fraction)),
        words,
        epoch,
        model.settings.epochs(),
        finished() ? 1 : fraction,
        workers[0].learningRate());
  }

  /** At first from the settings, soon from what was done so far. */
  private long expectedUpdates(long updates, double fraction) {
    return fraction > 0.01 ? Math.round(updates / fraction) : expectedAtFirst;
  }

  /** As if no sentence ever ended. */
  private long expectedFromSettings() {
    TrainingSettings settings = model.settings;
    Vocabulary vocabulary = model.corpus.vocabulary();
    double kept = 0;
    for (int w = 0; w < vocabulary.size(); w++) {
      kept += vocabulary.count(w) * (double) model.keep[w];
    }
    boolean pairs = settings.method() == Method.SKIP_GRAM && !settings.sharedNegatives();
    double radius = settings.dynamicWindow() ? (settings.window() + 1) / 2.0 : settings.window();
    return Math.round(kept * settings.epochs() * (pairs ? 2 * radius : 1));
  }

  @Override
  public Loss loss() {
    double sum = 0;
    long window = 0;
    for (PredictionWorker worker : workers) {
      sum += worker.loss();
      window += worker.lossWindow();
    }
    return new Loss(sum / workers.length, window);
  }

  @Override
  public boolean finished() {
    for (PredictionWorker worker : workers) {
      if (worker.ready()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void advance(long updates) {
    long share = Math.ceilDiv(updates, workers.length);
    forEachWorker(worker -> {
      for (long n = 0; n < share && worker.ready(); n++) {
        worker.apply();
      }
    });
  }

  @Override
  public void advanceFor(long nanos) {
    long start = System.nanoTime();
    forEachWorker(worker -> {
      do {
        for (int n = 0; n < UPDATES_PER_LOOK && worker.ready(); n++) {
          worker.apply();
        }
      } while (worker.ready() && System.nanoTime() - start < nanos);
    });
  }

  @Override
  public long advanceInEpoch(long most, long nanos) {
    long before = progress().updates();
    long start = System.nanoTime();
    long share = Math.ceilDiv(most, workers.length);
    forEachWorker(worker -> {
      int epoch = worker.epoch();
      long done = 0;
      do {
        long look = Math.min(share, done + UPDATES_PER_LOOK);
        for (; done < look && worker.ready() && worker.epoch() == epoch; done++) {
          worker.apply();
        }
      } while (done < share
          && worker.ready()
          && worker.epoch() == epoch
          && System.nanoTime() - start < nanos);
    });
    return progress().updates() - before;
  }

  /** A pair, unless all outside words of a window are taken together. */
  @Override
  public UpdateKind updateKind() {
    boolean pairs =
        model.settings.method() == Method.SKIP_GRAM && !model.settings.sharedNegatives();
    return pairs ? UpdateKind.PAIR : UpdateKind.WINDOW;
  }

  @Override
  public boolean atStartOf(Grain grain) {
    return switch (grain) {
      case WINDOW -> workers[0].atWindowStart();
      case BATCH -> workers[0].atBatchStart();
      case UPDATE, EPOCH -> Trainer.super.atStartOf(grain);
    };
  }

  @Override
  public void reseed() {
    for (int t = 0; t < workers.length; t++) {
      workers[t].reseed(t);
    }
  }

  /** Runs all workers side by side and waits for them. */
  private void forEachWorker(Consumer<PredictionWorker> work) {
    Workers.share(workers.length, workers.length, () -> workers, (t, all) -> work.accept(all[t]));
  }

  /**
   * Predictions made so far by this object, equal ones of a window counted once: for benchmarks.
   */
  public long predictions() {
    long predictions = 0;
    for (PredictionWorker worker : workers) {
      predictions += worker.predictions();
    }
    return predictions;
  }

  /** The tables, for tests that start from given numbers. */
  PredictionModel model() {
    return model;
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot(progress(), loss(), vectors(model.centre), outsideVectors());
  }

  /** With hierarchical softmax words have no outside vectors of their own; v stands in. */
  private WordVectors outsideVectors() {
    return vectors(model.outside.rows() == model.centre.rows() ? model.outside : model.centre);
  }

  private WordVectors vectors(FloatMatrix matrix) {
    Vocabulary vocabulary = model.corpus.vocabulary();
    return new WordVectors(vocabulary.words(), vocabulary::id, matrix.copy());
  }

  @Override
  public @Nullable UpdateExplanation explainNext() {
    return workers[0].explain(progress().updates());
  }

  @Override
  public double ignorantLoss() {
    TrainingSettings s = model.settings;
    double prediction =
        switch (s.objective()) {
          case NEGATIVE_SAMPLING -> (s.negatives() + 1) * Math.log(2);
          case NAIVE_SOFTMAX -> Math.log(model.outside.rows());
          case HIERARCHICAL_SOFTMAX ->
              (model.tree == null ? 1 : model.tree.longest()) * Math.log(2);
        };
    boolean window = s.method() == Method.SKIP_GRAM && s.sharedNegatives();
    return prediction * (window ? 2 * s.window() : 1);
  }

  @Override
  public boolean nextMoves(int word) {
    return workers[0].nextMoves(word);
  }

  @Override
  public void save(DataOutput out) throws IOException {
    model.save(out);
    for (PredictionWorker worker : workers) {
      worker.save(out);
    }
  }

  @Override
  public void restore(DataInput in) throws IOException {
    model.restore(in);
    for (PredictionWorker worker : workers) {
      worker.restore(in);
    }
  }
}
