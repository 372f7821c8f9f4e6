package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Layout;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Drawing;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.playback.drawing.Rectangle;

/** What the pointer is told: names and numbers of the node or the edge beneath it. Pure. */
final class GraphHover {
  private static final double REACH = 9;

  /** Lines to show, none for the ground. */
  List<String> at(Drawing drawing, PlaybackFrame frame, Layout.Point p, int node) {
    if (node >= 0) {
      return ofNode(drawing, frame, node);
    }
    Rectangle near = new Rectangle(p.x(), p.y(), 2 * REACH, 2 * REACH);
    for (Graph.Edge edge : frame.graph().edges()) {
      if (passes(drawing.ways().of(edge), near)) {
        return ofEdge(frame, edge);
      }
    }
    return List.of();
  }

  private static List<String> ofNode(Drawing drawing, PlaybackFrame frame, int id) {
    Node node = frame.graph().node(id);
    List<String> lines = new ArrayList<>();
    lines.add(
        node instanceof Node.Operation operation
            ? drawing.metrics().caption(operation)
            : node.name());
    add(lines, node.name(), frame.value(id));
    add(lines, "∂" + frame.graph().output().name() + "/∂" + node.name(), frame.gradient(id));
    return lines;
  }

  private static List<String> ofEdge(PlaybackFrame frame, Graph.Edge edge) {
    String from = frame.graph().node(edge.from()).name();
    String to = frame.graph().node(edge.to()).name();
    List<String> lines = new ArrayList<>();
    lines.add(from + " → " + to);
    add(lines, from, frame.value(edge.from()));
    Message message = frame.message(edge);
    if (message != null) {
      String f = frame.graph().output().name();
      lines.add(
          "∂%s/∂%s · ∂%s/∂%s = %s".formatted(f, to, to, from, described(message.downstream())));
    }
    return lines;
  }

  private static void add(List<String> lines, String name, @Nullable Tensor tensor) {
    if (tensor != null) {
      lines.add(name + " = " + described(tensor));
    }
  }

  private static String described(Tensor tensor) {
    return tensor.size() == 1 ? Numbers.exact(tensor.get(0)) : tensor.shape().toString();
  }

  private static boolean passes(List<Layout.Point> way, Rectangle near) {
    for (int i = 1; i < way.size(); i++) {
      if (near.meets(way.get(i - 1), way.get(i))) {
        return true;
      }
    }
    return false;
  }
}
