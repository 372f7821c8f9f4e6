package org.vectarium.ui.corpus;

import java.util.function.DoubleConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The whole text from left to right, with the curve of types seen so far and a gold playhead; press
 * or drag to go to a place. Screen thread only.
 */
final class TextTimeline extends CanvasPane {
  private static final double SIDE = 18;

  private final Text ruler = new Text();
  private double[] tokens = {};
  private double[] types = {};
  private double now;
  private String label = "";
  private String caption = "";

  TextTimeline(DoubleConsumer seek) {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMousePressed(event -> seek.accept(share(event.getX())));
    setOnMouseDragged(event -> seek.accept(share(event.getX())));
  }

  private double share(double x) {
    return Math.clamp((x - px(SIDE)) / Math.max(1, getWidth() - 2 * px(SIDE)), 0, 1);
  }

  /**
   * @param newTokens positions of the curve, rising to the length of the text
   * @param newTypes types seen by then
   * @param newCaption what the curve is
   */
  void setCurve(double[] newTokens, double[] newTypes, String newCaption) {
    tokens = newTokens;
    types = newTypes;
    caption = newCaption;
    requestDraw();
  }

  /**
   * @param share of the text that lies behind
   * @param newLabel of the playhead
   */
  void setNow(double share, String newLabel) {
    now = share;
    label = newLabel;
    setAccessibleText(newLabel);
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    Palette palette = palette();
    double left = px(SIDE);
    double right = width - px(SIDE);
    double base = height - px(24);
    double top = px(20);
    g.setFont(font(11));
    g.setFill(palette.low());
    boolean atRight = now < 0.5; // clear of the playhead
    g.setTextAlign(atRight ? TextAlignment.RIGHT : TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    g.fillText(caption, atRight ? right : left, px(4));
    if (tokens.length > 1) {
      drawCurve(g, palette, left, right, top, base);
    }
    g.setStroke(palette.line2());
    g.setLineWidth(1);
    g.strokeLine(left, Math.floor(base) + 0.5, right, Math.floor(base) + 0.5);
    drawPlayhead(g, palette, left + now * (right - left), width, base);
  }

  private void drawCurve(
      GraphicsContext g, Palette palette, double left, double right, double top, double base) {
    int n = tokens.length;
    double allTokens = Math.max(1, tokens[n - 1]);
    double allTypes = Math.max(1, types[n - 1]);
    double[] xs = new double[n + 2];
    double[] ys = new double[n + 2];
    for (int i = 0; i < n; i++) {
      xs[i] = left + tokens[i] / allTokens * (right - left);
      ys[i] = base - types[i] / allTypes * (base - top);
    }
    xs[n] = right;
    ys[n] = base;
    xs[n + 1] = left;
    ys[n + 1] = base;
    Color fill = palette.s3();
    g.setFill(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue(), 0.6));
    g.fillPolygon(xs, ys, n + 2);
    g.setStroke(palette.mid());
    g.setLineWidth(px(1.4));
    g.strokePolyline(xs, ys, n);
  }

  private void drawPlayhead(
      GraphicsContext g, Palette palette, double x, double width, double base) {
    g.setStroke(palette.dark() ? palette.nowFill() : palette.nowInk());
    g.setLineWidth(px(1.6));
    g.strokeLine(x, px(6), x, base + px(4));
    g.setFill(palette.nowFill());
    double w = px(5);
    g.fillPolygon(
        new double[] {x - w, x + w, x + w, x, x - w},
        new double[] {px(2), px(2), px(10), px(16), px(10)},
        5);
    ruler.setFont(strongFont(11));
    ruler.setText(label);
    double half = ruler.getLayoutBounds().getWidth() / 2 + px(8);
    double middle = Math.clamp(x, Math.min(half, width / 2), Math.max(width - half, width / 2));
    g.setFont(strongFont(11));
    g.setFill(palette.dark() ? palette.s2() : palette.nowFill());
    g.fillRoundRect(middle - half, base + px(5), 2 * half, px(17), px(6), px(6));
    g.setFill(palette.dark() ? palette.now() : palette.nowInk());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(label, middle, base + px(13.5));
  }
}
