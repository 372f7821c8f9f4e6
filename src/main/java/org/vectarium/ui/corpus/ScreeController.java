package org.vectarium.ui.corpus;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.FunctionWords;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * Binds {@code fxml/corpus-scree.fxml}: singular values with their rank, and a word's nearest
 * company before and after the switches.
 */
public final class ScreeController implements Initializable {
  private static final int TOP = 8;

  private final AppContext context;
  private final MatrixViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ScreeView scree;
  @FXML private Label rankText;
  @FXML private Label rankError;
  @FXML private Label topTitle;
  @FXML private GridPane topWords;

  ScreeController(AppContext context, MatrixViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    scree.onMoved(model.rankProperty()::set);
    keep(context.themeProperty().subscribe(_ -> paint()));
    keep(context.presenterProperty().subscribe((Boolean _) -> paint()));
    keep(model.matrixProperty().subscribe(_ -> show()));
    keep(model.rankProperty().subscribe((Number _) -> showRank()));
    keep(context.selectedWordProperty().subscribe(_ -> showTopWords()));
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
  }

  private void show() {
    showRank();
    showTopWords();
  }

  private void showRank() {
    CountedMatrix matrix = model.matrixProperty().get();
    Messages messages = context.messages();
    int k = model.rankProperty().get();
    TruncatedSvd svd = matrix == null ? null : matrix.svd();
    scree.show(svd, k);
    rankText.setText("k = " + k);
    if (matrix == null) {
      rankError.setText("");
    } else if (svd == null) {
      rankError.setText(messages.get("matrix.svd.waiting"));
    } else {
      int kept = Math.min(k, svd.rank());
      rankError.setText(
          messages.format(
              "matrix.svd.error",
              String.format(Locale.ROOT, "%.0f", 100 * svd.energy(kept)),
              String.format(Locale.ROOT, "%.2f", svd.relativeError(kept))));
    }
  }

  /** The selected word, or the most frequent one that is no function word. */
  private static int wordOf(Vocabulary words, String selected) {
    int id = words.id(selected);
    for (int first = 0; id < 0 && first < words.size(); first++) {
      id = FunctionWords.contains(words.word(first)) ? id : first;
    }
    return Math.max(0, id);
  }

  private void showTopWords() {
    CountedMatrix matrix = model.matrixProperty().get();
    Messages messages = context.messages();
    topWords.getChildren().clear();
    topWords.setVisible(matrix != null && matrix.types() > 0);
    topTitle.setVisible(topWords.isVisible());
    if (matrix == null || matrix.types() == 0) {
      return;
    }
    Vocabulary words = matrix.corpus().vocabulary();
    int word = wordOf(words, context.selectedWordProperty().get());
    topTitle.setText(messages.format("matrix.top.title", words.word(word)));
    topWords.add(
        caption(
            messages.get(matrix.switches().ramped() ? "matrix.top.ramped" : "matrix.top.before")),
        0,
        0,
        2,
        1);
    topWords.add(caption(messages.get("matrix.top.after")), 2, 0, 2, 1);
    column(matrix.counts(), words, word, 0);
    column(matrix.transformed(), words, word, 2);
  }

  private void column(SparseMatrix matrix, Vocabulary words, int word, int at) {
    List<TopWords.Cell> cells = TopWords.of(matrix, word, TOP);
    for (int k = 0; k < cells.size(); k++) {
      TopWords.Cell cell = cells.get(k);
      topWords.add(link(words, word, cell.column()), at, k + 1);
      Label value = new Label(HeatMapPainter.number(cell.value()));
      value.getStyleClass().addAll("t12", "mid");
      topWords.add(value, at + 1, k + 1);
    }
    if (cells.isEmpty()) {
      topWords.add(caption(context.messages().get("matrix.top.none")), at, 1, 2, 1);
    }
  }

  /** A context word; pressed, its cell is selected. */
  private Node link(Vocabulary words, int row, int column) {
    Hyperlink link = new Hyperlink(words.word(column));
    link.getStyleClass().add("top-word");
    link.setOnAction(_ -> model.selectedProperty().set(new MatrixViewModel.Cell(row, column)));
    return link;
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("caption");
    return label;
  }
}
