package org.vectarium.linalg;

import java.util.Arrays;

/**
 * A small dense block of a big sparse model: m rows xᵢ of one table against r rows yⱼ of another.
 *
 * <p>One training update of skip-gram, CBOW or hierarchical softmax is three steps: {@link #dots} S
 * = X Yᵀ; coefficients G from S ({@link #logistic}, or the caller's own); and {@link #update} X ← X
 * + G Y, Y ← Y + Gᵀ X, where both right sides use the values from before the update. Rows must be
 * distinct within each side: repeats are counted by {@link #inputCount} and {@link #outputCount}
 * instead, so that they accumulate.
 *
 * <p>Mutable scratch; one for each thread. Row length n must be a multiple of 16 ({@link
 * FloatMatrix#stride()}).
 */
public final class RowBlock {
  /** Offsets of the rows xᵢ. */
  public final int[] inputs;

  /** nᵢ: how often each xᵢ stands in the window. */
  public final float[] inputCount;

  /** Offsets of the rows yⱼ. */
  public final int[] outputs;

  /** rⱼ: how often each yⱼ is an answer, true or noise. */
  public final float[] outputCount;

  /** tⱼ: how often it is the true answer. */
  public final float[] target;

  /** S and later G: entry (i, j) at {@code i * slots + j}. */
  public final float[] scores;

  /** Floats from one row of {@link #scores} to the next: 8, or a multiple of 16. */
  public final int slots;

  /** m, set by the caller. */
  public int inputSize;

  /** r, set by the caller. */
  public int outputSize;

  private final float[] losses = new float[ScalarKernels.LANES];
  private float[] old = new float[0];
  private final int[] oldOffsets;

  /**
   * @throws IllegalArgumentException if a size is not positive
   */
  public RowBlock(int maxInputs, int maxOutputs) {
    if (maxInputs < 1 || maxOutputs < 1) {
      throw new IllegalArgumentException("a block cannot be " + maxInputs + " × " + maxOutputs);
    }
    slots = maxOutputs <= 8 ? 8 : Math.ceilDiv(maxOutputs, 16) * 16;
    inputs = new int[maxInputs];
    inputCount = new float[maxInputs + 1];
    outputs = new int[maxOutputs];
    outputCount = new float[Math.max(16, slots)];
    target = new float[Math.max(16, slots)];
    scores = new float[(maxInputs + 1) * slots];
    oldOffsets = new int[maxInputs];
  }

  /** S ← X Yᵀ. */
  public void dots(float[] x, float[] y, int n) {
    if (Kernels.simd()) {
      VectorBlocks.dots(x, inputs, inputSize, y, outputs, outputSize, n, scores, slots);
    } else {
      ScalarBlocks.dots(x, inputs, inputSize, y, outputs, outputSize, n, scores, slots);
    }
  }

  /**
   * S → G of the logistic loss, G_ij = η nᵢ (tⱼ − rⱼ σ(S_ij)): minus the gradient, times η.
   *
   * @return the loss before the update, Σ_ij nᵢ (tⱼ softplus(−S_ij) + (rⱼ − tⱼ) softplus(S_ij)),
   *     which is −Σ log σ(±S_ij)
   */
  public double logistic(float rate) {
    for (int j = outputSize; j < slots; j++) {
      outputCount[j] = 0;
      target[j] = 0;
    }
    // Old scores count 0 times, but 0 · ∞ is not 0: after a divergence they would live on.
    for (int i = 0; i < inputSize; i++) {
      Arrays.fill(scores, i * slots + outputSize, (i + 1) * slots, 0);
    }
    if (slots == 8) {
      Arrays.fill(scores, inputSize * slots, (inputSize + 1) * slots, 0);
      // A wide register takes two rows at once; the row after the last counts for nothing.
      System.arraycopy(outputCount, 0, outputCount, 8, 8);
      System.arraycopy(target, 0, target, 8, 8);
      inputCount[inputSize] = 0;
    }
    if (Kernels.simd()) {
      VectorLogistic.apply(scores, slots, inputSize, inputCount, outputCount, target, rate, losses);
    } else {
      ScalarLogistic.apply(scores, slots, inputSize, inputCount, outputCount, target, rate, losses);
    }
    return ScalarKernels.fold(losses);
  }

  /**
   * S → G of the softmax loss over all outputs, G_ij = η nᵢ (tⱼ − ŷ_ij) with ŷᵢ = softmax(Sᵢ);
   * {@link #outputCount} and {@link #target} are not used.
   *
   * @param targetOutput the j with tⱼ = 1
   * @return the loss before the update, −Σᵢ nᵢ log ŷ_i,target
   */
  public double softmax(int targetOutput, float rate) {
    double loss = 0;
    for (int i = 0; i < inputSize; i++) {
      int at = i * slots;
      float rowRate = rate * inputCount[i];
      SoftmaxRow.pad(scores, at, outputSize);
      loss +=
          inputCount[i]
              * (Kernels.simd()
                  ? VectorSoftmaxRow.apply(scores, at, outputSize, targetOutput, rowRate)
                  : SoftmaxRow.apply(scores, at, outputSize, targetOutput, rowRate));
    }
    return loss;
  }

  /** X ← X + G Y and Y ← Y + Gᵀ X, both from the old values. */
  public void update(float[] x, float[] y, int n) {
    boolean onePass = outputSize == 6 || outputSize == 3 || outputSize == 1;
    if (onePass) {
      update(x, y, n, x, inputs);
    } else {
      // Later passes over X still need the X of before the first.
      update(x, y, n, copyInputs(x, n), oldOffsets);
    }
  }

  /**
   * Δ ← Δ + G Y and Y ← Y + Gᵀ X: as {@link #update(float[], float[], int)}, but what the inputs
   * gain is gathered apart from them.
   *
   * @param gain Δ, rows at the inputs' offsets
   */
  public void update(float[] gain, float[] y, int n, float[] x) {
    update(gain, y, n, x, inputs);
  }

  /**
   * Δx ← Δx + G Y and Δy ← Δy + Gᵀ X: what {@link #update(float[], float[], int)} would add,
   * gathered apart while X and Y stay as they are.
   *
   * @param xGain Δx, rows at the inputs' offsets
   * @param yGain Δy, rows at the outputs' offsets
   */
  public void gather(float[] x, float[] y, int n, float[] xGain, float[] yGain) {
    for (int i = 0; i < inputSize; i++) {
      for (int j = 0; j < outputSize; j++) {
        float g = scores[i * slots + j];
        Kernels.axpy(g, y, outputs[j], xGain, inputs[i], n);
        Kernels.axpy(g, x, inputs[i], yGain, outputs[j], n);
      }
    }
  }

  private void update(float[] gain, float[] y, int n, float[] x, int[] xo) {
    if (Kernels.simd()) {
      VectorBlocks.update(gain, inputs, inputSize, y, outputs, outputSize, n, scores, slots, x, xo);
    } else {
      ScalarBlocks.update(gain, inputs, inputSize, y, outputs, outputSize, n, scores, slots, x, xo);
    }
  }

  private float[] copyInputs(float[] x, int n) {
    if (old.length < inputs.length * n) {
      old = new float[inputs.length * n];
    }
    for (int i = 0; i < inputSize; i++) {
      oldOffsets[i] = i * n;
      System.arraycopy(x, inputs[i], old, i * n, n);
    }
    return old;
  }
}
