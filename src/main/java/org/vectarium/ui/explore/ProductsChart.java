package org.vectarium.ui.explore;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.vectarium.ui.widget.CanvasPane;

/**
 * What each dimension contributes to a cosine: a bar up where both words have the same sign, down
 * where they differ; in the order of the dimensions, or the largest first. The dimension under the
 * pointer is named. Screen thread only.
 */
public final class ProductsChart extends CanvasPane {
  private double[] terms = {};
  private int[] order = {};
  private boolean sorted;
  private int over = -1;

  public ProductsChart() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(70);
    setOnMouseMoved(event -> point((int) (event.getX() / Math.max(1, getWidth()) * terms.length)));
    setOnMouseExited(_ -> point(-1));
  }

  private void point(int bar) {
    over = bar;
    requestDraw();
  }

  void clear() {
    show(new double[0]);
  }

  /** Shows the terms of a sum. */
  void show(double[] products) {
    terms = products;
    order = order(terms, sorted).mapToInt(Integer::intValue).toArray();
    requestDraw();
  }

  /** Largest first, or by dimension. */
  void setSorted(boolean bySize) {
    sorted = bySize;
    show(terms);
  }

  /** The dimensions, from 0, in the order they stand. */
  static Stream<Integer> order(double[] terms, boolean bySize) {
    Stream<Integer> all = IntStream.range(0, terms.length).boxed();
    return bySize ? all.sorted(Comparator.comparingDouble(i -> -terms[i])) : all;
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    if (terms.length == 0) {
      return;
    }
    double high = 1e-12;
    double low = -1e-12;
    for (double term : terms) {
      high = Math.max(high, term);
      low = Math.min(low, term);
    }
    double top = px(18);
    double room = height - top - px(6);
    double zero = top + room * high / (high - low);
    double step = width / terms.length;
    for (int bar = 0; bar < terms.length; bar++) {
      double term = terms[order[bar]];
      double tall = room * Math.abs(term) / (high - low);
      g.setFill(term >= 0 ? palette().positive() : palette().negative());
      g.setGlobalAlpha(over < 0 || over == bar ? 1 : 0.45);
      double thick = Math.max(1, step - (step > 3 ? 1 : 0));
      g.fillRect(bar * step, term >= 0 ? zero - tall : zero, thick, tall);
    }
    g.setGlobalAlpha(1);
    g.setStroke(palette().line2());
    g.setLineWidth(1);
    g.strokeLine(0, Math.round(zero) + 0.5, width, Math.round(zero) + 0.5);
    int named = over >= 0 && over < terms.length ? over : largest();
    g.setFont(font(12));
    g.setFill(palette().mid());
    g.setTextBaseline(VPos.TOP);
    double x = (named + 0.5) * step;
    g.setTextAlign(
        x < px(60)
            ? TextAlignment.LEFT
            : x > width - px(60) ? TextAlignment.RIGHT : TextAlignment.CENTER);
    double clear = x < px(60) ? Math.max(0, x - px(6)) : x > width - px(60) ? x + px(6) : x;
    g.fillText(
        (order[named] + 1) + ": " + TableText.shown(terms[order[named]], 3),
        Math.min(width, clear),
        px(1));
  }

  private int largest() {
    int best = 0;
    for (int bar = 1; bar < order.length; bar++) {
      if (terms[order[bar]] > terms[order[best]]) {
        best = bar;
      }
    }
    return best;
  }
}
