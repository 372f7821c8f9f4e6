package org.vectarium.ui.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.projection.Basis;
import org.vectarium.session.Frame;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.PredictionUpdate.Prediction;

/**
 * What the next update does to the vectors in the sky, on the sky's two axes: the steps that the
 * trainer's own explanation says it will take, and nothing worked out beside it.
 *
 * <p>A pair shows the forces on v_c, one −η e u for each output row; CBOW the forces on v̄ and the
 * step of each outside word; a window whose words predict its centre one step a word; GloVe the
 * AdaGrad steps of w_i and of w̃_j. Along the tree the output rows are inner nodes.
 *
 * <p>Immutable by agreement: the arrays are not to be written to. Needs no toolkit.
 *
 * @param arrows what moves and whereto
 * @param rings words that take part without moving in this sky
 * @param words that take part and carry their names
 */
@SuppressWarnings("ArrayRecordComponent") // made fresh for each update
record UpdateForces(List<Arrow> arrows, List<Ring> rings, int[] words) {
  static final UpdateForces NONE = new UpdateForces(List.of(), List.of(), new int[0]);

  /** What an arrow or a ring means. */
  enum Kind {
    /** Toward the output row, which is to score higher. */
    PULL,
    /** Away from the output row, which is to score lower. */
    PUSH,
    /** The whole step of one word. */
    STEP
  }

  /** Where an arrow starts. */
  sealed interface Tail {}

  /** At the middle of these words' dots; of one word, at its dot. */
  @SuppressWarnings("ArrayRecordComponent")
  record Words(int[] ids) implements Tail {}

  /** At a vector that the sky has no dot for: the context vector of a word. */
  record Context(double x, double y, int word) implements Tail {}

  /**
   * A step, in the units of the sky.
   *
   * @param row of the output table that causes it, or −1 for all of them together
   */
  record Arrow(Tail tail, double dx, double dy, Kind kind, int row) {
    double length() {
      return Math.hypot(dx, dy);
    }
  }

  /** A word that takes part. */
  record Ring(int word, Kind kind) {}

  /** The update that the frame says comes next, seen on these axes; {@link #NONE} without one. */
  static UpdateForces of(@Nullable Frame frame, @Nullable Basis basis) {
    if (frame == null || frame.snapshot() == null || basis == null || basis.size() < 2) {
      return NONE;
    }
    return switch (frame.next()) {
      case PredictionUpdate update -> of(update, frame.snapshot().outside().matrix(), basis);
      case GloVeUpdate update -> of(update, frame.snapshot().outside().matrix(), basis);
      case null, default -> NONE;
    };
  }

  private static UpdateForces of(PredictionUpdate update, FloatMatrix outside, Basis basis) {
    List<Arrow> arrows = new ArrayList<>();
    boolean each = update.partner() >= 0 || update.method() == Method.CBOW;
    if (each) {
      addForces(update, outside, basis, arrows);
    }
    if (update.partner() < 0) {
      addSteps(update, basis, arrows);
    }
    List<Ring> rings = new ArrayList<>(List.of(new Ring(update.target(), Kind.PULL)));
    IntStream.of(update.negatives())
        .distinct()
        .filter(word -> word != update.target())
        .forEach(word -> rings.add(new Ring(word, Kind.PUSH)));
    IntStream inputs =
        update.predictions().stream().flatMapToInt(p -> Arrays.stream(p.inputs())).distinct();
    return new UpdateForces(
        arrows,
        rings,
        IntStream.concat(inputs, rings.stream().mapToInt(Ring::word)).distinct().toArray());
  }

  /** −η e u of every output row, where the input vector of the one prediction stands. */
  private static void addForces(
      PredictionUpdate update, FloatMatrix outside, Basis basis, List<Arrow> arrows) {
    Prediction prediction = update.predictions().getFirst();
    Tail tail = new Words(prediction.inputs());
    List<OutputTerm> terms = prediction.gradient().terms();
    List<double[]> rows = prediction.gradient().rows();
    boolean tree = update.objective() == Objective.HIERARCHICAL_SOFTMAX;
    for (int i = 0; i < terms.size(); i++) {
      OutputTerm term = terms.get(i);
      double rate = -update.learningRate() * prediction.inputShare() * term.error();
      double[] u = rows.isEmpty() ? doubles(outside.row(term.row())) : rows.get(i);
      // Along the tree left is to score higher and right lower, both on the way to the true word.
      boolean pull = tree ? term.error() < 0 : term.positives() > 0;
      arrows.add(arrow(tail, rate, u, basis, pull ? Kind.PULL : Kind.PUSH, term.row()));
    }
  }

  /** The whole step of every word that is read. */
  private static void addSteps(PredictionUpdate update, Basis basis, List<Arrow> arrows) {
    for (Prediction prediction : update.predictions()) {
      int[] inputs = prediction.inputs();
      for (int word : IntStream.of(inputs).distinct().toArray()) {
        long times = IntStream.of(inputs).filter(input -> input == word).count();
        double rate =
            -update.learningRate() * prediction.weight() * prediction.inputShare() * times;
        Tail tail = new Words(new int[] {word});
        arrows.add(arrow(tail, rate, prediction.gradient().input(), basis, Kind.STEP, -1));
      }
    }
  }

  private static UpdateForces of(GloVeUpdate update, FloatMatrix outside, Basis basis) {
    Kind kind = update.error() < 0 ? Kind.PULL : Kind.PUSH;
    double[] place = basis.project(outside.row(update.context()));
    Tail centre = new Words(new int[] {update.centre()});
    Tail context = new Context(place[0], place[1], update.context());
    return new UpdateForces(
        List.of(
            arrow(centre, -1, doubles(update.centreStep()), basis, kind, -1),
            arrow(context, -1, doubles(update.contextStep()), basis, kind, -1)),
        List.of(),
        new int[] {update.centre()});
  }

  private static Arrow arrow(
      Tail tail, double factor, double[] vector, Basis basis, Kind kind, int row) {
    double[] step = new double[2];
    for (int axis = 0; axis < 2; axis++) {
      for (int d = 0; d < vector.length; d++) {
        step[axis] += factor * basis.axes()[axis][d] * vector[d];
      }
    }
    return new Arrow(tail, step[0], step[1], kind, row);
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(d -> values[d]).toArray();
  }

  /** The longest arrow, in the units of the sky; 0 without arrows. */
  double longest() {
    return arrows.stream().mapToDouble(Arrow::length).max().orElse(0);
  }

  /** Where arrows start, each place once. */
  List<Tail> tails() {
    return arrows.stream().map(Arrow::tail).distinct().toList();
  }

  /** Whether any arrow or ring means this. */
  boolean has(Kind kind) {
    return arrows.stream().anyMatch(arrow -> arrow.kind() == kind)
        || rings.stream().anyMatch(ring -> ring.kind() == kind);
  }
}
