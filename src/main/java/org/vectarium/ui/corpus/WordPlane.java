package org.vectarium.ui.corpus;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import org.vectarium.cooc.FunctionWords;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * Words of an SVD in a plane: verbs and doers with an arrow from each to each, or frequent content
 * words on singular directions 2 and 3. Screen thread only.
 */
final class WordPlane {
  /** So many content words at most. */
  private static final int WORDS = 120;

  /** Room beside the arrows, as a share of their width. */
  private static final double ROOM = 0.2;

  private final SkyView view;
  private final ArrowOverlay arrows = new ArrowOverlay();
  private int ends;

  WordPlane(SkyView view) {
    this.view = view;
    view.setOverlay((brush, camera) -> arrows.draw(brush, camera, view.points(), ends));
  }

  void paint(Palette palette, Font font) {
    arrows.setInk(palette.forward(), palette.hi(), palette.line2(), font);
  }

  void clear() {
    showArrows(0);
    view.setPoints(SkyPoints.NONE);
  }

  /** So many points are ends of arrows; dots and names of these are drawn with the arrows. */
  private void showArrows(int count) {
    ends = count;
    view.labelledProperty().set(count == 0);
    view.dottedProperty().set(count == 0);
  }

  /** Verbs and doers, drawn {@code stretch} times as tall as wide. */
  void show(PairPlane plane, Vocabulary words, double stretch) {
    int[] ids = plane.ids();
    // Two unseen points keep room for the names at both sides.
    float[] x = Arrays.copyOf(plane.x(), ids.length + 2);
    float[] y = Arrays.copyOf(plane.y(), ids.length + 2);
    for (int k = 0; k < ids.length; k++) {
      y[k] *= (float) stretch;
    }
    double least = IntStream.range(0, ids.length).mapToDouble(k -> x[k]).min().orElse(0);
    double most = IntStream.range(0, ids.length).mapToDouble(k -> x[k]).max().orElse(0);
    x[ids.length] = (float) (least - ROOM * (most - least));
    x[ids.length + 1] = (float) (most + ROOM * (most - least));
    showArrows(ids.length);
    view.setPoints(
        new SkyPoints(x, y, x.length, null, k -> k < ids.length ? words.word(ids[k]) : ""));
    view.fit();
  }

  /** Frequent content words on directions 2 and 3; nothing without them. */
  void showDirections(TruncatedSvd svd, Vocabulary words) {
    clear();
    if (svd.rank() < 3) {
      return;
    }
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
    view.fit();
  }
}
