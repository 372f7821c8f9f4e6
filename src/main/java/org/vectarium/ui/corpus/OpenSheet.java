package org.vectarium.ui.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.CorpusException;
import org.vectarium.text.CorpusPreview;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.Cut;
import org.vectarium.text.UnicodeTokeniser.Digits;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/**
 * Asks how a text is to be cut into words, and shows its first lines cut that way, before it is
 * opened. What is wrong with the text is said here, with the choice that may mend it at hand.
 * Screen thread only.
 */
final class OpenSheet extends StackPane {
  private static final int LINES = 5;
  private static final int WORDS = 30;
  private static final List<String> ENCODINGS =
      List.of(
          "GB18030",
          "Big5",
          "UTF-16LE",
          "UTF-16BE",
          "windows-1252",
          "ISO-8859-15",
          "Shift_JIS",
          "EUC-KR",
          "KOI8-R");

  private final AppContext context;
  private final CorpusSource source;
  private final @Nullable Path origin;
  private final Runnable close;
  private final AtomicInteger newest = new AtomicInteger();
  private final ToggleGroup cuts = new ToggleGroup();
  private final ToggleGroup digits = new ToggleGroup();
  private final CheckBox fold;
  private final CheckBox punctuation;
  private final HBox digitBar = new HBox();
  private final TextField minCount = new TextField("1");
  private final ComboBox<String> encoding = new ComboBox<>();
  private final VBox preview = new VBox();
  private final Label about = new Label();
  private final Label leftOut = new Label();
  private final Label problem = new Label();
  private final Button go;
  private OpeningChoice choice = OpeningChoice.FIRST;
  private boolean suggested;
  private boolean setting;

