package org.vectarium.ui.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.session.Frame;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.Objective;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.PredictionUpdate.Prediction;
import org.vectarium.train.UpdateExplanation;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.CanvasPane;
import org.vectarium.ui.widget.FormulaView;

/**
 * The drawer that takes the next update apart: its window of text, every output row's score,
 * probability and error, and what the centre vector will become. All numbers are the trainer's own
 * explanation; nothing is worked out again here.
 *
 * <p>Screen thread only.
 */
final class Microscope {
  /** Rows of the table that fit the drawer. */
  private static final int ROWS = 6;

  private static final double FORMULA_SIZE = 17;

  private final AppContext context;
  private final VBox node = new VBox();
  private final Label summary = new Label();
  private final VBox textColumn = new VBox();
  private final GridPane table = new GridPane();
  private final VBox updateColumn = new VBox();
  private @Nullable UpdateExplanation shown;

  Microscope(AppContext context, Runnable hide) {
    this.context = context;
    Messages messages = context.messages();
    Label title = new Label(messages.get("train.microscope.title"));
    title.getStyleClass().add("section-title");
    summary.getStyleClass().add("caption");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label close = new Label(messages.get("train.microscope.hide"));
    close.getStyleClass().add("caption");
    Label key = new Label("M");
    key.getStyleClass().add("key-cap");
    HBox head = new HBox(10, title, summary, gap, close, key);
    head.setAlignment(Pos.CENTER_LEFT);
    close.setOnMouseClicked(_ -> hide.run());
    key.setOnMouseClicked(_ -> hide.run());
    ScrollPane middle = new ScrollPane(table);
    middle.setFitToWidth(true);
    middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    middle.getStyleClass().add("panel-scroll");
    HBox columns = new HBox(28, textColumn, middle, updateColumn);
    textColumn.getStyleClass().add("microscope-text");
    updateColumn.getStyleClass().add("microscope-update");
    table.getStyleClass().add("microscope-table");
    HBox.setHgrow(middle, Priority.ALWAYS);
    VBox.setVgrow(columns, Priority.ALWAYS);
    node.setId("microscope");
    node.getStyleClass().addAll("panel", "microscope");
    node.getChildren().addAll(head, columns);
  }

  Node node() {
    return node;
  }

