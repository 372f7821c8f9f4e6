package org.vectarium.ui.widget;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * One line of text whose digits all take the width of the widest digit, so that a number that
 * changes many times a second does not tremble. Inter's digits differ in width and JavaFX cannot
 * ask it for its tabular ones.
 *
 * <p>Style it like a label: the class {@code tabular} sets fonts through {@code .text} children.
 * Screen thread only.
 */
public final class TabularText extends Region {
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final Text ruler = new Text("0");
  private Font measured = Font.getDefault();
  private double digitWidth;

  public TabularText() {
    getStyleClass().add("tabular");
    setAccessibleRole(AccessibleRole.TEXT);
    ruler.getStyleClass().add("text");
    ruler.setVisible(false);
    ruler.setManaged(false);
    getChildren().add(ruler);
    text.subscribe(this::write);
    ruler.fontProperty().subscribe((_, _) -> requestLayout());
  }

  public StringProperty textProperty() {
    return text;
  }

  public void setText(String value) {
    text.set(value);
  }

  private void write(String value) {
    setAccessibleText(value);
    int needed = value.length() + 1;
    while (getChildren().size() < needed) {
      Text cell = new Text();
      cell.getStyleClass().add("text");
      cell.setTextOrigin(VPos.BASELINE);
      cell.setManaged(false);
      getChildren().add(cell);
    }
    if (getChildren().size() > needed) {
      getChildren().remove(needed, getChildren().size());
    }
    for (int i = 0; i < value.length(); i++) {
      cell(i).setText(value.substring(i, i + 1));
    }
    requestLayout();
  }

  private Text cell(int index) {
    return (Text) getChildren().get(index + 1);
  }

  private double widthOf(int index) {
    char c = text.get().charAt(index);
    return c >= '0' && c <= '9' ? digitWidth() : cell(index).getLayoutBounds().getWidth();
  }

  private double digitWidth() {
    Font font = ruler.getFont();
    if (digitWidth == 0 || !font.equals(measured)) {
      measured = font;
      digitWidth = 0;
      Text probe = new Text();
      probe.setFont(font);
      for (char digit = '0'; digit <= '9'; digit++) {
        probe.setText(String.valueOf(digit));
        digitWidth = Math.max(digitWidth, probe.getLayoutBounds().getWidth());
      }
    }
    return digitWidth;
  }

  @Override
  protected double computePrefWidth(double height) {
    double sum = snappedLeftInset() + snappedRightInset();
    for (int i = 0; i < text.get().length(); i++) {
      sum += widthOf(i);
    }
    return Math.ceil(sum);
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(
        snappedTopInset() + ruler.getLayoutBounds().getHeight() + snappedBottomInset());
  }

  @Override
  protected double computeMaxWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    return snappedTopInset() + ruler.getBaselineOffset();
  }

  @Override
  protected void layoutChildren() {
    double x = Math.max(snappedLeftInset(), getWidth() - computePrefWidth(-1) + snappedLeftInset());
    double y = getBaselineOffset();
    for (int i = 0; i < text.get().length(); i++) {
      double width = widthOf(i);
      Text cell = cell(i);
      cell.setX(x + (width - cell.getLayoutBounds().getWidth()) / 2);
      cell.setY(y);
      x += width;
    }
  }

  /** The ink of the characters, for a test. */
  Paint ink() {
    return ruler.getFill();
  }
}
