package org.vectarium.ui.backprop;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;
import org.vectarium.graph.Layout;
import org.vectarium.playback.drawing.Drawing;
import org.vectarium.playback.drawing.Rectangle;

/**
 * Which part of a drawing is seen, and how large: a view point that people move and that follows
 * the node that is played. Screen thread only.
 */
final class GraphCamera {
  /** Sides of the view behind which more of the drawing lies. */
  record Hidden(boolean left, boolean right, boolean top, boolean bottom) {
    boolean any() {
      return left || right || top || bottom;
    }
  }

  private static final Duration MOVE = Duration.millis(320);
  private static final double CLOSEST = 12;

  /** Before anything has been followed. */
  private static final int NOWHERE = -2;

  /** Less than this beyond the border is empty margin, in pixels. */
  private static final double SLACK = 4;

  private final FittedDrawing fitted;
  private final DoubleProperty panX = new SimpleDoubleProperty(this, "panX");
  private final DoubleProperty panY = new SimpleDoubleProperty(this, "panY");
  private final Timeline move = new Timeline();
  private double zoom = 1;
  private int followed = NOWHERE;

  /** Sees the whole drawing or, where that would be too small to read, its middle. */
  GraphCamera(FittedDrawing fitted, Runnable onMove) {
    this.fitted = fitted;
    panX.subscribe((_, _) -> onMove.run());
    panY.subscribe((_, _) -> onMove.run());
  }

  /** One that looks at the same place. */
  GraphCamera twin(Runnable onMove) {
    GraphCamera twin = new GraphCamera(fitted, onMove);
    twin.zoom = zoom;
    twin.panX.set(panX.get());
    twin.panY.set(panY.get());
    return twin;
  }

  FittedDrawing fitted() {
    return fitted;
  }

  Drawing drawing() {
    return fitted.drawing();
  }

  private Sheet sheet() {
    return fitted.sheet();
  }

  /** Pixels for a unit of the drawing. */
  double scale() {
    return fitted.base() * zoom;
  }

  double originX() {
    return sheet().width() / 2 - scale() * drawing().width() / 2 + panX.get();
  }

  double originY() {
    double middle = sheet().clearTop() + sheet().visibleHeight() / 2;
    return middle - scale() * drawing().height() / 2 + panY.get();
  }

  /** A point of the view, in the drawing. */
  Layout.Point inDrawing(double x, double y) {
    return new Layout.Point((x - originX()) / scale(), (y - originY()) / scale());
  }

  /** A point of the drawing, in the view. */
  Layout.Point inView(Layout.Point p) {
    return new Layout.Point(originX() + scale() * p.x(), originY() + scale() * p.y());
  }

  /** The part of the drawing that is in view. */
  Rectangle seen() {
    double scale = scale();
    return Rectangle.at(
        -originX() / scale, -originY() / scale, sheet().width() / scale, sheet().height() / scale);
  }

  /** Where there is more than is seen. */
  Hidden hidden() {
    double left = originX();
    double top = originY();
    return new Hidden(
        left < -SLACK,
        left + scale() * drawing().width() > sheet().width() + SLACK,
        top < sheet().clearTop() - SLACK,
        top + scale() * drawing().height() > sheet().height() - sheet().clearBottom() + SLACK);
  }

  /** The whole graph in view; when it is, as large as can be read. */
  void reset() {
    boolean whole = scale() <= fitted.fit() * 1.001;
    zoom = whole || fitted.fit() >= fitted.base() ? 1 : fitted.fit() / fitted.base();
    stop();
    panX.set(0);
    panY.set(0);
    followed = NOWHERE;
  }

  /** Zooms about a point of the view. */
  void zoomAt(double factor, double x, double y) {
    stop();
    Layout.Point fixed = inDrawing(x, y);
    double least = Math.min(1, fitted.fit() / fitted.base()) * 0.5;
    zoom = Math.clamp(zoom * factor, least, CLOSEST);
    Layout.Point moved = inView(fixed);
    panX.set(panX.get() + x - moved.x());
    panY.set(panY.get() + y - moved.y());
  }

  void pan(double dx, double dy) {
    stop();
    panX.set(panX.get() + dx);
    panY.set(panY.get() + dy);
  }

  /** Stays where it has come to. */
  void stop() {
    move.stop();
  }

  /**
   * Brings a node into view when the play has come to it; a graph seen whole stays where it is.
   *
   * @param node −1 for none: then the beginning is shown
   * @param animated whether to move there in time
   */
  void follow(int node, boolean animated) {
    if (node == followed) {
      return;
    }
    boolean first = followed == NOWHERE;
    followed = node;
    double scale = scale();
    Layout.Point c = drawing().layout().centre(Math.max(0, node));
    double width = scale * drawing().width();
    double height = scale * drawing().height();
    double visible = sheet().visibleHeight();
    double x =
        width > sheet().width() ? towards(originX(), scale * c.x(), sheet().width(), width) : 0;
    double y =
        height > visible
            ? towards(originY() - sheet().clearTop(), scale * c.y(), visible, height)
            : 0;
    if (x == 0 && y == 0) {
      return;
    }
    stop();
    if (first || !animated) {
      panX.set(panX.get() + x);
      panY.set(panY.get() + y);
      return;
    }
    move.getKeyFrames()
        .setAll(
            new KeyFrame(
                MOVE,
                new KeyValue(panX, panX.get() + x, Interpolator.EASE_BOTH),
                new KeyValue(panY, panY.get() + y, Interpolator.EASE_BOTH)));
    move.play();
  }

  /**
   * How far to move so that a place lies well within a length, without leaving part of it empty.
   *
   * @param origin where the drawing starts
   * @param place from there
   * @param whole the length of the drawing, more than {@code length}
   */
  private static double towards(double origin, double place, double length, double whole) {
    double border = 0.22 * length;
    double at = origin + place;
    double wanted = at > border && at < length - border ? origin : length / 2 - place;
    double margin = FittedDrawing.MARGIN;
    return Math.clamp(wanted, length - whole - margin, margin) - origin;
  }
}
