package org.vectarium.ui.explore;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.OpenView;
import org.vectarium.ui.Room;
import org.vectarium.ui.RoomId;

/** Ask the space of words: neighbours, sums, axes, groups; on trained or opened vectors. */
public final class ExploreRoom implements Room {
  private final AppContext context;
  private final ExploreViewModel model;
  private final VectorOpener opener;
  private @Nullable ExploreController controller;

  public ExploreRoom(AppContext context) {
    this.context = context;
    this.model = new ExploreViewModel(context);
    this.opener = new VectorOpener(context);
    opener.onColumns(model.look()::setSide);
    context
        .navigation()
        .answer(ShowPlane.class, RoomId.EXPLORE, plane -> model.projection().change(plane::apply));
    context
        .navigation()
        .answer(OpenView.class, RoomId.EXPLORE, view -> model.asking().shared().open(view.file()));
  }

  @Override
  public RoomId id() {
    return RoomId.EXPLORE;
  }

  /** Reads a vector file and brings it into view. */
  public void open(Path file) {
    opener.open(file);
  }

  @Override
  public Node createView() {
    onHidden();
    ExploreController made = new ExploreController(context, model, opener);
    controller = made;
    model.setActive(true);
    return Fxml.load("explore", context.messages(), made);
  }

  @Override
  public void onHidden() {
    if (controller != null) {
      controller.dispose();
      controller = null;
    }
    model.setActive(false);
  }

  @Override
  public boolean onKey(KeyEvent event) {
    return controller != null && controller.onKey(event);
  }
}
