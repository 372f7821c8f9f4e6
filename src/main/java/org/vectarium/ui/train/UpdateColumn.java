package org.vectarium.ui.train;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.session.Frame;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.Optimiser;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.PredictionUpdate.Prediction;
import org.vectarium.train.SvdUpdate;
import org.vectarium.train.TouchedRows;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.FormulaView;

/**
 * The right of the microscope: a vector before, its change, and after, as strips; and how few of
 * all parameters the update touches. The change is drawn larger by a factor that is stated.
 *
 * <p>Screen thread only.
 */
final class UpdateColumn {
  private static final double FORMULA_SIZE = 16;
  private static final int MOST_MOVED = 6;

  private final AppContext context;
  private final VBox node = new VBox(5);
  private final ScrollPane scroll = new ScrollPane(node);

  UpdateColumn(AppContext context) {
    this.context = context;
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("panel-scroll", "microscope-update");
  }

  Node node() {
    return scroll;
  }

  /**
   * Shows what becomes of the input vector, or of one output row.
   *
   * @param term the output row; null for the input vector
   * @param reached the last node worked out
   */
  void show(PredictionUpdate update, Frame frame, @Nullable OutputTerm term, UpdateStep reached) {
    if (frame.snapshot() == null || waits(reached)) {
      return;
    }
    Prediction prediction = update.predictions().getFirst();
    WordVectors words = frame.snapshot().centre();
    boolean tree = update.objective() == Objective.HIERARCHICAL_SOFTMAX;
    double[] before;
    double[] gradient;
    String name;
    FormulaView rule = new FormulaView(FORMULA_SIZE);
    if (term == null || tree) {
      before = prediction.h();
      gradient = prediction.gradient().input();
      name = nameOfInput(prediction, words);
      String h = update.method() == Method.CBOW ? "\\bar v" : update.partner() < 0 ? "v_w" : "v_c";
      rule.setFormula(
          h + " \\leftarrow " + h + " - \\eta\\sum_i " + error(update) + "\\,u_i",
          "v − η Σ (σ − t) u");
    } else {
      float[] row = frame.snapshot().outside().matrix().row(term.row());
      before = new double[row.length];
      gradient = new double[row.length];
      for (int d = 0; d < row.length; d++) {
        before[d] = row[d];
        gradient[d] = prediction.weight() * term.error() * prediction.h()[d];
      }
      name = words.word(term.row());
      rule.setFormula("u_i \\leftarrow u_i - \\eta\\," + error(update) + "\\,h", "u − η (σ − t) h");
    }
    double[] change = new double[before.length];
    for (int d = 0; d < before.length; d++) {
      change[d] = -update.learningRate() * gradient[d];
    }
    strips(title(name, term != null && !tree), rule, before, change);
    node.getChildren().addAll(Numbers.caption(touched(update, frame)));
    String later = later(update, frame.settings());
    if (!later.isEmpty()) {
      node.getChildren().add(Numbers.caption(later));
    }
  }

  /** Shows an empty slot while the gradient is not worked out. */
  private boolean waits(UpdateStep reached) {
    boolean waiting = !reached.knows(UpdateNode.GRADIENT);
    if (waiting) {
      node.getChildren()
          .setAll(
              Numbers.label(context.messages().get("train.node.waiting"), "section-title"),
              Numbers.unknown());
    }
    return waiting;
  }

  private static String error(PredictionUpdate update) {
    return update.objective() == Objective.NAIVE_SOFTMAX
        ? "(\\hat y_i - y_i)"
        : "(\\sigma_i - t_i)";
  }

  private String title(String name, boolean outside) {
    return context
        .messages()
        .format(outside ? "train.microscope.update.outside" : "train.microscope.update", name);
  }

  private String nameOfInput(Prediction prediction, WordVectors words) {
    return prediction.inputs().length == 1
        ? words.word(prediction.inputs()[0])
        : context.messages().get("train.microscope.mean");
  }

  /** Which of all parameters move: the rest of the two tables stands still. */
  private String touched(PredictionUpdate update, Frame frame) {
    TouchedRows touched = TouchedRows.of(update, frame.corpus().vocabulary().size());
    return context
        .messages()
        .format(
            "train.microscope.touched",
            Numbers.whole(touched.inputs()),
            Numbers.whole(touched.outputs()),
            Numbers.whole(touched.parameters()),
            Numbers.whole(touched.allParameters()),
            Numbers.format("%.2f", 100.0 * touched.parameters() / touched.allParameters()));
  }

