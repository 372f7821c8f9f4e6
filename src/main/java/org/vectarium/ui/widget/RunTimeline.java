package org.vectarium.ui.widget;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.vectarium.ui.theme.Palette;

/**
 * A run from its first update to its last: the loss as far as it is known, the epochs, and a gold
 * playhead on the present.
 *
 * <p>Screen thread only.
 */
public final class RunTimeline extends CanvasPane {
  private static final double SIDE = 18;
  private static final double HEAD = 22;
  private static final double FOOT = 24;

  /**
   * What the timeline shows.
   *
   * @param places where the loss was read, as fractions of the run, rising
   * @param losses the loss there
   * @param now fraction of the run that is done
   * @param epochs all epochs of the run
   * @param label of the playhead
   * @param epochWord pattern of an epoch's label: its number goes in place of {@code {0}}
   */
  @SuppressWarnings("ArrayRecordComponent") // series handed over each pulse
  public record View(
      double[] places, double[] losses, double now, int epochs, String label, String epochWord) {}

  private static final View NOTHING = new View(new double[0], new double[0], 0, 0, "", "");

  private View view = NOTHING;

  public RunTimeline() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /** Shows this from the next pulse on. */
  public void show(View newView) {
    view = newView;
    setAccessibleText(newView.label());
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    Palette palette = palette();
    double left = px(SIDE);
    double right = width - px(SIDE);
    double base = height - px(FOOT);
    g.setStroke(palette.line2());
    g.setLineWidth(1);
    g.strokeLine(left, Math.floor(base) + 0.5, right, Math.floor(base) + 0.5);
    if (view.epochs() == 0) {
      return;
    }
    drawLoss(g, palette, left, right, base);
    double half = TextWidth.of(view.label(), strongFont(11)) / 2 + px(8);
    double now = left + Math.clamp(view.now(), 0, 1) * (right - left);
    double middle = Math.clamp(now, Math.min(half, width / 2), Math.max(width - half, width / 2));
    drawEpochs(g, palette, left, right, base, middle, half);
    drawPlayhead(g, palette, now, base, middle, half);
  }

  private void drawLoss(
      GraphicsContext g, Palette palette, double left, double right, double base) {
    double max = 0;
    for (double loss : view.losses()) {
      max = Double.isFinite(loss) ? Math.max(max, loss) : max;
    }
    if (max == 0 || view.places().length < 2) {
      return;
    }
    double height = base - px(HEAD);
    int n = view.places().length;
    double[] xs = new double[n + 2];
    double[] ys = new double[n + 2];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (Double.isFinite(view.losses()[i])) {
        xs[count] = left + view.places()[i] * (right - left);
        ys[count] = base - Math.max(0, view.losses()[i]) / max * height;
        count++;
      }
    }
    if (count < 2) {
      return;
    }
    g.setStroke(palette.mid());
    g.setLineWidth(px(1.4));
    g.strokePolyline(xs, ys, count);
    xs[count] = xs[count - 1];
    ys[count] = base;
    xs[count + 1] = xs[0];
    ys[count + 1] = base;
    Color fill = palette.s3();
    g.setFill(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue(), 0.7));
    g.fillPolygon(xs, ys, count + 2);
  }

  private void drawEpochs(
      GraphicsContext g,
      Palette palette,
      double left,
      double right,
      double base,
      double middle,
      double half) {
    int every = Math.max(1, (int) Math.ceil(view.epochs() * px(76) / (right - left)));
    g.setFont(font(11));
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(palette.low());
    for (int epoch = 0; epoch <= view.epochs(); epoch++) {
      if (epoch % every != 0) {
        continue;
      }
      double x = Math.floor(left + (right - left) * epoch / view.epochs()) + 0.5;
      g.setStroke(palette.line2());
      g.strokeLine(x, base, x, base + px(4));
      // A name stands in the middle of its epoch, or under its end where only some are named.
      double place = every == 1 ? x + (right - left) / view.epochs() / 2 : x;
      int number = every == 1 ? epoch + 1 : epoch;
      String name = view.epochWord().replace("{0}", Integer.toString(number));
      boolean free = Math.abs(place - middle) > half + TextWidth.of(name, font(11)) / 2 + px(4);
      if (number >= 1 && number <= view.epochs() && free && place < right - px(8)) {
        g.fillText(name, place, base + px(7));
      }
    }
  }

  private void drawPlayhead(
      GraphicsContext g, Palette palette, double x, double base, double middle, double half) {
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
    g.setFont(strongFont(11));
    g.setFill(palette.dark() ? palette.s2() : palette.nowFill());
    g.fillRoundRect(middle - half, base + px(5), 2 * half, px(17), px(6), px(6));
    g.setFill(palette.dark() ? palette.now() : palette.nowInk());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(view.label(), middle, base + px(13.5));
  }
}
