package org.vectarium.ui.explore;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.Neighbour;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.BarList;
import org.vectarium.ui.widget.HeatStrip;

/** The left side: search with completion, the chosen word as numbers, its nearest words. */
final class WordSide implements Initializable {
  private static final int COMPLETIONS = 8;

  private final AppContext context;
  private final ExploreViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private TextField search;
  @FXML private VBox completions;
  @FXML private Label word;
  @FXML private Label rank;
  @FXML private HeatStrip heat;
  @FXML private Label heatCaption;
  @FXML private VBox about;
  @FXML private BarList neighbours;
  @FXML private ComboBox<Metric> metric;
  @FXML private ComboBox<Integer> count;

  WordSide(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    search.textProperty().subscribe((_, text) -> complete(text));
    search.setOnAction(_ -> choose(search.getText()));
    search.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DOWN && !completions.getChildren().isEmpty()) {
        completions.getChildren().getFirst().requestFocus();
        event.consume();
      }
    });
    neighbours.onChosen(model::select);
    fillChoices();
    subscriptions =
        Subscription.combine(
            context.selectedWordProperty().subscribe(_ -> showWord()),
            model.spaceProperty().subscribe(_ -> showWord()),
            model.questions().neighboursProperty().subscribe(this::showNeighbours),
            model.questions().metricProperty().subscribe(metric::setValue),
            model.questions().countProperty().subscribe((Number k) -> count.setValue(k.intValue())),
            context.themeProperty().subscribe(theme -> heat.paletteProperty().set(theme.palette())),
            context.presenterProperty().subscribe(_ -> heat.scaleProperty().set(context.scale())));
  }

  /** Puts the keyboard into the search field. */
  void search() {
    search.requestFocus();
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private void fillChoices() {
    Messages messages = context.messages();
    metric.getItems().setAll(Metric.values());
    metric.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Metric value) {
            return messages.get("explore.metric." + value);
          }

          @Override
          public Metric fromString(String text) {
            return Metric.valueOf(text.toUpperCase(Locale.ROOT));
          }
        });
    metric.valueProperty().subscribe((_, now) -> model.questions().metricProperty().set(now));
    count.getItems().setAll(10, 20, 50, 100);
    count.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer value) {
            return messages.format("explore.top", value);
          }

          @Override
          public Integer fromString(String text) {
            return Integer.valueOf(text);
          }
        });
    count.valueProperty().subscribe((_, now) -> model.questions().countProperty().set(now));
  }

  private void complete(String text) {
    Space space = model.spaceProperty().get();
    completions.getChildren().clear();
    if (space == null || text.isBlank()) {
      return;
    }
    for (int id : space.words().find(text, COMPLETIONS)) {
      String found = space.vectors().word(id);
      if (found.equals(text.strip()) && found.equals(context.selectedWordProperty().get())) {
        completions.getChildren().clear();
        return;
      }
      Button button = new Button(found);
      button.getStyleClass().addAll("ghost", "completion");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> choose(found));
      completions.getChildren().add(button);
    }
  }

  /** Selects the word of this text, or the first completion. */
  void choose(String text) {
    Space space = model.spaceProperty().get();
    if (space == null || text.isBlank()) {
      return;
    }
    int id = space.id(text.strip());
    List<Integer> found = space.words().find(text, 1);
    if (id < 0 && !found.isEmpty()) {
      id = found.getFirst();
    }
    if (id >= 0) {
      String chosen = space.vectors().word(id);
      model.select(chosen);
      search.setText(chosen);
      completions.getChildren().clear();
    } else {
      Label none = new Label(context.messages().format("explore.search.none", text.strip()));
      none.getStyleClass().addAll("caption");
      none.setWrapText(true);
      completions.getChildren().setAll(none);
    }
  }

  private void showWord() {
    Space space = model.spaceProperty().get();
    String chosen = context.selectedWordProperty().get();
    int id = space == null || chosen.isEmpty() ? -1 : space.id(chosen);
    boolean known = space != null && id >= 0;
    about.setVisible(known);
    about.setManaged(known);
    Messages messages = context.messages();
    word.setText(known ? space.vectors().word(id) : messages.get("explore.word.none"));
    word.getStyleClass().setAll("label", known ? "selected-word" : "low");
    rank.setText(known ? messages.format("explore.rank", id + 1) : "");
    if (known) {
      heat.setValues(space.vectors().matrix().row(id));
      heatCaption.setText(
          messages.format(
              "explore.heat",
              space.vectors().dimension(),
              String.format(Locale.ROOT, "%.2g", heat.extent())));
    }
  }

  private void showNeighbours(List<Neighbour> found) {
    double extent =
        model.questions().metricProperty().get() == Metric.COSINE
            ? 1
            : found.stream().mapToDouble(n -> Math.abs(n.score())).max().orElse(1);
    neighbours.setExtent(Math.max(1e-9, extent));
    neighbours.setItems(found.stream().map(n -> new BarList.Item(n.word(), n.score())).toList());
  }
}
