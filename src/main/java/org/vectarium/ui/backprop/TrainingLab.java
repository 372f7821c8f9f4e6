package org.vectarium.ui.backprop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.ner.EntityScores;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.ner.WindowModel;
import org.vectarium.ner.WindowSettings;
import org.vectarium.ner.WindowTrainer;

/**
 * The classifier with five classes, trained on the labelled set one epoch at a time. Epochs run off
 * the screen; between them the lab belongs to the screen thread.
 */
final class TrainingLab {
  /** Hidden units: few enough to read, enough to learn the set. */
  static final int HIDDEN = 24;

  /**
   * What is known after an epoch.
   *
   * @param epoch epochs done
   * @param loss mean J of the last one
   * @param dev scores on sentences that were not trained on
   */
  record Report(int epoch, double loss, EntityScores dev) {}

  private List<LabelledSentence> train;
  private List<LabelledSentence> dev;
  private List<String> words;
  private int centre;
  private WindowSettings settings =
      WindowSettings.defaults().withHidden(HIDDEN).withTraining(0.05, 0, 8);
  private @Nullable WindowTrainer trainer;
  private @Nullable Report report;

  /** Until {@link #use}, trains on these sentences and scores on them. */
  TrainingLab(List<LabelledSentence> sentences, LabelledSentence first) {
    this.train = sentences;
    this.dev = sentences;
    this.words = first.words();
    for (int i = 0; i < words.size(); i++) {
      centre = first.type(i).equals("O") ? centre : i;
    }
  }

  /** The sentences to train on and to score on. */
  void use(List<LabelledSentence> newTrain, List<LabelledSentence> newDev) {
    train = newTrain;
    dev = newDev;
  }

  WindowSettings settings() {
    return settings;
  }

  /** Starts again, with these vectors as features or random ones for null. */
  void start(@Nullable WordVectors vectors, boolean freeze) {
    settings = settings.withFreeze(freeze);
    report = null;
    trainer = new WindowTrainer(settings, vectors, train);
  }

  boolean started() {
    return trainer != null;
  }

  boolean finished() {
    return trainer != null && trainer.finished();
  }

  /** One epoch, then the scores; takes a tenth of a second or more. */
  Report runEpoch() {
    WindowTrainer running = trainer;
    if (running == null) {
      throw new IllegalStateException("training has not been started");
    }
    running.runEpoch();
    return new Report(running.epoch(), running.meanLoss(), running.evaluate(dev));
  }

  void setReport(Report value) {
    report = value;
  }

  @Nullable Report report() {
    return report;
  }

  List<String> words() {
    return words;
  }

  int centre() {
    return centre;
  }

  /** Another sentence, its words apart by spaces; blank text is passed over. */
  void setText(String text) {
    if (!text.isBlank()) {
      words = List.of(text.strip().split("\\s+"));
      centre = Math.min(centre, words.size() - 1);
    }
  }

  void setCentre(int value) {
    centre = value;
  }

  /** Every word of the sentence with its probabilities; nothing before training. */
  Optional<List<WindowTrainer.Tagged>> tagged() {
    return Optional.ofNullable(trainer).map(t -> t.tag(words));
  }

  /** The computation of the centre word, J asking for the class that is predicted. */
  Optional<Specimen> specimen() {
    WindowTrainer t = trainer;
    if (t == null) {
      return Optional.empty();
    }
    String target = t.tag(words).get(centre).type();
    WindowModel.Example example = t.example(words, centre, target);
    Map<Integer, String> captions = new HashMap<>();
    List<@Nullable String> window = example.window().words();
    for (int i = 0; i < window.size(); i++) {
      String name = WindowModel.vectorName(i - example.window().radius());
      String word = window.get(i);
      captions.put(example.graph().node(name).id(), word == null ? "∅" : word);
    }
    String latex =
        "J = -\\log\\,\\mathrm{softmax}\\left(S\\tanh(Wx + b) + a\\right)_{\\mathrm{"
            + target
            + "}}";
    return Optional.of(
        new Specimen(latex, example.graph(), example.sources(), Map.copyOf(captions)));
  }
}
