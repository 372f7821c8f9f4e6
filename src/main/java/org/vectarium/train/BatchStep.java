package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.vectarium.linalg.RowBlock;

/**
 * Gathers the gradients of a mini-batch, or of the whole corpus, before anything moves; also plain
 * AdaGrad, which is a batch of one.
 *
 * <p>A mini-batch moves by the sum of its gradients. The full batch moves by the mean over all T
 * positions of the text, the gradient of J(θ) = −(1/T) log L(θ) (curriculum #8).
 */
final class BatchStep {
  private final PredictionModel model;
  private final GradientSum centre;
  private final GradientSum outside;
  private int gathered;

  BatchStep(PredictionModel model) {
    this.model = model;
    this.centre = new GradientSum(model.centre);
    this.outside = new GradientSum(model.outside);
  }

  /** Sums of the centre table, for {@link PredictionWorker} to spread a mean's step into. */
  GradientSum centre() {
    return centre;
  }

  /**
   * Adds one block's gradients, whose coefficients were made with η = 1.
   *
   * @param x the input rows themselves
   * @param gain where the inputs' share gathers
   */
  void gather(RowBlock block, float[] x, float[] gain, int n) {
    for (int j = 0; j < block.outputSize; j++) {
      outside.touch(block.outputs[j]);
    }
    block.gather(x, model.outside.data(), n, gain, outside.data());
    gathered++;
  }

  /** Moves the parameters if the batch is full. */
  void endUpdate(float rate, boolean epochEnds) {
    int batch = model.settings.batch();
    if (batch == 0 ? epochEnds : gathered == batch || epochEnds) {
      float scale = batch == 0 ? 1f / model.corpus.tokens() : 1;
      Optimiser optimiser = model.settings.optimiser();
      centre.step(optimiser, rate, scale, model.centreSquares);
      outside.step(optimiser, rate, scale, model.outsideSquares);
      gathered = 0;
    }
  }

  /** Whether the parameters have moved by all gradients there are. */
  boolean isEmpty() {
    return gathered == 0;
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(gathered);
    centre.save(out);
    outside.save(out);
  }

  void restore(DataInput in) throws IOException {
    gathered = in.readInt();
    centre.restore(in);
    outside.restore(in);
  }
}
