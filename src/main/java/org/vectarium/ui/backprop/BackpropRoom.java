package org.vectarium.ui.backprop;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.ner.BundledSentences;
import org.vectarium.session.Frame;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.UpdateExplanation;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.Model;
import org.vectarium.ui.Room;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.widget.Formulas;

/** The Backprop room: the lecture's window classifier and other graphs, played node by node. */
public final class BackpropRoom implements Room {
  /** How many of the training set stand in the list after the lecture's own. */
  private static final int SENTENCES = 40;

  private final AppContext context;
  private final BackpropViewModel viewModel;
  private final TrainingDesk desk;
  private final GraphExport export;
  private @Nullable BackpropController controller;
  private @Nullable WordVectors taken;
  private String shownLanguage;

  public BackpropRoom(AppContext context) {
    this.context = context;
    String language = context.messages().language().code();
    this.viewModel = new BackpropViewModel(BundledSentences.lecture(language, SENTENCES));
    viewModel.training().use(TrainingLab.Sentences.bundled(language));
    this.desk = new TrainingDesk(context, viewModel.training());
    this.export = new GraphExport(context);
    this.shownLanguage = language;
    // The sentences follow the language, unless somebody is at work on one.
    context
        .messages()
        .languageProperty()
        .subscribe((_, now) -> {
          fitSentences();
          if (desk.reportProperty().get() == null && !desk.runningProperty().get()) {
            desk.followLanguage();
          }
        });
    viewModel.window().lab().setNewest(this::newestVectors);
    context.navigation().answer(PredictionUpdate.class, RoomId.BACKPROP, this::open);
    context.navigation().answer(GloVeUpdate.class, RoomId.BACKPROP, this::open);
    Formulas.warmUp();
  }

  @Override
  public RoomId id() {
    return RoomId.BACKPROP;
  }

  /**
   * Shows an update as a graph; where its vectors have gone, the lecture's own example stands in.
   */
  private void open(UpdateExplanation update) {
    Frame frame = context.frames().frame();
    Optional<Specimen> graph =
        frame == null || frame.snapshot() == null
            ? Optional.empty()
            : UpdateGraph.of(update, frame.snapshot());
    graph.ifPresentOrElse(
        viewModel::openUpdate, () -> viewModel.presetProperty().set(Preset.NEGATIVE_SAMPLING));
  }

  BackpropViewModel viewModel() {
    return viewModel;
  }

  TrainingDesk desk() {
    return desk;
  }

  GraphExport export() {
    return export;
  }

  @Override
  public Node createView() {
    if (controller != null) {
      controller.dispose();
    }
    BackpropController made = new BackpropController(context, viewModel, desk, export);
    controller = made;
    return Fxml.load("backprop", context.messages(), made);
  }

  @Override
  public void onShown() {
    takeNewest();
    if (controller != null) {
      controller.start();
    }
  }

  /**
   * Takes the newest vectors, unless the model on the bench has been trained here and they are of
   * the same words: that work is only given up by a reset, or with its corpus.
   */
  private void takeNewest() {
    WordVectors newest = newestVectors();
    boolean otherWords = taken != null && newest != null && !newest.words().equals(taken.words());
    if (newest != taken && (viewModel.window().lab().updates() == 0 || otherWords)) {
      taken = newest;
      viewModel.window().useVectors(newest);
      fitSentences();
    }
  }

  /** Shows sentences whose words the vectors know; of either language, in that of the screen. */
  private void fitSentences() {
    String language = context.messages().language().code();
    for (Language other : Language.values()) {
      language = known(other.code()) > known(language) ? other.code() : language;
    }
    if (!language.equals(shownLanguage)) {
      shownLanguage = language;
      viewModel.setSentences(BundledSentences.lecture(language, SENTENCES));
    }
  }

  /** How many words of the lecture's sentence the vectors on the bench hold. */
  private long known(String language) {
    WordVectors vectors = taken;
    return vectors == null
        ? 0
        : BundledSentences.lecture(language, 1).getFirst().words().stream()
            .filter(word -> vectors.id(word) >= 0)
            .count();
  }

  /** Vectors of a file, or of a run that has made at least one update; else null. */
  private @Nullable WordVectors newestVectors() {
    Model model = context.modelProperty().get();
    return model == null || !model.trained() ? null : model.vectors();
  }

  @Override
  public void onHidden() {
    // A view that is only made anew, in another language, leaves the play as it is.
    if (context.navigation().current() != id()) {
      viewModel.playingProperty().set(false);
    }
    if (controller != null) {
      controller.stop();
    }
  }

  @Override
  public boolean onKey(KeyEvent event) {
    switch (event.getCode()) {
      case SPACE -> viewModel.togglePlay();
      case RIGHT -> viewModel.stepForward();
      case LEFT -> viewModel.stepBack();
      case HOME -> viewModel.toStart();
      case END -> viewModel.toEnd();
      case ESCAPE -> viewModel.pin(-1);
      default -> {
        return controller != null && controller.onKey(event);
      }
    }
    return true;
  }
}
