package org.vectarium.ui.corpus;

import java.net.URL;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.evaluation.Tally;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.widget.SkyView;

/** Binds {@code fxml/corpus-svd.fxml}: word vectors of raw and of switched counts side by side. */
public final class SvdController implements Initializable {
  /** Solving analogies at every notch of k is for vocabularies of this size at most. */
  private static final int SMALL = 3000;

  private final AppContext context;
  private final MatrixViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;
  private WordPlane raw;
  private WordPlane scaled;

  @FXML private SwitchBar switchBar;
  @FXML private Label planeTitle;
  @FXML private Label rawTitle;
  @FXML private Label planeAbout;
  @FXML private SkyView rawPlane;
  @FXML private SkyView scaledPlane;
  @FXML private Label rawScore;
  @FXML private Label scaledScore;

  SvdController(AppContext context, MatrixViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Messages messages = context.messages();
    switchBar.bind(model, messages);
    raw = new WordPlane(rawPlane);
    scaled = new WordPlane(scaledPlane);
    rawPlane.setAccessibleText(messages.get("matrix.svd.raw"));
    scaledPlane.setAccessibleText(messages.get("matrix.svd.scaled"));
    keep(context.themeProperty().subscribe(_ -> paint()));
    keep(context.presenterProperty().subscribe((Boolean _) -> paint()));
    keep(model.matrixProperty().subscribe(_ -> show()));
    keep(model.rankProperty().subscribe((Number _) -> show()));
    keep(model.switchesProperty().subscribe(this::showRawTitle));
  }

  private void keep(Subscription subscription) {
    subscriptions = subscriptions.and(subscription);
  }

  void dispose() {
    switchBar.dispose();
    subscriptions.unsubscribe();
  }

  /** What stands at the left is X before every switch but the window's weights. */
  private void showRawTitle(CountSwitches switches) {
    rawTitle.setText(
        context.messages().get(switches.ramped() ? "matrix.svd.raw.ramped" : "matrix.svd.raw"));
  }

  private void paint() {
    for (SkyView plane : new SkyView[] {rawPlane, scaledPlane}) {
      plane.setPalette(context.palette());
      plane.setLabelFont(Fonts.UI, context.scale());
      plane.gridProperty().set(false);
    }
    Font font = Font.font(Fonts.UI, 12 * context.scale());
    raw.paint(context.palette(), font);
    scaled.paint(context.palette(), font);
  }

  private void show() {
    CountedMatrix matrix = model.matrixProperty().get();
    Messages messages = context.messages();
    TruncatedSvd svd = matrix == null ? null : matrix.svd();
    TruncatedSvd rawSvd = matrix == null ? null : matrix.rawSvd();
    if (matrix == null || svd == null || rawSvd == null) {
      // A new decomposition is under way: the planes keep the old picture, not its numbers.
      rawScore.setText(matrix == null ? "" : messages.get("matrix.svd.waiting"));
      scaledScore.setText(rawScore.getText());
      if (matrix == null) {
        raw.clear();
        scaled.clear();
      }
      return;
    }
    Vocabulary words = matrix.corpus().vocabulary();
    int k = model.rankProperty().get();
    boolean pairs = VerbsAndDoers.shownBy(words);
    if (pairs) {
      PairPlane right = PairPlane.of(svd, words, k);
      PairPlane left = PairPlane.of(rawSvd, words, k);
      double stretch = right.stretch();
      raw.show(left, words, stretch);
      scaled.show(right, words, stretch);
      rawScore.setText(score(matrix, rawSvd, k, left));
      scaledScore.setText(score(matrix, svd, k, right));
      planeAbout.setText(
          messages.format("matrix.svd.pairs.about", String.format(Locale.ROOT, "%.1f", stretch)));
    } else {
      raw.showDirections(rawSvd, words);
      scaled.showDirections(svd, words);
      rawScore.setText("");
      scaledScore.setText("");
      planeAbout.setText("");
    }
    planeTitle.setText(
        pairs ? messages.get("matrix.svd.pairs") : messages.format("matrix.svd.plane", 2, 3));
  }

  private String score(CountedMatrix matrix, TruncatedSvd svd, int k, PairPlane plane) {
    String parallel = String.format(Locale.ROOT, "%.2f", plane.parallel());
    String apart = String.format(Locale.ROOT, "%.2f", plane.apart());
    Messages messages = context.messages();
    String seen = messages.format("matrix.svd.arrows", parallel, apart);
    if (matrix.types() > SMALL) {
      return seen;
    }
    Tally solved = VerbsAndDoers.solved(svd, matrix.corpus().vocabulary(), k);
    return messages.format("matrix.svd.doers", solved.correct(), solved.asked()) + " · " + seen;
  }
}
