package org.vectarium.ui.corpus;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.CorpusStatistics;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.AppContext;

/** The text with its tokens marked, and the company of the selected word. Screen thread only. */
final class TextPage implements CorpusPage {
  /** Tokens of a sentence that fit a page. */
  private static final int SHORT = 100;

  private final AppContext context;
  private final CorpusViewModel model;
  private final OccurrenceList occurrences;
  private final TextView text;
  private final ScrollBar bar = new ScrollBar();
  private final BorderPane centre = new BorderPane();
  private final Subscription subscriptions;
  private Subscription place = Subscription.EMPTY;

  TextPage(AppContext context, CorpusViewModel model, OccurrenceList occurrences) {
    this.context = context;
    this.model = model;
    this.occurrences = occurrences;
    text = new TextView(this::press);
    text.setAccessibleText(context.messages().get("corpus.text.title"));
    bar.setOrientation(Orientation.VERTICAL);
    bar.setAccessibleText(context.messages().get("corpus.text.scroll"));
    centre.getStyleClass().add("text-page");
    centre.setCenter(text);
    centre.setRight(bar);
    text.onScroll(() -> bar.setValue(text.top()));
    subscriptions =
        Subscription.combine(
            bar.valueProperty().subscribe((_, value) -> scrolled(value.longValue())),
            context.themeProperty().subscribe(_ -> text.paletteProperty().set(context.palette())),
            context
                .presenterProperty()
                .subscribe((Boolean _) -> text.scaleProperty().set(context.scale())),
            context.corpusProperty().subscribe(_ -> open()),
            model.statisticsProperty().subscribe(_ -> open()),
            context.selectedWordProperty().subscribe(_ -> select()),
            model.walkProperty().subscribe(this::follow));
  }

  private void open() {
    EncodedCorpus corpus = context.corpusProperty().get();
    CorpusStatistics statistics = model.statisticsProperty().get();
    text.setText(corpus, statistics);
    bar.setDisable(statistics == null);
    if (statistics != null) {
      long positions = corpus == null ? 1 : corpus.ids().size();
      bar.setMax(Math.max(0, positions - 1));
      bar.setUnitIncrement(12);
      bar.setBlockIncrement(120);
      bar.setVisibleAmount(Math.max(1, positions / 40.0));
    }
    select();
    WindowWalk walk = model.walkProperty().get();
    text.setPlace(walk == null ? null : walk.place());
  }

  private void select() {
    EncodedCorpus corpus = context.corpusProperty().get();
    text.setSelected(
        corpus == null
            ? Vocabulary.UNKNOWN
            : corpus.vocabulary().id(context.selectedWordProperty().get()));
  }

  private void follow(@Nullable WindowWalk walk) {
    place.unsubscribe();
    place = walk == null ? Subscription.EMPTY : walk.placeProperty().subscribe(text::setPlace);
  }

  /** The bar points at a position; the text begins at its sentence unless that is a long one. */
  private void scrolled(long position) {
    CorpusStatistics statistics = model.statisticsProperty().get();
    if (statistics != null && position != text.top()) {
      long start = statistics.start(statistics.sentenceAt(position));
      text.scrollTo(position - start < SHORT ? start : position);
    }
  }

  private void press(long position) {
    EncodedCorpus corpus = context.corpusProperty().get();
    WindowWalk walk = model.walkProperty().get();
    if (corpus != null && walk != null) {
      walk.seek(position);
      context.selectedWordProperty().set(corpus.vocabulary().word(walk.place().window().centre()));
    }
  }

  @Override
  public String titleKey() {
    return "corpus.page.text";
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
    place.unsubscribe();
  }
}
