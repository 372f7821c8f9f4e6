package org.vectarium.ner;

import java.util.List;
import org.vectarium.graph.Function;

/**
 * Every hyper-parameter of the window classifier's training. With data and vectors these reproduce
 * a run bit for bit.
 *
 * @param classes O first, then the classes looked for
 * @param window m: words on each side
 * @param hidden H
 * @param activation f: tanh, σ or ReLU
 * @param learningRate η of the first update; it falls linearly to a hundredth
 * @param l2 λ: before each epoch, W and S shrink by (1 − ηλ)^(windows of an epoch)
 * @param epochs passes over the training sentences
 * @param freeze whether the word vectors stay as they were given
 * @param seed of the parameters, of random vectors and of the order of the windows
 */
public record WindowSettings(
    List<String> classes,
    int window,
    int hidden,
    Function activation,
    double learningRate,
    double l2,
    int epochs,
    boolean freeze,
    long seed) {
  /** O and the four classes of CoNLL-2003. */
  public static final List<String> CONLL = List.of("O", "PER", "LOC", "ORG", "MISC");

  /**
   * @throws IllegalArgumentException naming the setting and the bad value
   */
  public WindowSettings {
    classes = List.copyOf(classes);
    require(
        classes.size() >= 2 && classes.getFirst().equals("O"), "classes", classes, "O and more");
    require(window >= 0 && window <= 9, "window", window, "from 0 to 9");
    require(hidden >= 1 && hidden <= 10_000, "hidden", hidden, "from 1 to 10,000");
    require(
        activation == Function.TANH
            || activation == Function.SIGMOID
            || activation == Function.RELU,
        "activation",
        activation,
        "TANH, SIGMOID or RELU");
    require(learningRate > 0 && learningRate < 100, "learning rate", learningRate, "in (0, 100)");
    require(l2 >= 0 && l2 < 1, "l2", l2, "in [0, 1)");
    require(epochs >= 1 && epochs <= 100_000, "epochs", epochs, "from 1 to 100,000");
  }

  private static void require(boolean holds, String name, Object value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be " + range);
    }
  }

  /** Window 2, 100 hidden units, tanh, η = 0.05, ten epochs, vectors fine-tuned. */
  public static WindowSettings defaults() {
    return new WindowSettings(CONLL, 2, 100, Function.TANH, 0.05, 0, 10, false, 1);
  }

  public WindowSettings withClasses(List<String> value) {
    return new WindowSettings(
        value, window, hidden, activation, learningRate, l2, epochs, freeze, seed);
  }

  public WindowSettings withWindow(int value) {
    return new WindowSettings(
        classes, value, hidden, activation, learningRate, l2, epochs, freeze, seed);
  }

  public WindowSettings withHidden(int value) {
    return new WindowSettings(
        classes, window, value, activation, learningRate, l2, epochs, freeze, seed);
  }

  public WindowSettings withActivation(Function value) {
    return new WindowSettings(
        classes, window, hidden, value, learningRate, l2, epochs, freeze, seed);
  }

  public WindowSettings withTraining(double rate, double newL2, int newEpochs) {
    return new WindowSettings(
        classes, window, hidden, activation, rate, newL2, newEpochs, freeze, seed);
  }

  public WindowSettings withFreeze(boolean value) {
    return new WindowSettings(
        classes, window, hidden, activation, learningRate, l2, epochs, value, seed);
  }

  public WindowSettings withSeed(long value) {
    return new WindowSettings(
        classes, window, hidden, activation, learningRate, l2, epochs, freeze, value);
  }
}
