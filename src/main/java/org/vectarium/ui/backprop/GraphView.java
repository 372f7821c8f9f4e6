package org.vectarium.ui.backprop;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Node;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Drawing;
import org.vectarium.playback.drawing.NodeMetrics;
import org.vectarium.playback.drawing.Rectangle;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The drawing of a graph, laid out once and then only repainted; scroll to zoom, drag to move,
 * click to choose a node. Type never gets too small to read: a graph that does not fit is shown in
 * part, and the view follows the node that is played. Screen thread only.
 */
final class GraphView extends CanvasPane {
  private static final double LARGEST = 1.5;
  private static final double MARGIN = 18;

  /** Numbers within nodes are never smaller than this by themselves, in design pixels. */
  private static final double READABLE = 11;

  /** Type smaller than this is a smear: a graph seen from so far away shows its build only. */
  private static final double LEGIBLE = 4;

  /** How large numbers beside edges want to be, in graphs of few nodes and of many. */
  private static final double NUMBER = 15;

  private static final double SMALL_NUMBER = 12.5;

  /** How much larger labels may get within a drawing that is shown small. */
  private static final double LARGEST_TYPE = 1.7;

  private static final Duration CAMERA = Duration.millis(320);

  /** How much of the top and of the bottom other things cover, in pixels. */
  private double clearTop;

  private double clearBottom;
  private final GraphHover hover = new GraphHover();
  private final Tooltip tip = new Tooltip();
  private final DoubleProperty panX = new SimpleDoubleProperty(this, "panX");
  private final DoubleProperty panY = new SimpleDoubleProperty(this, "panY");
  private final Timeline camera = new Timeline();
  private @Nullable Moment moment;
  private @Nullable Drawing drawing;
  private IntConsumer onNode = node -> {};
  private int pinned = -1;

  /** Pixels for a unit of the drawing, before the zoom. */
  private double base = 1;

  private double fit = 1;
  private double zoom = 1;
  private double drawnWidth;
  private double drawnHeight;
  private double drawnScale;
  private int followed = -1;
  private double dragX;
  private double dragY;
  private boolean dragged;

