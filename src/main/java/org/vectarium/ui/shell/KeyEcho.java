package org.vectarium.ui.shell;

import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.vectarium.ui.i18n.Messages;

/**
 * Shows a lecture hall which key was pressed and what it does: for 1.2 s, at the lower right, in
 * the presenter view only.
 *
 * <p>Screen thread only.
 */
final class KeyEcho {
  private static final Map<KeyCode, String> MEANINGS =
      Map.ofEntries(
          Map.entry(KeyCode.SPACE, "shell.keys.play"),
          Map.entry(KeyCode.LEFT, "shell.keys.step"),
          Map.entry(KeyCode.RIGHT, "shell.keys.step"),
          Map.entry(KeyCode.HOME, "shell.keys.ends"),
          Map.entry(KeyCode.END, "shell.keys.ends"),
          Map.entry(KeyCode.OPEN_BRACKET, "shell.keys.panels"),
          Map.entry(KeyCode.CLOSE_BRACKET, "shell.keys.panels"),
          Map.entry(KeyCode.M, "shell.keys.microscope"),
          Map.entry(KeyCode.P, "shell.keys.predict"),
          Map.entry(KeyCode.V, "shell.keys.page"),
          Map.entry(KeyCode.S, "shell.keys.select"),
          Map.entry(KeyCode.D, "shell.keys.layers"),
          Map.entry(KeyCode.N, "shell.keys.layers"),
          Map.entry(KeyCode.SLASH, "shell.keys.search"),
          Map.entry(KeyCode.F11, "shell.keys.presenter"),
          Map.entry(KeyCode.T, "shell.keys.theme"),
          Map.entry(KeyCode.L, "shell.keys.language"),
          Map.entry(KeyCode.PLUS, "shell.keys.zoom"),
          Map.entry(KeyCode.MINUS, "shell.keys.zoom"),
          Map.entry(KeyCode.DIGIT0, "shell.keys.zoom"));

  private static final Map<KeyCode, String> CAPS =
      Map.of(
          KeyCode.LEFT, "←",
          KeyCode.RIGHT, "→",
          KeyCode.PLUS, "+",
          KeyCode.MINUS, "−",
          KeyCode.SLASH, "/",
          KeyCode.OPEN_BRACKET, "[",
          KeyCode.CLOSE_BRACKET, "]");

  private final Messages messages;
  private final Label cap = new Label();
  private final Label meaning = new Label();
  private final HBox node = new HBox(16, cap, meaning);
  private final PauseTransition stay = new PauseTransition(Duration.millis(1200));

  KeyEcho(Messages messages) {
    this.messages = messages;
    cap.getStyleClass().add("echo-cap");
    meaning.getStyleClass().add("echo-meaning");
    node.setId("key-echo");
    node.getStyleClass().add("key-echo");
    node.setAlignment(Pos.CENTER_LEFT);
    node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    node.setMouseTransparent(true);
    node.setVisible(false);
    StackPane.setAlignment(node, Pos.BOTTOM_RIGHT);
    stay.setOnFinished(_ -> node.setVisible(false));
  }

  Node node() {
    return node;
  }

  /** Shows a key that has just done something. */
  void show(KeyCode key) {
    cap.setText(CAPS.getOrDefault(key, key.getName()));
    String text = MEANINGS.get(key);
    meaning.setText(text == null ? "" : messages.get(text));
    node.setVisible(true);
    stay.playFromStart();
  }
}
