package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.relation.Relation.Pair;
import org.vectarium.ui.widget.sky.Box;
import org.vectarium.ui.widget.sky.Brush;
import org.vectarium.ui.widget.sky.Brush.Stroke;

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
  public void paint(Brush brush, PlaneView view) {
    if (answer == null || !view.space().continues(answer.space())) {
      return;
    }
    boolean linear = view.plane().basis() != null || view.plane().kind() == Plane.Kind.CUSTOM;
    Color gold = Pen.gold(view);
    for (RelationStep step : answer.steps()) {
      for (Pair pair : step.relation().pairs()) {
        draw(brush, view, pair, new Stroke(view.palette().mid(), 1.4));
      }
      if (linear) {
        mean(brush, view, step.relation().pairs(), new Stroke(gold, 2.6, 8, 5));
      }
      if (step.start() >= 0 && !step.answers().isEmpty()) {
        Pair asked = new Pair(step.start(), step.answers().getFirst().id());
        draw(brush, view, asked, new Stroke(gold, 2));
      }
    }
  }

  private static void draw(Brush brush, PlaneView view, Pair pair, Stroke stroke) {
    double[] from = view.place(pair.from());
    double[] to = view.place(pair.to());
    if (from != null && to != null) {
      Arrows.draw(brush, from, to, stroke);
    }
  }

  @Override
  public List<Box> reserved(PlaneView view) {
    List<Box> boxes = new ArrayList<>();
    if (answer != null && view.space().continues(answer.space())) {
      for (RelationStep step : answer.steps()) {
        for (Pair pair : step.relation().pairs()) {
          double[] from = view.place(pair.from());
          double[] to = view.place(pair.to());
          if (from != null && to != null) {
            boxes.addAll(Arrows.boxes(from, to));
          }
        }
      }
    }
    return boxes;
  }

  private static void mean(Brush brush, PlaneView view, List<Pair> pairs, Stroke stroke) {
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
    Arrows.draw(brush, from, to, stroke);
  }
}
