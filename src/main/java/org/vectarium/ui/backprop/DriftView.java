package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.ner.WordDrift;
import org.vectarium.playback.drawing.Rectangle;
import org.vectarium.projection.Basis;
import org.vectarium.projection.Pca;
import org.vectarium.ui.widget.CanvasPane;
import org.vectarium.ui.widget.TextWidth;

/**
 * The hazard of fine-tuning: names of one class in the plane of their largest variance, before and
 * after. Words of the training set move along arrows; those it lacks stay behind as rings. Screen
 * thread only.
 */
final class DriftView extends CanvasPane {
  private List<WordDrift> drift = List.of();
  private double[][] before = {};
  private double[][] after = {};

  DriftView() {
    setMinHeight(250);
    setPrefHeight(250);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /** Shows how far words have moved; nothing for an empty list. */
  void show(List<WordDrift> newDrift, String spoken) {
    drift = newDrift;
    setAccessibleText(spoken);
    if (newDrift.size() > 2) {
      project();
    }
    requestDraw();
  }

  private void project() {
    int n = drift.size();
    int d = drift.getFirst().before().length;
    FloatMatrix all = new FloatMatrix(2 * n, d);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < d; k++) {
        all.set(i, k, drift.get(i).before()[k]);
        all.set(n + i, k, drift.get(i).after()[k]);
      }
    }
    Basis plane = Pca.fit(all, 2);
    before = new double[n][];
    after = new double[n][];
    for (int i = 0; i < n; i++) {
      before[i] = plane.project(drift.get(i).before());
      after[i] = plane.project(drift.get(i).after());
    }
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    if (drift.size() <= 2) {
      return;
    }
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (double[][] points : List.of(before, after)) {
      for (double[] p : points) {
        for (int k = 0; k < 2; k++) {
          low[k] = Math.min(low[k], p[k]);
          high[k] = Math.max(high[k], p[k]);
        }
      }
    }
    // One scale for both axes: a length means the same in every direction.
    double scale =
        Math.min(
            (width - px(90)) / Math.max(1e-9, high[0] - low[0]),
            (height - px(40)) / Math.max(1e-9, high[1] - low[1]));
    double cx = width / 2 - scale * (low[0] + high[0]) / 2;
    double cy = height / 2 + scale * (low[1] + high[1]) / 2;
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(font(12));
    List<Rectangle> taken = new ArrayList<>();
    for (int i = 0; i < drift.size(); i++) {
      double x = cx + scale * before[i][0];
      double y = cy - scale * before[i][1];
      double tx = cx + scale * after[i][0];
      double ty = cy - scale * after[i][1];
      boolean seen = drift.get(i).seen();
      Color ink = seen ? palette().categories().get(0) : palette().categories().get(1);
      double r = px(4);
      if (seen) {
        arrow(g, x, y, tx, ty, ink);
        g.setFill(ink);
        g.fillOval(tx - r, ty - r, 2 * r, 2 * r);
      } else {
        g.setStroke(ink);
        g.setLineWidth(px(2));
        g.setLineDashes();
        g.strokeOval(tx - r - 1, ty - r - 1, 2 * r + 2, 2 * r + 2);
      }
      taken.add(new Rectangle(tx, ty, 2 * r + 4, 2 * r + 4));
    }
    labels(g, cx, cy, scale, width, height, taken);
  }

  private void arrow(GraphicsContext g, double x, double y, double tx, double ty, Color ink) {
    g.setStroke(ink.deriveColor(0, 1, 1, 0.75));
    g.setLineWidth(px(1.6));
    g.setLineDashes();
    g.strokeLine(x, y, tx, ty);
    g.setFill(palette().voidColour());
    g.fillOval(x - 2.5, y - 2.5, 5, 5);
    g.strokeOval(x - 2.5, y - 2.5, 5, 5);
  }

  /** Names where there is room for them. */
  private void labels(
      GraphicsContext g,
      double cx,
      double cy,
      double scale,
      double width,
      double height,
      List<Rectangle> taken) {
    for (int i = 0; i < drift.size(); i++) {
      String word = drift.get(i).word();
      double w = TextWidth.of(word, g.getFont());
      double h = px(15);
      double x = cx + scale * after[i][0];
      double y = cy - scale * after[i][1];
      for (double[] side : new double[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        Rectangle place =
            new Rectangle(x + side[0] * (w / 2 + px(9)), y + side[1] * (h / 2 + px(6)), w, h);
        boolean inside =
            place.left() > 0 && place.right() < width && place.top() > 0 && place.bottom() < height;
        if (inside && taken.stream().noneMatch(place::overlaps)) {
          g.setFill(drift.get(i).seen() ? palette().mid() : palette().hi());
          g.fillText(word, place.left(), place.y());
          taken.add(place);
          break;
        }
      }
    }
  }
}
