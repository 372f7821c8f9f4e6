package org.vectarium.ui.backprop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.Function;
import org.vectarium.graph.Trace;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.ner.Window;
import org.vectarium.ner.WindowModel;
import org.vectarium.ner.WordTable;

/**
 * The window classifier on the bench: a sentence, a centre, a label, a model, and the SGD update.
 * Mutable, for one thread.
 */
final class WindowLab {
  /** The class that the binary classifier looks for. */
  static final String CLASS = "LOC";

  private static final int RADIUS = 2;
  private static final int HIDDEN = 8;
  private static final int RANDOM_DIMENSION = 4;

  /**
   * What an update did to the loss of the window on the bench.
   *
   * @param before J before it
   * @param after J of the same window after it
   */
  record Update(double before, double after) {}

  private final long seed;
  private @Nullable WordVectors vectors;
  private Supplier<@Nullable WordVectors> newest = () -> vectors;
  private Function activation = Function.TANH;
  private LabelledSentence sentence;
  private int centre;
  private int label;
  private WindowModel model;
  private int updates;

  WindowLab(LabelledSentence sentence, int centre, long seed) {
    this.seed = seed;
    this.sentence = sentence;
    this.centre = centre;
    this.label = trueLabel();
    this.model = fresh();
  }

  /** The first word of the class that is looked for; 0 when there is none. */
  static int firstEntity(LabelledSentence sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      if (sentence.type(i).equals(CLASS)) {
        return i;
      }
    }
    return 0;
  }

  private WindowModel fresh() {
    WordTable words =
        vectors == null ? WordTable.random(RANDOM_DIMENSION, seed) : WordTable.of(vectors, seed);
    return WindowModel.create(RADIUS, HIDDEN, activation, words, seed);
  }

  LabelledSentence sentence() {
    return sentence;
  }

  int centre() {
    return centre;
  }

  int label() {
    return label;
  }

  int updates() {
    return updates;
  }

  WindowModel model() {
    return model;
  }

  /** Whether the words on the bench have trained vectors. */
  boolean trained() {
    return vectors != null;
  }

  /** The label of the corpus for the word at the centre. */
  int trueLabel() {
    return sentence.type(centre).equals(CLASS) ? 1 : 0;
  }

  void place(LabelledSentence newSentence, int newCentre) {
    sentence = newSentence;
    centre = newCentre;
    label = trueLabel();
  }

  void setLabel(int label) {
    this.label = label;
  }

  /** Takes vectors, or random ones for null, and starts again from the seed. */
  void use(@Nullable WordVectors newVectors) {
    vectors = newVectors;
    begin();
  }

  /**
   * @param source the vectors that a reset takes; null for random ones
   */
  void setNewest(Supplier<@Nullable WordVectors> source) {
    newest = source;
  }

  void setActivation(Function f) {
    activation = f;
    begin();
  }

  /** Forgets what was learnt here and starts again from the newest vectors. */
  void reset() {
    vectors = newest.get();
    begin();
  }

  private void begin() {
    model = fresh();
    updates = 0;
  }

  /** θ ← θ − η ∂J/∂θ from the window on the bench. */
  Update update(double learningRate, boolean freezeWords) {
    WindowModel.Example example = example();
    Trace trace = example.run();
    model = model.sgd(example, trace, learningRate, freezeWords);
    updates++;
    return new Update(trace.output(), example().run().output());
  }

  private WindowModel.Example example() {
    return model.example(Window.around(sentence.words(), centre, RADIUS), label);
  }

  Specimen specimen() {
    WindowModel.Example example = example();
    Map<Integer, String> captions = new HashMap<>();
    List<@Nullable String> words = example.window().words();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      captions.put(
          example.graph().node(WindowModel.vectorName(i - RADIUS)).id(), word == null ? "∅" : word);
    }
    String score = "u^{\\top}" + TrainingLab.latex(activation) + "(Wx + b)";
    String latex =
        label == 1
            ? "J = -\\log\\sigma\\left(" + score + "\\right)"
            : "J = -\\log\\left(1 - \\sigma\\left(" + score + "\\right)\\right)";
    return new Specimen(latex, example.graph(), example.sources(), Map.copyOf(captions));
  }
}