  /**
   * Shows the update that a frame says comes next.
   *
   * @return whether there is anything to show
   */
  boolean show(Frame frame) {
    UpdateExplanation next = frame.next();
    if (next == null || frame.snapshot() == null) {
      return false;
    }
    if (next != shown) {
      shown = next;
      WordVectors words = frame.snapshot().centre();
      switch (next) {
        case PredictionUpdate update -> showPrediction(update, words);
        case GloVeUpdate update -> showCell(update, words);
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes new colours. */
  void paint() {
    shown = null;
  }

  private void showPrediction(PredictionUpdate update, WordVectors words) {
    Messages messages = context.messages();
    Prediction prediction = update.predictions().getFirst();
    summary.setText(
        messages.format(
            update.partner() >= 0 ? "train.microscope.pair" : "train.microscope.window",
            update.update() + 1,
            number("%.4f", update.learningRate()),
            update.predictions().size()));
    FlowPane window = new FlowPane(6, 6);
    for (int place = 0; place < update.window().length; place++) {
      Label token = new Label(words.word(update.window()[place]));
      token.getStyleClass().addAll("mono", "token");
      boolean target =
          update.partner() >= 0 ? place == update.partner() : place == update.centre();
      if (place == update.centre()) {
        token.getStyleClass().add("token-centre");
      } else if (target) {
        token.getStyleClass().add("token-context");
      }
      window.getChildren().add(token);
    }
    Label roles = new Label(messages.get("train.microscope.roles." + role(update)));
    roles.getStyleClass().add("caption");
    roles.setWrapText(true);
    textColumn
        .getChildren()
        .setAll(window, roles, formula(lossFormula(update), "J = " + number("%.3f", update.loss())));
    fillTable(update, prediction, words);
    showUpdate(update, prediction, words);
  }

  private static String role(PredictionUpdate update) {
    return update.partner() >= 0 ? "pair" : "window";
  }

  private String lossFormula(PredictionUpdate update) {
    String value = number("%.3f", update.loss());
    return switch (update.objective()) {
      case NEGATIVE_SAMPLING ->
          "J = -\\log\\sigma(u_o^\\top h) - \\sum_{k=1}^{K}\\log\\sigma(-u_k^\\top h) = " + value;
      case NAIVE_SOFTMAX ->
          "J = -\\log\\frac{\\exp(u_o^\\top h)}{\\sum_w \\exp(u_w^\\top h)} = " + value;
      case HIERARCHICAL_SOFTMAX ->
          "J = -\\sum_{n \\in path(o)}\\log\\sigma(\\pm\\, u_n^\\top h) = " + value;
    };
  }

  private static FormulaView formula(String latex, String spoken) {
    FormulaView view = new FormulaView(FORMULA_SIZE);
    view.setFormula(latex.replace("−", "-"), spoken);
    return view;
  }

  private void fillTable(PredictionUpdate update, Prediction prediction, WordVectors words) {
    Messages messages = context.messages();
    table.getChildren().clear();
    table.getColumnConstraints().setAll(column(false), column(true), column(true), bar(), column(true), bar());
    boolean softmax = update.objective() == Objective.NAIVE_SOFTMAX;
    String[] heads = {
      messages.get(
          update.objective() == Objective.HIERARCHICAL_SOFTMAX
              ? "train.microscope.node"
              : "train.microscope.word"),
      "u·h",
      softmax ? "P(w | c)" : "σ(u·h)",
      messages.get("train.microscope.predicted"),
      softmax ? "ŷ − y" : "σ − t",
      messages.get("train.microscope.force")
    };
    for (int c = 0; c < heads.length; c++) {
      Label head = new Label(heads[c]);
      head.getStyleClass().add("caption");
      table.add(head, c, 0);
    }
    List<OutputTerm> terms = new ArrayList<>(prediction.gradient().terms());
    terms.sort(
        Comparator.comparingInt((OutputTerm t) -> -t.positives())
            .thenComparing(t -> -Math.abs(t.error())));
    double most = terms.stream().mapToDouble(t -> Math.abs(t.error())).max().orElse(1);
    int shownRows = update.objective() == Objective.HIERARCHICAL_SOFTMAX ? 24 : ROWS + 2;
    for (int i = 0; i < Math.min(shownRows, terms.size()); i++) {
      addTerm(i + 1, terms.get(i), most, update, words);
    }
    if (terms.size() > shownRows) {
      Label rest =
          new Label(messages.format("train.microscope.rest", terms.size() - shownRows));
      rest.getStyleClass().add("caption");
      table.add(rest, 0, shownRows + 1, 6, 1);
    }
  }

  private void addTerm(
      int row, OutputTerm term, double most, PredictionUpdate update, WordVectors words) {
    boolean node = update.objective() == Objective.HIERARCHICAL_SOFTMAX;
    String name =
        node
            ? context.messages().format("train.microscope.branch." + (term.positives() > 0 ? "left" : "right"), term.row())
            : words.word(term.row()) + (term.occurrences() > 1 ? " ×" + term.occurrences() : "");
    Label word = cell(name, term.positives() > 0 ? "ink-pos" : "ink-neg");
    word.getStyleClass().add("mono");
    word.setAccessibleText(
        name + ", " + number("%+.2f", term.score()) + ", " + number("%.3f", term.probability()));
    table.add(word, 0, row);
    table.add(cell(number("%+.2f", term.score()), "ink-fwd"), 1, row);
    table.add(cell(number("%.3f", term.probability()), "ink-fwd"), 2, row);
    table.add(
        painted(
            new TermBar(
                TermBar.Kind.PREDICTION,
                term.probability(),
                term.positives() / (double) Math.max(1, term.occurrences()))),
        3,
        row);
    table.add(cell(number("%+.3f", term.error()), "ink-bwd"), 4, row);
    table.add(painted(new TermBar(TermBar.Kind.FORCE, term.error(), most)), 5, row);
  }

  private void showUpdate(PredictionUpdate update, Prediction prediction, WordVectors words) {
    Messages messages = context.messages();
    double[] before = prediction.h();
    double[] change = new double[before.length];
    double[] after = new double[before.length];
    for (int d = 0; d < before.length; d++) {
      change[d] = -update.learningRate() * prediction.gradient().input()[d];
      after[d] = before[d] + change[d];
    }
    String name = prediction.inputs().length == 1 ? words.word(prediction.inputs()[0]) : "h";
    showStrips(
        messages.format("train.microscope.update", name),
        formula(
            "h \\leftarrow h - \\eta\\sum_i (\\sigma_i - t_i)\\,u_i",
            "h minus eta times the sum of sigma minus t times u"),
        before,
        change,
        after);
  }

  private void showStrips(
      String title, FormulaView rule, double[] before, double[] change, double[] after) {
    Messages messages = context.messages();
    double extent = Math.max(largest(before), largest(after));
    double factor = extent / Math.max(1e-12, largest(change));
    // A round number of powers of two digits, so that it can be read out.
    double power = Math.pow(10, Math.floor(Math.log10(factor)));
    double exaggeration = Math.max(1, Math.floor(factor / power) * power);
    GridPane strips = new GridPane(10, 6);
    strips.addRow(0, cell(messages.get("train.microscope.before"), "caption"), strip(before, extent));
    strips.addRow(
        1,
        cell("Δ ×" + String.format(Locale.ROOT, "%,.0f", exaggeration), "caption"),
        strip(change, extent / exaggeration));
    strips.addRow(2, cell(messages.get("train.microscope.after"), "caption"), strip(after, extent));
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    strips.getColumnConstraints().setAll(new ColumnConstraints(60), wide);
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    Label scale =
        new Label(
            messages.format("train.microscope.scale", number("%.3f", extent), before.length));
    scale.getStyleClass().add("caption");
    updateColumn.getChildren().setAll(heading, rule, strips, scale);
  }

  private void showCell(GloVeUpdate update, WordVectors words) {
    Messages messages = context.messages();
    summary.setText(
        messages.format(
            "train.microscope.cell", update.update() + 1, number("%.4f", update.learningRate())));
    Label centre = new Label(words.word(update.centre()));
    centre.getStyleClass().addAll("mono", "token", "token-centre");
    Label other = new Label(words.word(update.context()));
    other.getStyleClass().addAll("mono", "token", "token-context");
    Label roles = new Label(messages.get("train.microscope.roles.cell"));
    roles.getStyleClass().add("caption");
    roles.setWrapText(true);
    textColumn
        .getChildren()
        .setAll(
            new HBox(6, centre, other),
            roles,
            formula(
                "J = f(X_{ij})\\,(w_i^\\top\\tilde w_j + b_i + \\tilde b_j - \\log X_{ij})^2 = "
                    + number("%.4f", update.loss()),
                "J = " + number("%.4f", update.loss())));
    table.getChildren().clear();
    table.getColumnConstraints().setAll(column(false), column(true));
    String[][] rows = {
      {"X", number("%.3f", update.count()), "ink-fwd"},
      {"f(X)", number("%.3f", update.weight()), "ink-fwd"},
      {"w·w̃", number("%+.4f", update.dot()), "ink-fwd"},
      {"b + b̃", number("%+.4f", update.centreBias() + update.contextBias()), "ink-fwd"},
      {"log X", number("%+.4f", Math.log(update.count())), "ink-fwd"},
      {"e", number("%+.4f", update.error()), "ink-bwd"},
      {"2 f e", number("%+.4f", update.slope()), "ink-bwd"},
    };
    for (int i = 0; i < rows.length; i++) {
      table.add(cell(rows[i][0], "mono"), 0, i);
      table.add(cell(rows[i][1], rows[i][2]), 1, i);
    }
    double[] before = new double[update.centreStep().length];
    double[] change = new double[before.length];
    double[] after = new double[before.length];
    for (int d = 0; d < before.length; d++) {
      before[d] = words.matrix().get(update.centre(), d);
      change[d] = -update.centreStep()[d];
      after[d] = before[d] + change[d];
    }
    showStrips(
        messages.format("train.microscope.update", words.word(update.centre())),
        formula(
            "w_i \\leftarrow w_i - \\eta\\,\\frac{g}{\\sqrt{G + \\epsilon}},\\quad g = 2 f e\\,\\tilde w_j",
            "w minus eta times g over the root of G"),
        before,
        change,
        after);
  }

  private UpdateStrip strip(double[] values, double extent) {
    UpdateStrip strip = painted(new UpdateStrip());
    strip.setValues(values);
    strip.setExtent(Math.max(extent, 1e-12));
    return strip;
  }

  private <T extends CanvasPane> T painted(T pane) {
    pane.paletteProperty().set(context.palette());
    return pane;
  }

  private static double largest(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }

  private static Label cell(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static ColumnConstraints column(boolean number) {
    ColumnConstraints constraints = new ColumnConstraints();
    constraints.setHalignment(number ? HPos.RIGHT : HPos.LEFT);
    constraints.setMinWidth(Region.USE_PREF_SIZE);
    return constraints;
  }

  private static ColumnConstraints bar() {
    ColumnConstraints constraints = new ColumnConstraints();
    constraints.setHgrow(Priority.SOMETIMES);
    return constraints;
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value).replace('-', '−');
  }
}
