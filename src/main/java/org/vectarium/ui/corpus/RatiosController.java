package org.vectarium.ui.corpus;

import java.net.URL;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.widget.FormulaView;

/** Binds {@code fxml/corpus-ratios.fxml}: the table of ratios, and why GloVe fits their logs. */
public final class RatiosController implements Initializable {
  private final AppContext context;
  private final MatrixViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private TextField first;
  @FXML private TextField second;
  @FXML private TextField probes;
  @FXML private GridPane ratios;
  @FXML private Label ratioProblem;
  @FXML private Label countedHow;
  @FXML private FormulaView logFormula;
  @FXML private FormulaView gloveFormula;

  RatiosController(AppContext context, MatrixViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    RatioTable table = new RatioTable(context, first, second, probes, ratios, ratioProblem);
    subscriptions =
        Subscription.combine(
            context.themeProperty().subscribe(_ -> table.paint()),
            context.presenterProperty().subscribe((Boolean _) -> table.paint()),
            model.matrixProperty().subscribe(table::show),
            model.switchesProperty().subscribe(this::showHow));
    // The first formula of a session loads fonts; nobody waits for that before the page is in view.
    logFormula.sceneProperty().subscribe((_, scene) -> setFormulas(scene != null));
    logFormula
        .sceneProperty()
        .subscribe((_, scene) -> model.plainWantedProperty().set(scene != null));
  }

  /** How the numbers were counted: the window of the room, never the other switches. */
  private void showHow(CountSwitches switches) {
    countedHow.setText(
        context
            .messages()
            .format(
                switches.leftOnly() ? "matrix.ratio.counted.left" : "matrix.ratio.counted.both",
                switches.window()));
  }

  private void setFormulas(boolean inView) {
    if (inView) {
      logFormula.setFormula(
          "\\log\\frac{P(k|a)}{P(k|b)}=\\log P(k|a)-\\log P(k|b)",
          "log of P(k|a) / P(k|b) = log P(k|a) − log P(k|b)");
      gloveFormula.setFormula(
          "v_i^{\\top}u_j+b_i+\\tilde b_j\\approx\\log X_{ij}",
          "v_i · u_j + b_i + b̃_j ≈ log X_ij");
    }
  }

  void dispose() {
    subscriptions.unsubscribe();
  }
}
