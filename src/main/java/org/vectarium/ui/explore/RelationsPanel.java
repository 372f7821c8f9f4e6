package org.vectarium.ui.explore;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.relation.Relation;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.RelationPresets.Preset;
import org.vectarium.ui.explore.RelationsViewModel.Answer;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.BarList;

/**
 * Pairs of words, how parallel their offsets are, and where the mean offset takes a new word.
 * Controls of {@code fxml/explore-relations.fxml}.
 */
final class RelationsPanel implements DrawerPanel, Initializable {
  /** Widths of a part, as the style sheet has them. */
  private static final double PART = 184;

  private static final double PRESENTER_PART = 228;

  private static final double GAP = 12;
  private static final double SCROLL_BAR = 14;

  private final AppContext context;
  private final ExploreViewModel model;
  private final RelationsViewModel relations;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private HBox root;
  @FXML private ScrollPane side;
  @FXML private VBox question;
  @FXML private ToggleButton edit;
  @FXML private ComboBox<Preset> presets;
  @FXML private TextArea pairs;
  @FXML private Button asAxis;
  @FXML private TableView<RelationRow> table;
  @FXML private Label verdict;
  @FXML private BarList measures;
  @FXML private Label chance;
  @FXML private TextField newWord;
  @FXML private Label path;
  @FXML private BarList carried;
  @FXML private ToggleButton exclude;

  RelationsPanel(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
    this.relations = model.asking().relations();
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Messages messages = context.messages();
    presets.setPromptText(messages.get("ask.relation.examples"));
    presets.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Preset preset) {
            return preset == null ? "" : messages.get("ask.relation.preset." + preset.name());
          }

