package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Local;
import org.vectarium.graph.Message;
import org.vectarium.graph.Trace;

/** Break this derivative: at most one edge sends −2 times what it should. For one thread. */
final class HiddenMistake implements Trace.LocalRule {
  /** A message smaller than this would not be missed. */
  private static final double SEEN = 1e-4;

  /** A wrong derivative is written out as a Jacobian: at most this many cells. */
  private static final long LARGEST = 1_000_000;

  private Optional<Graph.Edge> edge = Optional.empty();

  /** Breaks an edge, drawn from the seed, whose message changes some gradient. */
  void hide(Specimen specimen, long seed) {
    Trace truth = Trace.run(specimen.graph(), specimen.sources());
    List<Graph.Edge> candidates = new ArrayList<>();
    for (Graph.Edge candidate : specimen.graph().edges()) {
      Message message = truth.backward(candidate.to()).sent().get(candidate.position());
      long cells = (long) message.upstream().size() * message.downstream().size();
      if (message.downstream().maxAbs() > SEEN && cells <= LARGEST) {
        candidates.add(candidate);
      }
    }
    edge =
        candidates.isEmpty()
            ? Optional.empty()
            : Optional.of(candidates.get(new SplittableRandom(seed).nextInt(candidates.size())));
  }

  Optional<Graph.Edge> edge() {
    return edge;
  }

  void mend() {
    edge = Optional.empty();
  }

  /** Whether this node sends the wrong message; if so it is mended. */
  boolean accuse(int node) {
    boolean guilty = edge.filter(e -> e.to() == node).isPresent();
    if (guilty) {
      mend();
    }
    return guilty;
  }

  @Override
  public Local local(Graph.Edge sent, Local truth) {
    return edge.filter(sent::equals).isPresent()
        ? new Local.Dense(truth.jacobian().map(x -> -2 * x), truth.inputShape())
        : truth;
  }
}
