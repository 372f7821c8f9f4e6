package org.vectarium.ui.corpus;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * Words in the plane of two singular directions, coordinates of L Σ, with arrows from verb to doer
 * where the corpus has such pairs. Nothing is refitted when k changes: the plane's directions stay.
 */
final class WordPlane {
  /** Labels for so many words at most; the rest are dots. */
  private static final int WORDS = 400;

  private final SkyView view;
  private List<int[]> pairs = List.of();
  private Color ink = Color.GRAY;

  WordPlane(SkyView view) {
    this.view = view;
    view.setOverlay(
        (g, camera) -> {
          g.setStroke(ink);
          g.setLineWidth(1.4);
          SkyPoints points = view.points();
          for (int[] pair : pairs) {
            if (points.drawable(pair[0]) && points.drawable(pair[1])) {
              double x0 = camera.screenX(points.x()[pair[0]]);
              double y0 = camera.screenY(points.y()[pair[0]]);
              double x1 = camera.screenX(points.x()[pair[1]]);
              double y1 = camera.screenY(points.y()[pair[1]]);
              g.strokeLine(x0, y0, x1, y1);
              double angle = Math.atan2(y1 - y0, x1 - x0);
              for (double side : new double[] {2.7, -2.7}) {
                g.strokeLine(
                    x1, y1, x1 + 6 * Math.cos(angle + side), y1 + 6 * Math.sin(angle + side));
              }
            }
          }
        });
  }

  /** The colour of arrows. */
  void setInk(Color colour) {
    ink = colour;
  }

  /** Shows the words on directions {@code first} and {@code second}, from 0. */
  void show(@Nullable TruncatedSvd svd, Vocabulary words, int first, int second) {
    if (svd == null || svd.rank() <= second) {
      pairs = List.of();
      view.setPoints(SkyPoints.NONE);
      return;
    }
    int n = Math.min(words.size(), WORDS);
    pairs = VerbsAndDoers.in(words, n);
    float[] x = new float[words.size()];
    float[] y = new float[words.size()];
    for (int id = 0; id < words.size(); id++) {
      x[id] = (float) (svd.left().get(id, first) * svd.values()[first]);
      y[id] = (float) (svd.left().get(id, second) * svd.values()[second]);
    }
    view.setPoints(new SkyPoints(x, y, n, null, words::word));
    view.setEmphasised(pairs.stream().flatMapToInt(Arrays::stream).toArray());
    view.fit();
  }
}
