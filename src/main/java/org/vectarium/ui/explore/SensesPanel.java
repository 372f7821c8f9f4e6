package org.vectarium.ui.explore;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.IntegerProperty;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordSenses;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.SensesViewModel.Answer;
import org.vectarium.ui.i18n.Messages;

/**
 * The selected word's neighbours in groups, as senses of the word. Controls of {@code
 * fxml/explore-senses.fxml}.
 */
final class SensesPanel implements DrawerPanel, Initializable {
  private final AppContext context;
  private final ExploreViewModel model;
  private final SensesViewModel senses;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private Label senseWord;
  @FXML private ComboBox<Integer> senseNeighbours;
  @FXML private ComboBox<Integer> senseGroups;
  @FXML private Label senseCaption;
  @FXML private VBox senseList;

  SensesPanel(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
    this.senses = model.asking().senses();
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    choices(senseNeighbours, senses.neighboursProperty(), "ask.senses.of", 20, 40, 60, 100);
    choices(senseGroups, senses.groupsProperty(), "ask.senses.count", 0, 2, 3, 4, 5, 6);
    subscriptions = senses.answerProperty().subscribe(this::show);
  }

  private void choices(ComboBox<Integer> box, IntegerProperty value, String key, Integer... all) {
    Messages messages = context.messages();
    box.getItems().setAll(all);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer number) {
            return number == 0 ? messages.get(key + ".auto") : messages.format(key, number);
          }

          @Override
          public Integer fromString(String text) {
            return Integer.valueOf(text);
          }
        });
    box.setValue(value.get());
    box.valueProperty().subscribe((_, now) -> value.set(now));
  }

  private void show(@Nullable Answer answer) {
    senseList.getChildren().clear();
    Messages messages = context.messages();
    if (answer == null) {
      senseWord.setText("");
      senseCaption.setText(messages.get("ask.senses.none"));
      return;
    }
    senseWord.setText(answer.space().vectors().word(answer.id()));
    WordSenses found = answer.senses();
    senseCaption.setText(
        messages.format("ask.senses.silhouette", TableText.shown(found.silhouette(), 2)));
    for (int g = 0; g < found.groups().size(); g++) {
      senseList.getChildren().add(row(g, found.groups().get(g)));
    }
  }

  private Node row(int index, WordSenses.Group group) {
    Messages messages = context.messages();
    Label name = new Label(messages.format("ask.senses.sense", index + 1));
    name.getStyleClass().add("section-title");
    Label about =
        new Label(
            messages.format(
                "ask.senses.about", group.words().size(), TableText.shown(group.cosine(), 3)));
    about.getStyleClass().add("caption");
    Button select = new Button(messages.get("ask.senses.select"));
    select.getStyleClass().addAll("ghost", "sense-select");
    select.setAccessibleText(select.getText() + " " + name.getText());
    select.setOnAction(
        _ -> model.asking().selection().set(group.words().stream().map(Neighbour::word).toList()));
    VBox head = new VBox(0, name, about, select);
    head.getStyleClass().add("sense-head");
    FlowPane words = new FlowPane(4, 4);
    // A flow asks for the height of its wrap length, not of the width it gets.
    words
        .prefWrapLengthProperty()
        .bind(senseList.widthProperty().subtract(head.widthProperty()).subtract(12));
    for (Neighbour neighbour : group.words()) {
      Button button = new Button(neighbour.word());
      button.getStyleClass().addAll("ghost", "sense-word");
      button.setMnemonicParsing(false);
      button.setAccessibleText(neighbour.word() + " " + TableText.shown(neighbour.score(), 3));
      button.setOnAction(_ -> model.select(neighbour.word()));
      words.getChildren().add(button);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(12, head, words);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  @Override
  public void dispose() {
    subscriptions.unsubscribe();
  }

  @Override
  public List<List<String>> table() {
    Answer answer = senses.answerProperty().get();
    List<List<String>> rows = new ArrayList<>();
    if (answer != null) {
      rows.add(List.of("sense", "word", "cosine"));
      for (int g = 0; g < answer.senses().groups().size(); g++) {
        for (Neighbour neighbour : answer.senses().groups().get(g).words()) {
          rows.add(
              List.of(
                  Integer.toString(g + 1), neighbour.word(), TableText.number(neighbour.score())));
        }
      }
    }
    return rows;
  }
}
