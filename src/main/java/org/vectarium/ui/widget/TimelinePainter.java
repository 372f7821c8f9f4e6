package org.vectarium.ui.widget;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.RunTimeline.Curve;
import org.vectarium.ui.widget.RunTimeline.Mark;
import org.vectarium.ui.widget.RunTimeline.MarkKind;
import org.vectarium.ui.widget.RunTimeline.View;

/** Paints a {@link RunTimeline}. Made for one painting; screen thread only. */
final class TimelinePainter {
  private static final double SIDE = 18;
  private static final double HEAD = 22;
  private static final double FOOT = 24;

  private final View view;
  private final Palette palette;
  private final double scale;
  private final double left;
  private final double right;
  private final double base;
  private final double width;

  TimelinePainter(View view, Palette palette, double scale, double width, double height) {
    this.view = view;
    this.palette = palette;
    this.scale = scale;
    this.width = width;
    this.left = px(SIDE);
    this.right = width - px(SIDE);
    this.base = height - px(FOOT);
  }

  private double px(double length) {
    return length * scale;
  }

  double x(double place) {
    return left + Math.clamp(place, 0, 1) * (right - left);
  }

  double place(double x) {
    return right > left ? (x - left) / (right - left) : 0;
  }

  void paint(GraphicsContext g, Font font, Font strong) {
    g.setStroke(palette.line2());
    g.setLineWidth(1);
    g.strokeLine(left, Math.floor(base) + 0.5, right, Math.floor(base) + 0.5);
    if (view.epochs() == 0) {
      return;
    }
    drawLoss(g);
    drawEpochs(g, font, strong);
    drawKeyframes(g);
    drawEdge(g, font);
    drawEvents(g, font);
    drawPlayhead(g, strong);
  }

  private void drawLoss(GraphicsContext g) {
    double max = top(view.loss());
    for (Curve ghost : view.ghosts()) {
      max = Math.max(max, top(ghost));
    }
    if (max == 0) {
      return;
    }
    Color ghostly = palette.negative();
    g.setLineWidth(px(1.2));
    for (Curve ghost : view.ghosts()) {
      g.setStroke(ghostly);
      g.setLineDashes(px(1.5), px(3));
      stroke(g, ghost, max, 0, 1);
    }
    g.setLineDashes(null);
    fill(g, view.loss(), max, view.now());
    g.setLineWidth(px(1.4));
    g.setStroke(palette.hi());
    stroke(g, view.loss(), max, 0, view.now());
    g.setStroke(palette.mid());
    g.setLineDashes(px(3), px(3));
    stroke(g, view.loss(), max, view.now(), 1);
    g.setLineDashes(null);
  }

  private static double top(Curve curve) {
    double max = 0;
    for (double loss : curve.losses()) {
      max = Double.isFinite(loss) ? Math.max(max, loss) : max;
    }
    return max;
  }

  private double y(double loss, double max) {
    return base - Math.max(0, loss) / max * (base - px(HEAD));
  }

  private void stroke(GraphicsContext g, Curve curve, double max, double from, double to) {
    g.beginPath();
    boolean open = false;
    for (int i = 0; i < curve.places().length; i++) {
      double place = curve.places()[i];
      boolean next = i + 1 < curve.places().length && curve.places()[i + 1] >= from;
      if ((place < from && !next) || place > to || !Double.isFinite(curve.losses()[i])) {
        continue;
      }
      double y = y(curve.losses()[i], max);
      if (open) {
        g.lineTo(x(place), y);
      } else {
        g.moveTo(x(place), y);
        open = true;
      }
    }
    g.stroke();
  }

  private void fill(GraphicsContext g, Curve curve, double max, double to) {
    int n = curve.places().length;
    double[] xs = new double[n + 2];
    double[] ys = new double[n + 2];
    int count = 0;
    for (int i = 0; i < n && curve.places()[i] <= to; i++) {
      if (Double.isFinite(curve.losses()[i])) {
        xs[count] = x(curve.places()[i]);
        ys[count++] = y(curve.losses()[i], max);
      }
    }
    if (count < 2) {
      return;
    }
    xs[count] = xs[count - 1];
    ys[count] = base;
    xs[count + 1] = xs[0];
    ys[count + 1] = base;
    g.setFill(palette.s3().deriveColor(0, 1, 1, 0.7));
    g.fillPolygon(xs, ys, count + 2);
  }

  /** Where an epoch begins: as passed, or evenly through what is still to come. */
  private double start(int epoch) {
    double[] known = view.epochStarts();
    if (epoch == 0) {
      return 0;
    }
    if (epoch <= known.length) {
      return known[epoch - 1];
    }
    double last = known.length == 0 ? 0 : known[known.length - 1];
    return last + (1 - last) * (epoch - known.length) / (view.epochs() - known.length);
  }

