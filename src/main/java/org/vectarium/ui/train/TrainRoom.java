package org.vectarium.ui.train;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.Room;
import org.vectarium.ui.RoomId;

/** Watch word vectors being trained: form, sky, loss, neighbours, transport. */
public final class TrainRoom implements Room {
  private final AppContext context;
  private final TrainViewModel model;
  private final SkyProjection projection;
  private final WatchList watchList;
  private @Nullable TrainController controller;

  public TrainRoom(AppContext context) {
    this.context = context;
    this.model = new TrainViewModel(context);
    this.projection = new SkyProjection(context.background());
    this.watchList = new WatchList(context.background(), System::nanoTime);
  }

  @Override
  public RoomId id() {
    return RoomId.TRAIN;
  }

  @Override
  public Node createView() {
    onHidden();
    TrainController made = new TrainController(context, model, projection, watchList);
    controller = made;
    return Fxml.load("train", context.messages(), made);
  }

  @Override
  public void onHidden() {
    if (controller != null) {
      controller.dispose();
      controller = null;
    }
  }

  @Override
  public void onSearch() {
    if (controller != null) {
      controller.onSearch();
    }
  }

  @Override
  public boolean onKey(KeyEvent event) {
    return controller != null && controller.onKey(event);
  }
}
