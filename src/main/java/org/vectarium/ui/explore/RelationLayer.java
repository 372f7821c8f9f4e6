package org.vectarium.ui.explore;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.relation.Relation.Pair;

/**
 * Pairs of words as arrows in the plane, and the mean of the arrows drawn, dashed, from the mean of
 * their starts. The mean is left out where the plane is not linear: there a mean of arrows means
 * nothing.
 */
final class RelationLayer implements SkyLayer {
  private RelationsViewModel.@Nullable Answer answer;

  void show(RelationsViewModel.@Nullable Answer newAnswer) {
    answer = newAnswer;
  }

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

  @Override
  public void paint(GraphicsContext g, PlaneView view) {
    if (answer == null) {
      return;
    }
    boolean linear = view.plane().basis() != null || view.plane().kind() == Plane.Kind.CUSTOM;
    Color gold = view.palette().dark() ? view.palette().now() : view.palette().hi();
    for (RelationStep step : answer.steps()) {
      g.setLineWidth(1.4);
      g.setLineDashes();
      g.setStroke(view.palette().mid());
      for (Pair pair : step.relation().pairs()) {
        draw(g, view, pair, view.palette().mid());
      }
      if (linear) {
        mean(g, view, step.relation().pairs(), gold);
      }
      if (step.start() >= 0 && !step.answers().isEmpty()) {
        g.setStroke(gold);
        g.setLineWidth(2);
        draw(g, view, new Pair(step.start(), step.answers().getFirst().id()), gold);
      }
    }
  }

  private static void draw(GraphicsContext g, PlaneView view, Pair pair, Color colour) {
    double[] from = view.place(pair.from());
    double[] to = view.place(pair.to());
    if (from != null && to != null) {
      Arrows.draw(g, from, to, colour);
    }
  }

  private static void mean(GraphicsContext g, PlaneView view, List<Pair> pairs, Color gold) {
    double[] from = new double[2];
    double[] to = new double[2];
    for (Pair pair : pairs) {
      double[] start = view.place(pair.from());
      double[] end = view.place(pair.to());
      if (start == null || end == null) {
        return;
      }
      for (int i = 0; i < 2; i++) {
        from[i] += start[i] / pairs.size();
        to[i] += end[i] / pairs.size();
      }
    }
    g.setStroke(gold);
    g.setLineWidth(2.6);
    g.setLineDashes(8, 5);
    Arrows.draw(g, from, to, gold);
    g.setLineDashes();
  }
}
