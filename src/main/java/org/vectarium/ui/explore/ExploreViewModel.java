package org.vectarium.ui.explore;

import java.util.concurrent.CancellationException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;

/**
 * The Explore room's state, which lives as long as the app: the space in view, and one model each
 * for the questions put to it, its projection and its look.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
public final class ExploreViewModel {
  /** A plane needs two axes. */
  static final int LEAST_DIMENSIONS = 2;

  private final AppContext context;
  private final ReadOnlyObjectWrapper<@Nullable Space> space = new ReadOnlyObjectWrapper<>();
  private final QuestionModel questions;
  private final ProjectionModel projection;
  private final LookModel look;
  private final AskModel asking;
  private ExploreSky.@Nullable Left left;
  private final Work preparing;
  private @Nullable Model refused;
  private final BooleanProperty showingPicture = new SimpleBooleanProperty();
  private boolean active;
  private boolean building;

  public ExploreViewModel(AppContext context) {
    this.context = context;
    this.preparing = new Work(context.background());
    this.questions = new QuestionModel(context, space.getReadOnlyProperty());
    this.projection =
        new ProjectionModel(context, space.getReadOnlyProperty(), questions.sumProperty());
    this.look = new LookModel(space.getReadOnlyProperty());
    this.asking = new AskModel(context, this);
    context.modelProperty().subscribe(_ -> build());
  }

  /** Whether the right panel shows the settings of the picture, else the questions. */
  BooleanProperty showingPictureProperty() {
    return showingPicture;
  }

  /** Whether the room is on screen: only then does it follow a model that changes. */
  void setActive(boolean now) {
    active = now;
    asking.setOnScreen(now);
    build();
  }

  private void build() {
    Model model = context.modelProperty().get();
    Space before = space.get();
    boolean known = model == refused || (before != null && before.model() == model);
    if (!active || building || model == null || known) {
      return;
    }
    if (model.vectors().dimension() < LEAST_DIMENSIONS) {
      context.notices().problem(() -> context.messages().format("explore.line", model.name()));
      return;
    }
    building = true;
    Work.Part part = preparing.begin();
    context
        .background()
        .run(
            () -> Space.of(model, before, part),
            built -> {
              building = false;
              preparing.done(part);
              if (part.wanted()) {
                accept(built);
              }
              build();
            },
            problem -> {
              building = false;
              preparing.done(part);
              if (!(problem instanceof CancellationException)) {
                context.notices().problem(String.valueOf(problem.getMessage()));
              }
              build();
            });
  }

  /** Groups and indices of other vectors are being made. */
  Work preparing() {
    return preparing;
  }

  /** Leaves the vectors that are being prepared; those in view stay, in every room. */
  void cancelPreparing() {
    if (preparing.shareProperty().get() < 0) {
      return;
    }
    preparing.cancel();
    Space before = space.get();
    refused = context.modelProperty().get();
    context.notices().remark(() -> context.messages().get("explore.stopped"));
    if (before != null) {
      context.modelProperty().set(before.model());
    }
  }

  private void accept(Space built) {
    Space before = space.get();
    if (!built.continues(before)) {
      Suggestions.of(built).apply(this);
    }
    space.set(built);
  }

  /** Keeps how the sky was seen until it is on screen again. */
  void setLeft(ExploreSky.Left seen) {
    left = seen;
  }

  /** How the sky was last seen, once. */
  ExploreSky.@Nullable Left takeLeft() {
    ExploreSky.Left seen = left;
    left = null;
    return seen;
  }

  /** Selects a word in every room. */
  void select(String word) {
    context.selectedWordProperty().set(word);
  }

  ReadOnlyObjectProperty<@Nullable Space> spaceProperty() {
    return space.getReadOnlyProperty();
  }

  QuestionModel questions() {
    return questions;
  }

  ProjectionModel projection() {
    return projection;
  }

  LookModel look() {
    return look;
  }

  /** The questions of the panels under the sky, the selection, the notebook, undo. */
  AskModel asking() {
    return asking;
  }
}
