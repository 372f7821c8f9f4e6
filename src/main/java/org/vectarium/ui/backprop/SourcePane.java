package org.vectarium.ui.backprop;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Node;
import org.vectarium.graph.NodeSource;
import org.vectarium.graph.Op;
import org.vectarium.ui.i18n.Messages;

/** The Java of an operation that has just run, from the file that was compiled. Screen thread. */
final class SourcePane extends VBox {
  private final Label code = new Label();
  private @Nullable Op shown;

  SourcePane(Messages messages) {
    getStyleClass().add("inspector-part");
    Label title = new Label(messages.get("backprop.source"));
    title.getStyleClass().add("section-title");
    code.getStyleClass().add("source");
    ScrollPane scroll = new ScrollPane(code);
    scroll.getStyleClass().add("source-scroll");
    getChildren().addAll(Inspector.rule(), title, scroll);
  }

  /** Shows the lines of an operation; hides itself for any other node. */
  void show(Node node) {
    boolean runs = node instanceof Node.Operation;
    setVisible(runs);
    setManaged(runs);
    if (node instanceof Node.Operation operation && !operation.op().equals(shown)) {
      shown = operation.op();
      code.setText(NodeSource.forward(shown) + "\n\n" + NodeSource.backward(shown));
    }
  }
}
