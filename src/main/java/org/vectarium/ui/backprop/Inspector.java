package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Local;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Work;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.FormulaOutline.Ink;
import org.vectarium.ui.widget.FormulaView;

/**
 * Everything about one node: its formula, the formula with the live numbers, and upstream × local =
 * downstream for every message it has received and sent. Rebuilt whenever the moment changes. Screen
 * thread only.
 */
final class Inspector extends VBox {
  /** Jacobians with more cells than this are named, not drawn. */
  private static final int LARGEST_DRAWN = 20_000;

  private final AppContext context;
  private final Messages messages;
  private final NodeTexts texts;
  private final BooleanProperty jacobianForm;
  private @Nullable CheckPane check;

  /**
   * @param jacobianForm whether products are written with Jacobians and rows, or by the shape
   *     convention
   */
  Inspector(AppContext context, BooleanProperty jacobianForm) {
    this.jacobianForm = jacobianForm;
    this.context = context;
    this.messages = context.messages();
    this.texts = new NodeTexts(messages);
    getStyleClass().add("inspector");
  }

  void show(PlaybackFrame frame, int id) {
    getChildren().clear();
    if (id < 0) {
      Label hint = new Label(messages.get("backprop.inspector.none"));
      hint.setWrapText(true);
      getChildren().add(hint);
      return;
    }
    Node node = frame.graph().node(id);
    heading(frame.graph(), node);
    formula(frame, node);
    received(frame, node);
    sent(frame, node);
    values(frame, node);
    getChildren().add(rule());
    CheckPane pane = check;
    if (pane == null) {
      pane = new CheckPane(context, frame, id);
      check = pane;
    } else {
      pane.show(context, frame, id);
    }
    getChildren().add(pane);
    work(frame);
  }

  private void work(PlaybackFrame frame) {
    section("backprop.work");
    Work work = Work.of(frame.trace());
    note(
        messages.format(
            "backprop.work.text",
            work.forward(),
            work.backward(),
            work.separately(),
            work.numericPasses()));
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
      button.setSelected(jacobianForm.get() == jacobian);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(event -> jacobianForm.set(jacobian));
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
    getChildren().add(line);
    if (hasTensors(graph, node)) {
      getChildren().add(formSwitch());
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
            formulaView(
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
        inputs.add(Ink.FORWARD.paint(x < 0 ? "(" + Numbers.latex(x) + ")" : Numbers.latex(x)));
        spoken.add(Numbers.text(x));
      }
      plate
          .getChildren()
          .add(
              formulaView(
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
    getChildren().add(plate);
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
      getChildren()
          .add(
              formulaView(
                  "\\frac{\\partial " + f + "}{\\partial " + f + "} = " + Ink.BACKWARD.paint("1"),
                  "∂" + node.name() + "/∂" + node.name() + " = 1"));
      return;
    }
    for (Message message : arrived) {
      product(frame, message);
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
        numbers.add(x < 0 ? "(" + Numbers.latex(x) + ")" : Numbers.latex(x));
      }
    }
    String right =
        gradient.shape().isScalar()
            ? " = "
                + Ink.BACKWARD.paint(
                    String.join(" + ", numbers) + " = " + Numbers.latex(gradient.asScalar()))
            : "";
    VBox plate = new VBox(8);
    plate.getStyleClass().add("formula-plate");
    plate
        .getChildren()
        .add(
            formulaView(
                partial(f, node.latexName()) + " = " + String.join(" + ", terms) + right,
                messages.format(
                    "backprop.inspector.sum", node.name(), arrived.size(), spoken(gradient))));
    getChildren().add(plate);
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
      sent.forEach(message -> product(frame, message));
    }
  }

