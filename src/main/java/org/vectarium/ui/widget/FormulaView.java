package org.vectarium.ui.widget;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * A formula as shapes. Colours are the theme's, by style class ({@code formula-text}, {@code
 * formula-forward}, …), so a change of theme needs no typesetting. A formula that is wider than its
 * place is scaled down to it. FX thread.
 */
public final class FormulaView extends Region {
  private final Group shapes = new Group();
  private final Scale scale = new Scale(1, 1);
  private double fontSize;
  private FormulaOutline outline = new FormulaOutline(0, 0, 0, List.of());

  /** Of 18 pixels; for FXML. */
  public FormulaView() {
    this(18);
  }

  public FormulaView(double fontSize) {
    this.fontSize = fontSize;
    getStyleClass().add("formula");
    setAccessibleRole(AccessibleRole.TEXT);
    setMinWidth(0);
    shapes.getTransforms().add(scale);
    shapes.setManaged(false);
    getChildren().add(shapes);
  }

  public double getFontSize() {
    return fontSize;
  }

  /** Takes effect with the next formula. */
  public void setFontSize(double fontSize) {
    this.fontSize = fontSize;
  }

  /**
   * Shows a formula.
   *
   * @param latex what is set
   * @param spoken the same for a screen reader
   */
  public void setFormula(String latex, String spoken) {
    setAccessibleText(spoken);
    FormulaOutline wanted = Formulas.outline(latex, fontSize);
    if (wanted.equals(outline)) {
      return;
    }
    outline = wanted;
    shapes.getChildren().clear();
    for (FormulaOutline.Piece piece : outline.pieces()) {
      SVGPath path = new SVGPath();
      path.setContent(piece.svgPath());
      path.getStyleClass().add(piece.ink().styleClass());
      shapes.getChildren().add(path);
    }
    requestLayout();
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return snapSizeX(outline.width() + getInsets().getLeft() + getInsets().getRight());
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? outline.width() : width - horizontalInsets();
    return snapSizeY(
        outline.height() * factor(room) + getInsets().getTop() + getInsets().getBottom());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    double factor = factor(getWidth() - horizontalInsets());
    scale.setX(factor);
    scale.setY(factor);
    shapes.setLayoutX(getInsets().getLeft());
    shapes.setLayoutY(getInsets().getTop());
  }

  private double horizontalInsets() {
    return getInsets().getLeft() + getInsets().getRight();
  }

  private double factor(double room) {
    return outline.width() <= room || outline.width() == 0
        ? 1
        : Math.max(room, 1) / outline.width();
  }
}
