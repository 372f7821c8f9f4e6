package org.vectarium.ui.train;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.CanvasPane;

/**
 * Ranks over time as a small line: rank 1 at the top, the number of words at the foot, log scale.
 */
final class RankLine extends CanvasPane {
  private final int group;
  private final TreeMap<Long, Integer> ranks;
  private final int words;
  private final long now;
  private final long total;

  RankLine(int group, TreeMap<Long, Integer> ranks, int words, long now, long total) {
    this.group = group;
    this.ranks = ranks;
    this.words = words;
    this.now = now;
    this.total = Math.max(1, total);
    setMinSize(40, 18);
    setPrefSize(40, 18);
  }

  /** The colour of a group, as in the sky. */
  static Color ink(Palette palette, int group) {
    return group == 0 ? palette.categories().getLast() : palette.categories().get(group - 1);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.setStroke(palette().line());
    g.strokeLine(0, 1.5, width, 1.5);
    Color ink = ink(palette(), group);
    g.setStroke(ink);
    g.setLineWidth(1.4);
    g.beginPath();
    double x = 0;
    double y = height;
    for (Map.Entry<Long, Integer> point : ranks.headMap(now, true).entrySet()) {
      if (point.getValue() != WatchList.UNKNOWN) {
        x = Math.min(1, point.getKey() / (double) total) * (width - 4);
        y = 2 + (height - 4) * Math.log(point.getValue()) / Math.log(Math.max(2, words));
        g.lineTo(x, y);
      }
    }
    g.stroke();
    if (!ranks.isEmpty()) {
      g.setFill(palette().nowFill());
      g.fillOval(x - 2, y - 2, 4, 4);
    }
  }
}
