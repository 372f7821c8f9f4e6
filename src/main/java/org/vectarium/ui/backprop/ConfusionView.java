package org.vectarium.ui.backprop;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.vectarium.ner.EntityScores;
import org.vectarium.ui.widget.CanvasPane;

/**
 * How many words of each class were called what: a row for each true class, coloured by the share
 * of the row, with the number of words. Screen thread only.
 */
final class ConfusionView extends CanvasPane {
  private final String title;
  private List<String> classes = List.of();
  private @Nullable EntityScores scores;

  /**
   * @param title says what rows and columns are
   */
  ConfusionView(String title) {
    this.title = title;
    setMinHeight(190);
    setPrefHeight(190);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  void show(List<String> newClasses, @Nullable EntityScores newScores) {
    classes = newClasses;
    scores = newScores;
    StringBuilder spoken = new StringBuilder(title);
    if (newScores != null) {
      for (String gold : newClasses) {
        spoken.append("; ").append(gold).append(':');
        for (String predicted : newClasses) {
          int count = newScores.confused(gold, predicted);
          if (count > 0) {
            spoken.append(' ').append(predicted).append(' ').append(count);
          }
        }
      }
    }
    setAccessibleText(spoken.toString());
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.setTextBaseline(VPos.CENTER);
    int n = Math.max(1, classes.size());
    double left = px(46);
    double top = px(22);
    double w = Math.min(px(72), (width - left) / n);
    double h = Math.min(px(34), (height - top) / n);
    g.setFont(font(12));
    for (int i = 0; i < classes.size(); i++) {
      g.setFill(palette().mid());
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(classes.get(i), left + (i + 0.5) * w, top / 2, w - px(4));
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(classes.get(i), left - px(8), top + (i + 0.5) * h);
      row(g, i, left, top + i * h, w, h);
    }
  }

  private void row(GraphicsContext g, int gold, double left, double y, double w, double h) {
    EntityScores known = scores;
    if (known == null) {
      for (int i = 0; i < classes.size(); i++) {
        new TensorPainter(g, palette()).hatch(left + i * w + 1, y + 1, w - 2, h - 2);
      }
      return;
    }
    long sum = 0;
    for (String predicted : classes) {
      sum += known.confused(classes.get(gold), predicted);
    }
    g.setTextAlign(TextAlignment.CENTER);
    for (int i = 0; i < classes.size(); i++) {
      int count = known.confused(classes.get(gold), classes.get(i));
      double share = sum == 0 ? 0 : (double) count / sum;
      // Green is right, purple is wrong: the same pair as positive and negative numbers.
      g.setFill(palette().diverging(i == gold ? share : -share));
      g.fillRoundRect(left + i * w + 1, y + 1, w - 2, h - 2, 5, 5);
      boolean strong = share > 0.55;
      g.setFill(
          count == 0
              ? palette().low()
              : strong ? (palette().dark() ? palette().nowInk() : palette().s1()) : palette().hi());
      g.fillText(Integer.toString(count), left + (i + 0.5) * w, y + h / 2, w - 4);
    }
  }
}
