package org.vectarium.ui.headless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.vectarium.embedding.GeneratedVectors;
import org.vectarium.ui.explore.PanelBench;

/** What the Explore room's questions cost on {@value #WORDS} × {@value #DIMENSION} vectors. */
final class PanelCost {
  private static final int WORDS = 400_000;
  private static final int DIMENSION = 100;

  private PanelCost() {}

  static void print() throws IOException {
    Path home = Files.createTempDirectory("vectarium-bench");
    try (PanelBench bench = new PanelBench(home, GeneratedVectors.of(WORDS, DIMENSION))) {
      for (PanelBench.Cost cost : bench.run()) {
        System.out.printf(
            Locale.ROOT,
            "%-58s %8.2f ms answered, %7.2f ms on the screen's thread  (goal ≤ 100)%n",
            cost.question() + ", 400,000 words",
            cost.millis(),
            cost.held());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the measurement was interrupted", e);
    } finally {
      try (Stream<Path> files = Files.walk(home)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
