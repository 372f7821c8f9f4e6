package org.vectarium.ui.corpus;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.widget.TabularText;

/** All types of the corpus, the commonest first, with their counts. Screen thread only. */
final class TypeList extends ListView<Integer> {
  private final AppContext context;
  private final Subscription subscriptions;
  private @Nullable EncodedCorpus corpus;
  private boolean following;

  TypeList(AppContext context) {
    this.context = context;
    getStyleClass().add("plain-list");
    setAccessibleText(context.messages().get("corpus.types.title"));
    setCellFactory(_ -> new Row());
    subscriptions =
        Subscription.combine(
            context.corpusProperty().subscribe(this::open),
            context.selectedWordProperty().subscribe(this::follow),
            getSelectionModel().selectedItemProperty().subscribe((_, id) -> choose(id)));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private void open(@Nullable EncodedCorpus opened) {
    following = true;
    corpus = opened;
    getItems()
        .setAll(
            opened == null
                ? List.of()
                : IntStream.range(0, opened.vocabulary().size()).boxed().toList());
    following = false;
    follow(context.selectedWordProperty().get());
  }

  /** Shows the word selected elsewhere. */
  private void follow(String word) {
    int id = corpus == null ? Vocabulary.UNKNOWN : corpus.vocabulary().id(word);
    following = true;
    if (id == Vocabulary.UNKNOWN) {
      getSelectionModel().clearSelection();
    } else if (getSelectionModel().getSelectedIndex() != id) {
      getSelectionModel().select(id);
      scrollTo(Math.max(0, id - 3));
    }
    following = false;
  }

  private void choose(@Nullable Integer id) {
    if (!following && id != null && corpus != null) {
      context.selectedWordProperty().set(corpus.vocabulary().word(id));
    }
  }

  /** Word, bar, count. */
  private final class Row extends ListCell<Integer> {
    private final Label word = new Label();
    private final Region bar = new Region();
    private final HBox track = new HBox(bar);
    private final TabularText count = new TabularText();
    private final HBox row = new HBox(8, word, track, count);

    Row() {
      word.getStyleClass().add("type-word");
      bar.getStyleClass().add("type-bar");
      track.setAlignment(Pos.CENTER_LEFT);
      track.setMinWidth(24);
      track.setPrefWidth(24);
      HBox.setHgrow(track, Priority.ALWAYS);
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Integer id, boolean empty) {
      super.updateItem(id, empty);
      setText(null);
      boolean shown = !empty && id != null && corpus != null && id < corpus.vocabulary().size();
      setGraphic(shown ? row : null);
      if (shown && corpus != null) {
        Vocabulary vocabulary = corpus.vocabulary();
        word.setText(vocabulary.word(id));
        String text = String.format(Locale.ROOT, "%,d", vocabulary.count(id));
        count.setText(text);
        double share = vocabulary.count(id) / (double) vocabulary.count(0);
        bar.prefWidthProperty().bind(track.widthProperty().multiply(share));
        setAccessibleText(vocabulary.word(id) + " " + text);
      }
    }
  }
}
