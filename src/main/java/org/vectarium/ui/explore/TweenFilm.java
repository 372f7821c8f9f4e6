package org.vectarium.ui.explore;

import java.io.IOException;
import java.nio.file.Path;
import org.vectarium.embedding.format.SafeFile;
import org.vectarium.ui.GifFilm;
import org.vectarium.ui.Pictures;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * The way from one picture to another and back as a GIF: every word keeps its identity on the way.
 * Screen thread only.
 */
final class TweenFilm {
  private static final int STEPS = 24;
  private static final int HUNDREDTHS = 5;
  private static final int REST = 120;

  private TweenFilm() {}

  /**
   * Films the sky's own view.
   *
   * @param sky shows the second picture, before and after
   * @param from the first picture
   * @return pictures in the film
   */
  static int write(SkyView sky, SkyPoints from, Path file) throws IOException {
    SkyPoints to = sky.points();
    Morph morph = new Morph(from, to);
    boolean follows = sky.autoFitProperty().get();
    sky.autoFitProperty().set(false);
    try {
      SafeFile.write(
          file,
          out -> {
            try (GifFilm film = new GifFilm(out)) {
              for (int step = 0; step <= STEPS; step++) {
                // Ease in and out: 3t² − 2t³.
                double t = (double) step / STEPS;
                sky.setPoints(step == STEPS ? to : morph.at(t * t * (3 - 2 * t)));
                sky.surface().placeLabels();
                film.add(
                    Pictures.buffered(sky.surface().picture(1)),
                    step == 0 || step == STEPS ? REST : HUNDREDTHS);
              }
            }
          });
    } finally {
      sky.setPoints(to);
      sky.autoFitProperty().set(follows);
    }
    return STEPS + 1;
  }
}
