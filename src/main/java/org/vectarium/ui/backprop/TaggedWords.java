package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vectarium.ner.WindowTrainer;
import org.vectarium.ui.i18n.Messages;

/**
 * Every word of the sentence with its most probable class, a page at a time; a click opens the
 * word's very computation. Shown beside the graph or with the training, whichever is in view.
 * Screen thread only.
 */
final class TaggedWords extends VBox {
  private final BackpropViewModel viewModel;
  private final TrainingDesk desk;
  private final Messages messages;
  private final boolean withTraining;
  private final int perPage;
  private final FlowPane words = new FlowPane();
  private final Label page = new Label();
  private final HBox pager;
  private final Subscription subscriptions;
  private int first;

  /**
   * @param withTraining whether this one is shown while the training is in view
   * @param perPage how many words at once, as a long text has too many for one screen
   */
  TaggedWords(
      BackpropViewModel viewModel,
      TrainingDesk desk,
      Messages messages,
      boolean withTraining,
      int perPage) {
    super(8);
    this.viewModel = viewModel;
    this.desk = desk;
    this.messages = messages;
    this.withTraining = withTraining;
    this.perPage = perPage;
    words.getStyleClass().add("words");
    page.getStyleClass().add("caption");
    pager = new HBox(10, turner("back", "‹", -perPage), page, turner("on", "›", perPage));
    pager.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(words, pager);
    subscriptions =
        Subscription.combine(
            desk.textProperty().subscribe(text -> turnTo(0)),
            desk.runningProperty().subscribe(running -> show()),
            viewModel.showingTrainingProperty().subscribe(on -> show()));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private Button turner(String name, String sign, int by) {
    Button button = new Button(sign);
    button.setId("page-" + name);
    button.getStyleClass().setAll("button", "outline");
    button.setAccessibleText(messages.get("backprop.train.page." + name));
    button.setOnAction(event -> turnTo(first + by));
    return button;
  }

  private void turnTo(int word) {
    if (word == 0 || word > 0 && word < desk.lab().words().size()) {
      first = word;
      show();
    }
  }

  private void show() {
    words.getChildren().clear();
    int all = desk.lab().words().size();
    int to = Math.min(all, first + perPage);
    boolean here = viewModel.showingTrainingProperty().get() == withTraining;
    List<WindowTrainer.Tagged> tagged =
        here && !desk.runningProperty().get()
            ? desk.lab().tagged(first, to).orElse(List.of())
            : List.of();
    for (int i = 0; i < tagged.size(); i++) {
      words.getChildren().add(chip(tagged.get(i), first + i));
    }
    setVisible(!tagged.isEmpty());
    setManaged(!tagged.isEmpty());
    pager.setVisible(all > perPage);
    pager.setManaged(all > perPage);
    page.setText(messages.format("backprop.train.page", first + 1, to, all));
  }

  private Button chip(WindowTrainer.Tagged word, int position) {
    double p = word.probabilities().stream().mapToDouble(x -> x).max().orElse(0);
    String shown = String.format(Locale.ROOT, "%.2f", p);
    Button button = new Button(word.word() + "\n" + word.type() + " " + shown);
    button.setId("tagged-" + position);
    button.getStyleClass().setAll("button", "word", "tagged");
    if (!word.type().equals("O")) {
      button.getStyleClass().add("in-window");
    }
    if (!withTraining && position == desk.lab().centre()) {
      button.getStyleClass().add("centre");
    }
    button.setAccessibleText(
        messages.format("backprop.train.word", word.word(), word.type(), shown));
    button.setOnAction(event -> {
      desk.lab().setCentre(position);
      viewModel.openTrained();
      show();
    });
    return button;
  }
}
