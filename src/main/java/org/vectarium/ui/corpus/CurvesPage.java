package org.vectarium.ui.corpus;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vectarium.text.CorpusStatistics;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.Subsampling;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * Three curves of the corpus: types against tokens, frequency against rank (Zipf), and how much of
 * a word subsampling keeps. The selected word is marked on the last two. Screen thread only.
 */
final class CurvesPage implements CorpusPage {
  private static final double SMALLEST_T = 1e-5;
  private static final double LARGEST_T = 1e-1;
  private static final int KEEP_POINTS = 200;

  /** Height below which the numbers of an axis run into each other, in design pixels. */
  private static final double LEAST = 120;

  private final AppContext context;
  private final CorpusViewModel model;
  private final OccurrenceList occurrences;
  private final PlotPane growth = new PlotPane();
  private final PlotPane zipf = new PlotPane();
  private final PlotPane keep = new PlotPane();
  private final Slider threshold = new Slider(Math.log10(SMALLEST_T), Math.log10(LARGEST_T), -2.7);
  private final Label growthText = caption();
  private final Label zipfText = caption();
  private final Label keepText = caption();
  private final ScrollPane centre = new ScrollPane();
  private final Subscription subscriptions;

  CurvesPage(AppContext context, CorpusViewModel model, OccurrenceList occurrences) {
    this.context = context;
    this.model = model;
    this.occurrences = occurrences;
    Messages messages = context.messages();
    threshold.setAccessibleText(messages.get("corpus.keep.threshold"));
    threshold.setBlockIncrement(0.1);
    threshold.setMaxWidth(220);
    HBox.setHgrow(threshold, Priority.ALWAYS);
    VBox curves =
        new VBox(
            head(messages.get("corpus.growth.title"), growthText),
            growth,
            head(messages.get("corpus.zipf.title"), zipfText),
            zipf,
            head(messages.get("corpus.keep.title"), keepText, threshold),
            keep);
    curves.getStyleClass().add("curves");
    centre.setContent(curves);
    centre.setFitToWidth(true);
    centre.setFitToHeight(true);
    centre.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    centre.getStyleClass().add("panel-scroll");
    for (PlotPane plot : plots()) {
      VBox.setVgrow(plot, Priority.ALWAYS);
    }
    growth.setAccessibleText(messages.get("corpus.growth.title"));
    zipf.setAccessibleText(messages.get("corpus.zipf.title"));
    keep.setAccessibleText(messages.get("corpus.keep.title"));
    subscriptions =
        Subscription.combine(
            context.themeProperty().subscribe(_ -> paint()),
            context.presenterProperty().subscribe((Boolean _) -> paint()),
            context.corpusProperty().subscribe(_ -> show()),
            model.statisticsProperty().subscribe(_ -> show()),
            context.selectedWordProperty().subscribe(_ -> mark()),
            threshold.valueProperty().subscribe((_, _) -> showKeep()));
  }

  private static Label caption() {
    Label label = new Label();
    label.getStyleClass().add("caption");
    label.setMinWidth(0);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static HBox head(String title, Node... more) {
    Label label = new Label(title);
    label.getStyleClass().add("section-title");
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(12, label);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().addAll(more);
    return head;
  }

  private List<PlotPane> plots() {
    return List.of(growth, zipf, keep);
  }

  private void paint() {
    for (PlotPane plot : plots()) {
      plot.paletteProperty().set(context.palette());
      plot.scaleProperty().set(context.scale());
      plot.setMinHeight(LEAST * context.scale());
    }
  }

  private void show() {
    EncodedCorpus corpus = context.corpusProperty().get();
    CorpusStatistics statistics = model.statisticsProperty().get();
    if (corpus == null || statistics == null) {
      return;
    }
    Messages messages = context.messages();
    Vocabulary vocabulary = corpus.vocabulary();
    growth.setCurve(
        new PlotPane.Axis(messages.get("corpus.axis.tokens"), false, 0, corpus.tokens()),
        new PlotPane.Axis(messages.get("corpus.axis.types"), false, 0, vocabulary.size()),
        statistics.curveTokens(),
        statistics.curveTypes(),
        false);
    growthText.setText(
        messages.format("corpus.growth.about", corpus.tokens() / (double) vocabulary.size()));
    double[] ranks = new double[vocabulary.size()];
    double[] counts = new double[vocabulary.size()];
    for (int id = 0; id < ranks.length; id++) {
      ranks[id] = id + 1;
      counts[id] = vocabulary.count(id);
    }
    zipf.setCurve(
        new PlotPane.Axis(messages.get("corpus.axis.rank"), true, 1, Math.max(2, ranks.length)),
        new PlotPane.Axis(messages.get("corpus.axis.count"), true, 1, Math.max(2, counts[0])),
        ranks,
        counts,
        true);
    showKeep();
  }

  private double t() {
    return Math.pow(10, threshold.getValue());
  }

  private void showKeep() {
    EncodedCorpus corpus = context.corpusProperty().get();
    if (corpus == null) {
      return;
    }
    double least = 1.0 / corpus.tokens();
    double most = Math.max(10 * least, corpus.vocabulary().count(0) / (double) corpus.tokens());
    double[] frequencies = new double[KEEP_POINTS];
    double[] kept = new double[KEEP_POINTS];
    for (int i = 0; i < KEEP_POINTS; i++) {
      frequencies[i] = least * Math.pow(most / least, i / (KEEP_POINTS - 1.0));
      kept[i] = Subsampling.keepProbability(t(), frequencies[i]);
    }
    Messages messages = context.messages();
    keep.setCurve(
        new PlotPane.Axis(messages.get("corpus.axis.frequency"), true, least, most),
        new PlotPane.Axis(messages.get("corpus.axis.keep"), false, 0, 1),
        frequencies,
        kept,
        false);
    mark();
  }

  private void mark() {
    EncodedCorpus corpus = context.corpusProperty().get();
    String word = context.selectedWordProperty().get();
    int id = corpus == null ? Vocabulary.UNKNOWN : corpus.vocabulary().id(word);
    Messages messages = context.messages();
    String t = String.format(Locale.ROOT, "%.5f", t());
    if (corpus == null || id == Vocabulary.UNKNOWN) {
      zipf.setMark(Double.NaN, Double.NaN);
      keep.setMark(Double.NaN, Double.NaN);
      zipfText.setText(messages.get("corpus.zipf.about"));
      keepText.setText(messages.format("corpus.keep.about", t));
      return;
    }
    long count = corpus.vocabulary().count(id);
    double frequency = count / (double) corpus.tokens();
    double kept = Subsampling.keepProbability(t(), frequency);
    zipf.setMark(id + 1, count);
    keep.setMark(frequency, kept);
    zipfText.setText(messages.format("corpus.zipf.word", word, id + 1, count));
    keepText.setText(
        messages.format(
            "corpus.keep.word", t, word, String.format(Locale.ROOT, "%.1f", 100 * kept)));
  }

  @Override
  public String titleKey() {
    return "corpus.page.curves";
  }

  @Override
  public Node centre() {
    return centre;
  }

  @Override
  public Node side() {
    return occurrences;
  }

  @Override
  public void dispose() {
    subscriptions.unsubscribe();
  }
}
