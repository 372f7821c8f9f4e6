package org.vectarium.ui.corpus;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.CanvasPane;
import org.vectarium.ui.widget.Figures;

/**
 * The one-hot vectors of the two words selected last, their dot product, and the cosine of their
 * trained vectors beside it. Screen thread only.
 */
final class OneHotPane extends VBox {
  private final AppContext context;
  private final Label places = new Label();
  private final Label firstWord = new Label();
  private final Label secondWord = new Label();
  private final Strip first = new Strip(true);
  private final Strip second = new Strip(false);
  private final Label dot = new Label();
  private final Label dense = new Label();
  private final Label remark = new Label();
  private final Subscription subscriptions;
  private String latest = "";
  private String before = "";

  OneHotPane(AppContext context) {
    this.context = context;
    Messages messages = context.messages();
    Label title = new Label(messages.get("corpus.onehot.title"));
    title.getStyleClass().add("section-title");
    places.getStyleClass().add("caption");
    firstWord.getStyleClass().addAll("mono", "now-word");
    secondWord.getStyleClass().addAll("mono", "hi");
    remark.setText(messages.get("corpus.onehot.remark"));
    for (Label label : List.of(dot, dense, remark, places)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    dot.getStyleClass().add("hi");
    dense.getStyleClass().add("hi");
    remark.getStyleClass().add("caption");
    getStyleClass().add("one-hot");
    getChildren().addAll(title, places, firstWord, first, secondWord, second, dot, dense, remark);
    subscriptions =
        Subscription.combine(
            context.selectedWordProperty().subscribe(this::select),
            context.corpusProperty().subscribe(_ -> forget()),
            context.modelProperty().subscribe(_ -> showDense()),
            context
                .presenterProperty()
                .subscribe((Boolean large) -> {
                  remark.setVisible(!large);
                  remark.setManaged(!large);
                }));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  List<CanvasPane> canvases() {
    return List.of(first, second);
  }

  private void forget() {
    latest = "";
    before = "";
    select(context.selectedWordProperty().get());
  }

  private void select(String word) {
    if (!word.isEmpty() && !word.equals(latest)) {
      before = latest;
      latest = word;
    }
    show();
  }

  private void show() {
    Messages messages = context.messages();
    EncodedCorpus corpus = context.corpusProperty().get();
    if (corpus == null) {
      return;
    }
    Vocabulary vocabulary = corpus.vocabulary();
    int one = vocabulary.id(latest.isEmpty() ? vocabulary.word(0) : latest);
    one = one < 0 ? 0 : one;
    int other = vocabulary.id(before);
    if (other < 0 || other == one) {
      other = one == 0 ? Math.min(1, vocabulary.size() - 1) : 0;
    }
    places.setText(messages.format("corpus.onehot.places", vocabulary.size()));
    firstWord.setText(vocabulary.word(one));
    secondWord.setText(vocabulary.word(other));
    first.show(
        one,
        vocabulary.size(),
        messages.format("corpus.onehot.spoken", vocabulary.word(one), one + 1, vocabulary.size()));
    second.show(
        other,
        vocabulary.size(),
        messages.format(
            "corpus.onehot.spoken", vocabulary.word(other), other + 1, vocabulary.size()));
    dot.setText(
        messages.format(
            "corpus.onehot.dot",
            vocabulary.word(one),
            vocabulary.word(other),
            one == other ? 1 : 0));
    showDense();
  }

  private void showDense() {
    Messages messages = context.messages();
    Model model = context.modelProperty().get();
    Double cosine = model == null || !model.trained() ? null : cosine(model.vectors());
    dense.setText(
        cosine == null
            ? messages.get("corpus.onehot.untrained")
            : messages.format("corpus.onehot.dense", Figures.format("%.3f", cosine)));
  }

  /** Of the two words' vectors; null where one has none or is zero. */
  private @Nullable Double cosine(WordVectors vectors) {
    int one = vectors.id(firstWord.getText());
    int other = vectors.id(secondWord.getText());
    if (one < 0 || other < 0) {
      return null;
    }
    float[] a = vectors.matrix().row(one);
    float[] b = vectors.matrix().row(other);
    double product = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return aa == 0 || bb == 0 ? null : product / Math.sqrt(aa * bb);
  }

  /** V places in a row, one of them lit. */
  private static final class Strip extends CanvasPane {
    private final boolean now;
    private int lit;
    private int size = 1;

    Strip(boolean now) {
      this.now = now;
      setMinHeight(20);
      setPrefHeight(20);
    }

    void show(int newLit, int newSize, String spoken) {
      lit = newLit;
      size = newSize;
      setAccessibleText(spoken);
      requestDraw();
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
      double step = width / size;
      double gap = step >= 3 ? 1 : 0;
      g.setFill(palette().s3());
      if (gap == 0) {
        g.fillRect(0, px(3), width, height - px(6));
      } else {
        for (int i = 0; i < size; i++) {
          g.fillRect(i * step, px(3), step - gap, height - px(6));
        }
      }
      Color ink = now ? palette().nowFill() : palette().hi();
      g.setFill(ink);
      g.fillRect(Math.min(lit * step, width - 2), 0, Math.max(2, step - gap), height);
    }
  }
}
