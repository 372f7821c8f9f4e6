package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
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
  private final boolean mean;
  private final OutputRows outputs;
  private final RowBlock block;
  private final RunningMean loss;
  private final FloatMatrix meanRow;
  private final FloatMatrix meanStep;
  private final int[] negatives;
  private final double words;
  private final @Nullable BatchStep batch;

  private boolean ready;
  private int partner;
  private int target;
  private int epoch;
  private long updates;

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
    this.mean = settings.method() == Method.CBOW;
    this.pairs = !mean && !settings.sharedNegatives();
    this.outputs = OutputRows.of(model);
    this.block = new RowBlock(pairs || mean ? 1 : 2 * settings.window(), outputs.most());
    this.negatives =
        new int[settings.objective() == Objective.NEGATIVE_SAMPLING ? settings.negatives() : 0];
    this.meanRow = new FloatMatrix(1, settings.dimension());
    this.meanStep = new FloatMatrix(1, settings.dimension());
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
    outputs.select(target, negatives, block);
    int predictions = gatherInputs();
    FloatMatrix v = mean ? meanRow : model.centre;
    block.dots(v.data(), model.outside.data(), v.stride());
    double mean = outputs.coefficients(block, batch == null ? rate : 1) / predictions;
    loss.add(mean);
    epochLoss += mean;
    epochUpdates++;
    if (batch == null) {
      move(v);
    } else {
      gather(batch, v);
    }
    updates++;
    int before = epoch;
    draw();
    if (batch != null) {
      batch.endUpdate(rate, epoch != before);
    }
    if (epoch != before) {
      endEpoch();
    }
  }

  /** Plain SGD: everything moves at once. */
  private void move(FloatMatrix v) {
    if (mean) {
      block.update(meanStep.data(), model.outside.data(), v.stride(), v.data());
      spreadMeanStep(model.centre.data());
    } else {
      block.update(v.data(), model.outside.data(), v.stride());
    }
  }

  private void gather(BatchStep step, FloatMatrix v) {
    if (mean) {
      step.gather(block, v.data(), meanStep.data(), v.stride());
      for (int place = reader.windowStart(); place <= reader.windowEnd(); place++) {
        if (place != reader.centrePlace()) {
          step.centre().touch(model.centre.offset(reader.word(place)));
        }
      }
      spreadMeanStep(step.centre().data());
    } else {
      for (int i = 0; i < block.inputSize; i++) {
        step.centre().touch(block.inputs[i]);
      }
      step.gather(block, v.data(), step.centre().data(), v.stride());
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

  /** Sets the block's input rows; returns how many predictions they stand for. */
  private int gatherInputs() {
    if (mean) {
      computeMean();
      block.inputSize = 1;
      block.inputs[0] = 0;
      block.inputCount[0] = 1;
      return 1;
    }
    if (pairs) {
      block.inputSize = 1;
      block.inputs[0] = model.centre.offset(reader.centre());
      block.inputCount[0] = 1;
      return 1;
    }
    block.inputSize = 0;
    long seen = 0;
    int end = reader.windowEnd();
    int centre = reader.centrePlace();
    for (int place = reader.windowStart(); place <= end; place++) {
      if (place != centre) {
        int word = reader.word(place);
        long bit = 1L << word;
        addInput(model.centre.offset(word), (seen & bit) != 0);
        seen |= bit;
      }
    }
    return end - reader.windowStart();
  }

  /** Rows of a block are distinct: a word that stands in the window twice counts twice. */
  private void addInput(int offset, boolean maybeRepeated) {
    if (maybeRepeated) {
      for (int i = 0; i < block.inputSize; i++) {
        if (block.inputs[i] == offset) {
          block.inputCount[i]++;
          return;
        }
      }
    }
    block.inputs[block.inputSize] = offset;
    block.inputCount[block.inputSize++] = 1;
  }

  /** v̄ ← mean of the outside words' v, and a zero step beside it. */
  private void computeMean() {
    float[] h = meanRow.data();
    float[] step = meanStep.data();
    Arrays.fill(h, 0);
    Arrays.fill(step, 0);
    int count = reader.windowEnd() - reader.windowStart();
    for (int place = reader.windowStart(); place <= reader.windowEnd(); place++) {
      if (place != reader.centrePlace()) {
        int offset = model.centre.offset(reader.word(place));
        Kernels.axpy(1f / count, model.centre.data(), offset, h, 0, meanRow.stride());
      }
    }
  }

  /** ∂J/∂v_w = (n_w / |C|) ∂J/∂v̄: each place of the window moves its word by its share. */
  private void spreadMeanStep(float[] v) {
    float share = 1f / (reader.windowEnd() - reader.windowStart());
    for (int place = reader.windowStart(); place <= reader.windowEnd(); place++) {
      if (place != reader.centrePlace()) {
        int offset = model.centre.offset(reader.word(place));
        Kernels.axpy(share, meanStep.data(), 0, v, offset, meanStep.stride());
      }
    }
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
