package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.Function;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Trace;
import org.vectarium.graph.expression.Expression;
import org.vectarium.graph.expression.ExpressionException;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.playback.Grain;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.Playhead;
import org.vectarium.playback.Timeline;

/**
 * The state of the Backprop room: a specimen, a playhead on its trace, and the window classifier's
 * bench. Knows no toolkit and no clock: whoever plays calls {@link #advance}.
 *
 * <p>Screen thread only.
 */
final class BackpropViewModel {
  static final double SLOWEST = 0.5;
  static final double FASTEST = 60;

  /**
   * One still of the room.
   *
   * @param specimen the graph under the glass
   * @param frame what is known of it now
   */
  record Moment(Specimen specimen, PlaybackFrame frame) {}

  private final List<LabelledSentence> sentences;
  private final WindowLab lab;
  private final TrainingLab training;
  private final Playhead playhead;
  private String formula = "sigmoid(dot(u, tanh(W*x + b)))";
  private Expression own = Expression.parse(formula);
  private Optional<Specimen> live = Optional.empty();
  private final HiddenMistake mistake = new HiddenMistake();
  private final Prediction prediction = new Prediction();
  private double owed;

  private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.NER_WINDOW);
  private final ReadOnlyObjectWrapper<Moment> moment;
  private final IntegerProperty pinned = new SimpleIntegerProperty(-1);
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final DoubleProperty speed = new SimpleDoubleProperty(1);
  private final ObjectProperty<Grain> grain = new SimpleObjectProperty<>(Grain.NODE);
  private final BooleanProperty predicting = new SimpleBooleanProperty();
  private final BooleanProperty jacobianForm = new SimpleBooleanProperty();
  private final DoubleProperty learningRate = new SimpleDoubleProperty(0.5);
  private final BooleanProperty freezeWords = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<WindowLab.@Nullable Update> update =
      new ReadOnlyObjectWrapper<>();

  /**
   * @param sentences at least one; the first is on the bench, centred on its first entity of the
   *     class
   */
  BackpropViewModel(List<LabelledSentence> sentences) {
    this.sentences = List.copyOf(sentences);
    LabelledSentence first = this.sentences.getFirst();
    this.lab = new WindowLab(first, firstEntity(first), 1);
    this.training = new TrainingLab(this.sentences, first);
    Specimen start = lab.specimen();
    this.playhead = new Playhead(new Timeline(run(start)));
    this.moment = new ReadOnlyObjectWrapper<>(new Moment(start, playhead.frame()));
    grain.subscribe(value -> playhead.setGrain(value));
    preset.subscribe((_, _) -> renew(true));
  }

  private static int firstEntity(LabelledSentence sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      if (sentence.type(i).equals(WindowLab.CLASS)) {
        return i;
      }
    }
    return 0;
  }

  List<LabelledSentence> sentences() {
    return sentences;
  }

  WindowLab lab() {
    return lab;
  }

  ObjectProperty<Preset> presetProperty() {
    return preset;
  }

  /** What is shown now; the picture, the inspector and the narration all read this. */
  ReadOnlyObjectProperty<Moment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  Specimen specimen() {
    return moment.get().specimen();
  }

  PlaybackFrame frame() {
    return moment.get().frame();
  }

  /** The node that a person has chosen, or −1: then the inspector follows the playhead. */
  IntegerProperty pinnedProperty() {
    return pinned;
  }

  /** The node that the inspector shows; −1 for none. */
  int inspected() {
    return pinned.get() >= 0 ? pinned.get() : frame().currentNode();
  }

  /** Whether products are written with Jacobians; else by the shape convention. */
  BooleanProperty jacobianFormProperty() {
    return jacobianForm;
  }

  BooleanProperty playingProperty() {
    return playing;
  }

  /** Stops a second. */
  DoubleProperty speedProperty() {
    return speed;
  }

  ObjectProperty<Grain> grainProperty() {
    return grain;
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

  void stepForward() {
    playhead.stepForward();
    show();
  }

  void stepBack() {
    playhead.stepBack();
    show();
  }

  void toStart() {
    seek(0);
  }

  void toEnd() {
    seek(playhead.timeline().length());
  }

  void seek(int position) {
    playhead.seek(position);
    show();
  }

  /** Plays from here, or from the start when at the end; or pauses. */
  void togglePlay() {
    if (!playing.get() && playhead.atEnd()) {
      toStart();
    }
    owed = 0;
    playing.set(!playing.get());
  }

  /** Lets time pass; does nothing while paused. */
  void advance(double seconds) {
    if (!playing.get()) {
      return;
    }
    owed += seconds * speed.get();
    while (owed >= 1 && playing.get()) {
      owed -= 1;
      playing.set(playhead.stepForward() && !playhead.atEnd());
    }
    show();
  }

  private void show() {
    if (frame().position() != playhead.position()) {
      moment.set(new Moment(specimen(), playhead.frame()));
    }
  }

  /** Puts a sentence on the bench, centred on its first entity. */
  void chooseSentence(LabelledSentence sentence) {
    place(sentence, firstEntity(sentence));
  }

  void chooseCentre(int centre) {
    place(lab.sentence(), centre);
  }

  private void place(LabelledSentence sentence, int centre) {
    lab.place(sentence, centre);
    renew(true);
  }

  /** Asks the classifier for another answer than the corpus gives: y = 0 or 1. */
  void setLabel(int label) {
    lab.setLabel(label);
    renew(false);
  }

  /** Takes trained vectors, or random ones for null; parameters start again from their seed. */
  void useVectors(@Nullable WordVectors vectors) {
    lab.use(vectors);
    renew(false);
  }

  /** Gives another activation to the hidden layer; parameters start again from their seed. */
  void setActivation(Function f) {
    lab.setActivation(f);
    renew(false);
  }

  /** θ ← θ − η ∂J/∂θ; the picture keeps its place and shows the new numbers. */
  void applyUpdate() {
    WindowLab.Update done = lab.update(learningRate.get(), freezeWords.get());
    renew(false);
    update.set(done);
  }

  /** Parameters and word vectors as they were before all updates. */
  void resetModel() {
    lab.reset();
    renew(false);
  }

  /** Gives one entry of a source another value; everything after it follows. */
  void setInput(String source, int index, double value) {
    put(specimen().with(source, index, value), false);
  }

  /** The formula of {@link Preset#OWN}, as it was typed. */
  String formula() {
    return formula;
  }

  /**
   * Puts a typed formula under the glass. One that cannot be read leaves the room as it is.
   *
   * @return what is wrong with it, or nothing
   */
  Optional<ExpressionException> setFormula(String typed) {
    try {
      own = Expression.parse(typed);
    } catch (ExpressionException e) {
      return Optional.of(e);
    }
    formula = typed;
    if (preset.get() == Preset.OWN) {
      renew(true);
    } else {
      preset.set(Preset.OWN);
    }
    return Optional.empty();
  }

  /** Shows the computation of one word by the trained classifier. */
  void openTrained() {
    if (preset.get() == Preset.NER_TRAINED) {
      renew(true);
    } else {
      preset.set(Preset.NER_TRAINED);
    }
  }

  /** Puts an update of the Train room under the glass. */
  void openUpdate(Specimen update) {
    live = Optional.of(update);
    if (preset.get() == Preset.LIVE_UPDATE) {
      renew(true);
    } else {
      preset.set(Preset.LIVE_UPDATE);
    }
  }

  /** The classifier that is trained on the whole labelled set. */
  TrainingLab training() {
    return training;
  }

  /** Whether the next value is asked for before it is shown. */
  BooleanProperty predictingProperty() {
    return predicting;
  }

  Prediction prediction() {
    return prediction;
  }

  /** Shows what the next node does, however fine the grain. */
  void revealNext() {
    seek(playhead.timeline().next(playhead.position(), Grain.NODE));
  }

  /** Gives one edge, drawn from the seed, a wrong local derivative, and plays to the end. */
  void breakSomething(long seed) {
    mistake.hide(specimen(), seed);
    put(specimen(), false);
    toEnd();
  }

  /** The edge whose derivative is wrong, if one has been broken. */
  Optional<Graph.Edge> broken() {
    return mistake.edge();
  }

  /** Whether this is the node that sends the wrong message; if so it is mended. */
  boolean accuse(int node) {
    boolean found = mistake.accuse(node);
    if (found) {
      put(specimen(), false);
    }
    return found;
  }

  private Trace run(Specimen next) {
    return Trace.run(next.graph(), next.sources(), mistake);
  }

  private void renew(boolean rewind) {
    put(
        switch (preset.get()) {
          case NER_WINDOW -> lab.specimen();
          case NER_TRAINED -> training.specimen().orElseGet(lab::specimen);
          case OWN -> Specimen.of(own);
          case LIVE_UPDATE -> live.or(Preset.NEGATIVE_SAMPLING::specimen).orElseThrow();
          default -> preset.get().specimen().orElseThrow();
        },
        rewind);
  }

  private void put(Specimen next, boolean rewind) {
    update.set(null);
    if (next.graph().size() != specimen().graph().size()) {
      pinned.set(-1);
      mistake.mend();
    }
    playhead.replace(new Timeline(run(next)));
    if (rewind) {
      playing.set(false);
      playhead.seek(0);
    }
    moment.set(new Moment(next, playhead.frame()));
  }
}
