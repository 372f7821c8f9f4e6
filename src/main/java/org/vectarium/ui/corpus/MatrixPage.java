package org.vectarium.ui.corpus;

import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;

/**
 * The page of counts: the co-occurrence matrix and its transforms in the middle, singular values
 * and ratios at the right. The room's window sets how is counted; when the matrix is to fill, its
 * place sets how far.
 */
final class MatrixPage implements CorpusPage {
  private final CorpusViewModel room;
  private final MatrixViewModel model;
  private final MatrixController matrix;
  private final SvdController svd;
  private final Node centre;
  private final Node side;
  private final Subscription subscriptions;
  private Subscription place = Subscription.EMPTY;
  private boolean shown;

  MatrixPage(AppContext context, CorpusViewModel room, MatrixViewModel model) {
    this.room = room;
    this.model = model;
    this.matrix = new MatrixController(context, model);
    this.svd = new SvdController(context, model);
    this.centre = Fxml.load("corpus-matrix", context.messages(), matrix);
    this.side = Fxml.load("corpus-svd", context.messages(), svd);
    this.subscriptions =
        Subscription.combine(
            room.radiusProperty().subscribe((Number _) -> follow()),
            room.leftOnlyProperty().subscribe((Boolean _) -> follow()),
            model.fillingProperty().subscribe((Boolean _) -> follow()),
            room.walkProperty().subscribe((@Nullable WindowWalk walk) -> walkOn(walk)));
  }

  private void walkOn(@Nullable WindowWalk walk) {
    place.unsubscribe();
    place = walk == null ? Subscription.EMPTY : walk.placeProperty().subscribe(_ -> follow());
    follow();
  }

  /** Takes over what the window says, while the page is in view. */
  private void follow() {
    if (!shown) {
      return;
    }
    model
        .switchesProperty()
        .set(
            model
                .switchesProperty()
                .get()
                .withWindow(room.radiusProperty().get())
                .withLeftOnly(room.leftOnlyProperty().get()));
    WindowWalk walk = room.walkProperty().get();
    boolean filling = model.fillingProperty().get() && walk != null;
    model
        .positionProperty()
        .set(filling ? walk.place().window().position() + 1 : MatrixViewModel.WHOLE_TEXT);
  }

  @Override
  public String titleKey() {
    return "matrix.page";
  }

  @Override
  public Node centre() {
    return centre;
  }

  @Override
  public Node side() {
    return side;
  }

  @Override
  public void onShown() {
    shown = true;
    follow();
    model.activate();
  }

  @Override
  public void onHidden() {
    shown = false;
  }

  @Override
  public void dispose() {
    place.unsubscribe();
    subscriptions.unsubscribe();
    matrix.dispose();
    svd.dispose();
  }
}
