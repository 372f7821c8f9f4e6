package org.vectarium.ui.backprop;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Node;
import org.vectarium.ui.i18n.Messages;

/**
 * A field for a formula of one's own and one for the shapes of its inputs; what is wrong with them
 * is said beneath. Screen thread only.
 */
final class FormulaBench extends VBox {
  private final FormulaLab lab;
  private final FormulaDesk desk;
  private final Messages messages;
  private final TextField formula;
  private final TextField shapes;
  private final Label said = new Label();
  private final Label inferred = new Label();
  private final Subscription subscriptions;

  FormulaBench(BackpropViewModel viewModel, FormulaDesk desk, Messages messages) {
    this.lab = viewModel.formulas();
    this.desk = desk;
    this.messages = messages;
    getStyleClass().addAll("side-section", "formula-bench");
    Label title = new Label(messages.get("backprop.own"));
    title.getStyleClass().add("section-title");
    formula = field("formula", messages.get("backprop.own"));
    formula.textProperty().bindBidirectional(lab.formulaProperty());
    shapes = field("shapes", messages.get("backprop.own.shapes"));
    shapes.setPromptText(messages.get("backprop.own.shapes.prompt"));
    shapes.textProperty().bindBidirectional(lab.shapesProperty());
    Label shapesTitle = new Label(messages.get("backprop.own.shapes"));
    shapesTitle.getStyleClass().add("caption");
    shapesTitle.setLabelFor(shapes);
    said.setId("formula-problem");
    said.setWrapText(true);
    inferred.setId("formula-shapes");
    inferred.setWrapText(true);
    inferred.getStyleClass().add("caption");
    getChildren().addAll(title, formula, said, shapesTitle, shapes, inferred);
    subscriptions =
        Subscription.combine(
            lab.refusalProperty().subscribe(this::show),
            viewModel.momentProperty().subscribe(moment -> showShapes()),
            () -> formula.textProperty().unbindBidirectional(lab.formulaProperty()),
            () -> shapes.textProperty().unbindBidirectional(lab.shapesProperty()));
  }

  private TextField field(String id, String name) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(name);
    field.getStyleClass().add("mono");
    field.setOnAction(event -> desk.read(field == shapes));
    return field;
  }

  private void show(@Nullable Refusal why) {
    if (why == null) {
      said.setText(messages.get("backprop.own.hint"));
      said.getStyleClass().setAll("label", "caption");
      return;
    }
    said.setText(why.sentence(messages));
    said.getStyleClass().setAll("label", "danger");
    TextField field = why.field() == Refusal.Field.FORMULA ? formula : shapes;
    field.positionCaret(Math.min(field.getLength(), why.column() - 1));
  }

  /** "W 3×2 · x 2×1": what the formula's inputs are now. */
  private void showShapes() {
    String now =
        lab.specimen().graph().sources().stream()
            .filter(source -> source.role() != Node.Role.CONSTANT && !source.shape().isScalar())
            .map(source -> source.name() + " " + source.shape())
            .collect(Collectors.joining(" · "));
    inferred.setText(now);
    inferred.setManaged(!now.isEmpty());
  }

  void dispose() {
    subscriptions.unsubscribe();
  }
}
