package org.vectarium.ui.backprop;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.i18n.Messages;

/**
 * One entry of an input: its name, a slider and a field. The field shows a short number, and all
 * its digits while they are edited. Screen thread only.
 */
final class InputRow extends ListCell<InputPanel.Entry> {
  /** As far as sliders reach, unless the value lies further out. */
  private static final double RANGE = 5;

  private final InputPanel panel;
  private final Messages messages;
  private final Label name = new Label();
  private final Tooltip fullName = new Tooltip();
  private final Slider slider = new Slider(-RANGE, RANGE, 0);
  private final TextField field = new TextField();
  private final HBox row = new HBox(name, slider, field);

  /** What the field showed before anybody typed. */
  private String untouched = "";

  private boolean showing;

  /**
   * @param all every row that the list makes, to be told of new values
   */
  InputRow(InputPanel panel, Messages messages, List<InputRow> all) {
    this.panel = panel;
    this.messages = messages;
    row.getStyleClass().add("input-row");
    name.getStyleClass().addAll("mid-italic", "input-name");
    slider.setBlockIncrement(0.1);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setMinWidth(40);
    slider.setPrefWidth(40);
    // As wide as the list and no wider: the slider takes what is left.
    setPrefWidth(0);
    field.getStyleClass().addAll("input-field", "fwd-number");
    slider
        .valueProperty()
        .subscribe(value -> {
          if (!showing && !isIdle()) {
            panel.change(getItem(), Math.round(value.doubleValue() * 100) / 100.0);
          }
        });
    field.setOnAction(event -> commit());
    field
        .focusedProperty()
        .subscribe((_, focused) -> {
          if (isIdle()) {
            return;
          }
          if (focused) {
            write(exact(panel.value(getItem())));
          } else {
            commit();
            write(Numbers.text(panel.value(getItem())));
          }
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    all.add(this);
  }

  private void key(KeyEvent event) {
    int by =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    if (by != 0) {
      event.consume();
      commit();
      panel.move(getIndex(), by);
    }
  }

  @Override
  protected void updateItem(InputPanel.Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    setText(null);
    setGraphic(empty ? null : row);
    if (empty) {
      return;
    }
    name.setText(entry.name());
    fullName.setText(entry.name());
    name.setTooltip(fullName);
    String id = entry.source() + (entry.name().equals(entry.source()) ? "" : "-" + entry.index());
    slider.setId("input-" + id);
    slider.setAccessibleText(entry.name());
    field.setId("value-" + id);
    field.setAccessibleText(messages.format("backprop.inputs.type", entry.name()));
    showValue();
  }

  /** The value of this moment, unless it is being typed. */
  void showValue() {
    if (isIdle()) {
      return;
    }
    double value = panel.value(getItem());
    showing = true;
    slider.setMin(Math.min(-RANGE, value));
    slider.setMax(Math.max(RANGE, value));
    slider.setValue(value);
    showing = false;
    if (!field.isFocused()) {
      write(Numbers.text(value));
    } else if (field.getText().equals(untouched)) {
      write(exact(value));
    }
  }

  /** Whether it shows nothing, or still an entry of the graph before: the list fills rows late. */
  private boolean isIdle() {
    return isEmpty() || getItem() == null || !panel.holds(getItem());
  }

  /** Puts the cursor here. */
  void edit() {
    field.requestFocus();
    field.selectAll();
  }

  private void write(String text) {
    untouched = text;
    field.setText(text);
  }

  /** All digits, and no more than there are. */
  private static String exact(double value) {
    String text =
        value == Math.rint(value) && Math.abs(value) < 1e15
            ? Long.toString((long) value)
            : Double.toString(value);
    return text.replace('-', '−');
  }

  private void commit() {
    if (isIdle() || field.getText().equals(untouched)) {
      return;
    }
    String typed = field.getText();
    OptionalDouble number = TypedNumber.parse(typed);
    if (number.isPresent()) {
      untouched = typed;
      panel.change(getItem(), number.getAsDouble());
      write(field.isFocused() ? exact(number.getAsDouble()) : Numbers.text(number.getAsDouble()));
    } else {
      double value = panel.value(getItem());
      write(field.isFocused() ? exact(value) : Numbers.text(value));
      panel.say(
          messages.format(
              "backprop.inputs.nonumber", typed.strip(), getItem().name(), Numbers.text(value)));
    }
  }
}
