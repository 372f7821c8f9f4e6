package org.vectarium.ui.train;

import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.projection.Basis;
import org.vectarium.session.Frame;
import org.vectarium.train.Objective;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.SkySurface;

/**
 * The next update as forces on the centre word: for each output row the step −η e u, projected on
 * the sky's axes, solid green where it pulls toward the true context and dashed purple where it
 * pushes away from a noise word. All are drawn longer by one factor, which is stated.
 *
 * <p>Screen thread only.
 */
final class UpdateArrows implements SkySurface.Overlay {
  /** Pixels of the longest arrow. */
  private static final double LONGEST = 110;

  private static final double HEAD = 8;

  private final SkyView view;
  private @Nullable PredictionUpdate update;
  private @Nullable Frame frame;
  private @Nullable Basis basis;
  private Palette palette = Palette.NIGHT;
  private int highlighted = -1;
  private boolean forces = true;

  UpdateArrows(SkyView view) {
    this.view = view;
    view.setOverlay(this);
  }

  void paint(Palette newPalette) {
    palette = newPalette;
  }

  /**
   * Makes one row's arrow and ring stand out.
   *
   * @param row of the output table, or −1 for none
   */
  void highlight(int row) {
    highlighted = row;
    view.setOverlay(this);
  }

  /**
   * Shows the update that the frame says comes next; none if it has none.
   *
   * @param newForces whether the arrows are known yet, or only the words
   */
  void show(@Nullable Frame newFrame, @Nullable Basis newBasis, boolean newForces) {
    forces = newForces;
    frame = newFrame;
    basis = newBasis;
    update =
        newFrame != null
                && newFrame.next() instanceof PredictionUpdate next
                && next.objective() != Objective.HIERARCHICAL_SOFTMAX
                && next.predictions().size() == 1
                && next.predictions().getFirst().inputs().length == 1
            ? next
            : null;
    pinWords();
    view.setOverlay(this);
  }

  /** The words that the arrows are about always carry their names. */
  private void pinWords() {
    PredictionUpdate now = update;
    if (now == null) {
      view.setPinned();
      return;
    }
    IntStream centre = IntStream.of(now.predictions().getFirst().inputs());
    IntStream others =
        now.objective() == Objective.NEGATIVE_SAMPLING
            ? now.predictions().getFirst().gradient().terms().stream().mapToInt(OutputTerm::row)
            : IntStream.of(now.target());
    view.setPinned(IntStream.concat(centre, others).distinct().toArray());
  }

  /** By how much the arrows are longer than the steps they stand for; 0 while there are none. */
  double exaggeration() {
    double longest = longest();
    return longest > 0 ? round(LONGEST / (longest * view.camera().scale())) : 0;
  }

  private static double round(double factor) {
    double power = Math.pow(10, Math.floor(Math.log10(factor)));
    return Math.floor(factor / power) * power;
  }

  private double longest() {
    double longest = 0;
    PredictionUpdate now = update;
    if (now != null) {
      for (OutputTerm term : now.predictions().getFirst().gradient().terms()) {
        double[] step = step(now, term);
        longest = Math.max(longest, Math.hypot(step[0], step[1]));
      }
    }
    return longest;
  }

  /** −η e u on the sky's two axes. */
  private double[] step(PredictionUpdate now, OutputTerm term) {
    double[] step = new double[2];
    if (frame == null || frame.snapshot() == null || basis == null || basis.size() < 2) {
      return step;
    }
    float[] u = frame.snapshot().outside().matrix().row(term.row());
    for (int axis = 0; axis < 2; axis++) {
      for (int d = 0; d < u.length; d++) {
        step[axis] -= now.learningRate() * term.error() * basis.axes()[axis][d] * u[d];
      }
    }
    return step;
  }

  @Override
  public void paint(GraphicsContext g, Camera camera) {
    PredictionUpdate now = update;
    if (now == null) {
      return;
    }
    int centre = now.predictions().getFirst().inputs()[0];
    if (!view.points().drawable(centre)) {
      return;
    }
    double x = camera.screenX(view.points().x()[centre]);
    double y = camera.screenY(view.points().y()[centre]);
    double factor = exaggeration() * camera.scale();
    for (OutputTerm term : now.predictions().getFirst().gradient().terms()) {
      boolean pull = term.positives() > 0;
      g.setGlobalAlpha(highlighted < 0 || highlighted == term.row() ? 1 : 0.25);
      if (now.objective() == Objective.NEGATIVE_SAMPLING || pull) {
        ring(g, camera, term.row(), pull);
      }
      double[] step = step(now, term);
      // The sky's second axis points up, the screen's down.
      double dx = step[0] * factor;
      double dy = camera.screenY(step[1]) - camera.screenY(0);
      arrow(g, x, y, dx, dy * exaggeration(), pull);
    }
    g.setGlobalAlpha(1);
    g.setLineDashes();
    g.setStroke(palette.nowFill());
    g.setLineWidth(2);
    g.strokeOval(x - 11, y - 11, 22, 22);
  }

  private void ring(GraphicsContext g, Camera camera, int word, boolean pull) {
    if (!view.points().drawable(word)) {
      return;
    }
    double x = camera.screenX(view.points().x()[word]);
    double y = camera.screenY(view.points().y()[word]);
    g.setStroke(pull ? palette.positive() : palette.negative());
    g.setLineWidth(1.6);
    if (pull) {
      g.setLineDashes();
    } else {
      g.setLineDashes(3, 3);
    }
    g.strokeOval(x - 8, y - 8, 16, 16);
  }

  private void arrow(GraphicsContext g, double x, double y, double dx, double dy, boolean pull) {
    double length = Math.hypot(dx, dy);
    if (length < 3 || !forces) {
      return;
    }
    Color ink = pull ? palette.positive() : palette.negative();
    g.setStroke(ink);
    g.setFill(ink);
    g.setLineWidth(pull ? 2.4 : 1.6);
    if (pull) {
      g.setLineDashes();
    } else {
      g.setLineDashes(5, 4);
    }
    double ux = dx / length;
    double uy = dy / length;
    g.strokeLine(x, y, x + dx - ux * HEAD, y + dy - uy * HEAD);
    g.setLineDashes();
    double tipX = x + dx;
    double tipY = y + dy;
    double baseX = tipX - ux * HEAD;
    double baseY = tipY - uy * HEAD;
    double wing = HEAD * 0.45;
    g.fillPolygon(
        new double[] {tipX, baseX - uy * wing, baseX + uy * wing},
        new double[] {tipY, baseY + ux * wing, baseY - ux * wing},
        3);
  }
}
