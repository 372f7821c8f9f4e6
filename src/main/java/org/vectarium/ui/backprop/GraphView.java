package org.vectarium.ui.backprop;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Layout;
import org.vectarium.ui.Background;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The drawing of a graph, laid out once, in the background, and then only repainted; scroll to
 * zoom, drag to move, click to choose a node. Until the drawing of another graph is ready the last
 * one stays. A graph that does not fit is shown in part, with shades at the sides where there is
 * more, and the view follows the node that is played. Screen thread only.
 */
final class GraphView extends CanvasPane {
  /** Type smaller than this is a smear: a graph seen from so far away shows its build only. */
  private static final double LEGIBLE = 4;

  /** How far the shade reaches that says there is more, in design pixels. */
  private static final double SHADE = 30;

  /** It is made of so many veils, one upon the other, each of this opacity. */
  private static final int BANDS = 6;

  private static final double VEIL = 0.42;

  private final Background background;
  private final DrawingDesk desk;
  private final GraphHover hover = new GraphHover();
  private final Tooltip tip = new Tooltip();
  private final ReadOnlyBooleanWrapper partial = new ReadOnlyBooleanWrapper(this, "partial");
  private double clearTop;
  private double clearBottom;
  private @Nullable GraphCamera camera;

  /** The newest one. */
  private @Nullable Moment moment;

  /** The one on the paper: of the graph that has been drawn. */
  private @Nullable Moment painted;

  private IntConsumer onNode = node -> {};
  private double dragX;
  private double dragY;
  private boolean dragged;

