package org.vectarium.ui.backprop;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.Function;
import org.vectarium.ner.LabelledSentence;

/**
 * What can be done with the binary window classifier: another sentence, word, label, activation or
 * set of vectors, and steps of SGD. Screen thread only; knows no toolkit.
 */
final class WindowModel {
  private final WindowLab lab;
  private final Consumer<Boolean> renew;
  private final DoubleProperty learningRate = new SimpleDoubleProperty(0.5);
  private final BooleanProperty freezeWords = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<WindowLab.@Nullable Update> update =
      new ReadOnlyObjectWrapper<>();
  private List<LabelledSentence> sentences;

  /**
   * @param sentences at least one; the first is on the bench, centred on its first entity of the
   *     class
   * @param renew shows the graph anew; told whether to begin at its start
   */
  WindowModel(List<LabelledSentence> sentences, Consumer<Boolean> renew) {
    this.sentences = List.copyOf(sentences);
    LabelledSentence first = this.sentences.getFirst();
    this.lab = new WindowLab(first, WindowLab.firstEntity(first), 1);
    this.renew = renew;
  }

  WindowLab lab() {
    return lab;
  }

  List<LabelledSentence> sentences() {
    return sentences;
  }

  /**
   * Other sentences to choose from.
   *
   * @param place whether the first goes on the bench; it never does where updates have been made
   * @return whether it did; the graph is then to be shown anew
   */
  boolean setSentences(List<LabelledSentence> newSentences, boolean place) {
    sentences = List.copyOf(newSentences);
    boolean placed = place && lab.updates() == 0;
    if (placed) {
      lab.place(sentences.getFirst(), WindowLab.firstEntity(sentences.getFirst()));
    }
    return placed;
  }

  /** η of the update button. */
  DoubleProperty learningRateProperty() {
    return learningRate;
  }

  /** Whether updates leave the word vectors alone. */
  BooleanProperty freezeWordsProperty() {
    return freezeWords;
  }

  /** What the last update did; null before the first and after any other change. */
  ReadOnlyObjectProperty<WindowLab.@Nullable Update> updateProperty() {
    return update.getReadOnlyProperty();
  }

  /** Another graph is shown, or the same with other numbers: the last update is no news. */
  void forgetUpdate() {
    update.set(null);
  }

  /** Puts a sentence on the bench, centred on its first entity. */
  void chooseSentence(LabelledSentence sentence) {
    lab.place(sentence, WindowLab.firstEntity(sentence));
    renew.accept(true);
  }

  void chooseCentre(int centre) {
    lab.place(lab.sentence(), centre);
    renew.accept(true);
  }

  /** Asks the classifier for another answer than the corpus gives: y = 0 or 1. */
  void setLabel(int label) {
    lab.setLabel(label);
    renew.accept(false);
  }

  /** Takes trained vectors, or random ones for null; parameters start again from their seed. */
  void useVectors(@Nullable WordVectors vectors) {
    lab.use(vectors);
    renew.accept(false);
  }

  /** Gives another activation to the hidden layer; parameters start again from their seed. */
  void setActivation(Function f) {
    lab.setActivation(f);
    renew.accept(false);
  }

  /** θ ← θ − η ∂J/∂θ; the picture keeps its place and shows the new numbers. */
  void applyUpdate() {
    WindowLab.Update done = lab.update(learningRate.get(), freezeWords.get());
    renew.accept(false);
    update.set(done);
  }

  /** Parameters and word vectors as they were before all updates. */
  void reset() {
    lab.reset();
    renew.accept(false);
  }
}
