package org.vectarium.ui.backprop;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vectarium.ui.i18n.Messages;

/**
 * Marks what is from before an edit, as the graph does: grey, its numbers struck out, and named.
 */
final class StaleMark {
  private StaleMark() {}

  /** The part with its mark above it. */
  static VBox on(Node part, Messages messages) {
    Label word = new Label(messages.get("backprop.stale"));
    word.getStyleClass().add("stale-word");
    VBox marked = new VBox(2, new HBox(word), part);
    marked.getStyleClass().add("stale-part");
    return marked;
  }
}
