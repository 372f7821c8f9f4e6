package org.vectarium.playback;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Message;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;

/**
 * What is known at one position of a timeline: null means "not computed yet", which is never the
 * same as zero. Immutable.
 */
public final class PlaybackFrame {
  private final Timeline timeline;
  private final int position;
  private final BitSet values = new BitSet();
  private final BitSet gradients = new BitSet();
  private final Map<Graph.Edge, Message> messages = new HashMap<>();
  private final @Nullable Revision revision;

  PlaybackFrame(Timeline timeline, int position) {
    this(timeline, position, null);
  }

  private PlaybackFrame(Timeline timeline, int position, @Nullable Revision revision) {
    this.timeline = timeline;
    this.position = position;
    this.revision = revision;
    for (Beat beat : timeline.beats().subList(0, position)) {
      switch (beat) {
        case Beat.Value value -> values.set(value.node());
        case Beat.Gradient gradient -> gradients.set(gradient.node());
        case Beat.Send send -> messages.put(send.message().edge(), sent(send.message()));
      }
    }
  }

  private Message sent(Message message) {
    return revision != null && revision.staleMessage(message.edge())
        ? revision.before().backward(message.edge().to()).sent().get(message.edge().position())
        : message;
  }

  /** The same position while an edit is being followed through the graph. */
  public PlaybackFrame during(Revision edit) {
    return new PlaybackFrame(timeline, position, edit);
  }

  /** The same without the messages to a node: they would give its gradient away before its time. */
  public PlaybackFrame withholding(int node) {
    PlaybackFrame frame = new PlaybackFrame(timeline, position, revision);
    frame.messages.keySet().removeIf(edge -> edge.from() == node);
    return frame;
  }

  public Timeline timeline() {
    return timeline;
  }

  public Trace trace() {
    return timeline.trace();
  }

  public Graph graph() {
    return trace().graph();
  }

  public int position() {
    return position;
  }

  /** The beat that has just happened; null at position 0. */
  public @Nullable Beat current() {
    return position == 0 ? null : timeline.beats().get(position - 1);
  }

  /** The node at which it has just happened, or −1 at position 0. */
  public int currentNode() {
    Beat beat = current();
    return beat == null ? -1 : beat.node();
  }

  public @Nullable Tensor value(int node) {
    return !values.get(node)
        ? null
        : revision != null && revision.staleValue(node)
            ? revision.before().value(node)
            : trace().value(node);
  }

  public @Nullable Tensor gradient(int node) {
    return !gradients.get(node)
        ? null
        : revision != null && revision.staleGradient(node)
            ? revision.before().gradient(node)
            : trace().gradient(node);
  }

  /** Whether the value shown is the one from before an edit. */
  public boolean staleValue(int node) {
    return values.get(node) && revision != null && revision.staleValue(node);
  }

  /** Whether the gradient shown is the one from before an edit. */
  public boolean staleGradient(int node) {
    return gradients.get(node) && revision != null && revision.staleGradient(node);
  }

  /** Whether the message shown is the one from before an edit. */
  public boolean staleMessage(Graph.Edge edge) {
    return messages.containsKey(edge) && revision != null && revision.staleMessage(edge);
  }

  /** What has come back along an edge. */
  public @Nullable Message message(Graph.Edge edge) {
    return messages.get(edge);
  }

  /** The messages that a node has received so far; it sums them when all have come. */
  public List<Message> arrived(int node) {
    List<Message> result = new ArrayList<>();
    for (Graph.Edge use : graph().outgoing(node)) {
      Message message = messages.get(use);
      if (message != null) {
        result.add(message);
      }
    }
    return result;
  }

  /** Whether the forward pass is complete and the backward pass has begun. */
  public boolean backward() {
    return position > timeline.endOfForward();
  }
}
