package org.vectarium.ui.corpus;

import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Lets the counts follow the room's window while a page of counts is in view: its radius and side
 * set how is counted; when the matrix is to fill, its place sets how far. Screen thread only.
 */
final class CountsFollower {
  private final CorpusViewModel room;
  private final MatrixViewModel model;
  private final Subscription subscriptions;
  private Subscription place = Subscription.EMPTY;
  private boolean shown;

  CountsFollower(CorpusViewModel room, MatrixViewModel model) {
    this.room = room;
    this.model = model;
    subscriptions =
        Subscription.combine(
            room.radiusProperty().subscribe((Number _) -> follow()),
            room.leftOnlyProperty().subscribe((Boolean _) -> follow()),
            model.fillingProperty().subscribe((Boolean _) -> follow()),
            room.walkProperty().subscribe(this::walkOn));
  }

  private void walkOn(@Nullable WindowWalk walk) {
    place.unsubscribe();
    place = walk == null ? Subscription.EMPTY : walk.placeProperty().subscribe(_ -> follow());
    follow();
  }

  /** A page of counts is in view, or none any more. */
  void setShown(boolean inView) {
    shown = inView;
    follow();
    if (inView) {
      model.activate();
    }
  }

  private void follow() {
    if (!shown) {
      return;
    }
    CountSwitches now = model.switchesProperty().get();
    model
        .switchesProperty()
        .set(
            now.withWindow(room.radiusProperty().get())
                .withLeftOnly(room.leftOnlyProperty().get()));
    WindowWalk walk = room.walkProperty().get();
    boolean filling = model.fillingProperty().get() && walk != null;
    model
        .positionProperty()
        .set(filling ? walk.place().window().position() + 1 : MatrixViewModel.WHOLE_TEXT);
  }

  void dispose() {
    place.unsubscribe();
    subscriptions.unsubscribe();
  }
}
