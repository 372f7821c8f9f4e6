package org.vectarium.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.vectarium.projection.Basis;
import org.vectarium.session.Frame;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.train.UpdateForces.Arrow;
import org.vectarium.ui.train.UpdateForces.Kind;
import org.vectarium.ui.train.UpdateForces.Ring;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.TextWidth;
import org.vectarium.ui.widget.sky.Box;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.SkySurface;

/**
 * Draws {@link UpdateForces}: solid green where an output row pulls, dashed purple where it pushes,
 * gold where a word takes its whole step. All are drawn longer by one factor, which is stated.
 *
 * <p>Screen thread only.
 */
final class UpdateArrows implements SkySurface.Overlay {
  /** Pixels of the longest arrow. */
  private static final double LONGEST = 110;

  private static final double HEAD = 8;
  private static final double NAME_SIZE = 12;

  private final Messages messages;
  private final SkyView view;
  private @Nullable Frame frame;
  private @Nullable Basis basis;
  private UpdateForces forces = UpdateForces.NONE;
  private Palette palette = Palette.NIGHT;
  private int highlighted = -1;
  private boolean known = true;
  private double scale = 1;

  UpdateArrows(Messages messages, SkyView view) {
    this.messages = messages;
    this.view = view;
    view.setOverlay(this);
  }

  void paint(Palette newPalette) {
    palette = newPalette;
  }