  /**
   * @param origin the file or folder to remember the corpus by, or null
   * @param close takes the sheet away
   */
  OpenSheet(AppContext context, CorpusSource source, @Nullable Path origin, Runnable close) {
    this.context = context;
    this.source = source;
    this.origin = origin;
    this.close = close;
    Messages messages = context.messages();
    fold = new CheckBox(messages.get("corpus.open.fold"));
    punctuation = new CheckBox(messages.get("corpus.open.punctuation"));
    go = new Button(messages.get("corpus.open.go"));
    go.getStyleClass().add("primary");
    go.setId("open-go");
    go.setOnAction(_ -> open());
    Button cancel = new Button(messages.get("corpus.open.cancel"));
    cancel.getStyleClass().add("outline");
    cancel.setOnAction(_ -> close.run());
    Label title = new Label(messages.format("corpus.open.title", source.name()));
    title.getStyleClass().addAll("section-title", "t18");
    about.getStyleClass().add("caption");
    problem.getStyleClass().add("danger");
    leftOut.getStyleClass().addAll("caption", "left-out");
    for (Label sentence : List.of(problem, leftOut)) {
      sentence.setWrapText(true);
      sentence.setMinHeight(Region.USE_PREF_SIZE);
      sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
      sentence.managedProperty().bind(sentence.visibleProperty());
    }
    preview.getStyleClass().add("open-preview");
    HBox buttons = new HBox(8, go, cancel);
    VBox sheet =
        new VBox(
            title,
            about,
            row("corpus.open.tokeniser", segments(cuts, Cut.values(), "tokeniser")),
            row("corpus.open.digits", digitBar, fold, punctuation),
            row("corpus.open.mincount", minCount),
            row("corpus.open.encoding", encoding),
            heading(messages.get("corpus.open.preview")),
            preview,
            leftOut,
            problem,
            buttons);
    digitBar.getChildren().setAll(segments(digits, Digits.values(), "digits"));
    minCount.getStyleClass().add("number-field");
    encoding.getItems().add(messages.get("corpus.open.encoding.auto"));
    encoding.getItems().addAll(ENCODINGS);
    encoding.getSelectionModel().select(0);
    encoding.setAccessibleText(messages.get("corpus.open.encoding"));
    sheet.getStyleClass().addAll("sheet", "open-sheet");
    sheet.setMaxHeight(Region.USE_PREF_SIZE);
    getStyleClass().add("overlay");
    getChildren().setAll(sheet);
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        close.run();
        event.consume();
      }
    });
    fold.selectedProperty().subscribe((_, _) -> changed());
    punctuation.selectedProperty().subscribe((_, _) -> changed());
    cuts.selectedToggleProperty().subscribe((_, _) -> changed());
    digits.selectedToggleProperty().subscribe((_, _) -> changed());
    minCount.textProperty().subscribe((_, _) -> changed());
    encoding.getSelectionModel().selectedIndexProperty().subscribe((_, _) -> changed());
    show(choice);
  }

  private Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("section-title");
    return label;
  }

  private HBox row(String key, Node... controls) {
    Label label = new Label(context.messages().get(key));
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(12, label);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren().addAll(controls);
    return row;
  }

  private HBox segments(ToggleGroup group, Enum<?>[] values, String key) {
    HBox bar = new HBox();
    bar.getStyleClass().add("segmented");
    Toggles.keepOneSelected(group);
    for (Enum<?> value : values) {
      ToggleButton button =
          new ToggleButton(context.messages().get("corpus.open." + key + "." + value.name()));
      button.getStyleClass().add("segment");
      button.setToggleGroup(group);
      button.setUserData(value);
      bar.getChildren().add(button);
    }
    return bar;
  }

  /** Sets the controls. */
  private void show(OpeningChoice shown) {
    setting = true;
    cuts.selectToggle(cuts.getToggles().get(shown.cut().ordinal()));
    digits.selectToggle(digits.getToggles().get(shown.digits().ordinal()));
    fold.setSelected(shown.fold());
    punctuation.setSelected(shown.punctuation());
    setting = false;
    changed();
  }

  /** Reads the controls and shows what they would give. */
  private void changed() {
    if (setting || cuts.getSelectedToggle() == null || digits.getSelectedToggle() == null) {
      return;
    }
    int index = encoding.getSelectionModel().getSelectedIndex();
    Charset named = index <= 0 ? null : Charset.forName(ENCODINGS.get(index - 1));
    long least = least();
    choice =
        new OpeningChoice(
            Cut.values()[cuts.getToggles().indexOf(cuts.getSelectedToggle())],
            fold.isSelected(),
            punctuation.isSelected(),
            Digits.values()[digits.getToggles().indexOf(digits.getSelectedToggle())],
            Math.max(1, least),
            StandardCharsets.UTF_8.equals(named) ? null : named);
    Messages messages = context.messages();
    about.setText(
        messages.format("corpus.open.about", source.inputs().size())
            + messages.get(
                choice.cut() == Cut.CONLL
                    ? "corpus.open.about.columns"
                    : "corpus.open.about.lines"));
    fold.setDisable(!choice.hasWordChoices());
    punctuation.setDisable(!choice.hasWordChoices());
    digitBar.setDisable(choice.cut() != Cut.UNICODE);
    if (least < 1) {
      said(messages.get("corpus.open.mincount.wrong"));
      return;
    }
    previewNow();
  }

  /** The least count typed, or 0 if it is none. */
  private long least() {
    String typed = minCount.getText().strip();
    return typed.matches("\\d{1,7}") && Long.parseLong(typed) <= 1_000_000
        ? Long.parseLong(typed)
        : 0;
  }

  private void previewNow() {
    int mine = newest.incrementAndGet();
    OpeningChoice asked = choice;
    context
        .background()
        .run(
            () -> CorpusPreview.of(source, asked.options(), LINES),
            found -> {
              if (mine == newest.get()) {
                show(found);
              }
            },
            e -> {
              if (mine == newest.get()) {
                preview.getChildren().clear();
                leftOut.setText("");
                said(context.corpora().sentence(e));
              }
            });
  }

  private void said(String sentence) {
    problem.setText(sentence);
    go.setDisable(!sentence.isEmpty());
  }

  private void show(CorpusPreview found) {
    said("");
    showLeftOut(found.leftOut());
    if (!suggested) {
      suggested = true;
      Cut cut = Cut.suggested(source.inputs().getFirst().label(), found.lines());
      if (cut != choice.cut()) {
        show(choice.withCut(cut));
        return;
      }
    }
    preview.getChildren().clear();
    for (CorpusPreview.Line line : found.lines()) {
      FlowPane row = new FlowPane(4, 4);
      line.words().stream()
          .limit(WORDS)
          .forEach(word -> {
            Label token = new Label(word.length() > 40 ? word.substring(0, 40) + "…" : word);
            token.getStyleClass().add("token");
            row.getChildren().add(token);
          });
      if (line.words().size() > WORDS) {
        row.getChildren().add(new Label("…"));
      }
      preview.getChildren().add(row);
    }
  }

  /** Names a file that will be left out, and counts the others. */
  private void showLeftOut(List<CorpusException> problems) {
    if (problems.isEmpty()) {
      leftOut.setText("");
      return;
    }
    String why = context.corpora().sentence(problems.getFirst());
    int more = problems.size() - 1;
    leftOut.setText(context.messages().format("corpus.open.leftout", why, more));
  }

  private void open() {
    context.corpora().open(source, choice.options(), origin);
    close.run();
  }
}
