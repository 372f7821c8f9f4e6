package org.vectarium.ui.headless;

import java.io.IOException;
import org.vectarium.ui.corpus.HeatMapBench;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;

/** How smoothly the heat map of 20,000 × 20,000 counts pans, from near to far. */
final class HeatCost {
  private static final int FRAMES = 200;
  private static final double SIXTY_A_SECOND = 1000 / 60.0;

  private HeatCost() {}

  /** Measures and prints the time from frame to frame; the screen itself stops at 60 a second. */
  static void print() throws IOException {
    HeatMapBench bench = new HeatMapBench();
    try (Studio studio = Studio.open(new PictureSize(1280, 800), Theme.NIGHT, Language.ENGLISH)) {
      studio.settle();
      for (double cell : new double[] {20, 8, 1, 1 / 16.0}) {
        double[] millis =
            HeadlessToolkit.call(() -> bench.pan(studio.context().background(), cell, FRAMES))
                .join();
        String what = "heat map 20,000 x 20,000, a cell " + cell + " px, ";
        ScreenBenchCommand.print(what + "median", millis[FRAMES / 2], "ms", SIXTY_A_SECOND);
        ScreenBenchCommand.print(what + "95 %", millis[FRAMES * 95 / 100], "ms", SIXTY_A_SECOND);
      }
    }
  }
}
