package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.FormulaOutline.Ink;
import org.vectarium.ui.widget.FormulaView;

/**
 * What one node has computed so far: its formula, the formula with the live numbers, and upstream ×
 * local = downstream for every message it has received and sent. Rebuilt whenever the moment
 * changes. Screen thread only.
 */
final class NodeAccount extends VBox {
  /** Products that one line of the panel holds. */
  private static final int SUMMANDS = 3;

  /** Characters of a name that are shown in full, and the width of longer ones. */
  private static final int LONGEST_NAME = 8;

  private static final double NAME = 110;

  private final AppContext context;
  private final Messages messages;
  private final NodeTexts texts;
  private final BackpropViewModel viewModel;
  private final Products products;

  /** What is being put together. */
  private final List<javafx.scene.Node> parts = new ArrayList<>();

  NodeAccount(AppContext context, BackpropViewModel viewModel) {
    this.context = context;
    this.viewModel = viewModel;
    this.messages = context.messages();
    this.texts = new NodeTexts(messages);
    this.products = new Products(context, viewModel.jacobianFormProperty());
    getStyleClass().add("inspector-part");
  }

  void show(PlaybackFrame frame, Node node) {
    parts.clear();
    heading(frame.graph(), node);
    formula(frame, node);
    received(frame, node);
    sent(frame, node);
    values(frame, node);
    getChildren().setAll(parts);
  }

  /** One of two ways of writing the same product; only where a tensor makes them differ. */
  private HBox formSwitch() {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox();
    box.getStyleClass().add("segmented");
    for (boolean jacobian : new boolean[] {false, true}) {
      ToggleButton button =
          new ToggleButton(
              messages.get(jacobian ? "backprop.form.jacobian" : "backprop.form.shape"));
      button.setId(jacobian ? "form-jacobian" : "form-shape");
      button.getStyleClass().setAll("toggle-button", "segment");
      button.setToggleGroup(group);
      button.setSelected(viewModel.jacobianFormProperty().get() == jacobian);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(event -> viewModel.jacobianFormProperty().set(jacobian));
      box.getChildren().add(button);
    }
    return box;
  }

  private static boolean hasTensors(Graph graph, Node node) {
    return !node.shape().isScalar()
        || node.inputs().stream().anyMatch(i -> !graph.node(i).shape().isScalar());
  }

  private void heading(Graph graph, Node node) {
    Label name = new Label(node.name());
    name.getStyleClass().addAll("t24", "node-name");
    Label intuition = new Label(texts.intuition(graph, node));
    intuition.setWrapText(true);
    HBox.setHgrow(intuition, Priority.ALWAYS);
    Label shape = new Label(node.shape().toString());
    shape.getStyleClass().addAll("shape-badge", "mono");
    shape.setMinWidth(Region.USE_PREF_SIZE);
    // A long name leaves room for what is said of it.
    boolean isLong = node.name().length() > LONGEST_NAME;
    name.setMinWidth(isLong ? NAME * context.scale() : Region.USE_PREF_SIZE);
    name.setMaxWidth(isLong ? NAME * context.scale() : Region.USE_PREF_SIZE);
    name.setTooltip(isLong ? new Tooltip(node.name()) : null);
    HBox line = new HBox(10, name, intuition, shape);
    line.getStyleClass().add("inspector-heading");
    parts.add(line);
    if (hasTensors(graph, node)) {
      parts.add(formSwitch());
    }
  }

  private void formula(PlaybackFrame frame, Node node) {
    if (!(node instanceof Node.Operation operation)) {
      return;
    }
    Graph graph = frame.graph();
    String left = node.latexName() + " = ";
    VBox plate = new VBox(8);
    plate.getStyleClass().add("formula-plate");
    plate
        .getChildren()
        .add(
            products.formula(
                left + operation.op().latex(graph.inputLatex(node)),
                node.name() + " = " + operation.op().text(graph.inputNames(node))));
    Tensor value = frame.value(node.id());
    boolean scalars =
        node.shape().isScalar()
            && operation.inputs().stream().allMatch(i -> graph.node(i).shape().isScalar());
    if (value != null && scalars) {
      boolean stale = frame.staleValue(node.id());
      plate
          .getChildren()
          .add(
              stale
                  ? StaleMark.on(result(node, "", "", value), messages)
                  : withNumbers(frame, operation, value));
    }
    parts.add(plate);
  }

  /** "f = 3 · 2 = 6". */
  private FormulaView withNumbers(PlaybackFrame frame, Node.Operation node, Tensor value) {
    List<String> inputs = new ArrayList<>();
    List<String> spoken = new ArrayList<>();
    for (int input : node.inputs()) {
      double x = frame.trace().value(input).asScalar();
      inputs.add(Ink.FORWARD.paint(node.op().encloses() ? Numbers.latex(x) : bracketed(x)));
      spoken.add(Numbers.text(x));
    }
    return result(node, node.op().latex(inputs) + " = ", node.op().text(spoken) + " = ", value);
  }

