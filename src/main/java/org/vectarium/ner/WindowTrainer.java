package org.vectarium.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.Affine;
import org.vectarium.graph.Concat;
import org.vectarium.graph.CrossEntropy;
import org.vectarium.graph.Elementwise;
import org.vectarium.graph.GraphBuilder;
import org.vectarium.graph.Node;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Softmax;
import org.vectarium.graph.Tensor;

/**
 * Trains the window classifier by SGD, one window an update, the windows of each epoch in a fresh
 * seeded order; and tags sentences with it. For one thread; the same settings and data give the
 * same bits.
 */
public final class WindowTrainer {
  /** The learning rate at the last update, as a share of the first. */
  private static final double LAST_RATE = 0.01;

  /** Parts of an epoch whose losses are kept apart, for a curve. */
  public static final int PARTS = 10;

  /** d of random vectors, when no others are given. */
  public static final int RANDOM_DIMENSION = 50;

  /**
   * A tagged word.
   *
   * @param word the token
   * @param type the most probable class
   * @param probabilities of each class, in the order of the settings
   */
  public record Tagged(String word, String type, List<Double> probabilities) {}

  private final WindowSettings settings;
  private final FeatureTable table;
  private final WindowNetwork network;
  private final Set<String> seen = new HashSet<>();
  private final int[] windows;
  private final int[] targets;
  private final int[] order;
  private final SplittableRandom random;
  private final float[] x;
  private final float[] dx;
  private int epoch;
  private double meanLoss = Double.NaN;
  private List<Double> losses = List.of();

  /**
   * @param vectors features to begin with; null for random ones
   * @throws NothingToLearnException if no word of the sentences has a class that is looked for
   */
  public WindowTrainer(
      WindowSettings settings, @Nullable WordVectors vectors, List<LabelledSentence> sentences) {
    this.settings = settings;
    this.table = new FeatureTable(vectors, RANDOM_DIMENSION, settings.seed());
    int width = 2 * settings.window() + 1;
    int count = sentences.stream().mapToInt(LabelledSentence::length).sum();
    this.windows = new int[count * width];
    this.targets = new int[count];
    encode(sentences);
    if (Arrays.stream(targets).allMatch(t -> t == 0)) {
      throw new NothingToLearnException(settings.classes().subList(1, settings.classes().size()));
    }
    this.network =
        WindowNetwork.create(
            settings.activation(),
            width * table.dimension(),
            settings.hidden(),
            settings.classes().size(),
            settings.seed());
    this.x = new float[network.paddedInputs()];
    this.dx = new float[network.paddedInputs()];
    this.order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    this.random = new SplittableRandom(settings.seed() + 1);
  }

  private void encode(List<LabelledSentence> sentences) {
    int at = 0;
    for (LabelledSentence sentence : sentences) {
      sentence.words().forEach(word -> seen.add(word.toLowerCase(Locale.ROOT)));
      int[] ids = sentence.words().stream().mapToInt(table::id).toArray();
      for (int i = 0; i < ids.length; i++) {
        targets[at] = Math.max(0, settings.classes().indexOf(sentence.type(i)));
        fillWindow(ids, i, windows, at++ * (2 * settings.window() + 1));
      }
    }
  }

  private void fillWindow(int[] ids, int centre, int[] into, int offset) {
    for (int k = -settings.window(); k <= settings.window(); k++) {
      int i = centre + k;
      into[offset++] = i >= 0 && i < ids.length ? ids[i] : -1;
    }
  }

  public WindowSettings settings() {
    return settings;
  }

  /** Windows in an epoch: tokens of the training sentences. */
  public int windows() {
    return targets.length;
  }

  /** Epochs that are done. */
  public int epoch() {
    return epoch;
  }

  public boolean finished() {
    return epoch >= settings.epochs();
  }

  /** The mean of J over the last epoch, each window before its own update; NaN before the first. */
  public double meanLoss() {
    return meanLoss;
  }

  /** The same for each tenth of the last epoch. */
  public List<Double> losses() {
    return losses;
  }

  /**
   * One pass over all windows.
   *
   * @throws ArithmeticException if the loss is no longer finite: the learning rate is too high
   */
  public void runEpoch() {
    shuffle();
    if (settings.l2() > 0) {
      network.shrink((float) Math.pow(1 - settings.learningRate() * settings.l2(), windows()));
    }
    double sum = 0;
    double part = 0;
    int first = 0;
    List<Double> parts = new ArrayList<>();
    long done = (long) epoch * windows();
    double total = (double) settings.epochs() * windows();
    for (int i = 0; i < order.length; i++) {
      double rate = settings.learningRate() * Math.max(LAST_RATE, 1 - (done + i) / total);
      part += update(order[i], (float) rate);
      if ((i + 1L) * PARTS / order.length > parts.size()) {
        parts.add(part / (i + 1 - first));
        sum += part;
        part = 0;
        first = i + 1;
      }
    }
    epoch++;
    losses = List.copyOf(parts);
    meanLoss = sum / order.length;
    if (!Double.isFinite(meanLoss)) {
      throw new ArithmeticException(
          "the loss is " + meanLoss + " in epoch " + epoch + "; use a lower learning rate");
    }
  }

