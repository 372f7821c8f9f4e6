package org.vectarium.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vectarium.ui.i18n.Messages;

/** The map of all keys, laid over the window by {@code ?}. */
final class KeyMapOverlay {
  private static final String[][] KEYS = {
    {"shell.keys.rooms", "Ctrl 1", "…", "Ctrl 6"},
    {"shell.keys.goto", "Ctrl K"},
    {"shell.keys.play", "Space"},
    {"shell.keys.step", "←", "→"},
    {"shell.keys.keyframe", "Shift ←", "Shift →"},
    {"shell.keys.ends", "Home", "End"},
    {"shell.keys.grain", "1", "…", "5"},
    {"shell.keys.page", "V"},
    {"shell.keys.panels", "[", "]"},
    {"shell.keys.microscope", "M"},
    {"shell.keys.predict", "P"},
    {"shell.keys.search", "/"},
    {"shell.keys.zoom", "+", "−", "0"},
    {"shell.keys.select", "S"},
    {"shell.keys.layers", "D", "N"},
    {"shell.keys.undo", "Ctrl Z", "Ctrl Y"},
    {"shell.keys.clear", "Esc"},
    {"shell.keys.presenter", "F11"},
    {"shell.keys.theme", "T"},
    {"shell.keys.language", "L"},
    {"shell.keys.help", "?"},
  };

  private final Messages messages;
  private final StackPane node = new StackPane();

  KeyMapOverlay(Messages messages) {
    this.messages = messages;
    node.setId("key-map");
    node.getStyleClass().add("overlay");
    node.setVisible(false);
    node.setManaged(false);
    node.setOnMouseClicked(_ -> close());
  }

  Node node() {
    return node;
  }

  /** The language has changed. */
  void rebuild() {
    node.getChildren().clear();
    if (node.isVisible()) {
      fill();
    }
  }

  /** Writes the map in the language of the moment. */
  private void fill() {
    Label title = new Label(messages.get("shell.keys.title"));
    title.getStyleClass().addAll("strong", "t18");
    GridPane table = new GridPane(40, 8);
    for (int row = 0; row < KEYS.length; row++) {
      HBox caps = new HBox(4);
      for (int i = 1; i < KEYS[row].length; i++) {
        Label cap = new Label(KEYS[row][i]);
        cap.getStyleClass().add(KEYS[row][i].equals("…") ? "low" : "key-cap");
        caps.getChildren().add(cap);
      }
      table.addRow(row, new Label(messages.get(KEYS[row][0])), caps);
    }
    Label close = new Label(messages.get("shell.keys.close"));
    close.getStyleClass().add("caption");
    VBox sheet = new VBox(title, table, close);
    sheet.getStyleClass().add("sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    node.getChildren().setAll(sheet);
  }

  void toggle() {
    boolean open = !node.isVisible();
    if (open && node.getChildren().isEmpty()) {
      fill();
    }
    node.setVisible(open);
    node.setManaged(open);
  }

  /**
   * @return whether it was open
   */
  boolean close() {
    boolean open = node.isVisible();
    node.setVisible(false);
    node.setManaged(false);
    return open;
  }
}
