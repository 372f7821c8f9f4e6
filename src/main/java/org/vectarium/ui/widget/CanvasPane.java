package org.vectarium.ui.widget;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;

/**
 * A region that paints itself, at most once a pulse however often it is asked to.
 *
 * <p>Screen thread only.
 */
public abstract class CanvasPane extends Region {
  private final Canvas canvas = new Canvas();
  private final ObjectProperty<Palette> palette =
      new SimpleObjectProperty<>(this, "palette", Palette.NIGHT);
  private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);

  protected CanvasPane() {
    canvas.setManaged(false);
    getChildren().add(canvas);
    palette.subscribe((_, _) -> requestDraw());
    scale.subscribe((_, _) -> requestDraw());
  }

  /** The colours to paint with. */
  public ObjectProperty<Palette> paletteProperty() {
    return palette;
  }

  /** Factor on type and marks: more than 1 for a lecture hall. */
  public DoubleProperty scaleProperty() {
    return scale;
  }

  protected Palette palette() {
    return palette.get();
  }

  /** A length of the design, in pixels of this moment. */
  protected double px(double length) {
    return length * scale.get();
  }

  /** The font of drawn text, in design pixels. */
  protected Font font(double size) {
    return Font.font(Fonts.UI, px(size));
  }

  /** The heavier font of drawn text, in design pixels. */
  protected Font strongFont(double size) {
    return Font.font(Fonts.STRONG, px(size));
  }

  /** Asks to be painted with the next layout pass. */
  public final void requestDraw() {
    setNeedsLayout(true);
    requestLayout();
  }

  @Override
  protected final void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    draw(g, width, height);
  }

  /** Paints everything on a clean canvas. */
  protected abstract void draw(GraphicsContext g, double width, double height);
}
