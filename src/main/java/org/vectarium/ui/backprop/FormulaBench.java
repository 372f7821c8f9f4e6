package org.vectarium.ui.backprop;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.vectarium.ui.i18n.Messages;

/**
 * A field for a formula of one's own; what is wrong with it is said beneath. Screen thread only.
 */
final class FormulaBench extends VBox {
  FormulaBench(BackpropViewModel viewModel, Messages messages) {
    getStyleClass().add("side-section");
    Label title = new Label(messages.get("backprop.own"));
    title.getStyleClass().add("section-title");
    TextField field = new TextField(viewModel.formula());
    field.setId("formula");
    field.setAccessibleText(messages.get("backprop.own"));
    field.getStyleClass().add("mono");
    Label problem = new Label(messages.get("backprop.own.hint"));
    problem.setId("formula-problem");
    problem.setWrapText(true);
    problem.getStyleClass().add("caption");
    field.setOnAction(event ->
        viewModel
            .setFormula(field.getText())
            .ifPresentOrElse(
                wrong -> {
                  problem.setText(FaultText.of(messages, wrong));
                  problem.getStyleClass().setAll("label", "danger");
                  field.positionCaret(Math.min(field.getLength(), wrong.column() - 1));
                },
                () -> {
                  problem.setText(messages.get("backprop.own.hint"));
                  problem.getStyleClass().setAll("label", "caption");
                }));
    getChildren().addAll(title, field, problem);
  }
}
