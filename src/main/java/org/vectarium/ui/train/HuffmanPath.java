package org.vectarium.ui.train;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.vectarium.train.OutputTerm;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The way from the root of a Huffman tree to a word: at each inner node the branch taken, with its
 * probability σ(±s), and a stump of the other one.
 *
 * <p>Screen thread only.
 */
final class HuffmanPath extends CanvasPane {
  private final List<OutputTerm> path;
  private final String word;

  /**
   * @param path inner nodes from the root; {@code positives} is 1 where the way turns left
   */
  HuffmanPath(List<OutputTerm> path, String word) {
    this.path = path;
    this.word = word;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(word + ": " + path.size());
    setMinHeight(84);
    setPrefHeight(84);
  }

  /** The chance of the branch taken at a node: σ(s) to the left, 1 − σ(s) to the right. */
  static double taken(OutputTerm node) {
    return node.positives() > 0 ? node.probability() : 1 - node.probability();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    int n = path.size();
    double step = (width - px(70)) / Math.max(1, n);
    double middle = height / 2 - px(2);
    double x = px(8);
    double y = middle;
    double reach = Math.min(px(20), height / 2 - px(18));
    boolean numbers = step > px(26);
    g.setFont(font(10));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < n; i++) {
      OutputTerm node = path.get(i);
      // The tree lies on its side: left is up.
      double nextY = middle + (node.positives() > 0 ? -reach : reach);
      g.setStroke(palette().line2());
      g.setLineWidth(1);
      g.strokeLine(x, y, x + step * 0.45, y - (nextY - y) * 0.35);
      g.setStroke(palette().forward());
      g.setLineWidth(px(1 + 2.5 * taken(node)));
      g.strokeLine(x, y, x + step, nextY);
      g.setFill(palette().hi());
      g.fillOval(x - px(3), y - px(3), px(6), px(6));
      if (numbers) {
        g.setFill(palette().mid());
        double above = node.positives() > 0 ? -px(10) : px(10);
        g.fillText(Numbers.format("%.2f", taken(node)), x + step / 2, (y + nextY) / 2 + above);
      }
      x += step;
      y = nextY;
    }
    g.setFill(palette().positive());
    g.fillRoundRect(x - px(4), y - px(4), px(8), px(8), px(3), px(3));
    g.setFont(strongFont(12));
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(word, x + px(8), y);
  }
}
