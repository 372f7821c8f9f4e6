package org.vectarium.ner;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.vectarium.graph.Function;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Kernels;

/**
 * The window classifier in floats, for speed: z = Wx + b, h = f(z), ℓ = Sh + a, ŷ = softmax(ℓ), J =
 * −log ŷ_y. Its gradients, with g = ŷ − y and δ = Sᵀg ∘ f′(z): ∂S = ghᵀ, ∂a = g, ∂W = δxᵀ, ∂b = δ,
 * ∂x = Wᵀδ. A test holds every update to the graph of the same network in doubles.
 *
 * <p>Shapes: x ∈ ℝᴰ (padded with zeros to W's stride), W ∈ ℝ^{H×D}, S ∈ ℝ^{C×H}. Mutable, for one
 * thread.
 */
public final class WindowNetwork {
  private final Function f;
  private final FloatMatrix w;
  private final float[] b;
  private final FloatMatrix s;
  private final float[] a;

  private final float[] h;
  private final float[] y;
  private final float[] delta;

  /** Keeps the arrays. */
  WindowNetwork(Function f, FloatMatrix w, float[] b, FloatMatrix s, float[] a) {
    if (b.length != w.rows() || s.columns() != w.rows() || a.length != s.rows()) {
      throw new IllegalArgumentException(
          "W has %d rows, b %d entries, S is %d × %d, a has %d entries: they do not fit"
              .formatted(w.rows(), b.length, s.rows(), s.columns(), a.length));
    }
    this.f = f;
    this.w = w;
    this.b = b;
    this.s = s;
    this.a = a;
    this.h = new float[s.stride()];
    this.y = new float[a.length];
    this.delta = new float[s.stride()];
  }

  /** W and S uniform in ±√(6 / (rows + columns)) (Glorot and Bengio 2010), b and a zero. */
  static WindowNetwork create(Function f, int inputs, int hidden, int classes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new WindowNetwork(
        f,
        uniform(hidden, inputs, random),
        new float[hidden],
        uniform(classes, hidden, random),
        new float[classes]);
  }

  private static FloatMatrix uniform(int rows, int columns, SplittableRandom random) {
    FloatMatrix matrix = new FloatMatrix(rows, columns);
    double bound = Math.sqrt(6.0 / (rows + columns));
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        matrix.set(r, c, (float) random.nextDouble(-bound, bound));
      }
    }
    return matrix;
  }

  /** Length of x with its padding. */
  int paddedInputs() {
    return w.stride();
  }

  int hidden() {
    return w.rows();
  }

  /** ŷ for x; the array is the network's own and changes with the next call. */
  float[] predict(float[] x) {
    Kernels.multiply(w, x, h);
    for (int i = 0; i < w.rows(); i++) {
      h[i] = (float) f.value(h[i] + b[i]);
    }
    float max = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < y.length; c++) {
      y[c] = Kernels.dot(s.data(), s.offset(c), h, 0, s.stride()) + a[c];
      max = Math.max(max, y[c]);
    }
    float sum = 0;
    for (int c = 0; c < y.length; c++) {
      y[c] = (float) Math.exp(y[c] - max);
      sum += y[c];
    }
    for (int c = 0; c < y.length; c++) {
      y[c] /= sum;
    }
    return y;
  }

  /**
   * One SGD update, θ ← θ − η ∂J/∂θ, all gradients taken before any parameter moves.
   *
   * @param dx overwritten with −η ∂J/∂x when {@code wantsInput}
   * @return J before the update
   */
  double update(float[] x, int target, float rate, float[] dx, boolean wantsInput) {
    predict(x);
    double loss = -Math.log(Math.max(y[target], Float.MIN_NORMAL));
    y[target] -= 1;
    Arrays.fill(delta, 0);
    for (int c = 0; c < y.length; c++) {
      Kernels.axpy(y[c], s.data(), s.offset(c), delta, 0, s.stride());
      Kernels.axpy(-rate * y[c], h, 0, s.data(), s.offset(c), s.stride());
      a[c] -= rate * y[c];
    }
    if (wantsInput) {
      Arrays.fill(dx, 0);
    }
    for (int i = 0; i < w.rows(); i++) {
      float step = -rate * delta[i] * slope(h[i]);
      if (step == 0) {
        continue;
      }
      if (wantsInput) {
        Kernels.learn(step, w.data(), w.offset(i), x, dx, w.stride());
      } else {
        Kernels.axpy(step, x, 0, w.data(), w.offset(i), w.stride());
      }
      b[i] += step;
    }
    return loss;
  }

  /** f′(z) from h = f(z); all three activations allow it. */
  private float slope(float value) {
    return switch (f) {
      case TANH -> 1 - value * value;
      case SIGMOID -> value * (1 - value);
      default -> value > 0 ? 1 : 0;
    };
  }

  /** W ← cW, S ← cS: L2's part of an update. */
  void shrink(float c) {
    for (FloatMatrix matrix : new FloatMatrix[] {w, s}) {
      Kernels.scale(c, matrix.data(), 0, matrix.data().length);
    }
  }

  /** The parameters in doubles, by their names W, b, S and a. */
  Map<String, Tensor> parameters() {
    return Map.of(
        "W",
        tensor(w),
        "b",
        Tensor.vector(doubles(b)),
        "S",
        tensor(s),
        "a",
        Tensor.vector(doubles(a)));
  }

  private static Tensor tensor(FloatMatrix matrix) {
    double[] entries = new double[matrix.rows() * matrix.columns()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = matrix.get(i / matrix.columns(), i % matrix.columns());
    }
    return Tensor.of(Shape.matrix(matrix.rows(), matrix.columns()), entries);
  }

  private static double[] doubles(float[] values) {
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = values[i];
    }
    return result;
  }

  /** W, for tests; not a copy. */
  FloatMatrix w() {
    return w;
  }

  /** S, for tests; not a copy. */
  FloatMatrix s() {
    return s;
  }

  /** b, for tests; not a copy. */
  float[] b() {
    return b;
  }

  /** a, for tests; not a copy. */
  float[] a() {
    return a;
  }
}
