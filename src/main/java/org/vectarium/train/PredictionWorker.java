package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Kernels;
import org.vectarium.linalg.RowBlock;

/**
 * One thread's share of a skip-gram or CBOW run: draws the next update, then applies it.
 *
 * <p>The next update is always drawn already (unless the run is over), so it can be explained and
 * saved before it is applied. It is one of
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
  private final SplitMix64 random;
  private final WindowReader reader;
  private final boolean pairs;
  private final InputRows inputs;
  private final OutputRows outputs;
  private final RowBlock block;
  private final RunningMean loss;
  private final int[] negatives;
  private final double words;
  private final @Nullable BatchStep batch;

  private boolean ready;

  /** Takes what was read only to be in the cache, so that the compiler keeps the reading. */
  private float touched;

  private int partner;
  private int target;
  private int epoch;
  private long updates;
  private long predictionsMade;

  // The loss of this epoch and the last, for the stop rule.
  private double epochLoss;
  private long epochUpdates;
  private double lastEpochLoss = Double.NaN;

  /**
   * @param index of this worker among {@code of}: it reads that part of the text
   */
  PredictionWorker(PredictionModel model, int index, int of) {
    TrainingSettings settings = model.settings;
    this.model = model;
    this.random = SplitMix64.of(settings.seed(), 1 + index);
    long size = model.corpus.ids().size();
    this.reader =
        new WindowReader(
            model.corpus.ids(),
            size * index / of,
            size * (index + 1) / of,
            settings.window(),
            settings.dynamicWindow(),
            model.keep,
            random);
    this.words = model.corpus.tokens() / (double) of;
    this.pairs = settings.method() == Method.SKIP_GRAM && !settings.sharedNegatives();
    this.inputs = InputRows.of(model);
    this.outputs = OutputRows.of(model);
    this.block = new RowBlock(inputs.most(), outputs.most());
    this.negatives =
        new int[settings.objective() == Objective.NEGATIVE_SAMPLING ? settings.negatives() : 0];
    boolean plain = settings.batch() == 1 && settings.optimiser() == Optimiser.SGD;
    this.batch = plain ? null : new BatchStep(model);
    this.loss = new RunningMean(Math.clamp((long) (words * settings.epochs() / 200), 64, 1 << 16));
    draw();
  }

  /** Whether there is an update to apply. */
  boolean ready() {
    return ready;
  }

  long updates() {
    return updates;
  }

  /** Rows of input that went through the block so far, in this process. */
  long predictions() {
    return predictionsMade;
  }

  int epoch() {
    return epoch;
  }

  /** Words read so far over all epochs, skipped ones included. */
  long wordsRead() {
    return ready ? (long) (epoch * words) + reader.wordsRead() : (long) (epoch * words);
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

  private void draw() {
    ready = pairs ? nextPair() : nextWindow();
    if (!ready) {
      return;
    }
    target = pairs ? reader.word(partner) : reader.centre();
    for (int k = 0; k < negatives.length; k++) {
      negatives[k] = drawNegative();
    }
  }

  private boolean nextPair() {
    partner++;
    if (partner == reader.centrePlace()) {
      partner++;
    }
    if (updates == 0 || partner > reader.windowEnd()) {
      if (!nextWindow()) {
        return false;
      }
      partner = reader.windowStart();
      if (partner == reader.centrePlace()) {
        partner++;
      }
    }
    return true;
  }

  private boolean nextWindow() {
    while (!reader.next()) {
      epoch++;
      if (epoch == model.settings.epochs()) {
        return false;
      }
      reader.rewind();
    }
    return true;
  }

  /** A noise word; with {@code redrawTarget}, another one than the target (there are two types). */
  private int drawNegative() {
    int word = model.noise.draw(random);
    if (model.settings.redrawTarget() && word == target) {
      // When the target has nearly all the noise, waiting for another word may take for ever.
      for (int tries = 0; tries < 1000 && word == target; tries++) {
        word = model.noise.draw(random);
      }
      if (word == target) {
        word = target == 0 ? 1 : 0;
      }
    }
    return word;
  }

  /** Applies the update that was drawn and draws the next. */
  void apply() {
    float rate = (float) learningRate();
    FloatMatrix u = model.outside;
    outputs.select(target, negatives, block);
    int predictions = inputs.select(reader, block);
    block.dots(inputs.table().data(), u.data(), u.stride());
    double mean = outputs.coefficients(block, batch == null ? rate : 1) / predictions;
    loss.add(mean);
    epochLoss += mean;
    epochUpdates++;
    predictionsMade += block.inputSize;
    updates++;
    int before = epoch;
    // Draws depend on no parameter, so the next rows can be on their way to the cache meanwhile.
    draw();
    touchNextRows();
    if (batch == null) {
      inputs.move(block, u);
    } else {
      inputs.gather(block, batch);
      batch.endUpdate(rate, epoch != before);
    }
    if (epoch != before) {
      endEpoch();
    }
  }

  private void touchNextRows() {
    if (ready && negatives.length > 0 && !model.fitsCache) {
      FloatMatrix u = model.outside;
      float sum = Kernels.touch(u.data(), u.offset(target), u.stride());
      for (int word : negatives) {
        sum += Kernels.touch(u.data(), u.offset(word), u.stride());
      }
      touched = sum;
    }
  }

  /** The stop rule: over when an epoch's mean loss is hardly below the epoch before. */
  private void endEpoch() {
    double mean = epochLoss / epochUpdates;
    double fall = (lastEpochLoss - mean) / lastEpochLoss;
    if (model.settings.settleTolerance() > 0 && fall < model.settings.settleTolerance()) {
      ready = false;
    }
    lastEpochLoss = mean;
    epochLoss = 0;
    epochUpdates = 0;
  }

  /** Whether the update that was drawn is the first of its window. */
  boolean atWindowStart() {
    int first = reader.windowStart();
    return !ready || !pairs || partner == (first == reader.centrePlace() ? first + 1 : first);
  }

  /** Whether the parameters have moved by all gradients so far. */
  boolean atBatchStart() {
    return batch == null || batch.isEmpty();
  }

  /** Draws from here on as the model's seed and the number of updates say. */
  void reseed(int index) {
    random.restore(SplitMix64.of(model.settings.seed() ^ updates, 1 + index).state());
  }

  /** Whether the update that was drawn reads this word's input vector. */
  boolean nextMoves(int word) {
    if (pairs || !ready) {
      return ready && reader.centre() == word;
    }
    for (int place = reader.windowStart(); place <= reader.windowEnd(); place++) {
      if (place != reader.centrePlace() && reader.word(place) == word) {
        return true;
      }
    }
    return false;
  }

  /** The update that was drawn, in the terms of the lecture; null when the run is over. */
  @Nullable PredictionUpdate explain(long number) {
    return ready
        ? PredictionExplainer.explain(
            model, reader, pairs ? partner : -1, target, negatives, number, learningRate())
        : null;
  }

  void save(DataOutput out) throws IOException {
    reader.save(out);
    out.writeBoolean(ready);
    out.writeInt(partner);
    out.writeInt(target);
    out.writeInt(epoch);
    out.writeLong(updates);
    out.writeDouble(epochLoss);
    out.writeLong(epochUpdates);
    out.writeDouble(lastEpochLoss);
    if (batch != null) {
      batch.save(out);
    }
    for (int negative : negatives) {
      out.writeInt(negative);
    }
    loss.save(out);
  }

  void restore(DataInput in) throws IOException {
    reader.restore(in);
    ready = in.readBoolean();
    partner = in.readInt();
    target = in.readInt();
    epoch = in.readInt();
    updates = in.readLong();
    epochLoss = in.readDouble();
    epochUpdates = in.readLong();
    lastEpochLoss = in.readDouble();
    if (batch != null) {
      batch.restore(in);
    }
    for (int k = 0; k < negatives.length; k++) {
      negatives[k] = in.readInt();
    }
    loss.restore(in);
  }
}
