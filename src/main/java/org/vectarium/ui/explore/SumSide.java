package org.vectarium.ui.explore;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.embedding.WordArithmetic.Scoring;
import org.vectarium.embedding.WordSum;
import org.vectarium.projection.Basis;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.BarList;
import org.vectarium.ui.widget.Toggles;

/**
 * The analogy: three words, the answers, and what the plane shows of it. Controls of {@code
 * fxml/explore-sum.fxml}.
 */
final class SumSide implements Initializable {
  private final AppContext context;
  private final ExploreViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private HBox slots;
  @FXML private TextField base;
  @FXML private TextField minus;
  @FXML private TextField plus;
  @FXML private TextField expression;
  @FXML private Button keep;
  @FXML private VBox saved;
  @FXML private BarList answers;
  @FXML private Label honest;
  @FXML private ToggleButton exclude;
  @FXML private ToggleGroup scorings;
  @FXML private ToggleButton add;
  @FXML private ToggleButton mul;
  @FXML private Label planeShare;

  SumSide(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    QuestionModel questions = model.questions();
    Toggles.keepOneSelected(scorings);
    exclude.selectedProperty().subscribe((_, now) -> questions.excludeInputsProperty().set(now));
    add.setOnAction(_ -> questions.scoringProperty().set(Scoring.ADD));
    mul.setOnAction(_ -> questions.scoringProperty().set(Scoring.MUL));
    answers.onChosen(model::select);
    planeShare.visibleProperty().bind(planeShare.textProperty().isNotEmpty());
    planeShare.managedProperty().bind(planeShare.visibleProperty());
    for (TextField field : List.of(base, minus, plus)) {
      entered(field, this::applySlots);
    }
    entered(expression, () -> ask(expression.getText()));
    subscriptions =
        Subscription.combine(
            questions.excludeInputsProperty().subscribe(exclude::setSelected),
            questions
                .scoringProperty()
                .subscribe(by -> scorings.selectToggle(by == Scoring.ADD ? add : mul)),
            model.questions().expressionProperty().subscribe(this::showWritten),
            model.questions().problemProperty().subscribe(_ -> show(shown())),
            model.asking().notebook().notebookProperty().subscribe(this::showSaved),
            model.questions().sumProperty().subscribe(this::show),
            model.projection().planeProperty().subscribe(_ -> showShare(shown())));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private @Nullable Sum shown() {
    return model.questions().sumProperty().get();
  }

  private void ask(String text) {
    model.questions().expressionProperty().set(text.strip());
  }

  /** Runs an action when a field is entered or left. */
  private static void entered(TextField field, Runnable action) {
    field.setOnAction(_ -> action.run());
    field.focusedProperty().subscribe((was, now) -> leave(action, was, now));
  }

  private static void leave(Runnable action, boolean was, boolean now) {
    if (was && !now) {
      action.run();
    }
  }

  private void applySlots() {
    List<String> words =
        Stream.of(base, minus, plus).map(field -> field.getText().strip()).toList();
    if (words.stream().noneMatch(String::isEmpty)) {
      ask(WordSum.analogy(words.get(0), words.get(1), words.get(2)).toString());
    }
  }

  /** The sum as text; of the form b − a + c in three slots as well. */
  private void showWritten(String text) {
    expression.setText(text);
    Space space = model.spaceProperty().get();
    WordSum written = written(text, space);
    boolean analogy = written != null && written.isAnalogy();
    slots.setVisible(analogy);
    slots.setManaged(analogy);
    if (written != null && analogy) {
      List<WordSum.Term> terms = written.terms();
      List<TextField> fields = List.of(base, minus, plus);
      for (int i = 0; i < fields.size(); i++) {
        fields.get(i).setText(terms.get(i).word());
      }
    }
  }

  /** Reads a sum; words that are unknown do not keep it out of its slots. */
  private static @Nullable WordSum written(String text, @Nullable Space space) {
    try {
      return WordSum.parse(text, word -> space == null || space.id(word) >= 0);
    } catch (WordSum.Unreadable e) {
      if (e.problem() != WordSum.Problem.UNKNOWN_WORD) {
        return null;
      }
    }
    try {
      return WordSum.parse(text, _ -> true);
    } catch (WordSum.Unreadable e) {
      return null;
    }
  }

  @FXML
  private void keepSum() {
    Sum sum = shown();
    if (sum != null) {
      NotebookModel notebook = model.asking().notebook();
      notebook.set(notebook.get().withSum(sum.written().toString()));
    }
  }

  @FXML
  private void copyAnswers() {
    Sum sum = shown();
    if (sum != null) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of(sum.written().toString(), "score"));
      sum.answers().forEach(word -> rows.add(List.of(word.word(), TableText.number(word.score()))));
      ClipboardContent content = new ClipboardContent();
      content.putString(TableText.tabbed(rows));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private void showSaved(Notebook notebook) {
    saved.getChildren().setAll(notebook.sums().stream().map(this::savedRow).toList());
  }

  private Node savedRow(String sum) {
    Button open = new Button(sum);
    open.setMnemonicParsing(false);
    open.getStyleClass().addAll("ghost", "bookmark");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setOnAction(_ -> ask(sum));
    HBox.setHgrow(open, Priority.ALWAYS);
    Button delete = new Button();
    delete.setGraphic(new FontIcon("fth-x"));
    delete.getStyleClass().addAll("ghost", "icon-only");
    delete.setAccessibleText(context.messages().format("ask.sum.delete", sum));
    delete.setOnAction(_ -> {
      NotebookModel notebook = model.asking().notebook();
      notebook.set(notebook.get().withoutSum(sum));
    });
    return new HBox(2, open, delete);
  }

  private void show(@Nullable Sum sum) {
    Messages messages = context.messages();
    Space space = model.spaceProperty().get();
    String problem = model.questions().problemProperty().get();
    for (TextField field : List.of(base, minus, plus)) {
      wrong(field, space != null && space.id(field.getText().strip()) < 0);
    }
    wrong(expression, !problem.isEmpty());
    keep.setDisable(sum == null);
    if (sum == null || space == null) {
      answers.setItems(List.of());
      honest.setText(problem);
      planeShare.setText("");
      return;
    }
    answers.setExtent(
        Math.max(1, sum.answers().stream().mapToDouble(n -> n.score()).max().orElse(1)));
    answers.setItems(
        sum.answers().stream().map(n -> new BarList.Item(n.word(), n.score())).toList());
    if (sum.honest() != null) {
      String key =
          sum.words().contains(sum.honest().id())
              ? "explore.sum.honest.input"
              : "explore.sum.honest";
      honest.setText(messages.format(key, sum.honest().word()));
    }
    showShare(sum);
  }

  private static void wrong(TextField field, boolean wrong) {
    field.getStyleClass().remove("wrong");
    if (wrong) {
      field.getStyleClass().add("wrong");
    }
  }

  /** How much of the difference of the pair the picture shows: ‖P(c − a)‖ / ‖c − a‖. */
  private void showShare(@Nullable Sum sum) {
    Space space = model.spaceProperty().get();
    Plane plane = model.projection().planeProperty().get();
    Basis basis = plane == null ? null : plane.basis();
    if (sum == null || space == null || basis == null || !sum.balanced()) {
      planeShare.setText("");
      return;
    }
    float[] a = space.vectors().matrix().row(sum.minus().getFirst());
    float[] c = space.vectors().matrix().row(sum.plus().get(1));
    double length = 0;
    for (int i = 0; i < a.length; i++) {
      length += Math.pow((double) c[i] - a[i], 2);
    }
    double[] from = basis.project(a);
    double[] to = basis.project(c);
    double square = 0;
    for (int axis = 0; axis < from.length; axis++) {
      square += Math.pow(to[axis] - from[axis], 2);
    }
    double share = length > 0 ? Math.sqrt(square / length) : 0;
    planeShare.setText(
        context
            .messages()
            .format(
                "explore.plane.share",
                space.vectors().dimension(),
                String.format(Locale.ROOT, "%.0f", 100 * share),
                space.vectors().word(sum.plus().get(1)),
                space.vectors().word(sum.minus().getFirst()),
                basis.size()));
  }
}
