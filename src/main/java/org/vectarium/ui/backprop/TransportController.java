package org.vectarium.ui.backprop;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.playback.Grain;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * Binds {@code fxml/backprop-transport.fxml}: the play buttons, the speed, the grain and the
 * timeline. One for each language change.
 */
public final class TransportController {
  private static final double SPEED_STEPS = 100;

  private final AppContext context;
  private final BackpropViewModel viewModel;
  private final Messages messages;
  private final TimelineView timeline;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private Button play;
  @FXML private FontIcon playIcon;
  @FXML private Slider speed;
  @FXML private Label speedText;
  @FXML private ToggleGroup grains;
  @FXML private StackPane timelineHost;

  TransportController(AppContext context, BackpropViewModel viewModel) {
    this.context = context;
    this.viewModel = viewModel;
    this.messages = context.messages();
    this.timeline =
        new TimelineView(messages.get("backprop.forward"), messages.get("backprop.backward"));
  }

  @FXML
  private void initialize() {
    timeline.setId("timeline");
    timelineHost.getChildren().add(timeline);
    timeline.setOnSeek(viewModel::seek);
    bindSpeed();
    for (Toggle toggle : grains.getToggles()) {
      ((ToggleButton) toggle).setOnAction(event -> chooseGrain(grainOf(toggle)));
    }
    NodeTexts texts = new NodeTexts(messages);
    subscriptions =
        Subscription.combine(
            viewModel.grainProperty().subscribe(this::showGrain),
            viewModel.playingProperty().subscribe(this::showPlaying),
            viewModel
                .momentProperty()
                .subscribe(moment -> {
                  timeline.show(moment.frame());
                  timeline.setAccessibleText(texts.progress(moment.frame()));
                }),
            context.themeProperty().subscribe(theme -> repaint()),
            context.presenterProperty().subscribe(on -> repaint()));
  }

  private void bindSpeed() {
    double range = Math.log(Player.FASTEST / Player.SLOWEST);
    speed.setMax(SPEED_STEPS);
    speed.setValue(
        SPEED_STEPS * Math.log(viewModel.speedProperty().get() / Player.SLOWEST) / range);
    speed
        .valueProperty()
        .subscribe(value -> {
          double now = Player.SLOWEST * Math.exp(range * value.doubleValue() / SPEED_STEPS);
          viewModel.speedProperty().set(now);
          speedText.setText(
              messages.format(
                  "backprop.speed.value",
                  now < 9.5 ? String.format("%.1f", now) : Long.toString(Math.round(now))));
        });
  }

  void chooseGrain(Grain grain) {
    viewModel.grainProperty().set(grain);
    // A press on the chosen one would leave none.
    showGrain(grain);
  }

  private void showGrain(Grain grain) {
    grains.getToggles().forEach(toggle -> toggle.setSelected(grainOf(toggle) == grain));
  }

  private static Grain grainOf(Toggle toggle) {
    return Grain.valueOf((String) toggle.getUserData());
  }

  private void showPlaying(boolean playing) {
    playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
    String name = messages.get(playing ? "backprop.pause" : "backprop.play");
    play.setAccessibleText(name);
    play.getTooltip().setText(name);
  }

  private void repaint() {
    timeline.paletteProperty().set(context.palette());
    timeline.scaleProperty().set(context.scale());
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  @FXML
  private void toStart() {
    viewModel.toStart();
  }

  @FXML
  private void stepBack() {
    viewModel.stepBack();
  }

  @FXML
  private void togglePlay() {
    viewModel.togglePlay();
  }

  @FXML
  private void stepForward() {
    viewModel.stepForward();
  }

  @FXML
  private void toEnd() {
    viewModel.toEnd();
  }
}
