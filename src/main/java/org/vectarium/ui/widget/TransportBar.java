package org.vectarium.ui.widget;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.vectarium.ui.i18n.Messages;

/**
 * The foot of every room that has a history: to start, step back, play, step, to end; speed; size
 * of a step; and a timeline on the right. The room says what the buttons do and which can be used
 * now.
 *
 * <p>Screen thread only. Built anew when the language changes.
 */
public final class TransportBar extends HBox {
  private static final String START = "M0 0h2v14h-2z M14 0v14l-10 -7z";
  private static final String BACK = "M7.5 1.2l-6 5.8 6 5.8";
  private static final String REVERSE = "M13 0l-13 7.5l13 7.5z";
  private static final String PLAY = "M0 0l13 7.5l-13 7.5z";
  private static final String PAUSE = "M0 0h4v15h-4z M8 0h4v15h-4z";
  private static final String FORWARD = "M1.5 1.2l6 5.8 -6 5.8";
  private static final String END = "M0 0v14l10 -7z M12 0h2v14h-2z";

  private final Messages messages;
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
  private final Button toStart;
  private final Button back;
  private final Button reverse;
  private final Button play;
  private final Button forward;
  private final Button toEnd;
  private final Slider speed = new Slider(0, 1, 1);
  private final TabularText speedText = new TabularText();
  private final HBox grains = new HBox();
  private final ToggleGroup grainGroup = new ToggleGroup();
  private final StackPane timeline = new StackPane();

  public TransportBar(Messages messages) {
    this.messages = messages;
    toStart = button("to-start", START, true, "start");
    back = button("step-back", BACK, false, "back");
    reverse = button("play-back", REVERSE, true, "reverse");
    play = button("play", PLAY, true, "play");
    forward = button("step-forward", FORWARD, false, "forward");
    toEnd = button("to-end", END, true, "end");
    play.getStyleClass().add("transport-play");
    reverse.setVisible(false);
    reverse.setManaged(false);
    speed.setId("speed");
    speed.setAccessibleText(messages.get("widgets.transport.speed"));
    speed.setTooltip(new Tooltip(messages.get("widgets.transport.speed")));
    speed.setBlockIncrement(0.05);
    HBox.setHgrow(speed, Priority.ALWAYS);
    speedText.getStyleClass().add("transport-speed");
    HBox first = new HBox(toStart, back, reverse, play, forward, toEnd, speed, speedText);
    first.getStyleClass().add("transport-buttons");
    first.setAlignment(Pos.CENTER_LEFT);
    Label stepBy = new Label(messages.get("widgets.transport.grain"));
    stepBy.getStyleClass().add("caption");
    stepBy.setMinWidth(Label.USE_PREF_SIZE);
    grains.getStyleClass().add("segmented");
    HBox.setHgrow(grains, Priority.ALWAYS);
    HBox second = new HBox(12, stepBy, grains);
    second.setAlignment(Pos.CENTER_LEFT);
    VBox controls = new VBox(first, second);
    controls.getStyleClass().add("transport-controls");
    timeline.getStyleClass().add("transport-timeline");
    timeline.setMinWidth(0);
    HBox.setHgrow(timeline, Priority.ALWAYS);
    getStyleClass().add("transport");
    getChildren().addAll(controls, timeline);
    Toggles.keepOneSelected(grainGroup);
    playing.subscribe(this::showPlaying);
  }

  private Button button(String id, String glyph, boolean filled, String key) {
    SVGPath shape = new SVGPath();
    shape.setContent(glyph);
    shape.getStyleClass().add(filled ? "glyph-filled" : "glyph-line");
    Button button = new Button();
    button.setId(id);
    button.setGraphic(shape);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("ghost", "transport-button");
    describe(button, key);
    return button;
  }

  private void describe(Button button, String key) {
    String text = messages.get("widgets.transport." + key);
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
  }

  private void showPlaying(boolean now) {
    ((SVGPath) play.getGraphic()).setContent(now ? PAUSE : PLAY);
    describe(play, now ? "pause" : "play");
  }

  /** Whether the middle button shows a pause. */
  public BooleanProperty playingProperty() {
    return playing;
  }

  public Button toStart() {
    return toStart;
  }

  public Button back() {
    return back;
  }

  /** Plays backwards; hidden until {@link #offerReverse}. */
  public Button reverse() {
    return reverse;
  }

  /** Shows the button that plays backwards. */
  public void offerReverse() {
    reverse.setVisible(true);
    reverse.setManaged(true);
  }

  public Button play() {
    return play;
  }

  public Button forward() {
    return forward;
  }

  public Button toEnd() {
    return toEnd;
  }

  /** Place of the speed slider in [0, 1]; what it means is the room's. */
  public DoubleProperty speedProperty() {
    return speed.valueProperty();
  }

  /** What the slider's place means, such as {@code 4 pairs/s}. */
  public void setSpeedText(String text) {
    speedText.setText(text);
    speed.setAccessibleText(messages.get("widgets.transport.speed") + ": " + text);
  }

  /**
   * The sizes a step may have. Sizes a room lacks are shown disabled, not hidden.
   *
   * @param names in the language of the moment
   * @return a toggle for each, in order, of one group; select one and act on its change
   */
  public List<ToggleButton> setGrains(List<String> names) {
    grains.getChildren().clear();
    grainGroup.getToggles().clear();
    for (String name : names) {
      ToggleButton grain = new ToggleButton(name);
      grain.getStyleClass().add("segment");
      grain.setToggleGroup(grainGroup);
      grain.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(grain, Priority.ALWAYS);
      grains.getChildren().add(grain);
    }
    return grains.getChildren().stream().map(ToggleButton.class::cast).toList();
  }

  /** What stands right of the controls. */
  public void setTimeline(Node node) {
    timeline.getChildren().setAll(node);
  }
}
