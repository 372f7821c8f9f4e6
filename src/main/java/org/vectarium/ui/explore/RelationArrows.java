package org.vectarium.ui.explore;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.vectarium.embedding.relation.Relation.Pair;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.sky.Camera;

/**
 * Pairs of words as arrows in the plane, and the mean of the arrows drawn, dashed, from the mean of
 * their starts. The mean is left out where the plane is not linear: there a mean of arrows means
 * nothing. Stateless.
 */
final class RelationArrows {
  private RelationArrows() {}

  /** The ids of all words in the pairs, and of the word the offset leads to. */
  static int[] words(RelationsViewModel.Answer answer) {
    return answer.steps().stream()
        .flatMapToInt(step ->
            IntStream.concat(
                step.relation().pairs().stream().flatMapToInt(p -> IntStream.of(p.from(), p.to())),
                step.start() < 0 || step.answers().isEmpty()
                    ? IntStream.empty()
                    : IntStream.of(step.start(), step.answers().getFirst().id())))
        .distinct()
        .toArray();
  }

  static void paint(
      GraphicsContext g,
      Camera camera,
      Plane plane,
      RelationsViewModel.Answer answer,
      Palette palette) {
    boolean linear = plane.basis() != null || plane.kind() == Plane.Kind.CUSTOM;
    Color gold = palette.dark() ? palette.now() : palette.hi();
    for (RelationStep step : answer.steps()) {
      g.setLineWidth(1.4);
      g.setLineDashes();
      g.setStroke(palette.mid());
      for (Pair pair : step.relation().pairs()) {
        draw(g, camera, plane, pair, palette.mid());
      }
      if (linear) {
        mean(g, camera, plane, step.relation().pairs(), gold);
      }
      if (step.start() >= 0 && !step.answers().isEmpty()) {
        g.setStroke(gold);
        g.setLineWidth(2);
        draw(g, camera, plane, new Pair(step.start(), step.answers().getFirst().id()), gold);
      }
    }
  }

  private static void draw(
      GraphicsContext g, Camera camera, Plane plane, Pair pair, Color colour) {
    if (Math.max(pair.from(), pair.to()) < plane.x().length) {
      Arrows.draw(g, screen(camera, plane, pair.from()), screen(camera, plane, pair.to()), colour);
    }
  }

  private static void mean(
      GraphicsContext g, Camera camera, Plane plane, List<Pair> pairs, Color gold) {
    double[] from = new double[2];
    double[] to = new double[2];
    for (Pair pair : pairs) {
      from[0] += plane.x()[pair.from()] / (double) pairs.size();
      from[1] += plane.y()[pair.from()] / (double) pairs.size();
      to[0] += plane.x()[pair.to()] / (double) pairs.size();
      to[1] += plane.y()[pair.to()] / (double) pairs.size();
    }
    g.setStroke(gold);
    g.setLineWidth(2.6);
    g.setLineDashes(8, 5);
    Arrows.draw(
        g,
        new double[] {camera.screenX(from[0]), camera.screenY(from[1])},
        new double[] {camera.screenX(to[0]), camera.screenY(to[1])},
        gold);
    g.setLineDashes();
  }

  private static double[] screen(Camera camera, Plane plane, int id) {
    return new double[] {camera.screenX(plane.x()[id]), camera.screenY(plane.y()[id])};
  }
}