          @Override
          public @Nullable Preset fromString(String text) {
            return null;
          }
        });
    presets.setOnAction(_ -> {
      Preset chosen = presets.getValue();
      if (chosen != null) {
        relations.show(chosen);
      }
    });
    pairs.focusedProperty().subscribe(this::leftPairs);
    pairs.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
        applyPairs();
        event.consume();
      }
    });
    TabLeaves.install(pairs);
    newWord.setOnAction(_ -> relations.wordProperty().set(newWord.getText().strip()));
    newWord.focusedProperty().subscribe(this::leftWord);
    exclude.setSelected(!relations.keepWordProperty().get());
    exclude.selectedProperty().subscribe((_, now) -> relations.keepWordProperty().set(!now));
    carried.onChosen(model::select);
    column("ask.relation.column.pair", 116, RelationRow::pair);
    column("ask.relation.column.angle", 46, RelationRow::angle);
    column("ask.relation.column.rank", 42, RelationRow::rankText);
    column("ask.relation.column.first", 84, RelationRow::first);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setPlaceholder(new Label(messages.get("ask.relation.empty")));
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    root.widthProperty().subscribe(_ -> fit());
    edit.selectedProperty().subscribe(_ -> fit());
    subscriptions =
        Subscription.combine(
            relations.textProperty().subscribe(pairs::setText),
            relations.wordProperty().subscribe(newWord::setText),
            model.spaceProperty().subscribe(this::offer),
            relations.answerProperty().subscribe(this::show));
  }

  /**
   * Two parts beside each other where there is room, else one below the other. Where the table
   * would be cut, it does without its last column; if that is not enough, the pairs are typed in
   * its place.
   */
  private void fit() {
    double scale = context.scale();
    double part = scale > 1 ? PRESENTER_PART : PART;
    double last = table.getColumns().getLast().getMinWidth();
    double columns = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
    double whole = columns + SCROLL_BAR;
    double left = root.getWidth() - question.getMinWidth() - 2 * GAP - SCROLL_BAR;
    boolean wide = left >= whole + 2 * part + GAP;
    side.setPrefWidth((wide ? 2 * part + GAP : part) + SCROLL_BAR);
    left -= wide ? 2 * part + GAP : part;
    boolean narrow = left < whole - last;
    table.setPrefWidth(Math.max(whole - last, Math.min(whole, left)));
    table.getColumns().getLast().setVisible(left >= whole);
    show(edit, narrow);
    show(table, !narrow || !edit.isSelected());
    show(question, !narrow || edit.isSelected());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @Override
  public void paint(Palette palette, double scale) {
    fit();
  }

  private void column(String key, double width, Function<RelationRow, String> cell) {
    TableColumn<RelationRow, String> column = new TableColumn<>(context.messages().get(key));
    column.setPrefWidth(width * context.scale());
    column.setMinWidth(width * context.scale());
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())).getReadOnlyProperty());
    table.getColumns().add(column);
  }

  private void chosen(@Nullable RelationRow row) {
    if (row != null) {
      model.select(row.to());
    }
  }

  private void leftPairs(boolean was, boolean now) {
    if (was && !now) {
      applyPairs();
    }
  }

  private void applyPairs() {
    relations.textProperty().set(pairs.getText().strip());
  }

  private void leftWord(boolean was, boolean now) {
    if (was && !now) {
      relations.wordProperty().set(newWord.getText().strip());
    }
  }

  private void offer(@Nullable Space space) {
    if (space != null) {
      List<Preset> known = RelationPresets.of(space);
      if (!known.equals(presets.getItems())) {
        presets.getItems().setAll(known);
      }
    }
  }

  private void show(@Nullable Answer answer) {
    List<RelationRow> rows = answer == null ? List.of() : RelationRow.of(answer);
    table.getItems().setAll(rows);
    asAxis.setDisable(answer == null);
    if (answer == null) {
      verdict.setText("");
      chance.setText("");
      path.setText("");
      measures.setItems(List.of());
      carried.setItems(List.of());
      return;
    }
    Messages messages = context.messages();
    List<BarList.Item> bars = new ArrayList<>();
    StringBuilder spoken = new StringBuilder();
    for (int s = 0; s < answer.steps().size(); s++) {
      RelationStep step = answer.steps().get(s);
      if (Double.isNaN(step.parallelism())) {
        spoken.append(messages.get("ask.relation.one"));
        continue;
      }
      spoken
          .append(s == 0 ? "" : "\n")
          .append(
              messages.format(
                  answer.steps().size() > 1 ? "ask.relation.verdict.step" : "ask.relation.verdict",
                  TableText.shown(step.degrees(), 0),
                  step.hits(),
                  step.leftOut().size(),
                  s + 1,
                  TableText.shown(step.parallelism(), 3)));
      String suffix = answer.steps().size() > 1 ? " " + (s + 1) : "";
      bars.add(bar("ask.relation.these", suffix, step.parallelism()));
      bars.add(bar("ask.relation.mispaired", suffix, step.baseline().mispaired()));
      bars.add(bar("ask.relation.random", suffix, step.baseline().random()));
    }
    verdict.setText(spoken.toString());
    measures.setItems(bars);
    chance.setText(
        messages.format(
            "ask.relation.chance",
            RelationStep.TRIALS,
            RelationStep.SEED,
            Math.min(RelationStep.AMONG, answer.space().vectors().size())));
    showApplied(answer);
  }

  private BarList.Item bar(String key, String suffix, double value) {
    return new BarList.Item(context.messages().get(key) + suffix, value);
  }

  /** The last step's answers, and the way a chain took to them. */
  private void showApplied(Answer answer) {
    RelationStep last = answer.steps().getLast();
    List<Neighbour> found = last.answers();
    carried.setItems(found.stream().map(n -> new BarList.Item(n.word(), n.score())).toList());
    StringBuilder way = new StringBuilder();
    for (RelationStep step : answer.steps()) {
      if (step.start() >= 0 && !step.answers().isEmpty()) {
        way.append(way.isEmpty() ? answer.space().vectors().word(step.start()) : "")
            .append(" → ")
            .append(step.answers().getFirst().word());
      }
    }
    path.setText(way.toString());
  }

  @FXML
  private void useAsAxis() {
    Answer answer = relations.answerProperty().get();
    if (answer != null) {
      List<List<String>> rows = answer.table().rows();
      List<String> from = rows.stream().map(List::getFirst).toList();
      List<String> to = rows.stream().map(List::getLast).toList();
      model
          .projection()
          .horizontalProperty()
          .set(String.join(", ", from) + " > " + String.join(", ", to));
      model.projection().kindProperty().set(Plane.Kind.CUSTOM);
    }
  }

  @Override
  public void dispose() {
    subscriptions.unsubscribe();
  }

  @Override
  public ReadOnlyStringProperty problemProperty() {
    return relations.problemProperty();
  }

  @Override
  public List<List<String>> table() {
    Answer answer = relations.answerProperty().get();
    List<List<String>> rows = new ArrayList<>();
    if (answer != null) {
      rows.add(
          List.of("step", "from", "to", "cosine_with_others", "angle_degrees", "rank", "first"));
      for (RelationRow row : RelationRow.of(answer)) {
        rows.add(
            List.of(
                Integer.toString(row.step()),
                row.from(),
                row.to(),
                TableText.number(row.cosine()),
                TableText.number(Relation.degrees(row.cosine())),
                row.rank() == 0 ? "" : Integer.toString(row.rank()),
                row.first()));
      }
    }
    return rows;
  }
}
