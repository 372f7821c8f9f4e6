package org.vectarium.ui.explore;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordArithmetic.Scoring;
import org.vectarium.projection.Basis;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.BarList;
import org.vectarium.ui.widget.Toggles;

/** The analogy: three words, the answers, and what the plane shows of it. Controls of {@code
 * fxml/explore-sum.fxml}. */
final class SumSide implements Initializable {
  private final AppContext context;
  private final ExploreViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private TextField base;
  @FXML private TextField minus;
  @FXML private TextField plus;
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
    exclude.setSelected(questions.excludeInputsProperty().get());
    exclude.selectedProperty().subscribe((_, now) -> questions.excludeInputsProperty().set(now));
    scorings.selectToggle(questions.scoringProperty().get() == Scoring.ADD ? add : mul);
    add.setOnAction(_ -> questions.scoringProperty().set(Scoring.ADD));
    mul.setOnAction(_ -> questions.scoringProperty().set(Scoring.MUL));
    answers.onChosen(model::select);
    planeShare.visibleProperty().bind(planeShare.textProperty().isNotEmpty());
    planeShare.managedProperty().bind(planeShare.visibleProperty());
    subscriptions =
        Subscription.combine(
            slot(base, model.questions().baseProperty()),
            slot(minus, model.questions().minusProperty()),
            slot(plus, model.questions().plusProperty()),
            model.questions().sumProperty().subscribe(this::show),
            model.projection().planeProperty().subscribe(_ -> showShare(model.questions().sumProperty().get())));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private static Subscription slot(TextField field, StringProperty word) {
    field.setText(word.get());
    field.setOnAction(_ -> word.set(field.getText().strip()));
    field.focusedProperty().subscribe((was, now) -> leave(field, word, was, now));
    return word.subscribe((_, now) -> field.setText(now));
  }

  private static void leave(TextField field, StringProperty word, boolean was, boolean now) {
    if (was && !now) {
      word.set(field.getText().strip());
    }
  }

  private void show(@Nullable Sum sum) {
    Messages messages = context.messages();
    Space space = model.spaceProperty().get();
    for (TextField field : List.of(base, minus, plus)) {
      boolean unknown = space != null && space.id(field.getText().strip()) < 0;
      field.getStyleClass().remove("wrong");
      if (unknown) {
        field.getStyleClass().add("wrong");
      }
    }
    if (sum == null || space == null) {
      answers.setItems(List.of());
      honest.setText(messages.get("explore.sum.unknown"));
      planeShare.setText("");
      return;
    }
    answers.setExtent(
        Math.max(1, sum.answers().stream().mapToDouble(n -> n.score()).max().orElse(1)));
    answers.setItems(
        sum.answers().stream().map(n -> new BarList.Item(n.word(), n.score())).toList());
    if (sum.honest() != null) {
      String key =
          sum.honest().id() == sum.b()
                  || sum.honest().id() == sum.c()
                  || sum.honest().id() == sum.a()
              ? "explore.sum.honest.input"
              : "explore.sum.honest";
      honest.setText(messages.format(key, sum.honest().word()));
    }
    showShare(sum);
  }

  /** How much of the difference of the pair the plane shows: ‖P(c − a)‖ / ‖c − a‖. */
  private void showShare(@Nullable Sum sum) {
    Space space = model.spaceProperty().get();
    Plane plane = model.projection().planeProperty().get();
    Basis basis = plane == null ? null : plane.basis();
    if (sum == null || space == null || basis == null) {
      planeShare.setText("");
      return;
    }
    float[] a = space.vectors().matrix().row(sum.a());
    float[] c = space.vectors().matrix().row(sum.c());
    double length = 0;
    for (int i = 0; i < a.length; i++) {
      length += Math.pow((double) c[i] - a[i], 2);
    }
    double[] from = basis.project(a);
    double[] to = basis.project(c);
    double seen = Math.hypot(to[0] - from[0], to[1] - from[1]);
    double share = length > 0 ? seen / Math.sqrt(length) : 0;
    planeShare.setText(
        context
            .messages()
            .format(
                "explore.plane.share",
                space.vectors().dimension(),
                String.format(Locale.ROOT, "%.0f", 100 * share),
                space.vectors().word(sum.c()),
                space.vectors().word(sum.a())));
  }
}
