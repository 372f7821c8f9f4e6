package org.vectarium.ui.backprop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vectarium.graph.Affine;
import org.vectarium.graph.BinaryCrossEntropy;
import org.vectarium.graph.Concat;
import org.vectarium.graph.CrossEntropy;
import org.vectarium.graph.Dot;
import org.vectarium.graph.Elementwise;
import org.vectarium.graph.Finding;
import org.vectarium.graph.Graph;
import org.vectarium.graph.LogisticLoss;
import org.vectarium.graph.Lookup;
import org.vectarium.graph.MatVec;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Op;
import org.vectarium.graph.Outer;
import org.vectarium.graph.Pairwise;
import org.vectarium.graph.Power;
import org.vectarium.graph.Reduce;
import org.vectarium.graph.Softmax;
import org.vectarium.graph.Step;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.Beat;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.i18n.Messages;

/** What the room says about nodes: intuitions and the narration of a step. Pure. */
final class NodeTexts {
  private final Messages messages;

  NodeTexts(Messages messages) {
    this.messages = messages;
  }

  /** What kind of node this is, in half a sentence: "max routes", "feeds two nodes", … */
  String intuition(Graph graph, Node node) {
    int uses = graph.outgoing(node.id()).size();
    if (uses > 1) {
      return messages.format("backprop.role.fanout", uses);
    }
    return switch (node) {
      case Node.Source source ->
          messages.get("backprop.role." + source.role().name().toLowerCase(Locale.ROOT));
      case Node.Operation operation -> messages.get("backprop.op." + kind(operation.op()));
    };
  }

  private static String kind(Op op) {
    return switch (op) {
      case Pairwise pairwise ->
          switch (pairwise.kind()) {
            case ADD, SUBTRACT -> "add";
            case MULTIPLY, DIVIDE -> "multiply";
            case MAX, MIN -> "max";
          };
      case Elementwise _ -> "elementwise";
      case Power _ -> "elementwise";
      case Affine _ -> "affine";
      case MatVec _ -> "affine";
      case Dot _ -> "dot";
      case Outer _ -> "outer";
      case Concat _ -> "concat";
      case Lookup _ -> "lookup";
      case Softmax _ -> "softmax";
      case CrossEntropy _ -> "loss";
      case BinaryCrossEntropy _ -> "loss";
      case LogisticLoss _ -> "loss";
      case Reduce _ -> "reduce";
    };
  }

  /** "backward, node 5 of 6". */
  String progress(PlaybackFrame frame) {
    Beat beat = frame.current();
    int size = frame.graph().size();
    if (beat == null) {
      return messages.get("backprop.progress.start");
    }
    return beat.step() < size
        ? messages.format("backprop.progress.forward", beat.step() + 1, size)
        : messages.format("backprop.progress.backward", beat.step() - size + 1, size);
  }

  /** Everything there is to say: what is stale, what is not finite, what has just happened. */
  String all(PlaybackFrame frame, boolean stale) {
    String now = intuitionNow(frame);
    return (stale ? messages.get("backprop.say.stale") + " " : "")
        + firstNonFinite(frame).map(step -> nonFinite(frame, step) + " ").orElse("")
        + remark(frame)
        + narration(frame)
        + (now.isEmpty() ? "" : " " + now);
  }

  /** Where, among what is shown, a value or a gradient first stops being a number. */
  static Optional<Step> firstNonFinite(PlaybackFrame frame) {
    return Finding.firstNonFinite(frame.trace())
        .filter(step ->
            step instanceof Step.Forward
                ? frame.value(step.node()) != null && !frame.staleValue(step.node())
                : frame.gradient(step.node()) != null && !frame.staleGradient(step.node()));
  }

