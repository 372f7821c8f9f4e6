package org.vectarium.ui.corpus;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vectarium.text.Concordance;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * Every occurrence of the selected word, the word in the middle of its line: its company. The word
 * can be hidden, to be guessed from its company alone. Screen thread only.
 */
final class OccurrenceList extends VBox {
  private static final String HIDDEN = "___";

  private final AppContext context;
  private final CorpusViewModel model;
  private final Label title = new Label();
  private final Label about = new Label();
  private final CheckBox hide;
  private final ListView<Concordance.Line> list = new ListView<>();
  private final Subscription subscriptions;

  OccurrenceList(AppContext context, CorpusViewModel model) {
    this.context = context;
    this.model = model;
    Messages messages = context.messages();
    hide = new CheckBox(messages.get("corpus.occurrences.hide"));
    title.getStyleClass().add("section-title");
    title.setMinWidth(0);
    about.getStyleClass().add("caption");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    list.getStyleClass().add("plain-list");
    list.setCellFactory(_ -> new Line());
    list.setAccessibleText(messages.get("corpus.occurrences.title"));
    VBox.setVgrow(list, Priority.ALWAYS);
    Label empty = new Label(messages.get("corpus.occurrences.none"));
    empty.setWrapText(true);
    empty.getStyleClass().add("low");
    list.setPlaceholder(empty);
    getStyleClass().add("occurrences");
    getChildren().addAll(title, about, hide, list);
    subscriptions =
        Subscription.combine(
            model.occurrencesProperty().subscribe(this::show),
            hide.selectedProperty().subscribe((_, _) -> refresh()),
            list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, line) -> {
                  if (line != null) {
                    goTo(line.position());
                  }
                }));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private void goTo(long position) {
    WindowWalk walk = model.walkProperty().get();
    if (walk != null) {
      walk.seek(position);
    }
  }

  private void show(List<Concordance.Line> lines) {
    list.getItems().setAll(lines);
    refresh();
  }

  private void refresh() {
    Messages messages = context.messages();
    String word = context.selectedWordProperty().get();
    EncodedCorpus corpus = context.corpusProperty().get();
    int id = corpus == null ? Vocabulary.UNKNOWN : corpus.vocabulary().id(word);
    boolean known = corpus != null && id != Vocabulary.UNKNOWN;
    String shown = hide.isSelected() ? HIDDEN : word;
    title.setText(
        known
            ? messages.format("corpus.occurrences.of", shown)
            : messages.get("corpus.occurrences.title"));
    about.setText(
        known && corpus != null
            ? messages.format(
                "corpus.occurrences.about",
                corpus.vocabulary().count(id),
                Math.min(corpus.vocabulary().count(id), CorpusViewModel.OCCURRENCES))
            : "");
    about.setVisible(known);
    about.setManaged(known);
    hide.setDisable(!known);
    list.refresh();
  }

  /** Left company, word, right company. */
  private final class Line extends ListCell<Concordance.Line> {
    private final Label left = new Label();
    private final Label word = new Label();
    private final Label right = new Label();
    private final HBox row = new HBox(6, left, word, right);

    Line() {
      left.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
      left.setAlignment(Pos.CENTER_RIGHT);
      word.getStyleClass().add("key-word");
      word.setMinWidth(USE_PREF_SIZE);
      for (Label side : List.of(left, right)) {
        side.setMinWidth(0);
        side.setPrefWidth(20);
        side.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(side, Priority.ALWAYS);
      }
      row.setAlignment(Pos.CENTER);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Concordance.Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      setGraphic(empty || line == null ? null : row);
      if (!empty && line != null) {
        left.setText(String.join(" ", line.left()));
        right.setText(String.join(" ", line.right()));
        word.setText(hide.isSelected() ? HIDDEN : context.selectedWordProperty().get());
        setAccessibleText(left.getText() + " " + word.getText() + " " + right.getText());
      }
    }
  }
}
