package org.vectarium.ui.corpus;

import java.net.URL;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.evaluation.Tally;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.widget.SkyView;

/** Binds {@code fxml/corpus-svd.fxml}: scree, rank, words in the plane, ratios. */
public final class SvdController implements Initializable {
  /** Solving analogies at every notch of k is for vocabularies of this size at most. */
  private static final int SMALL = 3000;

  private final AppContext context;
  private final MatrixViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;
  private RatioTable ratioTable;
  private WordPlane raw;
  private WordPlane scaled;

  @FXML private ScreeView scree;
  @FXML private Label rankText;
  @FXML private Label rankError;
  @FXML private Label planeTitle;
  @FXML private SkyView rawPlane;
  @FXML private SkyView scaledPlane;
  @FXML private Label rawScore;
  @FXML private Label scaledScore;
  @FXML private TextField first;
  @FXML private TextField second;
  @FXML private TextField probes;
  @FXML private GridPane ratios;
  @FXML private Label ratioProblem;

  SvdController(AppContext context, MatrixViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Messages messages = context.messages();
    raw = new WordPlane(rawPlane);
    scaled = new WordPlane(scaledPlane);
    rawPlane.setAccessibleText(messages.get("matrix.svd.raw"));
    scaledPlane.setAccessibleText(messages.get("matrix.svd.scaled"));
    planeTitle.setText(messages.format("matrix.svd.plane", 2, 3));
    scree.onMoved(model.rankProperty()::set);
    ratioTable = new RatioTable(context, first, second, probes, ratios, ratioProblem);
    keep(context.themeProperty().subscribe(_ -> paint()));
    keep(context.presenterProperty().subscribe((Boolean _) -> paint()));
    keep(model.matrixProperty().subscribe(_ -> show()));
    keep(model.rankProperty().subscribe((Number _) -> showRank()));
  }

  private void keep(Subscription subscription) {
    subscriptions = subscriptions.and(subscription);
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private void paint() {
    scree.paletteProperty().set(context.palette());
    scree.scaleProperty().set(context.scale());
    for (SkyView plane : new SkyView[] {rawPlane, scaledPlane}) {
      plane.setPalette(context.palette());
      plane.setLabelFont(Fonts.UI, context.scale() * 0.9);
      plane.gridProperty().set(false);
    }
    raw.setInk(context.palette().low());
    scaled.setInk(context.palette().low());
    ratioTable.paint();
  }

  private void show() {
    CountedMatrix matrix = model.matrixProperty().get();
    ratioTable.show(matrix);
    if (matrix == null) {
      scree.show(null, model.rankProperty().get());
      return;
    }
    if (matrix.svd() != null) {
      Vocabulary words = matrix.corpus().vocabulary();
      scaled.show(matrix.svd(), words);
      raw.show(matrix.rawSvd(), words);
      Messages messages = context.messages();
      planeTitle.setText(
          WordPlane.showsPairs(words)
              ? messages.get("matrix.svd.pairs")
              : messages.format("matrix.svd.plane", 2, 3));
    }
    showRank();
  }

  private void showRank() {
    CountedMatrix matrix = model.matrixProperty().get();
    Messages messages = context.messages();
    int k = model.rankProperty().get();
    TruncatedSvd svd = matrix == null ? null : matrix.svd();
    scree.show(svd, k);
    rankText.setText("k = " + k);
    if (svd == null || matrix == null) {
      rankError.setText(messages.get("matrix.svd.waiting"));
      rawScore.setText("");
      scaledScore.setText("");
      return;
    }
    int kept = Math.min(k, svd.rank());
    rankError.setText(
        messages.format(
            "matrix.svd.error",
            String.format(Locale.ROOT, "%.0f", 100 * svd.energy(kept)),
            String.format(Locale.ROOT, "%.2f", svd.relativeError(kept))));
    rawScore.setText(score(matrix, matrix.rawSvd(), kept, raw));
    scaledScore.setText(score(matrix, svd, kept, scaled));
  }

  private String score(CountedMatrix matrix, @Nullable TruncatedSvd svd, int k, WordPlane plane) {
    if (svd == null || matrix.types() > SMALL) {
      return "";
    }
    Tally solved = VerbsAndDoers.solved(svd, matrix.corpus().vocabulary(), k);
    return solved.asked() == 0
        ? ""
        : context
            .messages()
            .format(
                "matrix.svd.doers",
                solved.correct(),
                solved.asked(),
                String.format(Locale.ROOT, "%.0f", plane.stretch()));
  }
}
