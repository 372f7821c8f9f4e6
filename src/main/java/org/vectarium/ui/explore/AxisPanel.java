package org.vectarium.ui.explore;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.Toggles;

/**
 * Words along a direction: chosen ones, or those at its two ends. Controls of {@code
 * fxml/explore-axis.fxml}.
 */
final class AxisPanel implements DrawerPanel, Initializable {
  private final AppContext context;
  private final ExploreViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private TextField direction;
  @FXML private ToggleGroup which;
  @FXML private ToggleButton placed;
  @FXML private ToggleButton extremes;
  @FXML private Label caption;
  @FXML private AxisStrip axisStrip;

  AxisPanel(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    AxisModel axis = model.asking().axis();
    Toggles.keepOneSelected(which);
    placed.setOnAction(_ -> axis.extremesProperty().set(false));
    extremes.setOnAction(_ -> axis.extremesProperty().set(true));
    direction.setOnAction(_ -> apply());
    direction.focusedProperty().subscribe(this::left);
    axisStrip.onChosen(model::select);
    subscriptions =
        Subscription.combine(
            model.projection().horizontalProperty().subscribe(this::showText),
            axis.extremesProperty().subscribe(now -> which.selectToggle(now ? extremes : placed)),
            axis.answerProperty().subscribe(this::show));
  }

  private void left(boolean was, boolean now) {
    if (was && !now) {
      apply();
    }
  }

  private void apply() {
    model.projection().horizontalProperty().set(direction.getText().strip());
  }

  private void showText(String text) {
    direction.setText(text);
    if (model.asking().axis().answerProperty().get() == null) {
      show(null);
    }
  }

  private void show(AxisModel.@Nullable Answer answer) {
    direction.getStyleClass().remove("wrong");
    if (answer == null) {
      String text = model.projection().horizontalProperty().get();
      if (!text.isBlank()) {
        direction.getStyleClass().add("wrong");
      }
      axisStrip.clear();
      caption.setText(refusal(text));
      return;
    }
    axisStrip.show(answer.axis(), answer.space(), answer.ids());
    caption.setText(
        answer.extremes()
            ? context
                .messages()
                .format("ask.axis.caption.extremes", answer.ids().length / 2, answer.among())
            : context.messages().format("ask.axis.caption.placed", answer.ids().length));
  }

  private String refusal(String text) {
    Space space = model.spaceProperty().get();
    return space == null || WordAxis.parse(text, space) != null
        ? ""
        : context.messages().format("ask.axis." + WordAxis.fault(text, space), text);
  }

  @Override
  public void dispose() {
    subscriptions.unsubscribe();
  }

  @Override
  public void paint(Palette palette, double scale) {
    axisStrip.paletteProperty().set(palette);
    axisStrip.scaleProperty().set(scale);
  }

  @Override
  public List<List<String>> table() {
    AxisModel.Answer answer = model.asking().axis().answerProperty().get();
    List<List<String>> rows = new ArrayList<>();
    if (answer != null) {
      rows.add(List.of("word", "place", answer.axis().title()));
      for (int id : answer.ids()) {
        double place = answer.axis().place(id, answer.space());
        rows.add(List.of(answer.space().vectors().word(id), TableText.number(place), ""));
      }
    }
    return rows;
  }
}