  /** One line (or block) of upstream × local = downstream. */
  private void product(PlaybackFrame frame, Message message) {
    Graph graph = frame.graph();
    String f = graph.output().name();
    String to = graph.node(message.edge().to()).name();
    String from = graph.node(message.edge().from()).name();
    String up = "∂" + f + "/∂" + to;
    String local = "∂" + to + "/∂" + from;
    String down = "∂" + f + "/∂" + from;
    if (message.upstream().shape().isScalar() && message.downstream().shape().isScalar()) {
      FlowPane line =
          new FlowPane(
              5,
              4,
              text(up + " =", "mid-italic"),
              text(Numbers.text(message.upstream().asScalar()), "bwd-number"),
              text("×", "low"),
              text(local + " =", "mid-italic"),
              text(Numbers.text(message.local().jacobian().get(0)), "strong"),
              text("=", "low"),
              text(Numbers.text(message.downstream().asScalar()), "bwd-number", "t18"));
      getChildren().add(line);
      return;
    }
    VBox block = new VBox(3);
    block.getStyleClass().add("product");
    if (!jacobianForm.get()) {
      String latex = ShapeConvention.latex(graph, message);
      block.getChildren().add(formulaView(latex, down + " = " + up + " × " + local));
      add(block, up, message.upstream(), TensorView.Side.BACKWARD);
      if (message.local() instanceof Local.Diagonal(Tensor d)) {
        add(block, "∘ " + local, d, TensorView.Side.LOCAL);
      }
      add(block, "= " + down, message.downstream(), TensorView.Side.BACKWARD);
      getChildren().add(block);
      return;
    }
    add(block, up + "  1×" + message.upstream().size(), message.upstream());
    Tensor jacobian = jacobian(message);
    if (jacobian == null) {
      block
          .getChildren()
          .add(
              text(
                  messages.format(
                      "backprop.inspector.large",
                      local,
                      message.upstream().size(),
                      message.downstream().size()),
                  "caption"));
    } else {
      add(block, "× " + local, jacobian, TensorView.Side.LOCAL);
    }
    // Numerator layout: the gradient of a number is a row, whatever shape the input has.
    Tensor row = message.downstream().reshape(Shape.vector(message.downstream().size()));
    add(block, "= " + down + "  1×" + row.size(), row);
    getChildren().add(block);
  }

  /** A gradient as the row of numerator layout. */
  private void add(VBox block, String name, Tensor row) {
    block.getChildren().add(text(name, "caption"));
    TensorView view =
        new TensorView(row, TensorView.Side.BACKWARD, name, messages.get("backprop.inspector.unknown"));
    view.paletteProperty().set(context.palette());
    block.getChildren().add(view);
  }

  private static @Nullable Tensor jacobian(Message message) {
    long cells = (long) message.upstream().size() * message.downstream().size();
    return cells > LARGEST_DRAWN ? null : message.local().jacobian();
  }

  private void values(PlaybackFrame frame, Node node) {
    if (node.shape().isScalar()) {
      return;
    }
    section("backprop.inspector.entries");
    VBox block = new VBox(3);
    String f = frame.graph().output().name();
    add(block, node.name(), frame.value(node.id()), TensorView.Side.FORWARD);
    add(block, "∂" + f + "/∂" + node.name(), frame.gradient(node.id()), TensorView.Side.BACKWARD);
    getChildren().add(block);
  }

  private void add(VBox block, String name, @Nullable Tensor tensor, TensorView.Side side) {
    String shape = tensor == null ? "" : "  " + tensor.shape();
    block.getChildren().add(text(name + shape, "caption"));
    if (tensor != null && tensor.shape().isScalar()) {
      block
          .getChildren()
          .add(
              text(
                  Numbers.text(tensor.asScalar()),
                  side == TensorView.Side.BACKWARD ? "bwd-number" : "strong"));
      return;
    }
    TensorView view =
        new TensorView(tensor, side, name, messages.get("backprop.inspector.unknown"));
    view.paletteProperty().set(context.palette());
    view.scaleProperty().set(context.scale());
    block.getChildren().add(view);
  }

  private void section(String key) {
    Label title = new Label(messages.get(key));
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    getChildren().addAll(rule(), title);
  }

  private static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }

  private void note(String sentence) {
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.getStyleClass().add("caption");
    getChildren().add(label);
  }

  private static String partial(String of, String by) {
    return "\\frac{\\partial " + of + "}{\\partial " + by + "}";
  }

  private static String spoken(Tensor tensor) {
    return tensor.shape().isScalar() ? Numbers.text(tensor.asScalar()) : tensor.shape().toString();
  }

  private FormulaView formulaView(String latex, String spoken) {
    FormulaView view = new FormulaView(17 * context.scale());
    view.setFormula(latex, spoken);
    return view;
  }

  private static Label text(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