  /** "f = … 6"; of what has gone stale nobody can say from which inputs it came. */
  private FormulaView result(Node node, String latex, String text, Tensor value) {
    return products.formula(
        node.latexName() + " = " + latex + Ink.FORWARD.paint(Numbers.latex(value.asScalar())),
        node.name() + " = " + text + Numbers.text(value.asScalar()));
  }

  private void received(PlaybackFrame frame, Node node) {
    List<Message> arrived = frame.arrived(node.id());
    boolean output = node.id() == frame.graph().output().id();
    if (arrived.isEmpty() && !output) {
      return;
    }
    section("backprop.inspector.received");
    if (output) {
      String f = node.latexName();
      parts.add(
          products.formula(
              "\\frac{\\partial " + f + "}{\\partial " + f + "} = " + Ink.BACKWARD.paint("1"),
              "∂" + node.name() + "/∂" + node.name() + " = 1"));
      return;
    }
    for (Message message : arrived) {
      parts.add(products.of(frame, message));
    }
    int uses = frame.graph().outgoing(node.id()).size();
    if (uses < 2) {
      return;
    }
    Tensor gradient = frame.gradient(node.id());
    if (gradient == null) {
      note(messages.format("backprop.inspector.waiting", arrived.size(), uses));
    } else {
      sum(frame, node, arrived, gradient);
    }
  }

  private void sum(PlaybackFrame frame, Node node, List<Message> arrived, Tensor gradient) {
    String f = frame.graph().output().latexName();
    List<String> terms = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (Message message : arrived) {
      String via = frame.graph().node(message.edge().to()).latexName();
      terms.add(partial(f, via) + partial(via, node.latexName()));
      if (gradient.shape().isScalar()) {
        double x = message.downstream().asScalar();
        numbers.add(bracketed(x));
      }
    }
    VBox plate = new VBox(8);
    plate.getStyleClass().add("formula-plate");
    String said =
        messages.format("backprop.inspector.sum", node.name(), arrived.size(), spoken(gradient));
    String left = partial(f, node.latexName()) + " = ";
    // A line holds three products; more are written as a sum over the nodes that listen.
    plate
        .getChildren()
        .add(
            products.formula(
                arrived.size() <= SUMMANDS
                    ? left + String.join(" + ", terms)
                    : left
                        + "\\sum_{i=1}^{"
                        + arrived.size()
                        + "}"
                        + partial(f, "v_i")
                        + partial("v_i", node.latexName()),
                said));
    if (gradient.shape().isScalar() && frame.staleGradient(node.id())) {
      // Some of its messages may be new already: their sum is not what is shown.
      Label before = new Label(Numbers.text(gradient.asScalar()));
      before.getStyleClass().add("bwd-number");
      plate.getChildren().add(StaleMark.on(before, messages));
    } else if (gradient.shape().isScalar() && arrived.size() <= 2 * SUMMANDS) {
      String sum = String.join(" + ", numbers) + " = " + Numbers.latex(gradient.asScalar());
      plate.getChildren().add(products.formula(Ink.BACKWARD.paint(sum), said));
    }
    parts.add(plate);
  }

  private void sent(PlaybackFrame frame, Node node) {
    List<Message> sent = new ArrayList<>();
    for (Message message : frame.trace().backward(node.id()).sent()) {
      Message shown = frame.message(message.edge());
      if (shown != null) {
        sent.add(shown);
      }
    }
    if (!sent.isEmpty()) {
      section("backprop.inspector.sent");
      sent.forEach(message -> parts.add(products.of(frame, message)));
    }
  }

  private void values(PlaybackFrame frame, Node node) {
    if (node.shape().isScalar()) {
      return;
    }
    section("backprop.inspector.entries");
    String f = frame.graph().output().name();
    VBox value = new VBox(3);
    products.add(value, node.name(), frame.value(node.id()), TensorView.Side.FORWARD);
    VBox gradient = new VBox(3);
    products.add(
        gradient,
        "∂" + f + "/∂" + node.name(),
        frame.gradient(node.id()),
        TensorView.Side.BACKWARD);
    parts.add(frame.staleValue(node.id()) ? StaleMark.on(value, messages) : value);
    parts.add(frame.staleGradient(node.id()) ? StaleMark.on(gradient, messages) : gradient);
  }

  private void section(String key) {
    Label title = new Label(messages.get(key));
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    parts.addAll(List.of(Inspector.rule(), title));
  }

  private void note(String sentence) {
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.getStyleClass().add("caption");
    parts.add(label);
  }

  private static String bracketed(double x) {
    return x < 0 ? "(" + Numbers.latex(x) + ")" : Numbers.latex(x);
  }

  private static String partial(String of, String by) {
    return "\\frac{\\partial " + of + "}{\\partial " + by + "}";
  }

  private static String spoken(Tensor tensor) {
    return tensor.shape().isScalar() ? Numbers.text(tensor.asScalar()) : tensor.shape().toString();
  }
}
