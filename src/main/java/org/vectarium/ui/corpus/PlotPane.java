package org.vectarium.ui.corpus;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.CanvasPane;
import org.vectarium.ui.widget.Ticks;

/**
 * A curve over two axes, each plain or logarithmic, with a gold mark on one of its points. Screen
 * thread only.
 */
final class PlotPane extends CanvasPane {
  private static final double LEFT = 52;
  private static final double BOTTOM = 34;

  /**
   * An axis.
   *
   * @param name what it measures
   * @param logarithmic whether equal steps are equal ratios
   * @param min its lower end; above 0 if logarithmic
   * @param max its upper end, above {@code min}
   */
  record Axis(String name, boolean logarithmic, double min, double max) {
    double share(double value) {
      return logarithmic
          ? Math.log(value / min) / Math.log(max / min)
          : (value - min) / (max - min);
    }
  }

  private Axis across = new Axis("", false, 0, 1);
  private Axis up = new Axis("", false, 0, 1);
  private double[] xs = {};
  private double[] ys = {};
  private boolean dots;
  private double markX = Double.NaN;
  private double markY = Double.NaN;

  PlotPane() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(90);
    setPrefHeight(150);
  }

  /**
   * Shows a curve.
   *
   * @param newXs positions, rising; kept, not copied
   * @param newYs values; kept, not copied
   * @param asDots points instead of a line
   */
  void setCurve(Axis newAcross, Axis newUp, double[] newXs, double[] newYs, boolean asDots) {
    across = newAcross;
    up = newUp;
    xs = newXs;
    ys = newYs;
    dots = asDots;
    requestDraw();
  }

  /** Marks one point; NaN for none. */
  void setMark(double x, double y) {
    markX = x;
    markY = y;
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    Palette palette = palette();
    double left = px(LEFT);
    double right = width - px(14);
    double top = px(20);
    double bottom = height - px(BOTTOM);
    drawAcross(g, palette, left, right, bottom, height);
    drawUp(g, palette, left, right, top, bottom);
    g.setStroke(palette.hi());
    g.setFill(palette.hi());
    g.setLineWidth(px(1.6));
    double beforeX = Double.NaN;
    double beforeY = Double.NaN;
    for (int i = 0; i < xs.length; i++) {
      double x = left + across.share(xs[i]) * (right - left);
      double y = bottom - up.share(ys[i]) * (bottom - top);
      boolean near = Math.abs(x - beforeX) < 1 && Math.abs(y - beforeY) < 1;
      if (near) {
        continue;
      }
      if (dots) {
        g.fillOval(x - px(1.6), y - px(1.6), px(3.2), px(3.2));
      } else if (!Double.isNaN(beforeX)) {
        g.strokeLine(beforeX, beforeY, x, y);
      }
      beforeX = x;
      beforeY = y;
    }
    if (!Double.isNaN(markX)) {
      drawMark(
          g,
          palette,
          left + across.share(markX) * (right - left),
          bottom - up.share(markY) * (bottom - top));
    }
  }

  private void drawMark(GraphicsContext g, Palette palette, double x, double y) {
    double radius = px(5);
    g.setFill(palette.nowFill());
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    Color edge = palette.nowInk();
    g.setStroke(edge);
    g.setLineWidth(1);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private void drawAcross(
      GraphicsContext g, Palette palette, double left, double right, double bottom, double height) {
    g.setFont(font(11));
    g.setTextBaseline(VPos.TOP);
    g.setStroke(palette.line2());
    g.setLineWidth(1);
    g.strokeLine(left, Math.floor(bottom) + 0.5, right, Math.floor(bottom) + 0.5);
    g.setFill(palette.low());
    g.setTextAlign(TextAlignment.CENTER);
    for (double at : ticks(across, 6)) {
      double x = Math.floor(left + across.share(at) * (right - left)) + 0.5;
      g.strokeLine(x, bottom, x, bottom + px(4));
      g.fillText(label(at), Math.min(x, right - px(10)), bottom + px(5));
    }
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(across.name(), right, height - px(15));
  }

  private void drawUp(
      GraphicsContext g, Palette palette, double left, double right, double top, double bottom) {
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    for (double at : ticks(up, 4)) {
      double y = Math.floor(bottom - up.share(at) * (bottom - top)) + 0.5;
      g.setStroke(palette.line());
      g.strokeLine(left, y, right, y);
      g.setFill(palette.low());
      g.fillText(label(at), left - px(6), y);
    }
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    g.fillText(up.name(), px(4), px(2));
  }

  private static double[] ticks(Axis axis, int wanted) {
    if (!axis.logarithmic()) {
      Ticks ticks = Ticks.of(axis.min(), axis.max(), wanted);
      double[] at = new double[ticks.count()];
      for (int i = 0; i < at.length; i++) {
        at[i] = ticks.at(i);
      }
      return at;
    }
    int first = (int) Math.ceil(Math.log10(axis.min()) - 1e-9);
    int last = (int) Math.floor(Math.log10(axis.max()) + 1e-9);
    double[] at = new double[Math.max(0, last - first + 1)];
    for (int i = 0; i < at.length; i++) {
      at[i] = Math.pow(10, first + i);
    }
    return at;
  }

  private static String label(double value) {
    if (value > 0 && value < 0.001) {
      long power = Math.round(-Math.log10(value));
      StringBuilder small = new StringBuilder("10⁻");
      Long.toString(power).chars().forEach(c -> small.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
      return small.toString();
    }
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }
}
