package org.vectarium.ui.train;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.widget.CanvasPane;
import org.vectarium.ui.widget.TextWidth;

/**
 * A window of text: the centre word in gold, the word of this pair in green, an arc from what
 * predicts to what is predicted, and how many words lie on each side. A window wider than its place
 * is moved so that both words of the pair are in view.
 *
 * <p>Screen thread only.
 */
final class WindowText extends CanvasPane {
  private static final double GAP = 7;
  private static final double PAD = 6;
  private static final double LINE = 46;

  private final String[] words;
  private final int centre;
  private final int partner;
  private final String centreRole;
  private final String partnerRole;
  private final String leftWords;
  private final String rightWords;

  /**
   * @param words in reading order
   * @param centre place of the centre word
   * @param partner place of the outside word of this pair, or −1 when all outside words take part
   * @param centreRole what the centre word is called
   * @param partnerRole what the outside word is called
   * @param leftWords says how many words there are to the left
   * @param rightWords says how many words there are to the right
   */
  WindowText(
      String[] words,
      int centre,
      int partner,
      String centreRole,
      String partnerRole,
      String leftWords,
      String rightWords) {
    this.words = words;
    this.centre = centre;
    this.partner = partner;
    this.centreRole = centreRole;
    this.partnerRole = partnerRole;
    this.leftWords = leftWords;
    this.rightWords = rightWords;
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(
        String.join(" ", words)
            + ". "
            + centreRole
            + ": "
            + words[centre]
            + (partner < 0 ? "" : ". " + partnerRole + ": " + words[partner]));
    setMinHeight(92);
    setPrefHeight(92);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    Font mono = Font.font(Fonts.MONO, px(13));
    double[] left = new double[words.length + 1];
    for (int i = 0; i < words.length; i++) {
      left[i + 1] = left[i] + TextWidth.of(words[i], mono) + px(2 * PAD + GAP);
    }
    double all = left[words.length] - px(GAP);
    int other = partner < 0 ? centre : partner;
    double middle = (left[Math.min(centre, other)] + left[Math.max(centre, other) + 1]) / 2;
    double shift =
        all <= width ? (width - all) / 2 : Math.clamp(width / 2 - middle, width - all, 0);
    double line = px(LINE);
    for (int i = 0; i < words.length; i++) {
      drawWord(g, mono, i, shift + left[i], left[i + 1] - left[i] - px(GAP), line);
    }
    for (int i = 0; i < words.length; i++) {
      if (i != centre && (partner < 0 || i == partner)) {
        double to = shift + (left[i] + left[i + 1] - px(GAP)) / 2;
        double from = shift + (left[centre] + left[centre + 1] - px(GAP)) / 2;
        arc(g, partner < 0 ? to : from, partner < 0 ? from : to, line);
      }
    }
    drawRoles(g, shift, left, line);
    bracket(g, shift + left[0], shift + left[centre] - px(GAP), line, centre > 0 ? leftWords : "");
    bracket(
        g,
        shift + left[centre + 1],
        shift + all,
        line,
        centre < words.length - 1 ? rightWords : "");
  }

  private void drawWord(
      GraphicsContext g, Font mono, int place, double x, double width, double line) {
    double top = line - px(13);
    double height = px(26);
    Color ink = palette().mid();
    if (place == centre) {
      g.setFill(palette().nowFill());
      g.fillRoundRect(x, top, width, height, px(10), px(10));
      ink = palette().nowInk();
    } else if (place == partner || partner < 0) {
      ink = palette().positive();
      g.setStroke(ink);
      g.setLineWidth(px(1.6));
      g.strokeRoundRect(x + 1, top + 1, width - 2, height - 2, px(10), px(10));
    } else {
      g.setStroke(palette().line2());
      g.setLineWidth(1);
      g.strokeLine(x + px(PAD), line + px(11), x + width - px(PAD), line + px(11));
    }
    g.setFill(ink);
    g.setFont(mono);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(words[place], x + px(PAD), line);
  }

  private void arc(GraphicsContext g, double from, double to, double line) {
    double base = line - px(15);
    double top = base - px(19);
    g.setStroke(palette().positive());
    g.setFill(palette().positive());
    g.setLineWidth(px(1.8));
    g.beginPath();
    g.moveTo(from, base);
    g.bezierCurveTo(from, top, to, top, to, base - px(4));
    g.stroke();
    double w = px(4);
    g.fillPolygon(
        new double[] {to - w, to + w, to}, new double[] {base - px(6), base - px(6), base}, 3);
  }

  private void drawRoles(GraphicsContext g, double shift, double[] left, double line) {
    g.setFont(font(11));
    g.setTextBaseline(VPos.CENTER);
    double y = px(8);
    double from = shift + (left[centre] + left[centre + 1] - px(GAP)) / 2;
    boolean rightward = partner < 0 || partner > centre;
    g.setFill(palette().now());
    g.setTextAlign(
        partner < 0 ? TextAlignment.CENTER : rightward ? TextAlignment.RIGHT : TextAlignment.LEFT);
    g.fillText(centreRole, from + (partner < 0 ? 0 : rightward ? px(8) : -px(8)), y);
    if (partner >= 0) {
      double to = shift + (left[partner] + left[partner + 1] - px(GAP)) / 2;
      g.setFill(palette().positive());
      g.setTextAlign(rightward ? TextAlignment.LEFT : TextAlignment.RIGHT);
      double clear = px(10);
      g.fillText(
          partnerRole,
          rightward ? Math.max(to - px(8), from + clear) : Math.min(to + px(8), from - clear),
          y);
    }
  }

  private void bracket(GraphicsContext g, double from, double to, double line, String text) {
    if (text.isEmpty() || to <= from) {
      return;
    }
    double top = line + px(16);
    double bottom = top + px(7);
    g.setStroke(palette().line2());
    g.setLineWidth(1);
    g.strokePolyline(new double[] {from, from, to, to}, new double[] {top, bottom, bottom, top}, 4);
    g.setFill(palette().low());
    g.setFont(font(11));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.TOP);
    g.fillText(
        text,
        Math.clamp((from + to) / 2, px(24), Math.max(px(24), getWidth() - px(24))),
        bottom + px(3));
  }
}
