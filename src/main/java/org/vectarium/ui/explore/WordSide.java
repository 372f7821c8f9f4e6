package org.vectarium.ui.explore;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.Neighbour;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.BarList;
import org.vectarium.ui.widget.HeatStrip;

/** The left side: search with completion, the chosen word as numbers, its nearest words. */
final class WordSide {
  private static final int COMPLETIONS = 8;

  private final AppContext context;
  private final ExploreViewModel model;
  private final Parts parts;
  private final Subscription subscriptions;

  /** The controls of this side. */
  record Parts(
      TextField search,
      VBox completions,
      Label word,
      Label rank,
      HeatStrip heat,
      Label heatCaption,
      VBox about,
      BarList neighbours,
      ComboBox<Metric> metric,
      ComboBox<Integer> count) {}

  WordSide(AppContext context, ExploreViewModel model, Parts parts) {
    this.context = context;
    this.model = model;
    this.parts = parts;
    parts.search.textProperty().subscribe((_, text) -> complete(text));
    parts.search.setOnAction(_ -> choose(parts.search.getText()));
    parts.search.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DOWN && !parts.completions.getChildren().isEmpty()) {
        parts.completions.getChildren().getFirst().requestFocus();
        event.consume();
      }
    });
    parts.neighbours.onChosen(model::select);
    fillChoices();
    subscriptions =
        Subscription.combine(
            context.selectedWordProperty().subscribe(_ -> showWord()),
            model.spaceProperty().subscribe(_ -> showWord()),
            model.neighboursProperty().subscribe(this::showNeighbours));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private void fillChoices() {
    Messages messages = context.messages();
    parts.metric.getItems().setAll(Metric.values());
    parts.metric.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Metric metric) {
            return messages.get("explore.metric." + metric);
          }

          @Override
          public Metric fromString(String text) {
            return Metric.valueOf(text.toUpperCase(Locale.ROOT));
          }
        });
    parts.metric.setValue(model.metricProperty().get());
    parts.metric.valueProperty().subscribe((_, now) -> model.metricProperty().set(now));
    parts.count.getItems().setAll(10, 20, 50, 100);
    parts.count.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer count) {
            return messages.format("explore.top", count);
          }

          @Override
          public Integer fromString(String text) {
            return Integer.valueOf(text);
          }
        });
    parts.count.setValue(model.countProperty().get());
    parts.count.valueProperty().subscribe((_, now) -> model.countProperty().set(now));
  }

  private void complete(String text) {
    Space space = model.spaceProperty().get();
    parts.completions.getChildren().clear();
    if (space == null || text.isBlank()) {
      return;
    }
    for (int id : space.words().find(text, COMPLETIONS)) {
      String word = space.vectors().word(id);
      if (word.equals(text.strip()) && word.equals(context.selectedWordProperty().get())) {
        parts.completions.getChildren().clear();
        return;
      }
      Button button = new Button(word);
      button.getStyleClass().addAll("ghost", "completion");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> choose(word));
      parts.completions.getChildren().add(button);
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
      String word = space.vectors().word(id);
      model.select(word);
      parts.search.setText(word);
      parts.completions.getChildren().clear();
    } else {
      Label none = new Label(context.messages().format("explore.search.none", text.strip()));
      none.getStyleClass().addAll("caption");
      none.setWrapText(true);
      parts.completions.getChildren().setAll(none);
    }
  }

  private void showWord() {
    Space space = model.spaceProperty().get();
    String word = context.selectedWordProperty().get();
    int id = space == null || word.isEmpty() ? -1 : space.id(word);
    boolean known = space != null && id >= 0;
    parts.about.setVisible(known);
    parts.about.setManaged(known);
    Messages messages = context.messages();
    parts.word.setText(known ? space.vectors().word(id) : messages.get("explore.word.none"));
    parts.word.getStyleClass().setAll("label", known ? "selected-word" : "low");
    parts.rank.setText(known ? messages.format("explore.rank", id + 1) : "");
    if (known) {
      parts.heat.setValues(space.vectors().matrix().row(id));
      parts.heatCaption.setText(
          messages.format(
              "explore.heat",
              space.vectors().dimension(),
              String.format(Locale.ROOT, "%.2g", parts.heat.extent())));
    }
  }

  private void showNeighbours(List<Neighbour> found) {
    double extent =
        model.metricProperty().get() == Metric.COSINE
            ? 1
            : found.stream().mapToDouble(n -> Math.abs(n.score())).max().orElse(1);
    parts.neighbours.setExtent(Math.max(1e-9, extent));
    parts.neighbours.setItems(
        found.stream().map(n -> new BarList.Item(n.word(), n.score())).toList());
  }
}
