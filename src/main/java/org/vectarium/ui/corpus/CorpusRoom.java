package org.vectarium.ui.corpus;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.OpenPaths;
import org.vectarium.ui.Room;
import org.vectarium.ui.RoomId;

/** Text one can touch: tokens, types, one-hot vectors, the sliding window, counts. */
public final class CorpusRoom implements Room {
  private final AppContext context;
  private final CorpusViewModel model;
  private final MatrixViewModel matrix;
  private @Nullable CorpusController controller;

  public CorpusRoom(AppContext context) {
    this.context = context;
    this.model = new CorpusViewModel(context);
    this.matrix = new MatrixViewModel(context);
    context.navigation().answer(OpenPaths.class, RoomId.CORPUS, this::offer);
  }

  /** Navigation has brought the room on screen, so its view exists. */
  private void offer(OpenPaths asked) {
    if (controller != null) {
      controller.offer(asked.paths());
    }
  }

  @Override
  public RoomId id() {
    return RoomId.CORPUS;
  }

  @Override
  public Node createView() {
    onHidden();
    CorpusController made = new CorpusController(context, model, matrix);
    controller = made;
    return Fxml.load("corpus", context.messages(), made);
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
