package org.vectarium.playback;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Local;
import org.vectarium.graph.Node;
import org.vectarium.graph.Step;
import org.vectarium.graph.Trace;

/**
 * An input has been edited: whatever depends on it is out of date until it has been recomputed, one
 * step after the other, in the order of the run. Immutable.
 *
 * <p>Out of date are the values of all nodes after the edited source, and every gradient that they
 * enter: through an upstream gradient that is out of date itself, or through a local derivative
 * that the edit has changed (never through a +, whose derivative is 1 whatever comes in).
 */
public final class Revision {
  private final Trace before;
  private final Trace after;
  private final BitSet values;
  private final BitSet gradients;
  private final Set<Graph.Edge> messages;
  private final List<Step> steps;
  private final int done;

  private Revision(
      Trace before,
      Trace after,
      BitSet values,
      BitSet gradients,
      Set<Graph.Edge> messages,
      List<Step> steps,
      int done) {
    this.before = before;
    this.after = after;
    this.values = values;
    this.gradients = gradients;
    this.messages = messages;
    this.steps = steps;
    this.done = done;
  }

  /**
   * @param before the run with the old value
   * @param after the run of the same graph with the new one
   * @param source the node that was edited; its own value is new at once
   * @param shown what is known: nothing else can be out of date
   */
  public static Revision of(Trace before, Trace after, int source, PlaybackFrame shown) {
    Graph graph = after.graph();
    BitSet changed = new BitSet();
    changed.set(source);
    for (Node node : graph.nodes()) {
      if (node.inputs().stream().anyMatch(changed::get)) {
        changed.set(node.id());
      }
    }
    BitSet gradients = new BitSet();
    Set<Graph.Edge> messages = new HashSet<>();
    for (int id = graph.output().id() - 1; id >= 0; id--) {
      for (Graph.Edge use : graph.outgoing(id)) {
        if (gradients.get(use.to()) || !local(before, use).equals(local(after, use))) {
          gradients.set(id);
          messages.add(use);
        }
      }
    }
    changed.clear(source);
    List<Step> steps = new ArrayList<>();
    for (Step step : after.steps()) {
      boolean stale =
          switch (step) {
            case Step.Forward(int node, _) -> changed.get(node) && shown.value(node) != null;
            case Step.Backward backward ->
                gradients.get(backward.node()) && shown.gradient(backward.node()) != null
                    || backward.sent().stream().anyMatch(m -> shown.message(m.edge()) != null);
          };
      if (stale) {
        steps.add(step);
      }
    }
    return new Revision(before, after, changed, gradients, messages, List.copyOf(steps), 0);
  }

  private static Local local(Trace trace, Graph.Edge use) {
    return trace.backward(use.to()).sent().get(use.position()).local();
  }

  /** How many steps are out of date at the beginning. */
  public int size() {
    return steps.size();
  }

  /** Whether everything is up to date again. */
  public boolean finished() {
    return done >= steps.size();
  }

  /** The same with the first {@code count} steps recomputed. */
  public Revision recomputed(int count) {
    return new Revision(
        before, after, values, gradients, messages, steps, Math.clamp(count, 0, steps.size()));
  }

  /** The same edit gone further: the old numbers stay the old ones, the new ones are newer. */
  public Revision towards(Trace newest) {
    return new Revision(before, newest, values, gradients, messages, steps, done);
  }

  Trace before() {
    return before;
  }

  /** Whether a node still shows its old value. */
  boolean staleValue(int node) {
    return values.get(node) && !isDone(node, false);
  }

  /** Whether a node still shows its old gradient. */
  boolean staleGradient(int node) {
    return gradients.get(node) && !isDone(node, true);
  }

  /** Whether an edge still shows its old message. */
  boolean staleMessage(Graph.Edge edge) {
    return messages.contains(edge) && !isDone(edge.to(), true);
  }

  private boolean isDone(int node, boolean backward) {
    for (Step step : steps.subList(0, done)) {
      if (step.node() == node && step instanceof Step.Backward == backward) {
        return true;
      }
    }
    return false;
  }
}
