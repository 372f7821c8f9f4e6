package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
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

/**
 * What one node has computed so far: its formula, the formula with the live numbers, and upstream ×
 * local = downstream for every message it has received and sent. Rebuilt whenever the moment
 * changes. Screen thread only.
 */
final class NodeAccount extends VBox {
  /** Products that one line of the panel holds. */
  private static final int SUMMANDS = 3;

  private final Messages messages;
  private final NodeTexts texts;
  private final BackpropViewModel viewModel;
  private final Products products;

  /** What is being put together. */
  private final List<javafx.scene.Node> parts = new ArrayList<>();

  NodeAccount(AppContext context, BackpropViewModel viewModel) {
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
    name.setMinWidth(Region.USE_PREF_SIZE);
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
    if (value != null
        && value.shape().isScalar()
        && operation.inputs().stream().allMatch(i -> graph.node(i).shape().isScalar())) {
      List<String> inputs = new ArrayList<>();
      List<String> spoken = new ArrayList<>();
      for (int input : operation.inputs()) {
        double x = frame.trace().value(input).asScalar();
        inputs.add(Ink.FORWARD.paint(operation.op().encloses() ? Numbers.latex(x) : bracketed(x)));
        spoken.add(Numbers.text(x));
      }
      plate
          .getChildren()
          .add(
              products.formula(
                  left
                      + operation.op().latex(inputs)
                      + " = "
                      + Ink.FORWARD.paint(Numbers.latex(value.asScalar())),
                  node.name()
                      + " = "
                      + operation.op().text(spoken)
                      + " = "
                      + Numbers.text(value.asScalar())));
    }
    parts.add(plate);
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
    if (gradient.shape().isScalar() && arrived.size() <= 2 * SUMMANDS) {
      String sum = String.join(" + ", numbers) + " = " + Numbers.latex(gradient.asScalar());
      plate.getChildren().add(products.formula(Ink.BACKWARD.paint(sum), said));
    }
    parts.add(plate);
  }

  private void sent(PlaybackFrame frame, Node node) {
    List<Message> sent = new ArrayList<>();
    for (Message message : frame.trace().backward(node.id()).sent()) {
      if (frame.message(message.edge()) != null) {
        sent.add(message);
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
    VBox block = new VBox(3);
    String f = frame.graph().output().name();
    products.add(block, node.name(), frame.value(node.id()), TensorView.Side.FORWARD);
    products.add(
        block, "∂" + f + "/∂" + node.name(), frame.gradient(node.id()), TensorView.Side.BACKWARD);
    parts.add(block);
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
