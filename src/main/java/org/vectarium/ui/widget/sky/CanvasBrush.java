package org.vectarium.ui.widget.sky;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. JavaFX thread only. */
final class CanvasBrush implements Brush {
  private final GraphicsContext g;

  CanvasBrush(GraphicsContext g) {
    this.g = g;
    g.setTextBaseline(VPos.BASELINE);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFontSmoothingType(FontSmoothingType.GRAY);
  }

  @Override
  public void line(double x0, double y0, double x1, double y1, Stroke stroke) {
    take(stroke);
    g.strokeLine(x0, y0, x1, y1);
  }

  @Override
  public void ring(double x, double y, double radius, Stroke stroke) {
    take(stroke);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private void take(Stroke stroke) {
    g.setStroke(stroke.colour());
    g.setLineWidth(stroke.width());
    g.setLineDashes(stroke.dashes());
  }

  @Override
  public void disc(double x, double y, double radius, Color fill) {
    g.setFill(fill);
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void polygon(double[] x, double[] y, Color fill) {
    g.setFill(fill);
    g.fillPolygon(x, y, x.length);
  }

  @Override
  public void text(String text, double x, double y, double degrees, Lettering lettering) {
    g.setFont(lettering.font());
    if (degrees == 0) {
      write(text, x, y, lettering);
    } else {
      g.save();
      g.translate(x, y);
      g.rotate(degrees);
      write(text, 0, 0, lettering);
      g.restore();
    }
  }

  /** Four shifted copies make the halo: strokeText is some ten times slower. */
  private void write(String text, double x, double y, Lettering lettering) {
    double spread = lettering.spread();
    if (spread > 0) {
      g.setFill(lettering.halo());
      g.fillText(text, x - spread, y);
      g.fillText(text, x + spread, y);
      g.fillText(text, x, y - spread);
      g.fillText(text, x, y + spread);
    }
    g.setFill(lettering.ink());
    g.fillText(text, x, y);
  }
}
