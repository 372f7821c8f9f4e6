package org.vectarium.ui.train;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Schedule;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.CanvasPane;

/** A picture of 64 × 18 pixels that says what one hyper-parameter means at its present value. */
final class MicroPicture extends CanvasPane {
  private static final double WIDTH = 64;
  private static final double HEIGHT = 18;

  private final HyperParameter parameter;
  private @Nullable TrainingSettings settings;
  private double fraction;

  MicroPicture(HyperParameter parameter) {
    this.parameter = parameter;
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
  }

  void show(TrainingSettings newSettings) {
    settings = newSettings;
    requestDraw();
  }

  /** How far the run is: where the rate stands and which epoch is lit. */
  void showFraction(double newFraction) {
    boolean matters =
        parameter == HyperParameter.LEARNING_RATE || parameter == HyperParameter.EPOCHS;
    if (matters && Math.abs(newFraction - fraction) > 0.004) {
      fraction = newFraction;
      requestDraw();
    }
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    TrainingSettings now = settings;
    if (now == null) {
      return;
    }
    Palette palette = palette();
    switch (parameter) {
      case DIMENSION -> dimension(g, palette, now.dimension());
      case WINDOW -> window(g, palette, now.window());
      case NEGATIVES -> negatives(g, palette, now.negatives());
      case LEARNING_RATE -> rate(g, palette, now.schedule());
      case SUBSAMPLE -> subsample(g, palette, now.subsample());
      case X_MAX, ALPHA -> weight(g, palette, now.xMax(), now.alpha());
      case EPOCHS -> epochs(g, palette, now.epochs());
      case SEED, NOISE_EXPONENT, BATCH, SETTLE, SINGULAR_POWER -> {}
      case THREADS -> threads(g, palette, now.threads());
    }
  }

  /** A strip with a tick for each dimension, as many as there is room for. */
  private static void dimension(GraphicsContext g, Palette palette, int d) {
    g.setFill(palette.low());
    int shown = Math.min(d, 32);
    double step = WIDTH / Math.max(shown, 16);
    for (int i = 0; i < shown; i++) {
      g.fillRect(WIDTH - (shown - i) * step, 4, Math.max(1, step - 1), 10);
    }
  }

  /** The centre in gold between its context words. */
  private static void window(GraphicsContext g, Palette palette, int m) {
    int shown = Math.min(m, 6);
    double step = Math.min(7, WIDTH / (2 * shown + 1));
    double left = WIDTH - step * (2 * shown + 1);
    for (int i = -shown; i <= shown; i++) {
      Color side = palette.low().interpolate(palette.s2(), Math.abs(i) / (shown + 2.0));
      g.setFill(i == 0 ? palette.nowFill() : side);
      g.fillRect(left + (i + shown) * step, 5, step - 1.5, 8);
    }
  }

  /** One true pair against K noise words: a filled dot, then rings. */
  private static void negatives(GraphicsContext g, Palette palette, int k) {
    int shown = Math.min(k, 6);
    double step = 8;
    double left = WIDTH - step * (shown + 1);
    g.setFill(palette.positive());
    g.fillOval(left, 6, 6, 6);
    g.setStroke(palette.negative());
    g.setLineWidth(1.3);
    for (int i = 1; i <= shown; i++) {
      g.strokeOval(left + i * step + 0.5, 6.5, 5, 5);
    }
  }

  /** How η falls along the run, and where it stands. */
  private void rate(GraphicsContext g, Palette palette, Schedule schedule) {
    double end = schedule == Schedule.LINEAR ? HEIGHT - 3 : 4;
    g.setStroke(palette.low());
    g.setLineWidth(1.3);
    g.strokeLine(3, 4, WIDTH - 3, end);
    g.setFill(palette.nowFill());
    g.fillOval(3 + fraction * (WIDTH - 6) - 2.5, 4 + fraction * (end - 4) - 2.5, 5, 5);
  }

  /** The chance to keep a word against its frequency, from 10⁻⁵ to 10⁻¹ in even factors. */
  private static void subsample(GraphicsContext g, Palette palette, double t) {
    g.setStroke(palette.low());
    g.setLineWidth(1.3);
    g.beginPath();
    for (int i = 0; i <= WIDTH; i++) {
      double frequency = Math.pow(10, -5 + 4 * i / WIDTH);
      double keep = t == 0 ? 1 : Math.min(1, Math.sqrt(t / frequency));
      g.lineTo(i, 15 - keep * 12);
    }
    g.stroke();
  }

  /** GloVe's weight f(x) for counts from 0 to twice x_max. */
  private static void weight(GraphicsContext g, Palette palette, double xMax, double alpha) {
    g.setStroke(palette.low());
    g.setLineWidth(1.3);
    g.beginPath();
    for (int i = 0; i <= WIDTH; i++) {
      double x = 2 * xMax * i / WIDTH;
      g.lineTo(i, 15 - Math.min(1, Math.pow(x / xMax, alpha)) * 12);
    }
    g.stroke();
  }

  /** A block for each epoch, the present one in gold. */
  private void epochs(GraphicsContext g, Palette palette, int epochs) {
    int shown = Math.min(epochs, 10);
    double step = Math.min(13, WIDTH / shown);
    double left = WIDTH - step * shown;
    int present = fraction > 0 && fraction < 1 ? (int) (fraction * shown) : -1;
    for (int i = 0; i < shown; i++) {
      boolean done = fraction >= 1 || i < present;
      g.setFill(i == present ? palette.nowFill() : done ? palette.low() : palette.line2());
      g.fillRect(left + i * step, 6, step - 2, 6);
    }
  }

  private static void threads(GraphicsContext g, Palette palette, int threads) {
    g.setStroke(palette.low());
    g.setLineWidth(1.3);
    int shown = Math.min(threads, 4);
    for (int i = 0; i < shown; i++) {
      double y = Math.floor(9 - (shown - 1) * 2.0 + i * 4) + 0.5;
      g.strokeLine(WIDTH - 30, y, WIDTH - 2, y);
    }
  }
}
