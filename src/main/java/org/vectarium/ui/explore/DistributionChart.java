package org.vectarium.ui.explore;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.SimilarityDistribution;
import org.vectarium.ui.widget.CanvasPane;

/**
 * How often random pairs of words have which cosine, and where one pair stands among them. The axis
 * is all of [−1, 1], whatever the space. Screen thread only.
 */
public final class DistributionChart extends CanvasPane {
  private static final int BINS = 80;

  private @Nullable SimilarityDistribution distribution;
  private int[] counts = {};
  private double mark;

  public DistributionChart() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(70);
  }

  void clear() {
    distribution = null;
    requestDraw();
  }

  /** Shows a distribution and a cosine to hold against it. */
  void show(SimilarityDistribution drawn, double cosine) {
    if (drawn != distribution) {
      counts = drawn.histogram(BINS);
    }
    distribution = drawn;
    mark = cosine;
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    if (distribution == null) {
      return;
    }
    double left = px(10);
    double right = width - px(10);
    double floor = height - px(20);
    double top = px(18);
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    double step = (right - left) / BINS;
    for (int bin = 0; bin < BINS; bin++) {
      double tall = (floor - top) * counts[bin] / most;
      boolean below = -1 + 2.0 * (bin + 1) / BINS <= mark;
      g.setFill(below ? palette().line2() : palette().s3());
      g.fillRect(left + bin * step + 0.5, floor - tall, Math.max(1, step - 1), tall);
    }
    g.setStroke(palette().line2());
    g.setLineWidth(1);
    g.strokeLine(left, floor + 0.5, right, floor + 0.5);
    g.setFont(font(11));
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(palette().low());
    for (double tick = -1; tick <= 1; tick += 0.5) {
      double x = left + (tick + 1) / 2 * (right - left);
      g.strokeLine(x, floor, x, floor + px(3));
      g.fillText(TableText.shown(tick, 1), x, floor + px(5));
    }
    double x = left + (mark + 1) / 2 * (right - left);
    g.setStroke(palette().dark() ? palette().now() : palette().hi());
    g.setLineWidth(2);
    g.strokeLine(x, top - px(2), x, floor);
    g.setFont(strongFont(12));
    g.setTextBaseline(VPos.BOTTOM);
    g.setFill(palette().hi());
    g.setTextAlign(x > width - px(40) ? TextAlignment.RIGHT : TextAlignment.CENTER);
    g.fillText(TableText.shown(mark, 3), x, top - px(3));
  }
}
