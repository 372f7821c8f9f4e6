package org.vectarium.ui.backprop;

import org.vectarium.graph.Function;
import org.vectarium.ner.WindowSettings;

/**
 * What stands in the fields of the classifier's training before anybody has pressed *Train*, as
 * typed; it outlives the view, which is built anew for another language. Immutable.
 *
 * @param four all classes of CoNLL, else places only
 * @param window m, the words to each side
 * @param hidden units of the hidden layer
 * @param activation f
 * @param rate learning rate
 * @param decay weight of L2
 * @param epochs over all sentences
 * @param freeze whether word vectors stay as they are
 */
record TrainingDraft(
    boolean four,
    int window,
    int hidden,
    Function activation,
    String rate,
    String decay,
    int epochs,
    boolean freeze) {
  static TrainingDraft of(WindowSettings settings) {
    return new TrainingDraft(
        settings.classes().size() > 2,
        settings.window(),
        settings.hidden(),
        settings.activation(),
        String.valueOf(settings.learningRate()),
        String.valueOf(settings.l2()),
        settings.epochs(),
        settings.freeze());
  }
}
