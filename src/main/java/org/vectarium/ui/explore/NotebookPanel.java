package org.vectarium.ui.explore;

import java.io.File;
import java.net.URL;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.embedding.WordQuery;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.OpenView;
import org.vectarium.ui.explore.Notebook.Bookmark;
import org.vectarium.ui.i18n.Messages;

/**
 * What is selected, what was written down, where to come back to; undo and view files. Controls of
 * {@code fxml/explore-notebook.fxml}.
 */
final class NotebookPanel implements DrawerPanel, Initializable {
  /** Of a larger selection the most frequent words are listed. */
  private static final int LISTED = 60;

  private final AppContext context;
  private final ExploreViewModel model;
  private final AskModel asking;
  private final Sentence said;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private TextField query;
  @FXML private Label selected;
  @FXML private Button clear;
  @FXML private FlowPane words;
  @FXML private TextField bookmarkName;
  @FXML private VBox bookmarks;
  @FXML private Label noteTitle;
  @FXML private TextArea note;
  @FXML private FlowPane noted;
  @FXML private Button undo;
  @FXML private Button redo;

  NotebookPanel(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
    this.asking = model.asking();
    this.said = asking.notebook().said();
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    query.setOnAction(_ -> select());
    bookmarkName.setOnAction(_ -> addBookmark());
    note.focusedProperty().subscribe(this::leftNote);
    undo.disableProperty().bind(asking.views().canUndoProperty().not());
    redo.disableProperty().bind(asking.views().canRedoProperty().not());
    subscriptions =
        Subscription.combine(
            asking.selection().idsProperty().subscribe(_ -> showSelection()),
            model.spaceProperty().subscribe(_ -> showSelection()),
            asking.notebook().notebookProperty().subscribe(this::showNotebook),
            asking
                .shared()
                .saidProperty()
                .subscribe((_, words) -> said.say(words == null ? () -> "" : words)),
            context.selectedWordProperty().subscribe((_, _) -> showNote()));
    TabLeaves.install(note);
  }

  /** Selects by the query that is written. */
  private void select() {
    Space space = model.spaceProperty().get();
    if (space == null) {
      return;
    }
    WordQuery asked;
    try {
      asked = WordQuery.parse(query.getText(), word -> space.id(word) >= 0);
    } catch (WordQuery.Unreadable e) {
      said.say(() -> context.messages().format("ask.query." + e.problem(), e.part()));
      return;
    }
    said.clear();
    context
        .background()
        .run(
            () -> asked.select(space.search(), space.words()),
            found -> {
              if (model.spaceProperty().get() == space) {
                asking.selection().apply(found, SelectionModel.Way.REPLACE);
                if (found.isEmpty()) {
                  said.say(() -> context.messages().get("ask.query.nothing"));
                }
              }
            },
            failure -> context.notices().problem(String.valueOf(failure.getMessage())));
  }

  private void showSelection() {
    BitSet ids = asking.selection().idsProperty().get();
    Space space = model.spaceProperty().get();
    clear.setDisable(ids.isEmpty());
    selected.setText(
        context
            .messages()
            .format(
                ids.isEmpty() ? "ask.selection.none" : "ask.selection.count", ids.cardinality()));
    List<Node> buttons = new ArrayList<>();
    if (space != null) {
      ids.stream()
          .filter(id -> id < space.vectors().size())
          .limit(LISTED)
          .forEach(id -> buttons.add(wordButton(space.vectors().word(id))));
    }
    words.getChildren().setAll(buttons);
  }

  private Button wordButton(String word) {
    Button button = new Button(word);
    button.setMnemonicParsing(false);
    button.getStyleClass().addAll("ghost", "sense-word");
    button.setOnAction(_ -> model.select(word));
    return button;
  }

  @FXML
  private void clearSelection() {
    asking.selection().clear();
  }

