package org.vectarium.ui.backprop;

import org.vectarium.graph.Graph;
import org.vectarium.graph.Node;
import org.vectarium.graph.Trace;
import org.vectarium.playback.drawing.Drawing;
import org.vectarium.playback.drawing.NodeMetrics;

/**
 * A drawing with type of the right size for a sheet. Type never gets too small to read: a graph
 * that does not fit is shown in part. Immutable; made by any thread.
 *
 * @param fit pixels for a unit of the drawing with which the whole of it is in view
 * @param base pixels for a unit of the drawing before anybody zooms: {@code fit} or, where that is
 *     too small to read, more
 */
record FittedDrawing(Sheet sheet, Drawing drawing, double fit, double base) {
  static final double MARGIN = 18;

  private static final double LARGEST = 1.5;

  /** Numbers within nodes are hardly ever smaller than this by themselves, in design pixels. */
  private static final double READABLE = 11;

  /** A graph that would fit with numbers this much smaller is rather seen whole. */
  private static final double NEARLY = 0.9;

  /** How large numbers beside edges want to be, in graphs of few nodes and of many. */
  private static final double NUMBER = 15;

  private static final double SMALL_NUMBER = 12.5;

  /** How much larger labels may get within a drawing that is shown small. */
  private static final double LARGEST_TYPE = 1.7;

  static FittedDrawing of(Trace trace, Sheet sheet) {
    Drawing plain = Drawing.of(trace, 1);
    NodeMetrics metrics = plain.metrics();
    double least = sheet.scale() * READABLE / metrics.boxedSize();
    double target = sheet.scale() * (metrics.compact() ? SMALL_NUMBER : NUMBER);
    double type = target / (metrics.numberSize() * Math.max(least, fit(plain, sheet)));
    Drawing drawing = type > 1.02 ? Drawing.of(trace, Math.min(type, LARGEST_TYPE)) : plain;
    double fit = fit(drawing, sheet);
    return new FittedDrawing(sheet, drawing, fit, fit >= NEARLY * least ? fit : least);
  }

  private static double fit(Drawing drawing, Sheet sheet) {
    double w = sheet.width() - 2 * MARGIN;
    double h = sheet.visibleHeight() - 2 * MARGIN;
    return Math.clamp(Math.min(w / drawing.width(), h / drawing.height()), 0.02, LARGEST);
  }

  /** Whether this is the drawing of a graph: of that one, or of one with equal nodes. */
  boolean shows(Graph graph) {
    Graph own = drawing.graph();
    if (own == graph) {
      return true;
    }
    if (own.size() != graph.size()) {
      return false;
    }
    for (Node node : graph.nodes()) {
      Node other = own.node(node.id());
      if (!node.shape().equals(other.shape())
          || !node.inputs().equals(other.inputs())
          || !node.name().equals(other.name())) {
        return false;
      }
    }
    return true;
  }
}
