package org.vectarium.ui.widget.sky;

import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.widget.sky.Brush.Lettering;
import org.vectarium.ui.widget.sky.Brush.Stroke;

/**
 * Draws a picture of the sky, on the screen or for a page. JavaFX thread only.
 *
 * @param picture what is shown
 * @param labels where its labels stand
 * @param metrics their fonts
 */
record SkyPainter(SkySurface.Picture picture, List<PlacedLabel> labels, LabelMetrics metrics) {
  /** How far the halo of a label reaches. */
  private static final double HALO = 1.2;

  /** Density, grid and points. */
  void points(PointRaster onto, double scale, boolean moving) {
    points(onto, scale, style(scale, moving));
  }

  /** Density, grid, and points in this style; null for none. */
  void points(PointRaster onto, double scale, PointRaster.@Nullable Style style) {
    Camera inPixels = camera(scale);
    onto.draw(
        picture.points(),
        inPixels,
        picture.colours(),
        picture.showGrid() ? GridLines.of(inPixels) : PointRaster.Grid.NONE,
        style,
        picture.showDensity());
  }

  /** How points are drawn at a scale; null if they are not shown. */
  PointRaster.@Nullable Style style(double scale, boolean moving) {
    return picture.showPoints()
        ? PointStyles.of(picture.points(), camera(scale), scale, moving)
        : null;
  }

  private Camera camera(double scale) {
    Camera c = picture.camera();
    return new Camera(
        c.centreX(), c.centreY(), c.scale() * scale, c.width() * scale, c.height() * scale);
  }

  /** Everything over the points. */
  void over(Brush brush) {
    picture.overlay().paint(brush, picture.camera());
    if (picture.showPoints()) {
      labels.forEach(label -> dot(brush, label));
    }
    for (LabelStyle style : LabelStyle.values()) {
      Lettering lettering =
          new Lettering(
              metrics.font(style), ink(style), color(picture.colours().background()), HALO);
      double ascent = metrics.ascent(style);
      for (PlacedLabel label : labels) {
        if (label.style() == style) {
          brush.text(metrics.text(label.id()), label.left(), label.top() + ascent, lettering);
        }
      }
    }
  }

  /** A point that carries a label, large enough to see which is whose. */
  private void dot(Brush brush, PlacedLabel label) {
    SkyColours colours = picture.colours();
    byte[] category = picture.points().category();
    double x = picture.camera().screenX(picture.points().x()[label.id()]);
    double y = picture.camera().screenY(picture.points().y()[label.id()]);
    boolean selected = label.style() == LabelStyle.SELECTED;
    double r = selected ? 5 : label.style() == LabelStyle.PLAIN ? 2.8 : 3.4;
    brush.disc(x, y, r + 1, color(colours.background()));
    int own = colours.point(category == null ? 0 : category[label.id()]);
    brush.disc(x, y, r, color(selected ? colours.nowFill() : own));
    if (selected) {
      brush.ring(x, y, 11, new Stroke(color(colours.now()), 1.6));
    }
  }

  private Color ink(LabelStyle style) {
    SkyColours colours = picture.colours();
    return color(
        switch (style) {
          case SELECTED -> colours.now();
          case STRONG, EMPHASISED -> colours.label();
          case PLAIN -> colours.quietLabel();
        });
  }

  /** Of 0xAARRGGBB. */
  static Color color(int argb) {
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
  }
}
