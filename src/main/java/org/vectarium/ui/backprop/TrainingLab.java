package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.Function;
import org.vectarium.ner.BundledSentences;
import org.vectarium.ner.EntityScores;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.ner.NothingToLearnException;
import org.vectarium.ner.WindowModel;
import org.vectarium.ner.WindowSettings;
import org.vectarium.ner.WindowTrainer;
import org.vectarium.ner.WordDrift;
import org.vectarium.text.sample.SampleCorpora.LabelledSet;

/**
 * The classifier trained on the labelled set, one epoch at a time. Epochs run off the screen;
 * between them the lab belongs to the screen thread.
 */
final class TrainingLab {
  /** Hidden units: few enough to read, enough to learn the set. */
  static final int HIDDEN = 24;

  /** Points of the loss curve for each epoch. */
  static final int POINTS = WindowTrainer.PARTS;

  /** Names of this class show what fine-tuning moves and what it leaves behind. */
  static final String DRIFTING = "LOC";

  /**
   * Labelled sentences: to train on, to score on, and with names that training has never seen.
   *
   * @param unseen may be the same as {@code dev} where a person has no third set
   * @param language of a bundled set; empty for a person's own
   */
  record Sentences(
      List<LabelledSentence> train,
      List<LabelledSentence> dev,
      List<LabelledSentence> unseen,
      String language) {

    /** The bundled sets of a language. */
    static Sentences bundled(String language) {
      return new Sentences(
          BundledSentences.set(language, LabelledSet.TRAIN),
          BundledSentences.set(language, LabelledSet.DEV),
          BundledSentences.set(language, LabelledSet.TEST_HELD_OUT),
          language);
    }
  }

  /**
   * What is known after an epoch.
   *
   * @param epoch epochs done
   * @param loss mean J of the last one
   * @param curve mean J of each tenth of an epoch so far
   * @param dev scores on sentences that were not trained on
   * @param unseen scores on sentences with names that training has never seen
   * @param drift how far names of places have moved
   */
  record Report(
      int epoch,
      double loss,
      List<Double> curve,
      EntityScores dev,
      EntityScores unseen,
      List<WordDrift> drift) {}

  private Sentences sentences;

  /** What the run under way is trained and scored on, whatever {@link #use} brings meanwhile. */
  private Sentences taught;

  private List<String> words;
  private int centre;
  private WindowSettings settings =
      WindowSettings.defaults().withHidden(HIDDEN).withTraining(0.05, 0, 8);
  private final List<Double> losses = new ArrayList<>();
  private @Nullable WindowTrainer trainer;
  private @Nullable WindowTrainer untrained;
  private Optional<Specimen> last = Optional.empty();
  private @Nullable Report report;
  private boolean busy;

  /** Until {@link #use}, trains on these sentences and scores on them. */
  TrainingLab(List<LabelledSentence> sentences, LabelledSentence first) {
    this.sentences = new Sentences(sentences, sentences, sentences, "");
    this.taught = this.sentences;
    this.words = first.words();
    for (int i = 0; i < words.size(); i++) {
      centre = first.type(i).equals("O") ? centre : i;
    }
  }

  /** The sentences of the next training. */
  void use(Sentences newSentences) {
    sentences = newSentences;
    untrained = null;
  }

  Sentences sentences() {
    return sentences;
  }

  WindowSettings settings() {
    return settings;
  }

  /** The hyper-parameters of the next training. */
  void setSettings(WindowSettings newSettings) {
    settings = newSettings;
    untrained = null;
  }

  /** Starts anew with these features, or with random ones for null. */
  void start(@Nullable WordVectors vectors, boolean freeze) {
    settings = settings.withFreeze(freeze);
    trainer = new WindowTrainer(settings, vectors, sentences.train());
    taught = sentences;
    losses.clear();
    report = null;
  }

  /** While an epoch runs elsewhere, nothing is asked of the network. */
  void setBusy(boolean value) {
    busy = value;
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
    losses.addAll(running.losses());
    List<String> names = new ArrayList<>(WordDrift.names(taught.train(), DRIFTING));
    for (String name : WordDrift.names(taught.unseen(), DRIFTING)) {
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return new Report(
        running.epoch(),
        running.meanLoss(),
        List.copyOf(losses),
        running.evaluate(taught.dev()),
        running.evaluate(taught.unseen()),
        running.drift(names));
  }

  void setReport(Report value) {
    report = value;
  }

  @Nullable Report report() {
    return report;
  }

  /** The classes of the network that is being or has been trained. */
  List<String> classes() {
    WindowTrainer t = trainer;
    return t == null ? settings.classes() : t.settings().classes();
  }

  List<String> words() {
    return words;
  }

  int centre() {
    return centre;
  }

  /** Another sentence, its words apart by spaces; blank text has none. */
  void setText(String text) {
    words = text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    centre = Math.clamp(centre, 0, Math.max(0, words.size() - 1));
  }

  void setCentre(int value) {
    centre = value;
  }

  /** Every word of the sentence with its probabilities; nothing before training. */
  Optional<List<WindowTrainer.Tagged>> tagged() {
    return tagged(0, words.size());
  }

  /** The same for the words from {@code from} to before {@code to}. */
  Optional<List<WindowTrainer.Tagged>> tagged(int from, int to) {
    return busy ? Optional.empty() : Optional.ofNullable(trainer).map(t -> t.tag(words, from, to));
  }

  /** The network that is or has been trained; before that, as it stands at its start. */
  private WindowTrainer network() {
    WindowTrainer now = trainer != null ? trainer : untrained;
    if (now == null) {
      now = new WindowTrainer(settings, null, sentences.train());
      untrained = now;
    }
    return now;
  }

  /**
   * The computation of the centre word, J asking for the class that is predicted; while an epoch
   * runs elsewhere, or while there is no word, the one from before. Nothing where no sentence has a
   * name to learn.
   */
  Optional<Specimen> specimen() {
    if (!busy && !words.isEmpty()) {
      try {
        last = Optional.of(specimen(network()));
      } catch (NothingToLearnException e) {
        last = Optional.empty();
      }
    }
    return last;
  }

  private Specimen specimen(WindowTrainer t) {
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
        "J = -\\log\\,\\mathrm{softmax}\\left(S"
            + latex(t.settings().activation())
            + "(Wx + b) + a\\right)_{\\mathrm{"
            + target
            + "}}";
    return new Specimen(latex, example.graph(), example.sources(), Map.copyOf(captions));
  }

  /** The activation's name in a formula. */
  static String latex(Function activation) {
    return switch (activation) {
      case SIGMOID -> "\\sigma";
      case RELU -> "\\mathrm{ReLU}";
      default -> "\\tanh";
    };
  }
}
