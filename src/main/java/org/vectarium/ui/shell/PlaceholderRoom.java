package org.vectarium.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.ui.Room;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Messages;

/** Stands where a room will be and says in one sentence what it will hold. */
final class PlaceholderRoom implements Room {
  private final RoomId id;
  private final Messages messages;

  PlaceholderRoom(RoomId id, Messages messages) {
    this.id = id;
    this.messages = messages;
  }

  @Override
  public RoomId id() {
    return id;
  }

  @Override
  public Node createView() {
    Label sentence = new Label(messages.get(id.titleKey() + ".later"));
    sentence.setWrapText(true);
    sentence.setMaxWidth(560);
    sentence.setAlignment(Pos.CENTER);
    VBox view = new VBox(new FontIcon(id.icon()), sentence);
    view.getStyleClass().add("invitation");
    return view;
  }
}