  private String nonFinite(PlaybackFrame frame, Step step) {
    String name = frame.graph().node(step.node()).name();
    return messages.format(
        "backprop.say.nonfinite",
        step instanceof Step.Forward ? name : "∂" + frame.graph().output().name() + "/∂" + name,
        describe(Finding.result(step)),
        Finding.cause(frame.trace(), step)
            .map(finding -> FaultText.of(messages, finding))
            .orElseGet(() -> messages.get("backprop.say.nonfinite.given")));
  }

  /** That the node of the moment takes for a distribution what is none. */
  private String remark(PlaybackFrame frame) {
    return frame.currentNode() < 0
        ? ""
        : Finding.distribution(frame.trace(), frame.graph().node(frame.currentNode()))
            .map(finding ->
                messages.format("backprop.say.remark", FaultText.of(messages, finding)) + " ")
            .orElse("");
  }

  /** What has just happened, as a sentence for a screen reader and for the foot of the picture. */
  String narration(PlaybackFrame frame) {
    Beat beat = frame.current();
    if (beat == null) {
      return messages.get("backprop.say.start");
    }
    Graph graph = frame.graph();
    Node node = graph.node(beat.node());
    String f = graph.output().name();
    return switch (beat) {
      case Beat.Value value -> {
        String text =
            node instanceof Node.Operation operation
                ? operation.op().text(graph.inputNames(node))
                : messages.get("backprop.say.given");
        yield messages.format("backprop.say.value", node.name(), text, describe(value.value()));
      }
      case Beat.Gradient gradient -> gradient(frame, node, f, gradient.gradient());
      case Beat.Send send -> {
        // Where a whole node is one step, the sum it received matters more than the last edge.
        List<Message> arrived = frame.arrived(node.id());
        boolean asked = frame.message(send.message().edge()) == null;
        yield asked || frame.graph().node(node.id()).inputs().size() > 1 || arrived.size() > 1
            ? gradient(frame, node, f, send.message().upstream())
            : messages.format(
                "backprop.say.send",
                node.name(),
                graph.node(send.message().edge().from()).name(),
                f,
                describe(send.message().upstream()),
                local(send.message()),
                describe(send.message().downstream()));
      }
    };
  }

  private String gradient(PlaybackFrame frame, Node node, String f, Tensor gradient) {
    List<Message> arrived = frame.arrived(node.id());
    if (arrived.isEmpty()) {
      return messages.format("backprop.say.one", f);
    }
    String sum =
        arrived.stream()
            .map(m -> describe(m.downstream()))
            .map(term -> term.startsWith("−") ? "(" + term + ")" : term)
            .collect(Collectors.joining(" + "));
    return arrived.size() > 1 && node.shape().isScalar()
        ? messages.format(
            "backprop.say.sum", node.name(), arrived.size(), f, sum, describe(gradient))
        : messages.format(
            node.shape().isScalar() ? "backprop.say.gradient" : "backprop.say.gradient.tensor",
            node.name(),
            f,
            describe(gradient));
  }

  /** A number, or the shape of a Jacobian that nobody need write out. */
  private String local(Message message) {
    int rows = message.upstream().size();
    int columns = message.downstream().size();
    return rows * columns == 1
        ? Numbers.text(message.local().jacobian().get(0))
        : messages.format("backprop.say.jacobian", rows, columns);
  }

  private String describe(Tensor tensor) {
    if (tensor.size() == 1) {
      return Numbers.text(tensor.get(0));
    }
    return messages.format(
        tensor.shape().isMatrix() ? "backprop.say.matrix" : "backprop.say.vector",
        tensor.shape().toString());
  }

  /** What + , max and × do with the gradient, when they do it; empty for other nodes. */
  String intuitionNow(PlaybackFrame frame) {
    return IntuitionPainter.kind(frame)
        .map(kind ->
            messages.get(
                "backprop.now."
                    + switch (kind) {
                      case ADD, SUBTRACT -> "add";
                      case MULTIPLY -> "multiply";
                      case DIVIDE -> "divide";
                      case MAX, MIN -> "max";
                    }))
        .orElse("");
  }
}
