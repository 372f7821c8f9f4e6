package org.vectarium.ui.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.FunctionWords;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.projection.Pca;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * Words of an SVD in a plane. Where the corpus has verbs and doers: those words alone, rows of LΣ
 * scaled to length 1, in their own principal plane, with an arrow from each verb to its doer. In
 * other corpora: frequent content words on singular directions 2 and 3.
 */
final class WordPlane {
  /** So many content words at most. */
  private static final int WORDS = 120;

  /** Height of the pairs' picture against its width. */
  private static final double SHAPE = 0.9;

  /** Fewer pairs than this show no direction. */
  private static final int LEAST_PAIRS = 3;

  private final SkyView view;
  private List<int[]> pairs = List.of();
  private Color ink = Color.GRAY;
  private double stretch = 1;

  WordPlane(SkyView view) {
    this.view = view;
    view.setOverlay((g, camera) -> {
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
            g.strokeLine(x1, y1, x1 + 6 * Math.cos(angle + side), y1 + 6 * Math.sin(angle + side));
          }
        }
      }
    });
  }

  /** The colour of arrows. */
  void setInk(Color colour) {
    ink = colour;
  }

  /** Whether a corpus shows verbs and doers. */
  static boolean showsPairs(Vocabulary words) {
    return VerbsAndDoers.in(words, words.size()).size() >= LEAST_PAIRS;
  }

  /** Shows the words; nothing without an SVD of at least three directions. */
  void show(@Nullable TruncatedSvd svd, Vocabulary words) {
    pairs = List.of();
    stretch = 1;
    if (svd == null || svd.rank() < 3) {
      view.setPoints(SkyPoints.NONE);
    } else if (showsPairs(words)) {
      showPairs(svd, words);
    } else {
      showDirections(svd, words);
    }
    view.fit();
  }

  private void showPairs(TruncatedSvd svd, Vocabulary words) {
    List<int[]> found = VerbsAndDoers.in(words, words.size());
    int[] ids = found.stream().flatMapToInt(Arrays::stream).toArray();
    FloatMatrix all = svd.vectors(svd.rank(), 1);
    FloatMatrix rows = new FloatMatrix(ids.length, all.columns());
    for (int k = 0; k < ids.length; k++) {
      double square = 0;
      for (float entry : all.row(ids[k])) {
        square += entry * entry;
      }
      for (int c = 0; c < all.columns() && square > 0; c++) {
        rows.set(k, c, (float) (all.get(ids[k], c) / Math.sqrt(square)));
      }
    }
    float[] x = new float[ids.length];
    float[] y = new float[ids.length];
    Pca.fit(rows, 2).project(rows, x, y);
    stretch = Math.max(1, SHAPE * range(x) / Math.max(1e-9, range(y)));
    for (int k = 0; k < y.length; k++) {
      y[k] *= (float) stretch;
    }
    pairs = IntStream.range(0, found.size()).mapToObj(p -> new int[] {2 * p, 2 * p + 1}).toList();
    view.setPoints(new SkyPoints(x, y, ids.length, null, k -> words.word(ids[k])));
  }

  /**
   * How many times as tall as wide the picture is drawn: the role of a word, verb or doer, is far
   * stronger than which verb it is, and without a stretch all arrows would lie on one line.
   */
  double stretch() {
    return stretch;
  }

  private static double range(float[] values) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least;
  }

  private void showDirections(TruncatedSvd svd, Vocabulary words) {
    int[] ids =
        IntStream.range(0, words.size())
            .filter(id -> !FunctionWords.contains(words.word(id)))
            .limit(WORDS)
            .toArray();
    float[] x = new float[ids.length];
    float[] y = new float[ids.length];
    for (int k = 0; k < ids.length; k++) {
      x[k] = (float) (svd.left().get(ids[k], 1) * svd.values()[1]);
      y[k] = (float) (svd.left().get(ids[k], 2) * svd.values()[2]);
    }
    view.setPoints(new SkyPoints(x, y, ids.length, null, k -> words.word(ids[k])));
  }
}