  GraphView(Background background) {
    this.background = background;
    this.desk = new DrawingDesk(background, this::use);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().addAll("graph-view", "focus-ring");
    setOnScroll(this::zoomAtPointer);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseClicked(this::click);
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> Tooltip.uninstall(this, tip));
  }

  /** A view of the same size, colours and zoom that nobody sees: for a camera. */
  GraphView twin() {
    GraphView twin = new GraphView(background);
    twin.paletteProperty().set(palette());
    twin.scaleProperty().set(scaleProperty().get());
    twin.resize(getWidth(), getHeight());
    twin.clearTop = clearTop;
    twin.clearBottom = clearBottom;
    twin.camera = camera == null ? null : camera.twin(twin::requestDraw);
    return twin;
  }

  /** What this view shows, painted now. */
  Image picture() {
    layout();
    return snapshot(new SnapshotParameters(), null);
  }

  /** Whether what was shown last is on the paper: its drawing may still be on its way. */
  boolean isCurrent() {
    return painted == moment;
  }

  /** Whether a drawing is being made. */
  ReadOnlyBooleanProperty drawingProperty() {
    return desk.busyProperty();
  }

  /** Whether there is more of the graph than is in view. */
  ReadOnlyBooleanProperty partialProperty() {
    return partial.getReadOnlyProperty();
  }

  /** How much of the top other things cover, in pixels. */
  void setClearTop(double height) {
    clearTop = height;
    requestDraw();
  }

  /** How much of the bottom other things cover, in pixels. */
  void setClearBottom(double height) {
    clearBottom = height;
    requestDraw();
  }

  /** Called with the node that was clicked, or −1 for the ground. */
  void setOnNode(IntConsumer listener) {
    onNode = listener;
  }

  void show(Moment next) {
    moment = next;
    requestDraw();
  }

  /** The whole graph in view; when it is, as large as can be read. */
  void resetView() {
    if (camera != null) {
      camera.reset();
      requestDraw();
    }
  }

  /** Zooms about the middle. */
  void zoomBy(double factor) {
    zoomAt(factor, getWidth() / 2, getHeight() / 2);
  }

  /** A drawing has come; if the graph has changed since it was asked for, nobody wants it. */
  private void use(FittedDrawing made) {
    if (moment != null && made.shows(moment.specimen().graph())) {
      camera = new GraphCamera(made, this::requestDraw);
    }
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.setFill(palette().voidColour());
    g.fillRect(0, 0, width, height);
    Moment newest = moment;
    if (newest == null) {
      return;
    }
    Sheet sheet = new Sheet(width, height, clearTop, clearBottom, scaleProperty().get());
    GraphCamera now = camera;
    boolean drawn = now != null && now.fitted().shows(newest.specimen().graph());
    if (now != null && drawn && now.fitted().sheet().equals(sheet)) {
      desk.forget();
    } else {
      desk.want(newest.frame().trace(), sheet);
    }
    painted = drawn ? newest : painted;
    if (now != null && painted != null) {
      paint(g, now, painted);
    }
  }

  private void paint(GraphicsContext g, GraphCamera camera, Moment shown) {
    camera.follow(shown.frame().currentNode(), getScene() != null);
    double scale = camera.scale();
    g.save();
    g.translate(camera.originX(), camera.originY());
    g.scale(scale, scale);
    boolean readable = scale * camera.drawing().metrics().boxedSize() >= px(LEGIBLE);
    new GraphPainter(g, palette(), shown, camera.drawing(), camera.seen(), readable).paint();
    g.restore();
    GraphCamera.Hidden hidden = camera.hidden();
    partial.set(hidden.any());
    shade(g, hidden, camera.fitted().sheet());
  }

  /** The sides behind which there is more fade out, with a mark that points there. */
  private void shade(GraphicsContext g, GraphCamera.Hidden hidden, Sheet sheet) {
    double w = sheet.width();
    double top = sheet.clearTop();
    double h = sheet.visibleHeight();
    double reach = px(SHADE);
    if (hidden.left()) {
      shade(g, 0, top, reach, h, -1, 0);
    }
    if (hidden.right()) {
      shade(g, w - reach, top, reach, h, 1, 0);
    }
    if (hidden.top()) {
      shade(g, 0, top, w, reach, 0, -1);
    }
    if (hidden.bottom()) {
      shade(g, 0, top + h - reach, w, reach, 0, 1);
      g.setFill(palette().voidColour());
      g.fillRect(0, top + h, w, sheet.clearBottom());
    }
  }

  /**
   * @param dx −1 for the left side, 1 for the right one
   * @param dy −1 for the top, 1 for the bottom
   */
  private void shade(GraphicsContext g, double x, double y, double w, double h, int dx, int dy) {
    // A few flat bands: a gradient costs the processor as much as the whole graph.
    g.setFill(palette().voidColour().deriveColor(0, 1, 1, VEIL));
    for (int band = 0; band < BANDS; band++) {
      double share = (double) (BANDS - band) / BANDS;
      double bw = dx == 0 ? w : w * share;
      double bh = dy == 0 ? h : h * share;
      g.fillRect(dx > 0 ? x + w - bw : x, dy > 0 ? y + h - bh : y, bw, bh);
    }
    double arm = px(6);
    double cx = x + w / 2 + dx * px(6);
    double cy = y + h / 2 + dy * px(6);
    g.setStroke(palette().mid());
    g.setLineWidth(px(2));
    g.setLineCap(StrokeLineCap.ROUND);
    g.strokePolyline(
        new double[] {
          cx - dx * arm / 2 - dy * arm, cx + dx * arm / 2, cx - dx * arm / 2 + dy * arm
        },
        new double[] {
          cy - dy * arm / 2 - dx * arm, cy + dy * arm / 2, cy - dy * arm / 2 + dx * arm
        },
        3);
  }

  private void zoomAtPointer(ScrollEvent event) {
    zoomAt(Math.exp(event.getDeltaY() / 400), event.getX(), event.getY());
    event.consume();
  }

  private void zoomAt(double factor, double x, double y) {
    if (camera != null) {
      camera.zoomAt(factor, x, y);
      requestDraw();
    }
  }

  private void press(MouseEvent event) {
    requestFocus();
    if (camera != null) {
      camera.stop();
    }
    dragX = event.getX();
    dragY = event.getY();
    dragged = false;
  }

  private void drag(MouseEvent event) {
    dragged |= Math.hypot(event.getX() - dragX, event.getY() - dragY) > 4;
    if (dragged && camera != null) {
      camera.pan(event.getX() - dragX, event.getY() - dragY);
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
    GraphCamera now = camera;
    Moment shown = painted;
    if (now == null || shown == null) {
      return;
    }
    Layout.Point p = now.inDrawing(event.getX(), event.getY());
    List<String> lines =
        hover.at(now.drawing(), shown.frame(), p, nodeAt(event.getX(), event.getY()));
    if (lines.isEmpty()) {
      Tooltip.uninstall(this, tip);
    } else {
      tip.setText(String.join("\n", lines));
      Tooltip.install(this, tip);
    }
  }

  /** The node under a point of this view, or −1; also while another graph is being drawn. */
  int nodeAt(double x, double y) {
    GraphCamera now = camera;
    if (now == null || !isCurrent()) {
      return -1;
    }
    Layout.Point p = now.inDrawing(x, y);
    return now.drawing().nodeAt(p.x(), p.y());
  }

  /** The middle of a node, in this view's coordinates. */
  Layout.Point pointOf(int node) {
    GraphCamera now = camera;
    if (now == null) {
      throw new IllegalStateException("nothing is shown");
    }
    return now.inView(now.drawing().layout().centre(node));
  }
}
