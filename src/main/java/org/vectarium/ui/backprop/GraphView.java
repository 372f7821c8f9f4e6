package org.vectarium.ui.backprop;

import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Node;
import org.vectarium.playback.export.NodeMetrics;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The drawing of a graph, laid out once and then only repainted; scroll to zoom, drag to move,
 * click to choose a node. Screen thread only.
 */
final class GraphView extends CanvasPane {
  private static final double LARGEST = 1.5;
  private static final double MARGIN = 18;

  private final Insets clear;
  private BackpropViewModel.@Nullable Moment moment;
  private @Nullable Graph laidOut;
  private @Nullable Layout layout;
  private @Nullable NodeMetrics metrics;
  private IntConsumer onNode = node -> {};
  private int pinned = -1;
  private double zoom = 1;
  private double panX;
  private double panY;
  private double dragX;
  private double dragY;
  private boolean dragged;

  /**
   * @param clear how much of each side other things cover
   */
  GraphView(Insets clear) {
    this.clear = clear;
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().addAll("graph-view", "focus-ring");
    setOnScroll(this::zoomAtPointer);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseClicked(this::click);
  }

  /** Called with the node that was clicked, or −1 for the ground. */
  void setOnNode(IntConsumer listener) {
    onNode = listener;
  }

  void show(BackpropViewModel.Moment next, int pinnedNode) {
    moment = next;
    pinned = pinnedNode;
    Graph graph = next.specimen().graph();
    if (laidOut == null || laidOut.size() != graph.size() || !sameNodes(laidOut, graph)) {
      metrics = new NodeMetrics(graph);
      layout = metrics.layout();
      resetView();
    }
    laidOut = graph;
    requestDraw();
  }

  private static boolean sameNodes(Graph a, Graph b) {
    for (Node node : a.nodes()) {
      if (!node.shape().equals(b.node(node.id()).shape())
          || !node.inputs().equals(b.node(node.id()).inputs())) {
        return false;
      }
    }
    return true;
  }

  /** The whole graph in view. */
  void resetView() {
    zoom = 1;
    panX = 0;
    panY = 0;
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
    if (moment == null || layout == null || metrics == null) {
      return;
    }
    double scale = scale(layout);
    g.save();
    g.translate(originX(layout, scale), originY(layout, scale));
    g.scale(scale, scale);
    new GraphPainter(g, palette(), moment, layout, metrics, pinned).paint();
    g.restore();
  }

  private static double fullWidth(Layout layout) {
    return layout.width() + NodeMetrics.STUB + 2 * NodeMetrics.STUB_RADIUS + 8;
  }

  private double scale(Layout layout) {
    double w = getWidth() - clear.getLeft() - clear.getRight() - 2 * MARGIN;
    double h = getHeight() - clear.getTop() - clear.getBottom() - 2 * MARGIN;
    double fit = Math.min(w / fullWidth(layout), h / layout.height());
    return Math.clamp(fit, 0.05, LARGEST) * zoom;
  }

  private double originX(Layout layout, double scale) {
    double middle = clear.getLeft() + (getWidth() - clear.getLeft() - clear.getRight()) / 2;
    return middle - scale * fullWidth(layout) / 2 + panX;
  }

  private double originY(Layout layout, double scale) {
    double middle = clear.getTop() + (getHeight() - clear.getTop() - clear.getBottom()) / 2;
    return middle - scale * layout.height() / 2 + panY;
  }

  private void zoomAtPointer(ScrollEvent event) {
    zoomAt(Math.exp(event.getDeltaY() / 400), event.getX(), event.getY());
    event.consume();
  }

  private void zoomAt(double factor, double x, double y) {
    if (layout == null) {
      return;
    }
    double before = scale(layout);
    double graphX = (x - originX(layout, before)) / before;
    double graphY = (y - originY(layout, before)) / before;
    zoom = Math.clamp(zoom * factor, 0.2, 12);
    double after = scale(layout);
    panX += x - (originX(layout, after) + graphX * after);
    panY += y - (originY(layout, after) + graphY * after);
    requestDraw();
  }

  private void press(MouseEvent event) {
    requestFocus();
    dragX = event.getX();
    dragY = event.getY();
    dragged = false;
  }

  private void drag(MouseEvent event) {
    dragged |= Math.hypot(event.getX() - dragX, event.getY() - dragY) > 4;
    if (dragged) {
      panX += event.getX() - dragX;
      panY += event.getY() - dragY;
      dragX = event.getX();
      dragY = event.getY();
      requestDraw();
    }
  }

  private void click(MouseEvent event) {
    if (!dragged && event.getButton() == MouseButton.PRIMARY) {
      onNode.accept(nodeAt(event.getX(), event.getY()));
    }
  }

  /** The node under a point of this view, or −1. */
  int nodeAt(double x, double y) {
    if (layout == null || metrics == null || laidOut == null) {
      return -1;
    }
    double scale = scale(layout);
    double gx = (x - originX(layout, scale)) / scale;
    double gy = (y - originY(layout, scale)) / scale;
    for (Node node : laidOut.nodes()) {
      Layout.Point c = layout.centre(node.id());
      boolean inside =
          node instanceof Node.Operation
              ? Math.hypot(gx - c.x(), gy - c.y()) <= metrics.radius() + 4
              : Math.abs(gx - c.x()) <= metrics.size(node.id()).width() / 2 + 4
                  && Math.abs(gy - c.y()) <= metrics.size(node.id()).height() / 2 + 4;
      if (inside) {
        return node.id();
      }
    }
    return -1;
  }

  /** The middle of a node, in this view's coordinates. */
  Layout.Point pointOf(int node) {
    if (layout == null) {
      throw new IllegalStateException("nothing is shown");
    }
    double scale = scale(layout);
    Layout.Point c = layout.centre(node);
    return new Layout.Point(
        originX(layout, scale) + scale * c.x(), originY(layout, scale) + scale * c.y());
  }
}
