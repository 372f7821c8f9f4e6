package org.vectarium.ui.explore;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.Notebook.Bookmark;

/**
 * Takes the room's state down and puts it back: for undo and redo, bookmarks, and view files.
 * Changes that follow each other within {@value #MERGE_MILLIS} ms are one step, so that a button
 * which changes two things is undone at once.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class ViewKeeper {
  static final int MERGE_MILLIS = 300;
  private static final int STEPS = 200;

  private final AppContext context;
  private final ExploreViewModel model;
  private final AskModel asking;
  private final LongSupplier clock;
  private final History<Step> history = new History<>(STEPS);
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(false);
  private Supplier<@Nullable CameraPlace> camera = () -> null;
  private Consumer<CameraPlace> look = _ -> {};
  private @Nullable CameraPlace wanted;
  private Step last;
  private long lastChange;
  private boolean applying;

  /** What undo brings back. The selected set stands as ids: a step may hold a million of them. */
  record Step(ViewState view, BitSet selected, Notebook notebook) {}

  /**
   * @param clock nanoseconds
   */
  ViewKeeper(AppContext context, ExploreViewModel model, AskModel asking, LongSupplier clock) {
    this.context = context;
    this.model = model;
    this.asking = asking;
    this.clock = clock;
    this.last = capture();
    this.lastChange = clock.getAsLong() - 1_000_000L * MERGE_MILLIS;
    for (ObservableValue<?> value : watched()) {
      value.subscribe((_, _) -> changed());
    }
    model.spaceProperty().subscribe(this::follow);
  }

  private List<ObservableValue<?>> watched() {
    QuestionModel questions = model.questions();
    ProjectionModel projection = model.projection();
    return List.of(
        context.selectedWordProperty(),
        asking.selection().idsProperty(),
        questions.expressionProperty(),
        questions.excludeInputsProperty(),
        questions.scoringProperty(),
        questions.metricProperty(),
        questions.countProperty(),
        projection.wantedProperty(),
        projection.layoutProperty(),
        model.look().colouringProperty(),
        model.look().shownProperty(),
        model.look().pointsProperty(),
        model.look().densityProperty(),
        model.look().labelsProperty(),
        model.look().linesProperty(),
        asking.axis().extremesProperty(),
        asking.relations().textProperty(),
        asking.relations().wordProperty(),
        asking.pair().firstProperty(),
        asking.pair().secondProperty(),
        asking.notebook().notebookProperty());
  }

  /** What happened with other words cannot be taken back; what is seen first is the start. */
  private void follow(@Nullable Space before, @Nullable Space now) {
    if (now == null || !now.continues(before)) {
      history.clear();
      last = capture();
      tell();
    }
  }

  private Step capture() {
    QuestionModel questions = model.questions();
    ViewState view =
        new ViewState(
            context.selectedWordProperty().get(),
            null,
            questions.expressionProperty().get(),
            !questions.excludeInputsProperty().get(),
            questions.scoringProperty().get(),
            questions.metricProperty().get(),
            questions.countProperty().get(),
            PictureState.of(model.projection(), model.look()),
            null,
            asking.axis().extremesProperty().get(),
            asking.relations().textProperty().get(),
            asking.relations().wordProperty().get(),
            asking.pair().firstProperty().get(),
            asking.pair().secondProperty().get(),
            null);
    return new Step(view, asking.selection().idsProperty().get(), asking.notebook().get());
  }

  private void changed() {
    if (applying) {
      return;
    }
    Step now = capture();
    if (now.equals(last)) {
      return;
    }
    long time = clock.getAsLong();
    if (time - lastChange > 1_000_000L * MERGE_MILLIS || !history.canUndo()) {
      history.record(seen(last));
    }
    lastChange = time;
    last = now;
    tell();
  }

  /** A step as it is seen now. Which panel is open is no step: turning pages undoes nothing. */
  private Step seen(Step step) {
    return new Step(step.view().withCamera(camera.get()), step.selected(), step.notebook());
  }

  private void tell() {
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
  }

  void undo() {
    Step before = history.undo(seen(last));
    if (before != null) {
      restore(before);
    }
  }

  void redo() {
    Step after = history.redo(seen(last));
    if (after != null) {
      restore(after);
    }
  }

  private void restore(Step step) {
    applying = true;
    asking.notebook().set(step.notebook());
    asking.selection().apply(step.selected(), SelectionModel.Way.REPLACE);
    put(step.view());
    finish();
  }

  /** Opens a view as one step that can be taken back. */
  void open(ViewState view) {
    history.record(seen(last));
    applying = true;
    put(view);
    finish();
  }

  /** Opens a file's view and adds its notebook, as one step that can be taken back. */
  void open(ViewFile file) {
    history.record(seen(last));
    applying = true;
    if (file.notebook() != null) {
      asking.notebook().set(asking.notebook().get().with(file.notebook()));
    }
    if (file.view() != null) {
      put(file.view());
    }
    finish();
  }

  private void finish() {
    applying = false;
    last = capture();
    lastChange = clock.getAsLong() - 1_000_000L * MERGE_MILLIS - 1;
    tell();
  }

  private void put(ViewState view) {
    QuestionModel questions = model.questions();
    ProjectionModel projection = model.projection();
    set(view.sum(), questions.expressionProperty()::set);
    set(view.keepInputs(), keep -> questions.excludeInputsProperty().set(!keep));
    set(view.scoring(), questions.scoringProperty()::set);
    set(view.metric(), questions.metricProperty()::set);
    set(view.count(), questions.countProperty()::set);
    PictureState picture = view.picture();
    Projection before = projection.wantedProperty().get();
    boolean turns = picture != null && !picture.over(before).equals(before);
    wanted = turns ? view.camera() : null;
    if (picture != null) {
      picture.put(projection, model.look());
    }
    set(view.pairs(), asking.relations().textProperty()::set);
    set(view.pairWord(), asking.relations().wordProperty()::set);
    set(view.word(), context.selectedWordProperty()::set);
    set(view.first(), asking.pair().firstProperty()::set);
    set(view.second(), asking.pair().secondProperty()::set);
    set(view.selection(), asking.selection()::set);
    set(view.extremes(), asking.axis().extremesProperty()::set);
    set(view.panel(), asking.panelProperty()::set);
    if (!turns) {
      set(view.camera(), look);
    }
  }

  private static <T> void set(@Nullable T value, Consumer<? super T> target) {
    if (value != null) {
      target.accept(value);
    }
  }

  /** Keeps what is seen under a name. */
  void bookmark(String name) {
    Bookmark made = new Bookmark(name, vectors(), view());
    asking.notebook().set(asking.notebook().get().withBookmark(made));
  }

  /** What is seen, camera and panel included. */
  ViewState view() {
    ViewState seen = seen(capture()).view();
    return seen.withPanel(asking.panelProperty().get()).withSelection(asking.selection().words());
  }

  /** The name of the vectors in view. */
  String vectors() {
    Space space = model.spaceProperty().get();
    return space == null ? "" : space.model().name();
  }

  /**
   * A sky has come on screen.
   *
   * @param where where it looks
   * @param there looks elsewhere
   */
  void connect(Supplier<@Nullable CameraPlace> where, Consumer<CameraPlace> there) {
    camera = where;
    look = there;
  }

  /** Where the next plane is to be seen from, once; null for all of it. */
  @Nullable CameraPlace takeCamera() {
    CameraPlace taken = wanted;
    wanted = null;
    return taken;
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }
}
