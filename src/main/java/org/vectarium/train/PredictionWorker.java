package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Kernels;
import org.vectarium.linalg.RowBlock;
import org.vectarium.text.SplitMix64;

/**
 * One thread's share of a skip-gram or CBOW run: applies the updates that {@link DrawnUpdates}
 * draws. An update is one of
 *
 * <ul>
 *   <li>a pair: v_c of the centre predicts one outside word (skip-gram as the lecture writes it);
 *   <li>a window: each outside word's v predicts the centre, all against the same output rows
 *       (skip-gram with shared negatives; the pairs of a text are the same read from either end);
 *   <li>a mean: v̄ of the outside words predicts the centre (CBOW).
 * </ul>
 *
 * <p>Either way it is a small dense block: input rows times output rows ({@link RowBlock}).
 */
final class PredictionWorker {
  private final PredictionModel model;
  private final DrawnUpdates drawn;
  private final InputRows inputs;
  private final OutputRows outputs;
  private final RowBlock block;
  private final RunningMean loss;
  private final SettleRule settle;
  private final double words;
  private final @Nullable BatchStep batch;

  private final int[] comingOutputs;
  private final int[] comingInputs = new int[DrawnUpdates.AHEAD];

  /** Takes what was read only to be in the cache, so that the compiler keeps the reading. */
  private float touched;

  private long updates;
  private long predictionsMade;

  /**
   * @param index of this worker among {@code of}: it reads that part of the text
   */
  PredictionWorker(PredictionModel model, int index, int of) {
    TrainingSettings settings = model.settings;
    this.model = model;
    this.drawn = new DrawnUpdates(model, index, of);
    this.words = model.corpus.tokens() / (double) of;
    this.inputs = InputRows.of(model);
    this.outputs = OutputRows.of(model);
    this.block = new RowBlock(inputs.most(), outputs.most());
    boolean listed = settings.objective() != Objective.NAIVE_SOFTMAX;
    this.comingOutputs = new int[listed ? DrawnUpdates.AHEAD * outputs.most() : 0];
    boolean plain = settings.batch() == 1 && settings.optimiser() == Optimiser.SGD;
    this.batch = plain ? null : new BatchStep(model);
    this.settle = new SettleRule(settings.settleTolerance());
    this.loss = new RunningMean(Math.clamp((long) (words * settings.epochs() / 200), 64, 1 << 16));
  }

  /** Whether there is an update to apply. */
  boolean ready() {
    return !settle.settled() && !drawn.isEmpty();
  }

  long updates() {
    return updates;
  }

  /** Rows of input that went through the block so far, in this process. */
  long predictions() {
    return predictionsMade;
  }

  int epoch() {
    return drawn.epoch();
  }

  /** Words read so far over all epochs, skipped ones included. */
  long wordsRead() {
    long before = (long) (epoch() * words);
    return ready() ? before + drawn.get(0).wordsRead : before;
  }

  /** The share of this worker's run that lies behind the next update. */
  double fraction() {
    return Math.min(1, wordsRead() / (words * model.settings.epochs()));
  }

  double learningRate() {
    TrainingSettings settings = model.settings;
    return settings.schedule().rate(settings.learningRate(), fraction());
  }

  double loss() {
    return loss.mean();
  }

  long lossWindow() {
    return loss.window();
  }

  /** Applies the update that was drawn first. */
  void apply() {
    float rate = (float) learningRate();
    FloatMatrix u = model.outside;
    DrawnUpdate update = drawn.get(0);
    outputs.select(update, block);
    int predictions = inputs.select(drawn.reader(), update, block);
    block.dots(inputs.table().data(), u.data(), u.stride());
    double mean = outputs.coefficients(block, batch == null ? rate : 1) / predictions;
    loss.add(mean);
    settle.add(mean);
    predictionsMade += block.inputSize;
    updates++;
    int before = update.epoch;
    if (drawn.remove() && !model.fitsCache) {
      touchRows();
    }
    boolean epochEnds = drawn.epoch() != before;
    if (batch == null) {
      inputs.move(block, u);
    } else {
      inputs.gather(block, batch);
      batch.endUpdate(rate, epochEnds);
    }
    if (epochEnds) {
      settle.endEpoch();
    }
  }

  /** Reads the rows of the updates just drawn, so that memory serves them side by side. */
  private void touchRows() {
    FloatMatrix u = model.outside;
    FloatMatrix v = model.centre;
    int rows = 0;
    int entering = 0;
    for (int k = 0; k < drawn.size(); k++) {
      DrawnUpdate update = drawn.get(k);
      rows = outputs.list(update, comingOutputs, rows);
      int row = inputs.entering(drawn.reader(), update);
      if (row >= 0) {
        comingInputs[entering++] = row;
      }
    }
    touched =
        Kernels.touch(u.data(), comingOutputs, rows, u.stride())
            + Kernels.touch(v.data(), comingInputs, entering, v.stride());
  }

  /** Whether the next update is the first of its window. */
  boolean atWindowStart() {
    return !ready() || drawn.atWindowStart();
  }

  /** Whether the parameters have moved by all gradients so far. */
  boolean atBatchStart() {
    return batch == null || batch.isEmpty();
  }

  /** Draws from here on as the model's seed and the number of updates say. */
  void reseed(int index) {
    drawn.reseed(SplitMix64.of(model.settings.seed() ^ updates, 1 + index));
  }

  /** Whether the next update reads this word's input vector. */
  boolean nextMoves(int word) {
    return ready() && inputs.reads(drawn.reader(), drawn.get(0), word);
  }

  /** The next update, in the terms of the lecture; null when the run is over. */
  @Nullable PredictionUpdate explain(long number) {
    return ready()
        ? PredictionExplainer.explain(model, drawn.reader(), drawn.get(0), number, learningRate())
        : null;
  }

  void save(DataOutput out) throws IOException {
    drawn.save(out);
    settle.save(out);
    out.writeLong(updates);
    if (batch != null) {
      batch.save(out);
    }
    loss.save(out);
  }

  void restore(DataInput in) throws IOException {
    drawn.restore(in);
    settle.restore(in);
    updates = in.readLong();
    if (batch != null) {
      batch.restore(in);
    }
    loss.restore(in);
  }
}
