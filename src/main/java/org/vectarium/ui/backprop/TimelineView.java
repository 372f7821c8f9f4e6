package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Step;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.Timeline;
import org.vectarium.ui.widget.CanvasPane;
import org.vectarium.ui.widget.TextWidth;

/**
 * The run as a place: one dot for each node on the way forward and on the way back, a gold playhead
 * between them. Click or drag to seek. Screen thread only.
 */
final class TimelineView extends CanvasPane {
  private static final double SIDE = 24;

  private final String forwardTitle;
  private final String backwardTitle;
  private @Nullable PlaybackFrame frame;
  private IntConsumer onSeek = position -> {};

  TimelineView(String forwardTitle, String backwardTitle) {
    this.forwardTitle = forwardTitle;
    this.backwardTitle = backwardTitle;
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    getStyleClass().addAll("timeline", "focus-ring");
    setOnMousePressed(this::seek);
    setOnMouseDragged(this::seek);
  }

  /** Called with the position that was asked for. */
  void setOnSeek(IntConsumer listener) {
    onSeek = listener;
  }

  void show(PlaybackFrame next) {
    frame = next;
    requestDraw();
  }

  private int steps() {
    return frame == null ? 0 : frame.trace().steps().size();
  }

  /** The place of a step's dot; the gap in the middle parts forward from backward. */
  double xOf(int step) {
    int half = steps() / 2;
    double lane = (getWidth() - 2 * SIDE - px(48)) / 2;
    double spacing = half < 2 ? 0 : lane / (half - 1);
    return step < half ? SIDE + step * spacing : getWidth() - SIDE - lane + (step - half) * spacing;
  }

  private void seek(MouseEvent event) {
    requestFocus();
    if (frame == null) {
      return;
    }
    Timeline timeline = frame.timeline();
    if (event.getX() < SIDE - 10) {
      onSeek.accept(0);
      return;
    }
    int nearest = 0;
    for (int step = 1; step < steps(); step++) {
      if (Math.abs(xOf(step) - event.getX()) < Math.abs(xOf(nearest) - event.getX())) {
        nearest = step;
      }
    }
    onSeek.accept(timeline.endOfStep(nearest));
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    if (frame == null) {
      return;
    }
    int half = steps() / 2;
    double y = height * 0.52;
    lane(g, 0, half - 1, y, palette().forward());
    lane(g, half, steps() - 1, y, palette().backward());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(strongFont(12));
    g.setFill(palette().forward());
    g.fillText(forwardTitle, xOf(0) - 8, px(12));
    g.setFill(palette().backward());
    g.fillText(backwardTitle, xOf(half) - 8, px(12));
    int current = currentStep();
    for (int step = 0; step < steps(); step++) {
      dot(g, step, y, step == current);
    }
    names(g, y, current);
    if (current >= 0) {
      double x = xOf(current);
      g.setFill(palette().nowFill());
      g.fillPolygon(
          new double[] {x - 6, x + 6, x + 6, x, x - 6},
          new double[] {1, 1, px(10), px(16), px(10)},
          5);
      g.setStroke(palette().nowFill());
      g.setLineWidth(2);
      g.strokeLine(x, px(14), x, y - 4);
    }
  }

  private void lane(GraphicsContext g, int from, int to, double y, Color ink) {
    g.setStroke(ink.deriveColor(0, 1, 1, 0.35));
    g.setLineWidth(px(8));
    g.setLineDashes();
    g.strokeLine(xOf(from) - 14, y, xOf(to) + 14, y);
  }

  private void dot(GraphicsContext g, int step, double y, boolean current) {
    double r = steps() > 60 ? px(4) : px(7);
    double x = xOf(step);
    boolean done = frame != null && frame.timeline().endOfStep(step) <= frame.position();
    Color ink = step < steps() / 2 ? palette().forward() : palette().backward();
    if (done || current) {
      g.setFill(current ? palette().nowFill() : ink);
      g.fillOval(x - r, y - r, 2 * r, 2 * r);
      return;
    }
    g.setFill(palette().base());
    g.fillOval(x - r, y - r, 2 * r, 2 * r);
    g.setStroke(palette().pending());
    g.setLineWidth(1.4);
    g.setLineDashes(3, 3);
    g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    g.setLineDashes();
  }

  /** Names where there is room; always the present one. */
  private void names(GraphicsContext g, double y, int current) {
    if (frame == null) {
      return;
    }
    Graph graph = frame.graph();
    g.setFont(font(12));
    g.setTextAlign(TextAlignment.CENTER);
    int half = steps() / 2;
    List<Integer> wanted = new ArrayList<>();
    if (current >= 0) {
      wanted.add(current);
    }
    // The ends are named before what lies between them.
    wanted.addAll(List.of(0, half - 1, half, steps() - 1));
    for (int step = 0; step < steps(); step++) {
      wanted.add(step);
    }
    List<double[]> taken = new ArrayList<>();
    for (int step : wanted) {
      Step s = frame.trace().steps().get(step);
      String plain = graph.node(s.node()).name();
      String name = s instanceof Step.Backward ? "∂" + plain : plain;
      double w = TextWidth.of(name, g.getFont()) + px(8);
      double x = Math.clamp(xOf(step), w / 2, Math.max(w / 2, getWidth() - w / 2));
      if (taken.stream().noneMatch(t -> Math.abs(t[0] - x) < (t[1] + w) / 2)) {
        taken.add(new double[] {x, w});
        g.setFill(step == current ? palette().now() : palette().mid());
        g.fillText(name, x, y + px(22));
      }
    }
  }

  private int currentStep() {
    return frame == null || frame.current() == null ? -1 : frame.current().step();
  }
}
