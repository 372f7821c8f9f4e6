package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Trace;
import org.vectarium.graph.Walks;
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
  private final WindowModel window;
  private final SpecimenShelf shelf;
  private final Playhead playhead;
  private final HiddenMistake mistake = new HiddenMistake();
  private final Quiz quiz = new Quiz();
  private final BooleanProperty showingTraining = new SimpleBooleanProperty(true);
  private final EditWave edit = new EditWave();
  private final Player player = new Player();

  private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.NER_WINDOW);
  private final ReadOnlyObjectWrapper<Moment> moment;
  private int pinned = -1;
  private final ObjectProperty<Grain> grain = new SimpleObjectProperty<>(Grain.NODE);
  private final BooleanProperty jacobianForm = new SimpleBooleanProperty();
  private final CheckSettings checkSettings = new CheckSettings();
  private final BooleanProperty separately = new SimpleBooleanProperty();

  /**
   * @param sentences at least one; the first is on the bench, centred on its first entity of the
   *     class
   */
  BackpropViewModel(List<LabelledSentence> sentences) {
    this.window = new WindowModel(sentences, this::renew);
    this.shelf =
        new SpecimenShelf(
            window.lab(), new TrainingLab(window.sentences(), window.sentences().getFirst()));
    Specimen start = window.lab().specimen();
    this.playhead = new Playhead(new Timeline(run(start)));
    this.moment =
        new ReadOnlyObjectWrapper<>(new Moment(start, playhead.frame(), Map.of(), pinned));
    grain.subscribe(value -> playhead.setGrain(value));
    preset.subscribe((_, _) -> renew(true));
    separately.subscribe((_, _) -> renewFrame());
    quiz.onProperty().subscribe((_, _) -> renewFrame());
  }

  /** Other sentences to choose from; the first goes on the bench, unless a run is under way. */
  void setSentences(List<LabelledSentence> sentences) {
    boolean shown = preset.get() == Preset.NER_WINDOW;
    boolean underWay = shown && (frame().position() > 0 || playingProperty().get());
    if (window.setSentences(sentences, !underWay) && shown) {
      renew(true);
    }
    LabelledSentence first = window.sentences().getFirst();
    if (training().report() == null) {
      training().setText(String.join(" ", first.words()));
      training().setCentre(WindowLab.firstEntity(first));
    }
  }

  /** The binary window classifier. */
  WindowModel window() {
    return window;
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
  int pinned() {
    return pinned;
  }

  /**
   * Chooses a node.
   *
   * @param node −1 for none
   */
  void pin(int node) {
    pinned = node;
    renewFrame();
  }

  /** The node that the inspector shows; −1 for none. */
  int inspected() {
    return pinned >= 0 ? pinned : frame().currentNode();
  }

  /** Whether products are written with Jacobians; else by the shape convention. */
  BooleanProperty jacobianFormProperty() {
    return jacobianForm;
  }

  BooleanProperty playingProperty() {
    return player.playingProperty();
  }

  /** Stops a second. */
  DoubleProperty speedProperty() {
    return player.speedProperty();
  }

  ObjectProperty<Grain> grainProperty() {
    return grain;
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
    if (!playingProperty().get() && playhead.atEnd()) {
      toStart();
    }
    player.toggle();
  }

  /** Lets time pass: for the play, and for an edit that is being followed. */
  void advance(double seconds) {
    if (edit.advance(seconds)) {
      renewFrame();
    }
    if (player.advance(seconds, playhead)) {
      show();
    }
  }

  private void show() {
    if (frame().position() != playhead.position()) {
      edit.finish();
      renewFrame();
    }
  }

  private void renewFrame() {
    show(specimen());
  }

  private void show(Specimen now) {
    Map<Graph.Edge, Integer> walks = separately.get() ? Walks.separately(now.graph()) : Map.of();
    moment.set(new Moment(now, quiz.hiding(edit.on(playhead.frame())), walks, pinned));
  }

  /**
   * Gives one entry of a source another value. What depends on it is stale until it has been
   * recomputed, node by node, while time passes.
   */
  void setInput(String source, int index, double value) {
    PlaybackFrame shown = frame();
    Specimen next = specimen().with(source, index, value);
    Trace trace = run(next);
    edit.begin(shown, trace, next.graph().node(source).id());
    put(next, trace, false);
    if (preset.get() == Preset.OWN) {
      formulas().give(source, next);
    }
  }

  /** Gives all inputs the values again with which the graph was opened. */
  void resetInputs() {
    formulas().forget();
    renew(false);
  }

  /** Whether something shown is from before an edit. */
  boolean stale() {
    return edit.running();
  }

  /** Whether every derivative is shown with a chain of its own, else with δ shared. */
  CheckSettings checkSettings() {
    return checkSettings;
  }

  BooleanProperty separatelyProperty() {
    return separately;
  }

  /** The formula of {@link Preset#OWN}. */
  FormulaLab formulas() {
    return shelf.formulas();
  }

  /**
   * Reads a formula at once and puts it under the glass. One that cannot be read leaves the room as
   * it is.
   *
   * @return what is wrong with it, or nothing
   */
  Optional<Refusal> setFormula(String typed) {
    formulas().formulaProperty().set(typed);
    try {
      openFormula(FormulaLab.read(typed, formulas().shapesProperty().get(), false));
      return Optional.empty();
    } catch (Refusal why) {
      formulas().refuse(why);
      return Optional.of(why);
    }
  }

  /** Puts a formula under the glass that has been read. */
  void openFormula(FormulaLab.Reading reading) {
    formulas().accept(reading);
    choose(Preset.OWN);
  }

  /** Whether the classifier's training is in view, else the graph of one of its words. */
  BooleanProperty showingTrainingProperty() {
    return showingTraining;
  }

  /** Shows the computation of one word by the trained classifier. */
  void openTrained() {
    showingTraining.set(false);
    choose(Preset.NER_TRAINED);
  }

  /** Puts an update of the Train room under the glass. */
  void openUpdate(Specimen update) {
    shelf.setLive(update);
    choose(Preset.LIVE_UPDATE);
  }

  /** The classifier that is trained on the whole labelled set. */
  TrainingLab training() {
    return shelf.training();
  }

  /** Predict, then reveal. */
  Quiz quiz() {
    return quiz;
  }

  /** Shows what was asked, however fine the grain. */
  void reveal(Prediction.Question question) {
    seek(playhead.timeline().endOfStep(question.step()));
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

  /** Takes a graph from the shelf, also when it is that one already. */
  private void choose(Preset wanted) {
    if (preset.get() == wanted) {
      renew(true);
    } else {
      preset.set(wanted);
    }
  }

  private Trace run(Specimen next) {
    return Trace.run(next.graph(), next.sources(), mistake);
  }

  private void renew(boolean rewind) {
    put(shelf.take(preset.get()), rewind);
  }

  private void put(Specimen next, boolean rewind) {
    edit.finish();
    if (!next.graph().nodes().equals(specimen().graph().nodes())) {
      pinned = -1;
      mistake.mend();
      quiz.forget();
    }
    put(next, run(next), rewind);
  }

  private void put(Specimen next, Trace trace, boolean rewind) {
    window.forgetUpdate();
    playhead.replace(new Timeline(trace));
    if (rewind) {
      playingProperty().set(false);
      playhead.seek(0);
    }
    show(next);
  }
}