  /** What else happens to this gradient before a parameter moves; empty for plain SGD. */
  private String later(PredictionUpdate update, TrainingSettings settings) {
    Messages messages = context.messages();
    StringBuilder text = new StringBuilder();
    if (update.method() == Method.CBOW) {
      text.append(
          messages.format(
              settings.wholeMeanStep() ? "train.microscope.whole" : "train.microscope.share",
              update.predictions().getFirst().inputs().length));
    }
    if (settings.batch() != 1) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(
          settings.batch() == 0
              ? messages.get("train.microscope.batch.full")
              : messages.format("train.microscope.batch", settings.batch()));
    }
    if (settings.optimiser() == Optimiser.ADAGRAD) {
      text.append(text.isEmpty() ? "" : " ").append(messages.get("train.microscope.adagrad"));
    }
    return text.toString();
  }

  void show(GloVeUpdate update, Frame frame, UpdateStep reached) {
    if (frame.snapshot() == null || waits(reached)) {
      return;
    }
    WordVectors words = frame.snapshot().centre();
    double[] before = new double[update.centreStep().length];
    double[] change = new double[before.length];
    for (int d = 0; d < before.length; d++) {
      before[d] = words.matrix().get(update.centre(), d);
      change[d] = -update.centreStep()[d];
    }
    FormulaView rule = new FormulaView(FORMULA_SIZE);
    rule.setFormula(
        "w_i \\leftarrow w_i - \\eta\\,\\frac{g}{\\sqrt{G + \\epsilon}},\\quad g = 2 f e\\,\\tilde w_j",
        "w − η g / √(G + ε)");
    strips(title(words.word(update.centre()), false), rule, before, change);
    long types = frame.corpus().vocabulary().size();
    long dimension = before.length;
    node.getChildren()
        .add(
            Numbers.caption(
                context
                    .messages()
                    .format(
                        "train.microscope.touched.cell",
                        Numbers.whole(2 * dimension + 2),
                        Numbers.whole(2 * types * (dimension + 1)))));
  }

  void show(SvdUpdate update, Frame frame, UpdateStep reached) {
    if (frame.snapshot() == null || waits(reached)) {
      return;
    }
    double[] change = new double[update.values().length];
    for (int d = 0; d < change.length; d++) {
      change[d] = update.valuesAfter()[d] - update.values()[d];
    }
    FormulaView rule = new FormulaView(FORMULA_SIZE);
    rule.setFormula(
        "V^\\top X^\\top X V = Y\\Theta Y^\\top,\\quad \\sigma_i = \\sqrt{\\theta_i}", "σᵢ = √θᵢ");
    strips(context.messages().get("train.microscope.values"), rule, update.values(), change);
    WordVectors words = frame.snapshot().centre();
    String most =
        IntStream.range(0, update.moved().length)
            .boxed()
            .sorted(Comparator.comparingDouble(word -> -update.moved()[word]))
            .limit(MOST_MOVED)
            .map(word -> words.word(word) + " " + Numbers.small(update.moved()[word]))
            .collect(Collectors.joining(", "));
    node.getChildren()
        .add(Numbers.caption(context.messages().format("train.microscope.moved", most)));
  }

  private void strips(String title, FormulaView rule, double[] before, double[] change) {
    Messages messages = context.messages();
    double[] after = new double[before.length];
    for (int d = 0; d < before.length; d++) {
      after[d] = before[d] + change[d];
    }
    double extent = Math.max(largest(before), largest(after));
    double factor = extent / Math.max(1e-12, largest(change));
    // One digit and zeros, so that it can be said aloud.
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, factor))));
    double exaggeration = Math.max(1, Math.floor(factor / power) * power);
    GridPane strips = new GridPane(10, 6);
    strips.addRow(0, caption("train.microscope.before"), strip(before, extent));
    strips.addRow(
        1,
        Numbers.label(
            largest(change) == 0 ? "Δ = 0" : "Δ ×" + Numbers.format("%,.0f", exaggeration),
            "caption"),
        strip(change, extent / exaggeration));
    strips.addRow(2, caption("train.microscope.after"), strip(after, extent));
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    strips.getColumnConstraints().setAll(new ColumnConstraints(64), wide);
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    node.getChildren()
        .setAll(
            heading,
            rule,
            strips,
            Numbers.caption(
                messages.format("train.microscope.scale", Numbers.small(extent), before.length)));
  }

  private Label caption(String key) {
    return Numbers.label(context.messages().get(key), "caption");
  }

  private UpdateStrip strip(double[] values, double extent) {
    UpdateStrip strip = new UpdateStrip();
    strip.paletteProperty().set(context.palette());
    strip.setValues(values);
    strip.setExtent(Math.max(extent, 1e-12));
    return strip;
  }

  private static double largest(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }
}
