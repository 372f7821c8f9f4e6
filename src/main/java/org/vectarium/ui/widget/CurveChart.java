package org.vectarium.ui.widget;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.vectarium.ui.theme.Palette;

/**
 * A live curve on a canvas: one polyline, thinned to the extremes of each pixel column, over round
 * ticks, with a gold mark at its newest point. Points that are not finite leave a gap.
 *
 * <p>Screen thread only.
 */
public final class CurveChart extends CanvasPane {
  private static final double LEFT = 30;
  private static final double RIGHT = 10;
  private static final double TOP = 8;
  private static final double BOTTOM = 8;

  /** Noise below this share of the value does not fill the chart. */
  private static final double MIN_SPAN = 0.02;

  private double[] x = {};
  private double[] y = {};
  private List<Ghost> ghosts = List.of();
  private double end = 1;
  private double now = Double.POSITIVE_INFINITY;
  private double low;
  private double high = 1;

  /**
   * A curve of another history, drawn dotted behind the one that is shown.
   *
   * @param x rising positions
   * @param y values
   */
  @SuppressWarnings("ArrayRecordComponent") // series handed over each pulse
  public record Ghost(double[] x, double[] y) {}

  public CurveChart() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(80);
    setPrefHeight(112);
  }

  /**
   * Shows a curve.
   *
   * @param newX rising positions; kept, not copied
   * @param newY values; kept, not copied
   * @param newEnd the right end of the axis: where the run will end
   */
  public void setCurve(double[] newX, double[] newY, double newEnd) {
    if (newX.length != newY.length) {
      throw new IllegalArgumentException(newX.length + " positions, " + newY.length + " values");
    }
    x = newX;
    y = newY;
    end = Math.max(newEnd, newX.length == 0 ? 1 : newX[newX.length - 1]);
    for (Ghost ghost : ghosts) {
      end = ghost.x.length == 0 ? end : Math.max(end, ghost.x[ghost.x.length - 1]);
    }
    fitHeight();
    requestDraw();
  }

  /** Shows other histories behind the curve; call before {@link #setCurve}. */
  public void setGhosts(List<Ghost> newGhosts) {
    ghosts = List.copyOf(newGhosts);
  }

  /** Puts the gold mark at a position: what lies behind it is drawn pale. */
  public void setNow(double position) {
    now = position;
    requestDraw();
  }

  /** The frame grows at once and shrinks only when the curve has left a third of it empty. */
  private void fitHeight() {
    DoubleSummaryStatistics range =
        Stream.concat(Stream.of(y), ghosts.stream().map(Ghost::y))
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .summaryStatistics();
    double min = range.getMin();
    double max = range.getMax();
    if (min > max) {
      low = 0;
      high = 1;
      return;
    }
    double span = Math.max(max - min, Math.max(1e-6, Math.abs(max) * MIN_SPAN));
    if (min < low || max > high || span < (high - low) * 0.66) {
      low = min - span * 0.08;
      high = max + span * 0.08;
    }
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    Palette palette = palette();
    Ticks ticks = Ticks.of(low, high, 3);
    double left = px(LEFT);
    for (int t = 0; t < ticks.count(); t++) {
      left = Math.max(left, px(14) + TextWidth.of(ticks.label(t), font(11)));
    }
    double right = width - px(RIGHT);
    double top = px(TOP);
    double bottom = height - px(BOTTOM);
    drawTicks(g, palette, ticks, left, right, top, bottom);
    g.setLineWidth(px(1.2));
    g.setStroke(palette.negative());
    g.setLineDashes(px(1.5), px(3));
    for (Ghost ghost : ghosts) {
      drawCurve(g, ghost, 0, ghost.x.length, left, right, top, bottom);
    }
    g.setLineDashes(null);
    if (x.length == 0) {
      return;
    }
    int present = x.length;
    while (present > 0 && x[present - 1] > now) {
      present--;
    }
    Ghost curve = new Ghost(x, y);
    g.setStroke(palette.line2());
    drawCurve(g, curve, Math.max(0, present - 1), x.length, left, right, top, bottom);
    g.setLineWidth(px(1.6));
    g.setStroke(palette.hi());
    drawCurve(g, curve, 0, present, left, right, top, bottom);
    drawNow(g, palette, present - 1, left, right, top, bottom);
  }

  /** The points from {@code first} up to {@code last}, one stroke for each column of pixels. */
  private void drawCurve(
      GraphicsContext g,
      Ghost curve,
      int first,
      int last,
      double left,
      double right,
      double top,
      double bottom) {
    g.beginPath();
    boolean open = false;
    int i = first;
    while (i < last) {
      double column = Math.floor(at(curve.x[i], left, right));
      int from = i;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      double latest = Double.NaN;
      while (i < last && (i == from || Math.floor(at(curve.x[i], left, right)) == column)) {
        if (Double.isFinite(curve.y[i])) {
          least = Math.min(least, curve.y[i]);
          most = Math.max(most, curve.y[i]);
          latest = curve.y[i];
        }
        i++;
      }
      if (least > most) {
        open = false;
        continue;
      }
      double px = column + 0.5;
      if (!open) {
        g.moveTo(px, level(least, top, bottom));
        open = true;
      }
      g.lineTo(px, level(most, top, bottom));
      g.lineTo(px, level(least, top, bottom));
      g.lineTo(px, level(latest, top, bottom));
    }
    g.stroke();
  }

  private void drawTicks(
      GraphicsContext g,
      Palette palette,
      Ticks ticks,
      double left,
      double right,
      double top,
      double bottom) {
    g.setFont(font(11));
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    g.setLineWidth(1);
    for (int t = 0; t < ticks.count(); t++) {
      double level = Math.floor(level(ticks.at(t), top, bottom)) + 0.5;
      g.setStroke(palette.line());
      g.strokeLine(left, level, right, level);
      g.setFill(palette.low());
      g.fillText(ticks.label(t), left - px(6), level);
    }
  }

  private void drawNow(
      GraphicsContext g,
      Palette palette,
      int last,
      double left,
      double right,
      double top,
      double bottom) {
    double place = at(last < 0 ? now : x[last], left, right);
    g.setStroke(palette.nowFill());
    g.setLineWidth(px(1.5));
    g.strokeLine(place, top - px(4), place, bottom + px(4));
    if (last < 0 || !Double.isFinite(y[last])) {
      return;
    }
    double radius = px(4);
    g.setFill(palette.nowFill());
    g.fillOval(place - radius, level(y[last], top, bottom) - radius, 2 * radius, 2 * radius);
    if (!palette.dark()) {
      g.setStroke(palette.nowInk());
      g.setLineWidth(1);
      g.strokeOval(place - radius, level(y[last], top, bottom) - radius, 2 * radius, 2 * radius);
    }
  }

  private double at(double position, double left, double right) {
    return left + position / end * (right - left);
  }

  private double level(double value, double top, double bottom) {
    return bottom - (value - low) / (high - low) * (bottom - top);
  }
}
