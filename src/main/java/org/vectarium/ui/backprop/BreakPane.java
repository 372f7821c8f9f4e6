package org.vectarium.ui.backprop;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vectarium.ui.i18n.Messages;

/**
 * Break this derivative: one node is given a wrong local gradient, and the numeric check finds it.
 * Screen thread only.
 */
final class BreakPane extends VBox {
  private final BackpropViewModel viewModel;
  private final Messages messages;
  private final Label said = new Label();
  private final Button accuse = new Button();
  private boolean searching;

  BreakPane(BackpropViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
    setSpacing(8);
    Label title = new Label(messages.get("backprop.break"));
    title.getStyleClass().add("section-title");
    Button hide = new Button(messages.get("backprop.break.hide"));
    hide.setId("break-hide");
    hide.getStyleClass().setAll("button", "outline");
    hide.setOnAction(event -> {
      viewModel.breakSomething(System.nanoTime());
      said.setText(messages.get("backprop.break.find"));
      searching = true;
    });
    accuse.setText(messages.get("backprop.break.accuse"));
    accuse.setId("break-accuse");
    accuse.getStyleClass().setAll("button", "outline");
    accuse.setOnAction(event -> judge());
    said.setWrapText(true);
    said.setId("break-said");
    searching = viewModel.broken().isPresent();
    said.setText(messages.get(searching ? "backprop.break.find" : "backprop.break.hint"));
    getChildren().addAll(title, new HBox(8, hide, accuse), said);
  }

  /** Invites anew where the mistake has gone with its graph. */
  void refresh() {
    if (searching && viewModel.broken().isEmpty()) {
      searching = false;
      said.setText(messages.get("backprop.break.hint"));
    }
  }

  private void judge() {
    if (viewModel.broken().isEmpty()) {
      said.setText(messages.get("backprop.break.hint"));
    } else if (viewModel.accuse(viewModel.inspected())) {
      said.setText(messages.get("backprop.break.found"));
      searching = false;
    } else {
      said.setText(messages.get("backprop.break.innocent"));
    }
  }
}