  /** Writes names so many times as large as usual. */
  void enlarge(double newScale) {
    scale = newScale;
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
   * @param arrows whether the arrows are known yet, or only the words
   */
  void show(@Nullable Frame newFrame, @Nullable Basis newBasis, boolean arrows) {
    known = arrows;
    if (newFrame != frame || newBasis != basis) {
      frame = newFrame;
      basis = newBasis;
      forces = UpdateForces.of(newFrame, newBasis);
      view.setPinned(forces.words());
    }
    view.setOverlay(this);
  }

  UpdateForces forces() {
    return forces;
  }

  /** By how much the arrows are longer than the steps they stand for; 0 while there are none. */
  double exaggeration() {
    double longest = forces.longest();
    return longest > 0 ? round(LONGEST / (longest * view.camera().scale())) : 0;
  }

  private static double round(double factor) {
    double power = Math.pow(10, Math.floor(Math.log10(factor)));
    return Math.floor(factor / power) * power;
  }

  @Override
  public void paint(GraphicsContext g, Camera camera) {
    for (Ring ring : forces.rings()) {
      g.setGlobalAlpha(highlighted < 0 || highlighted == ring.word() ? 1 : 0.25);
      ring(g, camera, ring);
    }
    double factor = exaggeration();
    UpdateForces.Tail marked = null;
    for (Arrow arrow : forces.arrows()) {
      double[] at = place(arrow.tail());
      if (at != null) {
        double x = camera.screenX(at[0]);
        double y = camera.screenY(at[1]);
        if (!arrow.tail().equals(marked)) {
          marked = arrow.tail();
          g.setGlobalAlpha(1);
          tail(g, camera, marked, x, y);
        }
        g.setGlobalAlpha(highlighted < 0 || arrow.row() < 0 || highlighted == arrow.row() ? 1 : 0.25);
        double tipX = camera.screenX(at[0] + factor * arrow.dx());
        double tipY = camera.screenY(at[1] + factor * arrow.dy());
        arrow(g, x, y, tipX - x, tipY - y, arrow.kind());
      }
    }
    g.setGlobalAlpha(1);
    g.setLineDashes();
  }

  /** Where an arrow starts, in the units of the sky; null where its words have no dots. */
  private double @Nullable [] place(UpdateForces.Tail tail) {
    return switch (tail) {
      case UpdateForces.Context context -> new double[] {context.x(), context.y()};
      case UpdateForces.Words words -> {
        double x = 0;
        double y = 0;
        for (int word : words.ids()) {
          if (!view.points().drawable(word)) {
            yield null;
          }
          x += view.points().x()[word] / (double) words.ids().length;
          y += view.points().y()[word] / (double) words.ids().length;
        }
        yield new double[] {x, y};
      }
    };
  }

  /** What moves: a ring about a word, v̄ tied to the words it is the mean of, or a square for w̃. */
  private void tail(
      GraphicsContext g, Camera camera, UpdateForces.Tail tail, double x, double y) {
    g.setLineDashes();
    g.setStroke(palette.nowFill());
    g.setLineWidth(2);
    switch (tail) {
      case UpdateForces.Context _ -> {
        g.strokeRect(x - 6, y - 6, 12, 12);
        name(g, tail, x, y);
      }
      case UpdateForces.Words words when words.ids().length > 1 -> {
        g.setLineWidth(1);
        g.setGlobalAlpha(0.5);
        for (int word : words.ids()) {
          g.strokeLine(
              x, y, camera.screenX(view.points().x()[word]), camera.screenY(view.points().y()[word]));
        }
        g.setGlobalAlpha(1);
        g.setLineWidth(2);
        g.strokePolygon(new double[] {x, x + 8, x, x - 8}, new double[] {y - 8, y, y + 8, y}, 4);
        name(g, tail, x, y);
      }
      case UpdateForces.Words _ -> g.strokeOval(x - 11, y - 11, 22, 22);
    }
  }

  /** The name of a mark that is no dot of the sky; null for a word's own dot. */
  private @Nullable String name(UpdateForces.Tail tail) {
    return switch (tail) {
      case UpdateForces.Context context ->
          messages.format("train.arrow.context", view.points().label().apply(context.word()));
      case UpdateForces.Words words ->
          words.ids().length > 1 ? messages.get("train.arrow.mean") : null;
    };
  }

  private Font font() {
    return Font.font(Fonts.UI, NAME_SIZE * scale);
  }

  private void name(GraphicsContext g, UpdateForces.Tail tail, double x, double y) {
    g.setFont(font());
    g.setTextBaseline(VPos.CENTER);
    g.setFill(palette.now());
    g.fillText(name(tail), x + 12, y - 10);
  }

  @Override
  public List<Box> reserved(Camera camera) {
    List<Box> boxes = new ArrayList<>();
    for (Arrow arrow : forces.arrows()) {
      String name = name(arrow.tail());
      double[] at = name == null ? null : place(arrow.tail());
      if (name != null && at != null) {
        double width = TextWidth.of(name, font());
        double height = NAME_SIZE * scale;
        Box box =
            new Box(
                camera.screenX(at[0]) + 12,
                camera.screenY(at[1]) - 10 - height / 2,
                width,
                height);
        if (!boxes.contains(box)) {
          boxes.add(box);
        }
      }
    }
    return boxes;
  }

  private void ring(GraphicsContext g, Camera camera, Ring ring) {
    if (!view.points().drawable(ring.word())) {
      return;
    }
    double x = camera.screenX(view.points().x()[ring.word()]);
    double y = camera.screenY(view.points().y()[ring.word()]);
    boolean pull = ring.kind() == Kind.PULL;
    g.setStroke(pull ? palette.positive() : palette.negative());
    g.setLineWidth(1.6);
    if (pull) {
      g.setLineDashes();
    } else {
      g.setLineDashes(3, 3);
    }
    g.strokeOval(x - 8, y - 8, 16, 16);
  }

  private void arrow(GraphicsContext g, double x, double y, double dx, double dy, Kind kind) {
    double length = Math.hypot(dx, dy);
    if (length < 3 || !known) {
      return;
    }
    Color ink =
        switch (kind) {
          case PULL -> palette.positive();
          case PUSH -> palette.negative();
          case STEP -> palette.nowFill();
        };
    g.setStroke(ink);
    g.setFill(ink);
    g.setLineWidth(kind == Kind.PUSH ? 1.6 : 2.4);
    if (kind == Kind.PUSH) {
      g.setLineDashes(5, 4);
    } else {
      g.setLineDashes();
    }
    double head = Math.min(HEAD, length);
    double ux = dx / length;
    double uy = dy / length;
    g.strokeLine(x, y, x + dx - ux * head, y + dy - uy * head);
    g.setLineDashes();
    double tipX = x + dx;
    double tipY = y + dy;
    double baseX = tipX - ux * head;
    double baseY = tipY - uy * head;
    double wing = head * 0.45;
    g.fillPolygon(
        new double[] {tipX, baseX - uy * wing, baseX + uy * wing},
        new double[] {tipY, baseY + ux * wing, baseY - ux * wing},
        3);
  }
}