  private void drawEpochs(GraphicsContext g, Font font, Font strong) {
    int every = Math.max(1, (int) Math.ceil(view.epochs() * px(76) / (right - left)));
    g.setFont(font);
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    double half = labelHalf(strong);
    double now = labelMiddle(half);
    double clear = half + px(26);
    for (int epoch = 0; epoch <= view.epochs(); epoch++) {
      if (epoch % every != 0) {
        continue;
      }
      double x = Math.floor(x(start(epoch))) + 0.5;
      g.setStroke(palette.line2());
      g.strokeLine(x, base, x, base + px(5));
      boolean within = every == 1 && epoch < view.epochs();
      double label = within ? (x + x(start(epoch + 1))) / 2 : x;
      if ((within || (every > 1 && epoch > 0)) && Math.abs(label - now) > clear) {
        int number = within ? epoch + 1 : epoch;
        g.setFill(palette.low());
        g.fillText(
            view.epochWord().replace("{0}", Integer.toString(number)),
            Math.min(label, width - px(24)),
            base + px(7));
      }
    }
  }

  private double labelHalf(Font strong) {
    return TextWidth.of(view.label(), strong) / 2 + px(10);
  }

  /** Under the playhead, but never cut off. */
  private double labelMiddle(double half) {
    return Math.clamp(x(view.now()), Math.min(half, width / 2), Math.max(width - half, width / 2));
  }

  private void drawKeyframes(GraphicsContext g) {
    double r = px(3);
    double last = -1e9;
    g.setFill(palette.mid());
    for (double place : view.keyframes()) {
      double x = x(place);
      if (x - last >= 2.4 * r) {
        g.fillPolygon(
            new double[] {x - r, x, x + r, x}, new double[] {base, base - r, base, base + r}, 4);
        last = x;
      }
    }
  }

  private void drawEdge(GraphicsContext g, Font font) {
    if (view.edge() - view.now() < 1e-9 || view.edge() <= 0) {
      return;
    }
    double x = Math.floor(x(view.edge())) + 0.5;
    g.setStroke(palette.mid());
    g.setLineWidth(px(1.2));
    g.strokeLine(x, px(HEAD) - px(4), x, base);
    double width = TextWidth.of(view.edgeWord(), font);
    boolean fits = x + width + px(8) < this.width;
    g.setFont(font);
    g.setFill(palette.mid());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(fits ? TextAlignment.LEFT : TextAlignment.RIGHT);
    g.fillText(view.edgeWord(), fits ? x + px(5) : x - px(5), px(HEAD) + px(6));
  }

  private void drawEvents(GraphicsContext g, Font font) {
    double r = px(3.2);
    double y = px(10);
    double free = -1e9;
    g.setLineWidth(px(1.3));
    g.setFont(font);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    for (Mark mark : view.events()) {
      double x = x(mark.place());
      Color colour = mark.kind() == MarkKind.DANGER ? palette.danger() : palette.mid();
      g.setStroke(colour);
      g.setLineDashes(px(1.5), px(3));
      g.strokeLine(x, y + r, x, base);
      g.setLineDashes(null);
      g.strokeOval(x - r, y - r, 2 * r, 2 * r);
      double text = TextWidth.of(mark.label(), font);
      double from = x + r + px(5);
      // What does not fit to the right stands to the left; labels never overlap.
      if (from + text > width - px(4)) {
        from = x - r - px(5) - text;
      }
      if (from > free && Math.abs(x - x(view.now())) > px(7)) {
        g.setFill(colour);
        g.fillText(mark.label(), from, y);
        free = from + text + px(10);
      }
    }
  }

  private void drawPlayhead(GraphicsContext g, Font strong) {
    double x = x(view.now());
    g.setStroke(palette.dark() ? palette.nowFill() : palette.nowInk());
    g.setLineWidth(px(1.6));
    g.strokeLine(x, px(6), x, base + px(4));
    g.setFill(palette.nowFill());
    double w = px(5);
    double[] xs = {x - w, x + w, x + w, x, x - w};
    double[] ys = {px(2), px(2), px(10), px(16), px(10)};
    g.fillPolygon(xs, ys, 5);
    if (!palette.dark()) {
      g.setLineWidth(1);
      g.strokePolygon(xs, ys, 5);
    }
    double half = labelHalf(strong);
    double middle = labelMiddle(half);
    g.setFill(palette.dark() ? palette.s2() : palette.nowFill());
    g.fillRoundRect(middle - half, base + px(5), 2 * half, px(17), px(6), px(6));
    g.setFont(strong);
    g.setFill(palette.dark() ? palette.now() : palette.nowInk());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(view.label(), middle, base + px(13.5));
  }
}