  GraphView() {
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().addAll("graph-view", "focus-ring");
    setOnScroll(this::zoomAtPointer);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseClicked(this::click);
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> Tooltip.uninstall(this, tip));
    panX.subscribe((_, _) -> requestDraw());
    panY.subscribe((_, _) -> requestDraw());
  }

  /** A view of the same size, colours and zoom that nobody sees: for a camera. */
  GraphView twin() {
    GraphView twin = new GraphView();
    twin.paletteProperty().set(palette());
    twin.scaleProperty().set(scaleProperty().get());
    twin.resize(getWidth(), getHeight());
    twin.clearTop = clearTop;
    twin.clearBottom = clearBottom;
    twin.drawing = drawing;
    twin.drawnWidth = drawnWidth;
    twin.drawnHeight = drawnHeight;
    twin.drawnScale = drawnScale;
    twin.base = base;
    twin.fit = fit;
    twin.zoom = zoom;
    twin.panX.set(panX.get());
    twin.panY.set(panY.get());
    return twin;
  }

  /** What this view shows, painted now. */
  Image picture() {
    layout();
    return snapshot(new SnapshotParameters(), null);
  }

  /** How much of the top other things cover, in pixels. */
  void setClearTop(double height) {
    if (height != clearTop) {
      clearTop = height;
      drawing = null;
      requestDraw();
    }
  }

  /** How much of the bottom other things cover, in pixels. */
  void setClearBottom(double height) {
    if (height != clearBottom) {
      clearBottom = height;
      drawing = null;
      requestDraw();
    }
  }

  /** Called with the node that was clicked, or −1 for the ground. */
  void setOnNode(IntConsumer listener) {
    onNode = listener;
  }

  void show(Moment next, int pinnedNode) {
    moment = next;
    pinned = pinnedNode;
    if (drawing != null && !sameNodes(drawing.graph(), next.specimen().graph())) {
      drawing = null;
    }
    requestDraw();
  }

  private static boolean sameNodes(Graph a, Graph b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (Node node : a.nodes()) {
      Node other = b.node(node.id());
      if (!node.shape().equals(other.shape())
          || !node.inputs().equals(other.inputs())
          || !node.name().equals(other.name())) {
        return false;
      }
    }
    return true;
  }

  /** The whole graph in view; when it is, as large as can be read. */
  void resetView() {
    boolean whole = base * zoom <= fit * 1.001;
    zoom = whole || fit >= base ? 1 : fit / base;
    panX.set(0);
    panY.set(0);
    followed = -1;
    requestDraw();
  }

  /** Zooms about the middle. */
  void zoomBy(double factor) {
    zoomAt(factor, getWidth() / 2, getHeight() / 2);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.setFill(palette().voidColour());
    g.fillRect(0, 0, width, height);
    if (moment == null) {
      return;
    }
    Drawing now = prepare(moment.frame(), width, height);
    follow(now, moment.frame().currentNode());
    double scale = scale();
    g.save();
    g.translate(originX(now), originY(now));
    g.scale(scale, scale);
    Rectangle seen =
        Rectangle.at(-originX(now) / scale, -originY(now) / scale, width / scale, height / scale);
    boolean readable = scale * now.metrics().boxedSize() >= px(LEGIBLE);
    new GraphPainter(g, palette(), moment, now, pinned, seen, readable).paint();
    g.restore();
  }

  /** The drawing for this size of the view and of type; made when one of them has changed. */
  private Drawing prepare(PlaybackFrame frame, double width, double height) {
    Drawing known = drawing;
    boolean same =
        width == drawnWidth && height == drawnHeight && scaleProperty().get() == drawnScale;
    if (known != null && same) {
      return known;
    }
    drawnWidth = width;
    drawnHeight = height;
    drawnScale = scaleProperty().get();
    Drawing made = Drawing.of(frame.trace(), 1);
    NodeMetrics plain = made.metrics();
    double least = px(READABLE) / plain.boxedSize();
    double target = px(plain.compact() ? SMALL_NUMBER : NUMBER);
    double type = target / (plain.numberSize() * Math.max(least, fitOf(made)));
    if (type > 1.02) {
      made = Drawing.of(frame.trace(), Math.min(type, LARGEST_TYPE));
    }
    fit = fitOf(made);
    base = Math.max(fit, least);
    zoom = 1;
    panX.set(0);
    panY.set(0);
    followed = -1;
    drawing = made;
    return made;
  }

  private double fitOf(Drawing made) {
    double w = drawnWidth - 2 * MARGIN;
    double h = drawnHeight - clearTop - clearBottom - 2 * MARGIN;
    return Math.clamp(Math.min(w / made.width(), h / made.height()), 0.02, LARGEST);
  }

  /** Brings a node into view when the play has come to it; a graph seen whole stays where it is. */
  private void follow(Drawing now, int node) {
    if (node == followed) {
      return;
    }
    boolean first = followed < 0;
    followed = node;
    double scale = scale();
    Layout.Point c = now.layout().centre(Math.max(0, node));
    boolean wide = now.width() * scale > getWidth();
    boolean high = now.height() * scale > visibleHeight();
    double left = originX(now);
    double top = originY(now) - clearTop;
    double x = wide ? towards(left, scale * c.x(), getWidth(), scale * now.width()) : 0;
    double y = high ? towards(top, scale * c.y(), visibleHeight(), scale * now.height()) : 0;
    if (x == 0 && y == 0) {
      return;
    }
    camera.stop();
    if (first || getScene() == null) {
      panX.set(panX.get() + x);
      panY.set(panY.get() + y);
      return;
    }
    camera
        .getKeyFrames()
        .setAll(
            new KeyFrame(
                CAMERA,
                new KeyValue(panX, panX.get() + x, Interpolator.EASE_BOTH),
                new KeyValue(panY, panY.get() + y, Interpolator.EASE_BOTH)));
    camera.play();
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
    return Math.clamp(wanted, length - whole - MARGIN, MARGIN) - origin;
  }

  private double visibleHeight() {
    return getHeight() - clearTop - clearBottom;
  }

  private double scale() {
    return base * zoom;
  }

  private double originX(Drawing now) {
    return getWidth() / 2 - scale() * now.width() / 2 + panX.get();
  }

  private double originY(Drawing now) {
    double middle = clearTop + visibleHeight() / 2;
    return middle - scale() * now.height() / 2 + panY.get();
  }

  private void zoomAtPointer(ScrollEvent event) {
    zoomAt(Math.exp(event.getDeltaY() / 400), event.getX(), event.getY());
    event.consume();
  }

  private void zoomAt(double factor, double x, double y) {
    Drawing now = drawing;
    if (now == null) {
      return;
    }
    camera.stop();
    double graphX = (x - originX(now)) / scale();
    double graphY = (y - originY(now)) / scale();
    double least = Math.min(1, fit / base) * 0.5;
    zoom = Math.clamp(zoom * factor, least, 12);
    panX.set(panX.get() + x - (originX(now) + graphX * scale()));
    panY.set(panY.get() + y - (originY(now) + graphY * scale()));
    requestDraw();
  }

  private void press(MouseEvent event) {
    requestFocus();
    camera.stop();
    dragX = event.getX();
    dragY = event.getY();
    dragged = false;
  }

  private void drag(MouseEvent event) {
    dragged |= Math.hypot(event.getX() - dragX, event.getY() - dragY) > 4;
    if (dragged) {
      panX.set(panX.get() + event.getX() - dragX);
      panY.set(panY.get() + event.getY() - dragY);
      dragX = event.getX();
      dragY = event.getY();
    }
  }

  private void click(MouseEvent event) {
    if (!dragged && event.getButton() == MouseButton.PRIMARY) {
      onNode.accept(nodeAt(event.getX(), event.getY()));
    }
  }

  /** Says all digits of what lies under the pointer. */
  private void point(MouseEvent event) {
    Drawing now = drawing;
    if (now == null || moment == null) {
      return;
    }
    Layout.Point p = inDrawing(now, event.getX(), event.getY());
    List<String> lines = hover.at(now, moment.frame(), p, nodeAt(event.getX(), event.getY()));
    if (lines.isEmpty()) {
      Tooltip.uninstall(this, tip);
    } else {
      tip.setText(String.join("\n", lines));
      Tooltip.install(this, tip);
    }
  }

  private Layout.Point inDrawing(Drawing now, double x, double y) {
    return new Layout.Point((x - originX(now)) / scale(), (y - originY(now)) / scale());
  }

  /** The node under a point of this view, or −1. */
  int nodeAt(double x, double y) {
    Drawing now = drawing;
    if (now == null) {
      return -1;
    }
    Layout.Point p = inDrawing(now, x, y);
    NodeMetrics metrics = now.metrics();
    for (Node node : now.graph().nodes()) {
      Layout.Point c = now.layout().centre(node.id());
      boolean inside =
          node instanceof Node.Operation
              ? Math.hypot(p.x() - c.x(), p.y() - c.y()) <= metrics.radius() + 4
              : Math.abs(p.x() - c.x()) <= metrics.size(node.id()).width() / 2 + 4
                  && Math.abs(p.y() - c.y()) <= metrics.size(node.id()).height() / 2 + 4;
      if (inside) {
        return node.id();
      }
    }
    return now.stub().contains(p.x(), p.y()) ? now.graph().output().id() : -1;
  }

  /** The middle of a node, in this view's coordinates. */
  Layout.Point pointOf(int node) {
    Drawing now = drawing;
    if (now == null) {
      throw new IllegalStateException("nothing is shown");
    }
    Layout.Point c = now.layout().centre(node);
    return new Layout.Point(originX(now) + scale() * c.x(), originY(now) + scale() * c.y());
  }
}
