package org.vectarium.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
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
import org.vectarium.ui.widget.sky.Brush;
import org.vectarium.ui.widget.sky.Brush.Lettering;
import org.vectarium.ui.widget.sky.Brush.Stroke;
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
  private final ReadOnlyDoubleWrapper exaggeration =
      new ReadOnlyDoubleWrapper(this, "exaggeration");

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

  /**
   * By how much the arrows of the last drawing are longer than the steps they stand for; 0 while
   * there are none. Set while the sky is drawn, so whoever listens changes other nodes later.
   */
  ReadOnlyDoubleProperty exaggerationProperty() {
    return exaggeration.getReadOnlyProperty();
  }

  private double factor(Camera camera) {
    double longest = forces.longest();
    return longest > 0 ? round(LONGEST / (longest * camera.scale())) : 0;
  }

  private static double round(double factor) {
    double power = Math.pow(10, Math.floor(Math.log10(factor)));
    return Math.floor(factor / power) * power;
  }

  @Override
  public void paint(Brush brush, Camera camera) {
    for (Ring ring : forces.rings()) {
      ring(brush, camera, ring, faded(highlighted < 0 || highlighted == ring.word()));
    }
    double factor = factor(camera);
    exaggeration.set(factor);
    UpdateForces.Tail marked = null;
    for (Arrow arrow : forces.arrows()) {
      double[] at = place(arrow.tail());
      if (at != null) {
        double x = camera.screenX(at[0]);
        double y = camera.screenY(at[1]);
        if (!arrow.tail().equals(marked)) {
          marked = arrow.tail();
          tail(brush, camera, marked, x, y);
        }
        double opacity = faded(highlighted < 0 || arrow.row() < 0 || highlighted == arrow.row());
        double tipX = camera.screenX(at[0] + factor * arrow.dx());
        double tipY = camera.screenY(at[1] + factor * arrow.dy());
        arrow(brush, x, y, tipX - x, tipY - y, arrow.kind(), opacity);
      }
    }
  }

  /** What is not pointed at stands back. */
  private static double faded(boolean stands) {
    return stands ? 1 : 0.25;
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

  /**
   * What moves: a ring about a word, v̄ tied to the words it is the mean of, or a square for w̃.
   */
  private void tail(Brush brush, Camera camera, UpdateForces.Tail tail, double x, double y) {
    Stroke stroke = new Stroke(palette.nowFill(), 2);
    switch (tail) {
      case UpdateForces.Context _ -> {
        outline(
            brush,
            new double[] {x - 6, x + 6, x + 6, x - 6},
            new double[] {y - 6, y - 6, y + 6, y + 6},
            stroke);
        name(brush, camera, tail, x, y);
      }
      case UpdateForces.Words words when words.ids().length > 1 -> {
        Stroke tie = new Stroke(palette.nowFill().deriveColor(0, 1, 1, 0.5), 1);
        for (int word : words.ids()) {
          double wordX = camera.screenX(view.points().x()[word]);
          double wordY = camera.screenY(view.points().y()[word]);
          brush.line(x, y, wordX, wordY, tie);
        }
        outline(
            brush, new double[] {x, x + 8, x, x - 8}, new double[] {y - 8, y, y + 8, y}, stroke);
        name(brush, camera, tail, x, y);
      }
      case UpdateForces.Words _ -> brush.ring(x, y, 11, stroke);
    }
  }

  private static void outline(Brush brush, double[] x, double[] y, Stroke stroke) {
    for (int i = 0; i < x.length; i++) {
      int next = (i + 1) % x.length;
      brush.line(x[i], y[i], x[next], y[next], stroke);
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

  private void name(Brush brush, Camera camera, UpdateForces.Tail tail, double x, double y) {
    String name = name(tail);
    if (name != null) {
      Font font = font();
      NamePlace place = place(name, camera, x, y);
      if (place.apart()) {
        brush.line(x, y, place.lineX(), place.lineY(), new Stroke(palette.nowFill(), 1));
      }
      Box box = place.box();
      // A third of the size below the middle of the letters lies their base line.
      double base = box.top() + box.height() / 2 + font.getSize() / 3;
      brush.text(
          name, box.left(), base, new Lettering(font, palette.now(), palette.voidColour(), 0));
    }
  }

  /** Where a mark's name stands: clear of the words of this update and of their names. */
  private NamePlace place(String name, Camera camera, double x, double y) {
    List<NamePlace.Spot> dots = new ArrayList<>();
    for (int word : forces.words()) {
      if (view.points().drawable(word)) {
        dots.add(
            new NamePlace.Spot(
                camera.screenX(view.points().x()[word]), camera.screenY(view.points().y()[word])));
      }
    }
    return NamePlace.find(
        new NamePlace.Spot(x, y),
        dots,
        TextWidth.of(name, font()),
        1.3 * NAME_SIZE * scale,
        camera.width(),
        camera.height());
  }

  @Override
  public List<Box> reserved(Camera camera) {
    List<Box> boxes = new ArrayList<>();
    for (UpdateForces.Tail tail : forces.tails()) {
      String name = name(tail);
      double[] at = name == null ? null : place(tail);
      if (name != null && at != null) {
        boxes.add(place(name, camera, camera.screenX(at[0]), camera.screenY(at[1])).box());
      }
    }
    return boxes;
  }

  private void ring(Brush brush, Camera camera, Ring ring, double opacity) {
    if (!view.points().drawable(ring.word())) {
      return;
    }
    double x = camera.screenX(view.points().x()[ring.word()]);
    double y = camera.screenY(view.points().y()[ring.word()]);
    boolean pull = ring.kind() == Kind.PULL;
    Color ink = (pull ? palette.positive() : palette.negative()).deriveColor(0, 1, 1, opacity);
    brush.ring(x, y, 8, pull ? new Stroke(ink, 1.6) : new Stroke(ink, 1.6, 3, 3));
  }

  private void arrow(
      Brush brush, double x, double y, double dx, double dy, Kind kind, double opacity) {
    double length = Math.hypot(dx, dy);
    if (length < 3 || !known) {
      return;
    }
    Color full =
        switch (kind) {
          case PULL -> palette.positive();
          case PUSH -> palette.negative();
          case STEP -> palette.nowFill();
        };
    Color ink = full.deriveColor(0, 1, 1, opacity);
    Stroke stroke = kind == Kind.PUSH ? new Stroke(ink, 1.6, 5, 4) : new Stroke(ink, 2.4);
    double head = Math.min(HEAD, length);
    double ux = dx / length;
    double uy = dy / length;
    brush.line(x, y, x + dx - ux * head, y + dy - uy * head, stroke);
    double tipX = x + dx;
    double tipY = y + dy;
    double baseX = tipX - ux * head;
    double baseY = tipY - uy * head;
    double wing = head * 0.45;
    brush.polygon(
        new double[] {tipX, baseX - uy * wing, baseX + uy * wing},
        new double[] {tipY, baseY + ux * wing, baseY - ux * wing},
        ink);
  }
}
