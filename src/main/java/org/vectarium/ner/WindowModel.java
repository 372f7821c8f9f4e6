package org.vectarium.ner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Affine;
import org.vectarium.graph.BinaryCrossEntropy;
import org.vectarium.graph.Concat;
import org.vectarium.graph.Dot;
import org.vectarium.graph.Elementwise;
import org.vectarium.graph.Function;
import org.vectarium.graph.Graph;
import org.vectarium.graph.GraphBuilder;
import org.vectarium.graph.Node;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;

/**
 * The lecture's binary window classifier: x = [v₋ₘ; …; v₀; …; vₘ], z = Wx + b, h = f(z), s = uᵀh, p
 * = σ(s) = P(the centre word is of the class), J = −y log p − (1 − y) log(1 − p).
 *
 * <p>Shapes: x ∈ ℝ^{(2m+1)d}, W ∈ ℝ^{H×(2m+1)d}, b, u, z, h ∈ ℝ^H. Immutable: an update answers a
 * new model.
 */
public final class WindowModel {
  private static final int LARGEST_RADIUS = 9;

  private final int radius;
  private final Function f;
  private final Tensor w;
  private final Tensor b;
  private final Tensor u;
  private final WordTable words;

  /**
   * @param radius m
   * @param f the activation
   * @param w W ∈ ℝ^{H×(2m+1)d}
   * @param b ∈ ℝ^H
   * @param u ∈ ℝ^H
   * @throws IllegalArgumentException if the shapes do not fit one another
   */
  public WindowModel(int radius, Function f, Tensor w, Tensor b, Tensor u, WordTable words) {
    Shape hidden = Shape.vector(w.shape().rows());
    int inputs = (2 * radius + 1) * words.dimension();
    if (!w.shape().equals(Shape.matrix(hidden.rows(), inputs))
        || !b.shape().equals(hidden)
        || !u.shape().equals(hidden)) {
      throw new IllegalArgumentException(
          "W "
              + w.shape()
              + ", b "
              + b.shape()
              + " and u "
              + u.shape()
              + " do not fit an x of "
              + inputs
              + " entries");
    }
    if (radius > LARGEST_RADIUS) {
      throw new IllegalArgumentException("the window's radius is " + radius + "; at most 9");
    }
    this.radius = radius;
    this.f = f;
    this.w = w;
    this.b = b;
    this.u = u;
    this.words = words;
  }

  /**
   * Parameters drawn from a seed: W uniform in ±√(6 / (H + (2m+1)d)) (Glorot and Bengio 2010), u
   * uniform in ±√(6 / (H + 1)), b zero.
   */
  public static WindowModel create(int radius, int hidden, Function f, WordTable words, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int inputs = (2 * radius + 1) * words.dimension();
    return new WindowModel(
        radius,
        f,
        uniform(Shape.matrix(hidden, inputs), Math.sqrt(6.0 / (hidden + inputs)), random),
        Tensor.zeros(Shape.vector(hidden)),
        uniform(Shape.vector(hidden), Math.sqrt(6.0 / (hidden + 1)), random),
        words);
  }

  private static Tensor uniform(Shape shape, double bound, SplittableRandom random) {
    return Tensor.zeros(shape).map(zero -> random.nextDouble(-bound, bound));
  }

  public int radius() {
    return radius;
  }

  /** H. */
  public int hidden() {
    return b.size();
  }

  public Function f() {
    return f;
  }

  public WordTable words() {
    return words;
  }

  /**
   * A window's computation, ready to run.
   *
   * @param graph sources {@code v₋₂ … v₂} (a constant zero beyond the sentence), {@code W}, {@code
   *     b}, {@code u}; operations {@code x}, {@code z}, {@code h}, {@code s}, {@code p}, {@code J}
   * @param sources their values
   * @param window whose words the v's are
   */
  public record Example(Graph graph, Map<String, Tensor> sources, Window window) {
    public Trace run() {
      return Trace.run(graph, sources);
    }
  }

  /**
   * The graph of one window.
   *
   * @param label y: 1 if the centre word is of the class, else 0
   */
  public Example example(Window window, int label) {
    if (window.radius() != radius) {
      throw new IllegalArgumentException(
          "a window of radius " + window.radius() + " was given to a model of radius " + radius);
    }
    GraphBuilder graph = new GraphBuilder();
    Map<String, Tensor> sources = new HashMap<>();
    List<Integer> vectors = new ArrayList<>();
    Shape d = Shape.vector(words.dimension());
    for (int offset = -radius; offset <= radius; offset++) {
      @Nullable String word = window.words().get(offset + radius);
      Node.Role role = word == null ? Node.Role.CONSTANT : Node.Role.WORD_VECTOR;
      vectors.add(graph.source(vectorName(offset), "v_{" + offset + "}", role, d));
      sources.put(vectorName(offset), word == null ? Tensor.zeros(d) : words.vector(word));
    }
    int wNode = parameter(graph, sources, "W", w);
    int bNode = parameter(graph, sources, "b", b);
    int x = graph.apply("x", new Concat(), vectors.stream().mapToInt(i -> i).toArray());
    int z = graph.apply("z", new Affine(), wNode, x, bNode);
    int h = graph.apply("h", new Elementwise(f), z);
    int uNode = parameter(graph, sources, "u", u);
    int s = graph.apply("s", new Dot(), uNode, h);
    int p = graph.apply("p", new Elementwise(Function.SIGMOID), s);
    int loss = graph.apply("J", new BinaryCrossEntropy(label), p);
    return new Example(graph.build(loss), Map.copyOf(sources), window);
  }

  private static int parameter(
      GraphBuilder graph, Map<String, Tensor> sources, String name, Tensor value) {
    sources.put(name, value);
    return graph.parameter(name, value.shape());
  }

  /** The source that holds the word {@code offset} places right of the centre, such as v₋₂. */
  public static String vectorName(int offset) {
    return "v" + (offset < 0 ? "₋" : "") + (char) ('₀' + Math.abs(offset));
  }

  /**
   * θ − η ∂J/∂θ for W, b, u and, unless frozen, the window's word vectors. A word that stands in
   * the window twice moves by both its gradients; zeros beyond the sentence stay zero.
   */
  public WindowModel sgd(Example example, Trace trace, double learningRate, boolean freezeWords) {
    WordTable moved = words;
    for (int offset = -radius; offset <= radius && !freezeWords; offset++) {
      @Nullable String word = example.window().words().get(offset + radius);
      if (word != null) {
        moved = moved.plus(word, trace.gradient(vectorName(offset)).map(g -> -learningRate * g));
      }
    }
    return new WindowModel(
        radius,
        f,
        step(w, trace.gradient("W"), learningRate),
        step(b, trace.gradient("b"), learningRate),
        step(u, trace.gradient("u"), learningRate),
        moved);
  }

  private static Tensor step(Tensor parameter, Tensor gradient, double learningRate) {
    return parameter.zip(gradient, (theta, g) -> theta - learningRate * g);
  }
}
