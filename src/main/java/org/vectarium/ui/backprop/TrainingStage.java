package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ner.EntityScores;
import org.vectarium.ner.Extrinsic;
import org.vectarium.ner.WordDrift;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.CurveChart;

/**
 * What is to be seen while the classifier trains: the sentence tagged, the loss, the scores, who is
 * taken for whom, what fine-tuning moves, and how other vectors do as features. Screen thread only.
 */
final class TrainingStage extends ScrollPane {
  private static final double BAR = 84;

  /** Words of the sentence shown at once. */
  private static final int WORDS = 32;

  private final AppContext context;
  private final TrainingDesk desk;
  private final Messages messages;
  private final CurveChart curve = new CurveChart();
  private final Label lossText = new Label();
  private final GridPane scores = new GridPane();
  private final Label accuracy = new Label();
  private final TaggedWords words;
  private final ConfusionView confusion;
  private final DriftView drift = new DriftView();
  private final Label driftText = new Label();
  private final GridPane comparison = new GridPane();
  private final Button compare = new Button();
  private final Label judging = new Label();
  private final Subscription subscriptions;

  TrainingStage(AppContext context, BackpropViewModel viewModel, TrainingDesk desk) {
    this.context = context;
    this.desk = desk;
    this.messages = context.messages();
    this.words = new TaggedWords(viewModel, desk, messages, true, WORDS);
    words.getStyleClass().add("tagged-large");
    this.confusion = new ConfusionView(messages.get("backprop.confusion"));
    setId("training-stage");
    getStyleClass().add("training-stage");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    confusion.setId("confusion");
    drift.setId("drift");
    compare.setId("train-compare");
    compare.getStyleClass().setAll("button", "outline");
    compare.setOnAction(event -> desk.compare());
    for (Label text : List.of(lossText, accuracy, driftText, judging)) {
      text.setWrapText(true);
      text.getStyleClass().add("caption");
    }
    scores.getStyleClass().add("check-table");
    comparison.getStyleClass().addAll("check-table", "comparison");
    comparison.setId("comparison");
    setContent(content());
    subscriptions =
        Subscription.combine(
            desk.reportProperty().subscribe(report -> showReport()),
            desk.unseenProperty().subscribe(on -> showReport()),
            desk.comparisonProperty().subscribe(this::showComparison),
            desk.judgingProperty().subscribe(this::showJudging),
            context.themeProperty().subscribe(theme -> repaint()),
            context.presenterProperty().subscribe(on -> repaint()),
            words::dispose);
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private VBox content() {
    HBox upper =
        new HBox(
            24,
            part("backprop.train.loss", lossText, curve),
            part("backprop.train.scores", examSwitch(), scores, accuracy));
    HBox lower =
        new HBox(
            24,
            part("backprop.confusion", confusion),
            part("backprop.drift", driftText, driftLegend(), drift));
    VBox all =
        new VBox(
            20,
            words,
            upper,
            lower,
            part(
                "backprop.compare",
                caption("backprop.compare.hint"),
                new HBox(12, compare, judging),
                comparison));
    all.getStyleClass().add("training-content");
    return all;
  }

  private VBox part(String title, Node... nodes) {
    Label heading = new Label(messages.get(title));
    heading.getStyleClass().add("section-title");
    heading.setWrapText(true);
    VBox part = new VBox(8, heading);
    part.getChildren().addAll(nodes);
    HBox.setHgrow(part, Priority.ALWAYS);
    part.setPrefWidth(270);
    part.setMinWidth(0);
    return part;
  }

  private Label caption(String key) {
    Label label = new Label(messages.get(key));
    label.setWrapText(true);
    label.getStyleClass().add("caption");
    return label;
  }

  private FlowPane driftLegend() {
    Label seen = new Label(messages.get("backprop.drift.seen"));
    seen.getStyleClass().addAll("caption", "drift-seen");
    Label unseen = new Label(messages.get("backprop.drift.unseen"));
    unseen.getStyleClass().addAll("caption", "drift-unseen");
    return new FlowPane(14, 2, seen, unseen);
  }

  private HBox examSwitch() {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox();
    box.getStyleClass().add("segmented");
    for (boolean unseen : new boolean[] {false, true}) {
      ToggleButton button =
          new ToggleButton(messages.get(unseen ? "backprop.exam.unseen" : "backprop.exam.dev"));
      button.setId(unseen ? "exam-unseen" : "exam-dev");
      button.getStyleClass().setAll("toggle-button", "segment");
      button.setToggleGroup(group);
      button.setSelected(desk.unseenProperty().get() == unseen);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(event -> {
        button.setSelected(true);
        desk.unseenProperty().set(unseen);
      });
      box.getChildren().add(button);
    }
    return box;
  }

  private void repaint() {
    curve.paletteProperty().set(context.palette());
    curve.scaleProperty().set(context.scale());
    confusion.paletteProperty().set(context.palette());
    confusion.scaleProperty().set(context.scale());
    drift.paletteProperty().set(context.palette());
    drift.scaleProperty().set(context.scale());
  }

  private void showReport() {
    TrainingLab.@Nullable Report report = desk.reportProperty().get();
    List<String> classes = desk.lab().classes();
    scores.getChildren().clear();
    columns(scores, 4);
    if (report == null) {
      lossText.setText(messages.get("backprop.train.none"));
      curve.setCurve(new double[0], new double[0], 1);
      accuracy.setText("");
      driftText.setText(messages.get("backprop.drift.none"));
      drift.show(List.of(), driftText.getText());
      confusion.show(classes, null);
      return;
    }
    double[] x = new double[report.curve().size()];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i + 1.0) / TrainingLab.POINTS;
      y[i] = report.curve().get(i);
    }
    curve.setCurve(x, y, desk.lab().settings().epochs());
    lossText.setText(
        messages.format(
            "backprop.train.status",
            report.epoch(),
            desk.lab().settings().epochs(),
            Numbers.text(report.loss())));
    EntityScores shown = desk.unseenProperty().get() ? report.unseen() : report.dev();
    table(classes, shown);
    accuracy.setText(
        messages.format("backprop.train.accuracy", fixed(shown.tokenAccuracy()), shown.tokens()));
    confusion.show(classes, shown);
    driftText.setText(
        messages.format(
            desk.lab().settings().freeze() ? "backprop.drift.frozen" : "backprop.drift.text",
            drifted(report, true),
            drifted(report, false)));
    drift.show(report.drift(), driftText.getText());
  }

  private static String drifted(TrainingLab.Report report, boolean seen) {
    double mean = WordDrift.mean(report.drift(), seen);
    return Double.isNaN(mean) ? "—" : fixed(mean);
  }

  private void table(List<String> classes, EntityScores shown) {
    List<String> headers = List.of("", "P", "R", "F1");
    for (int i = 0; i < headers.size(); i++) {
      cell(scores, headers.get(i), i, 0, "caption");
    }
    int row = 1;
    for (String type : classes) {
      if (!type.equals("O")) {
        score(type, shown.of(type), row++);
      }
    }
    score(messages.get("backprop.train.all"), shown.overall(), row);
  }

  private void score(String name, EntityScores.Score score, int row) {
    cell(scores, name, 0, row, "strong");
    cell(scores, fixed(score.precision()), 1, row, "hi");
    cell(scores, fixed(score.recall()), 2, row, "hi");
    cell(scores, fixed(score.f1()), 3, row, "hi");
  }

  private void showComparison(List<Extrinsic.Result> results) {
    comparison.getChildren().clear();
    comparison.getColumnConstraints().clear();
    if (results.isEmpty()) {
      return;
    }
    List<String> headers =
        List.of("features", "known", "frozen", "tuned").stream()
            .map(key -> messages.get("backprop.compare." + key))
            .toList();
    for (int i = 0; i < headers.size(); i++) {
      cell(comparison, headers.get(i), i, 0, "caption");
    }
    for (int i = 0; i < results.size(); i++) {
      Extrinsic.Result result = results.get(i);
      String name = messages.get("backprop.features." + result.name().toLowerCase(Locale.ROOT));
      cell(comparison, name + ", d = " + result.dimension(), 0, i + 1, "strong");
      cell(comparison, fixed(result.known()), 1, i + 1, "hi");
      comparison.add(bar(result.frozen().overall().f1()), 2, i + 1);
      comparison.add(bar(result.tuned().overall().f1()), 3, i + 1);
    }
  }

  private static HBox bar(double f1) {
    Region bar = new Region();
    bar.getStyleClass().add("f1-bar");
    bar.setMinWidth(BAR * f1);
    bar.setMaxWidth(BAR * f1);
    Label number = new Label(fixed(f1));
    number.getStyleClass().add("hi");
    number.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, bar, number);
    line.getStyleClass().add("f1-line");
    return line;
  }

  private void showJudging(String name) {
    compare.setText(
        messages.get(name.isEmpty() ? "backprop.compare.start" : "backprop.compare.stop"));
    judging.setText(
        name.isEmpty()
            ? ""
            : messages.format(
                "backprop.compare.judging",
                messages.get("backprop.features." + name.toLowerCase(Locale.ROOT))));
  }

  private static void columns(GridPane grid, int count) {
    if (grid.getColumnConstraints().isEmpty()) {
      for (int i = 0; i < count; i++) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
        grid.getColumnConstraints().add(column);
      }
    }
  }

  private static void cell(GridPane grid, String text, int column, int row, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    grid.add(label, column, row);
  }

  private static String fixed(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
