package org.vectarium.ui.widget.sky;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * Draws what lies over the points, in logical pixels: on the screen's canvas or as SVG, so that a
 * drawing is described once. JavaFX thread only.
 */
public interface Brush {
  /**
   * How a line is drawn.
   *
   * @param colour with its opacity
   * @param width in pixels
   * @param dashes lengths on and off in turn; none for a solid line
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Stroke(Color colour, double width, double... dashes) {}

  /**
   * How text is written.
   *
   * @param font of the screen
   * @param ink of the letters
   * @param halo colour round the letters, so that they can be read over points
   * @param spread how far the halo reaches in pixels; 0 for none
   */
  record Lettering(Font font, Color ink, Color halo, double spread) {}

  void line(double x0, double y0, double x1, double y1, Stroke stroke);

  /** The outline of a circle. */
  void ring(double x, double y, double radius, Stroke stroke);

  /** A filled circle. */
  void disc(double x, double y, double radius, Color fill);

  /** A filled polygon. */
  void polygon(double[] x, double[] y, Color fill);

  /** One line of text from its left end on the base line. */
  default void text(String text, double x, double y, Lettering lettering) {
    text(text, x, y, 0, lettering);
  }

  /** One line of text from its left end on the base line, turned clockwise by so many degrees. */
  void text(String text, double x, double y, double degrees, Lettering lettering);
}
