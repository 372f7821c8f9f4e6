package org.vectarium.ui.train;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.ToDoubleFunction;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.evaluation.AnalogySet;
import org.vectarium.embedding.evaluation.SimilaritySet;
import org.vectarium.session.Frame;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.CurveChart;
import org.vectarium.ui.widget.TabularText;

/** Binds {@code fxml/train-scores.fxml}: how the run answers questions, as curves. */
public final class ScoresController implements Initializable {
  private final AppContext context;
  private final ScoreCurves curves;
  private Subscription subscriptions = Subscription.EMPTY;
  private @Nullable Frame frame;

  @FXML private VBox analogyBox;
  @FXML private TabularText analogyNow;
  @FXML private CurveChart analogyChart;
  @FXML private Label analogyCount;
  @FXML private VBox similarityBox;
  @FXML private TabularText similarityNow;
  @FXML private CurveChart similarityChart;
  @FXML private Label similarityCount;
  @FXML private MenuButton questions;
  @FXML private MenuItem own;

  ScoresController(AppContext context, ScoreCurves curves) {
    this.context = context;
    this.curves = curves;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    for (CurveChart chart : new CurveChart[] {analogyChart, similarityChart}) {
      chart.setMinHeight(56);
      chart.setPrefHeight(64);
    }
    subscriptions =
        Subscription.combine(
            curves.versionProperty().subscribe((Number _) -> fill()),
            context
                .themeProperty()
                .subscribe(theme -> {
                  analogyChart.paletteProperty().set(theme.palette());
                  similarityChart.paletteProperty().set(theme.palette());
                }),
            context
                .presenterProperty()
                .subscribe((Boolean _) -> {
                  analogyChart.scaleProperty().set(context.scale());
                  similarityChart.scaleProperty().set(context.scale());
                }));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  void show(Frame newFrame) {
    boolean moved = frame == null || frame.position() != newFrame.position();
    frame = newFrame;
    curves.observe(newFrame);
    if (moved) {
      fill();
    }
  }

  private void fill() {
    Questions asked = curves.questions();
    showBox(analogyBox, asked.analogies() != null);
    showBox(similarityBox, asked.similarity() != null);
    own.setDisable(asked.none());
    Frame now = frame;
    Score score = now == null ? null : curves.at(now.position());
    Messages messages = context.messages();
    boolean known = score != null && score.analogies().answered() > 0;
    analogyNow.setText(
        score == null || !known
            ? "—"
            : Numbers.format("%.1f %%", 100 * score.analogies().accuracy()));
    analogyCount.setText(
        score == null
            ? ""
            : messages.format(
                "train.scores.analogy.count",
                Numbers.whole(score.analogies().correct()),
                Numbers.whole(score.analogies().answered()),
                Numbers.whole(score.analogies().asked() - score.analogies().answered())));
    SimilaritySet.Score pairs = score == null ? null : score.similarity();
    similarityNow.setText(
        pairs == null || Double.isNaN(pairs.rho()) ? "—" : Numbers.format("%.2f", pairs.rho()));
    similarityCount.setText(
        pairs == null
            ? ""
            : messages.format(
                "train.scores.similarity.count",
                Numbers.whole(pairs.pairs()),
                Numbers.whole(pairs.asked() - pairs.pairs())));
    plot(analogyChart, s -> 100 * s.analogies().accuracy());
    plot(similarityChart, Score::rho);
    analogyChart.setAccessibleText(analogyNow.textProperty().get() + ". " + analogyCount.getText());
    similarityChart.setAccessibleText(
        similarityNow.textProperty().get() + ". " + similarityCount.getText());
  }

  private static void showBox(VBox box, boolean wanted) {
    box.setVisible(wanted);
    box.setManaged(wanted);
  }

  private void plot(CurveChart chart, ToDoubleFunction<Score> value) {
    double[] x = new double[curves.scores().size()];
    double[] y = new double[x.length];
    int i = 0;
    for (Map.Entry<Long, Score> entry : curves.scores().entrySet()) {
      x[i] = entry.getKey();
      y[i++] = value.applyAsDouble(entry.getValue());
    }
    Frame now = frame;
    chart.setCurve(x, y, now == null ? 1 : TimelineView.total(now));
    chart.setNow(now == null ? 0 : now.position());
  }

  private interface Reading {
    Questions read(Path file) throws IOException;
  }

  @FXML
  private void openAnalogies() {
    open(file -> curves.questions().withAnalogies(AnalogySet.read(file)));
  }

  @FXML
  private void openSimilarity() {
    open(file -> curves.questions().withSimilarity(SimilaritySet.read(file)));
  }

  private void open(Reading reading) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(context.messages().get("train.scores.questions"));
    File file = chooser.showOpenDialog(questions.getScene().getWindow());
    if (file != null) {
      context
          .background()
          .run(
              () -> reading.read(file.toPath()),
              curves::ask,
              problem -> context.notices().problem(String.valueOf(problem.getMessage())));
    }
  }

  @FXML
  private void askOwn() {
    curves.askOwn();
  }
}
