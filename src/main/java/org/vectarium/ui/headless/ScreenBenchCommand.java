package org.vectarium.ui.headless;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.projection.AlignedBasis;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.SkyPoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench-screen}: what the screen costs, measured without a display and without a GPU. */
@Command(
    name = "bench-screen",
    description = "Measures the first window, frames of 20,000 to a million words, and the window.",
    mixinStandardHelpOptions = true)
public final class ScreenBenchCommand implements Callable<Integer> {
  private static final int WORDS = 20_000;
  private static final int DIMENSION = 100;
  private static final int FRAMES = 200;

  @Option(names = "--sky", description = "only the frames of 400,000 and a million points")
  private boolean skyOnly;

  @Option(names = "--heat", description = "only the heat map of 20,000 by 20,000 counts")
  private boolean heatOnly;

  @Option(names = "--panels", description = "only the Explore room's questions to 400,000 vectors")
  private boolean panelsOnly;

  @Option(names = "--graph", description = "only the steps of a graph of 300 nodes")
  private boolean graphOnly;

  @Override
  public Integer call() throws IOException {
    if (panelsOnly) {
      PanelCost.print();
      return 0;
    }
    if (graphOnly) {
      GraphCost.print();
      return 0;
    }
    if (heatOnly) {
      HeatCost.print();
      return 0;
    }
    if (!skyOnly) {
      print("first window after JVM start, median of 3", FirstWindow.measure(), "s", 3);
    }
    HeadlessToolkit.start();
    if (!skyOnly) {
      measureFrame();
      HeatCost.print();
      new WindowCost().print();
    }
    SkyCost.print();
    if (!skyOnly) {
      PanelCost.print();
      GraphCost.print();
    }
    return 0;
  }

  /** Snapshot to screen: project every word, draw points and labels. */
  private static void measureFrame() {
    FloatMatrix matrix = new FloatMatrix(WORDS, DIMENSION);
    SplittableRandom random = new SplittableRandom(1);
    for (int word = 0; word < WORDS; word++) {
      for (int d = 0; d < DIMENSION; d++) {
        matrix.set(word, d, (float) random.nextGaussian() / (1 + d));
      }
    }
    AlignedBasis basis = AlignedBasis.fit(matrix, 2);
    double[] millis =
        HeadlessToolkit.call(() -> {
          SkyView sky = new SkyView();
          sky.setPalette(Palette.NIGHT);
          Stage stage = new Stage();
          stage.setScene(new Scene(sky, 1280, 800));
          stage.setWidth(1280);
          stage.setHeight(800);
          stage.show();
          double[] each = new double[FRAMES];
          for (int frame = 0; frame < FRAMES; frame++) {
            long start = System.nanoTime();
            float[] x = new float[WORDS];
            float[] y = new float[WORDS];
            basis.basis().project(matrix, x, y);
            sky.setPoints(new SkyPoints(x, y, WORDS, null, id -> "word" + id));
            sky.zoom(1.001);
            sky.layout();
            each[frame] = (System.nanoTime() - start) / 1e6;
          }
          stage.close();
          return each;
        });
    Arrays.sort(millis);
    print("frame of 20,000 words at 1280x800, median", millis[FRAMES / 2], "ms", 8);
    print("frame of 20,000 words at 1280x800, 95 %", millis[FRAMES * 95 / 100], "ms", 8);
  }

  static void print(String what, double value, String unit, double limit) {
    System.out.printf(
        Locale.ROOT, "%-58s %8.2f %s  (goal ≤ %.4s)%n", what, value, unit, Double.toString(limit));
  }
}