  @FXML
  private void addBookmark() {
    String name = bookmarkName.getText().strip();
    if (name.isEmpty()) {
      name = context.messages().format("ask.bookmark.unnamed", nextNumber());
    }
    asking.views().bookmark(name);
    bookmarkName.clear();
  }

  private int nextNumber() {
    List<String> names = asking.notebook().get().bookmarks().stream().map(Bookmark::name).toList();
    int number = 1;
    while (names.contains(context.messages().format("ask.bookmark.unnamed", number))) {
      number++;
    }
    return number;
  }

  private void showNotebook(Notebook now) {
    bookmarks.getChildren().setAll(now.bookmarks().stream().map(this::bookmarkRow).toList());
    noted
        .getChildren()
        .setAll(
            now.notes().keySet().stream()
                .filter(word -> !word.isEmpty())
                .map(this::wordButton)
                .toList());
    showNote();
  }

  private Node bookmarkRow(Bookmark bookmark) {
    Messages messages = context.messages();
    Button open = new Button(bookmark.name());
    open.setMnemonicParsing(false);
    open.getStyleClass().addAll("ghost", "bookmark");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setTooltip(new Tooltip(messages.format("ask.bookmark.made", bookmark.vectors())));
    open.setOnAction(_ -> asking.views().open(bookmark.view()));
    HBox.setHgrow(open, Priority.ALWAYS);
    Button delete = new Button();
    delete.setGraphic(new FontIcon("fth-x"));
    delete.getStyleClass().addAll("ghost", "icon-only");
    delete.setAccessibleText(messages.format("ask.bookmark.delete", bookmark.name()));
    delete.setOnAction(
        _ -> asking.notebook().set(asking.notebook().get().withoutBookmark(bookmark.name())));
    return new HBox(2, open, delete);
  }

  /** The word the note is on; empty for the note on everything. */
  private String notedWord() {
    return context.selectedWordProperty().get();
  }

  private void showNote() {
    String word = notedWord();
    noteTitle.setText(
        word.isEmpty()
            ? context.messages().get("ask.note.all")
            : context.messages().format("ask.note.word", word));
    note.setText(asking.notebook().get().note(word));
    note.setUserData(word);
  }

  private void leftNote(boolean was, boolean now) {
    if (was && !now && note.getUserData() instanceof String word) {
      asking.notebook().set(asking.notebook().get().withNote(word, note.getText().strip()));
    }
  }

  @FXML
  private void undo() {
    asking.views().undo();
  }

  @FXML
  private void redo() {
    asking.views().redo();
  }

  @FXML
  private void saveView() {
    File file = chooser("ask.view.save").showSaveDialog(words.getScene().getWindow());
    if (file != null) {
      asking.shared().save(file.toPath());
    }
  }

  @FXML
  private void openView() {
    File file = chooser("ask.view.open").showOpenDialog(words.getScene().getWindow());
    if (file != null) {
      asking.shared().open(file.toPath());
    }
  }

  private FileChooser chooser(String titleKey) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(context.messages().get(titleKey));
    chooser
        .getExtensionFilters()
        .add(
            new ExtensionFilter(
                context.messages().get("ask.view.filter"), "*" + OpenView.ENDING, "*.json"));
    return chooser;
  }

  @Override
  public void dispose() {
    leftNote(note.isFocused(), false);
    subscriptions.unsubscribe();
    undo.disableProperty().unbind();
    redo.disableProperty().unbind();
  }

  @Override
  public ReadOnlyStringProperty problemProperty() {
    return said.textProperty();
  }

  /** The selected words with their notes. */
  @Override
  public List<List<String>> table() {
    Space space = model.spaceProperty().get();
    List<List<String>> rows = new ArrayList<>();
    List<String> chosen = asking.selection().words();
    if (space != null && !chosen.isEmpty()) {
      rows.add(List.of("rank", "word", "note"));
      for (String word : chosen) {
        rows.add(
            List.of(
                Integer.toString(space.id(word) + 1), word, asking.notebook().get().note(word)));
      }
    }
    return rows;
  }
}
