package org.vectarium.ui.backprop;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Trace;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The error of a gradient check against h, both on logarithmic axes: too large a step truncates,
 * too small a step rounds. Screen thread only.
 */
final class ErrorPlot extends CanvasPane {
  private static final int FIRST = -13;
  private static final int LAST = -1;
  private static final double LOWEST = -16;
  private static final int PER_DECADE = 3;

  private @Nullable Trace trace;
  private double[] errors = new double[0];
  private double h = 1e-5;

  ErrorPlot() {
    scaleProperty()
        .subscribe(scale -> {
          setMinHeight(px(96));
          setPrefHeight(px(96));
        });
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  void show(Trace newTrace, int node, int entry, double newH) {
    trace = newTrace;
    h = newH;
    errors = new double[(LAST - FIRST) * PER_DECADE + 1];
    for (int i = 0; i < errors.length; i++) {
      double step = Math.pow(10, FIRST + (double) i / PER_DECADE);
      errors[i] = GradientCheck.check(newTrace, node, entry, step).error();
    }
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    if (trace == null) {
      return;
    }
    double left = px(36);
    double bottom = height - px(16);
    g.setStroke(palette().line());
    g.setLineWidth(1);
    g.strokeLine(left, bottom, width - 4, bottom);
    g.strokeLine(left, 4, left, bottom);
    g.setFont(font(10));
    g.setFill(palette().low());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    for (int decade = -15; decade <= 0; decade += 5) {
      g.fillText(power(decade), left - 4, y(decade, bottom));
    }
    g.setTextAlign(TextAlignment.CENTER);
    for (int decade = -12; decade <= -2; decade += 5) {
      g.fillText(power(decade), x(decade, left, width), height - px(7));
    }
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText("h", left - 4, height - px(7));
    g.setStroke(palette().mid());
    g.setLineWidth(1.6);
    g.beginPath();
    for (int i = 0; i < errors.length; i++) {
      double at = x(FIRST + (double) i / PER_DECADE, left, width);
      double error = y(Math.log10(Math.max(errors[i], 1e-16)), bottom);
      if (i == 0) {
        g.moveTo(at, error);
      } else {
        g.lineTo(at, error);
      }
    }
    g.stroke();
    double now = x(Math.log10(h), left, width);
    g.setStroke(palette().nowFill());
    g.setLineWidth(2);
    g.strokeLine(now, 4, now, bottom);
  }

  private static String power(int decade) {
    return ("1e" + decade).replace('-', '−');
  }

  private static double x(double exponent, double left, double width) {
    return left + (exponent - FIRST) / (LAST - FIRST) * (width - left - 8);
  }

  private static double y(double exponent, double bottom) {
    double clamped = Math.clamp(exponent, LOWEST, 0.5);
    return 6 + (0.5 - clamped) / (0.5 - LOWEST) * (bottom - 6);
  }
}
