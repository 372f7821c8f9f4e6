package org.vectarium.ui.headless;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * What a frame of a very large sky costs while somebody drags and zooms it: the drawing itself, and
 * the frame as the screen shows it, one pulse after another.
 */
final class SkyCost {
  private static final int FRAMES = 240;
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;
  private static final int GROUPS = 12;

  private SkyCost() {}

  static void print() {
    print(400_000, false, 8);
    print(1_000_000, false, 1000.0 / 60);
    print(1_000_000, true, 1000.0 / 60);
  }

  private static void print(int count, boolean density, double goal) {
    SkyPoints points = points(count);
    Stage[] stage = new Stage[1];
    SkyView sky =
        HeadlessToolkit.call(() -> {
          SkyView view = new SkyView();
          view.setPalette(Palette.NIGHT);
          view.densityProperty().set(density);
          view.dottedProperty().set(!density);
          view.setPoints(points);
          stage[0] = new Stage();
          stage[0].setScene(new Scene(view, WIDTH, HEIGHT));
          stage[0].setX(0);
          stage[0].setY(0);
          stage[0].setWidth(WIDTH);
          stage[0].setHeight(HEIGHT);
          stage[0].show();
          return view;
        });
    HeadlessToolkit.pulses(30);
    double[] drawing = new double[FRAMES];
    double[] frames = new double[FRAMES];
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    HeadlessToolkit.run(() -> new Drive(sky, drawing, frames, done).start());
    done.orTimeout(60, TimeUnit.SECONDS).join();
    HeadlessToolkit.run(() -> stage[0].close());
    Arrays.sort(drawing);
    double seconds = Arrays.stream(frames).sum() / 1000;
    Arrays.sort(frames);
    String what = "%s%,d points in motion".formatted(density ? "density of " : "", count);
    ScreenBenchCommand.print(what + ", drawing, median", drawing[FRAMES / 2], "ms", goal);
    ScreenBenchCommand.print(what + ", drawing, 95 %", drawing[FRAMES * 95 / 100], "ms", goal);
    System.out.printf(
        Locale.ROOT,
        "%-58s %8.2f frames/s, the slowest 5 %% above %.1f ms (at most 60 a second are drawn)%n",
        what + " at " + WIDTH + "x" + HEIGHT,
        FRAMES / seconds,
        frames[FRAMES * 95 / 100]);
  }

  /** Moves the camera with every pulse, as a hand on the mouse would. */
  private static final class Drive extends AnimationTimer {
    private final SkyView sky;
    private final double[] drawing;
    private final double[] frames;
    private final CompletableFuture<Boolean> done;
    private int frame = -FRAMES / 4;
    private long last;

    Drive(SkyView sky, double[] drawing, double[] frames, CompletableFuture<Boolean> done) {
      this.sky = sky;
      this.drawing = drawing;
      this.frames = frames;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      long time = System.nanoTime();
      if (frame > 0) {
        drawing[frame - 1] = sky.drawMillisProperty().get();
        frames[frame - 1] = (time - last) / 1e6;
      }
      last = time;
      if (frame == FRAMES) {
        stop();
        done.complete(true);
        return;
      }
      move(sky, frame++);
    }
  }

  private static void move(SkyView sky, int frame) {
    double angle = frame * 0.1;
    sky.pan(9 * Math.cos(angle), 9 * Math.sin(angle));
    sky.zoom(WIDTH / 2.0, HEIGHT / 2.0, frame / 60 % 2 == 0 ? 1.01 : 1 / 1.01);
  }

  /** A broad middle with groups round it. */
  private static SkyPoints points(int count) {
    float[] x = new float[count];
    float[] y = new float[count];
    byte[] category = new byte[count];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < count; i++) {
      int group = random.nextInt(GROUPS);
      boolean apart = group < 6;
      double angle = 2 * Math.PI * group / 6;
      double spread = apart ? 0.3 : 1.2;
      x[i] = (float) ((apart ? 2 * Math.cos(angle) : 0) + spread * random.nextGaussian());
      y[i] = (float) ((apart ? 1.3 * Math.sin(angle) : 0) + spread * random.nextGaussian());
      category[i] = (byte) (apart ? group + 1 : 0);
    }
    return new SkyPoints(x, y, count, category, id -> "word" + id);
  }
}