  private double update(int index, float rate) {
    int width = 2 * settings.window() + 1;
    int d = table.dimension();
    for (int k = 0; k < width; k++) {
      table.copy(windows[index * width + k], x, k * d);
    }
    double loss = network.update(x, targets[index], rate, dx, !settings.freeze());
    for (int k = 0; k < width && !settings.freeze(); k++) {
      int id = windows[index * width + k];
      if (id >= 0) {
        table.add(id, dx, k * d);
      }
    }
    return loss;
  }

  /** Fisher and Yates. */
  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  /** Every word with its probabilities. */
  public List<Tagged> tag(List<String> words) {
    return tag(words, 0, words.size());
  }

  /** The words from {@code from} to before {@code to}, each in its window of the whole sentence. */
  public List<Tagged> tag(List<String> words, int from, int to) {
    int[] ids = words.stream().mapToInt(table::id).toArray();
    int[] window = new int[2 * settings.window() + 1];
    List<Tagged> tagged = new ArrayList<>();
    for (int i = from; i < to; i++) {
      fillWindow(ids, i, window, 0);
      for (int k = 0; k < window.length; k++) {
        table.copy(window[k], x, k * table.dimension());
      }
      float[] y = network.predict(x);
      List<Double> probabilities = new ArrayList<>();
      int best = 0;
      for (int c = 0; c < y.length; c++) {
        probabilities.add((double) y[c]);
        best = y[c] > y[best] ? c : best;
      }
      tagged.add(
          new Tagged(words.get(i), settings.classes().get(best), List.copyOf(probabilities)));
    }
    return tagged;
  }

  /**
   * Scores on sentences. The network knows classes, not beginnings, so neighbours of one class are
   * one entity; gold tags of classes that are not looked for count as O.
   */
  public EntityScores evaluate(List<LabelledSentence> sentences) {
    EntityScores scores = new EntityScores();
    for (LabelledSentence sentence : sentences) {
      List<String> gold = new ArrayList<>();
      for (int i = 0; i < sentence.length(); i++) {
        gold.add(settings.classes().contains(sentence.type(i)) ? sentence.tags().get(i) : "O");
      }
      scores.add(gold, iob2(tag(sentence.words())));
    }
    return scores;
  }

  private static List<String> iob2(List<Tagged> tagged) {
    List<String> tags = new ArrayList<>();
    String last = "O";
    for (Tagged word : tagged) {
      String type = word.type();
      tags.add(type.equals("O") ? type : (type.equals(last) ? "I-" : "B-") + type);
      last = type;
    }
    return tags;
  }

  /**
   * The computation of one word as a graph, in doubles, from the parameters as they are now:
   * sources v₋₂ … v₂, W, b, S, a; operations x, z, h, ℓ, ŷ, J.
   *
   * @param target the class that J asks for
   */
  public WindowModel.Example example(List<String> words, int centre, String target) {
    Window window = Window.around(words, centre, settings.window());
    GraphBuilder graph = new GraphBuilder();
    Map<String, Tensor> sources = new HashMap<>(network.parameters());
    int[] vectors = new int[window.words().size()];
    Shape d = Shape.vector(table.dimension());
    for (int i = 0; i < vectors.length; i++) {
      int offset = i - window.radius();
      @Nullable String word = window.words().get(i);
      String name = WindowModel.vectorName(offset);
      Node.Role role = word == null ? Node.Role.CONSTANT : Node.Role.WORD_VECTOR;
      vectors[i] = graph.source(name, "v_{" + offset + "}", role, d);
      sources.put(name, word == null ? Tensor.zeros(d) : doubles(table.row(word)));
    }
    int w = graph.parameter("W", sources.getOrDefault("W", Tensor.scalar(0)).shape());
    int b = graph.parameter("b", Shape.vector(settings.hidden()));
    int xNode = graph.apply("x", new Concat(), vectors);
    int z = graph.apply("z", new Affine(), w, xNode, b);
    int h = graph.apply("h", new Elementwise(settings.activation()), z);
    int s = graph.parameter("S", Shape.matrix(settings.classes().size(), settings.hidden()));
    int a = graph.parameter("a", Shape.vector(settings.classes().size()));
    int logits = graph.applyNamed("ℓ", "\\ell", new Affine(), s, h, a);
    int y = graph.applyNamed("ŷ", "\\hat{y}", new Softmax(), logits);
    int index = Math.max(0, settings.classes().indexOf(target));
    int loss = graph.apply("J", new CrossEntropy(index), y);
    return new WindowModel.Example(graph.build(loss), Map.copyOf(sources), window);
  }

  private static Tensor doubles(float[] row) {
    double[] result = new double[row.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = row[i];
    }
    return Tensor.vector(result);
  }

  /**
   * How far each of some words has been moved by the training so far.
   *
   * @param words in any spelling
   */
  public List<WordDrift> drift(List<String> words) {
    FeatureTable start = table.fresh();
    List<WordDrift> drift = new ArrayList<>();
    for (String word : words) {
      String key = word.toLowerCase(Locale.ROOT);
      drift.add(new WordDrift(key, seen.contains(key), start.row(word), table.row(word)));
    }
    return List.copyOf(drift);
  }

  /** A copy of the row that stands for a word: as given at first, then as training moved it. */
  public float[] features(String word) {
    return table.row(word);
  }
}
