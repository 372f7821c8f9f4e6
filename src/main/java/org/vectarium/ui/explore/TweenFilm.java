package org.vectarium.ui.explore;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vectarium.embedding.format.SafeFile;
import org.vectarium.ui.GifFilm;
import org.vectarium.ui.Pictures;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * The way from one picture to another as a GIF: every word keeps its identity on the way.
 * Stateless.
 */
final class TweenFilm {
  private static final int STEPS = 24;
  private static final int HUNDREDTHS = 5;
  private static final int REST = 120;

  private TweenFilm() {}

  /**
   * Films the sky's own view. Screen thread only.
   *
   * @param sky shows the second picture, before and after
   * @param from the first picture
   */
  static List<BufferedImage> take(SkyView sky, SkyPoints from) {
    SkyPoints to = sky.points();
    Morph morph = new Morph(from, to);
    boolean follows = sky.autoFitProperty().get();
    sky.autoFitProperty().set(false);
    List<BufferedImage> pictures = new ArrayList<>();
    try {
      for (int step = 0; step <= STEPS; step++) {
        // Ease in and out: 3t² − 2t³.
        double t = (double) step / STEPS;
        sky.setPoints(step == STEPS ? to : morph.at(t * t * (3 - 2 * t)));
        sky.surface().placeLabels();
        pictures.add(Pictures.buffered(sky.surface().print().pixels(1)));
      }
    } finally {
      sky.setPoints(to);
      sky.autoFitProperty().set(follows);
    }
    return pictures;
  }

  /** Writes a film, its two ends held for a while. Any thread. */
  static void write(List<BufferedImage> pictures, Path file) throws IOException {
    SafeFile.write(
        file,
        out -> {
          try (GifFilm film = new GifFilm(out)) {
            for (int i = 0; i < pictures.size(); i++) {
              boolean end = i == 0 || i == pictures.size() - 1;
              film.add(pictures.get(i), end ? REST : HUNDREDTHS);
            }
          }
        });
  }
}
