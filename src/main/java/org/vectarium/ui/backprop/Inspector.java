package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.NodeSource;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Work;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.FormulaOutline.Ink;

/**
 * Everything about one node: its formula, the formula with the live numbers, and upstream × local =
 * downstream for every message it has received and sent. Rebuilt whenever the moment changes.
 * Screen thread only.
 */
final class Inspector extends VBox {
  /** Products that one line of the panel holds. */
  private static final int SUMMANDS = 3;

  private final AppContext context;
  private final Messages messages;
  private final NodeTexts texts;
  private final BackpropViewModel viewModel;
  private final Products products;
  private final PredictPane predict;
  private final BreakPane mistake;
  private @Nullable CheckPane check;

  Inspector(AppContext context, BackpropViewModel viewModel) {
    this.viewModel = viewModel;
    this.context = context;
    this.messages = context.messages();
    this.texts = new NodeTexts(messages);
    this.products = new Products(context, viewModel.jacobianFormProperty());
    this.predict = new PredictPane(viewModel, messages);
    this.mistake = new BreakPane(viewModel, messages);
    getStyleClass().add("inspector");
  }

  /** A to D raise a hand in a class round, with Shift take one back; Enter goes on. */
  boolean classKey(KeyEvent event) {
    int answer = event.getCode().ordinal() - KeyCode.A.ordinal();
    if (event.getCode() == KeyCode.ENTER) {
      predict.classPane().advance();
    } else if (answer >= 0 && answer < 4) {
      predict.classPane().raise(answer, event.isShiftDown() ? -1 : 1);
    } else {
      return false;
    }
    return true;
  }

  void show(PlaybackFrame frame, int id) {
    getChildren().clear();
    if (viewModel.predictingProperty().get()) {
      predict.show(frame);
      getChildren().addAll(predict, rule());
    }
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
    getChildren().addAll(pane, rule(), mistake);
    work(frame);
    source(node);
  }

  /** The Java that has just run, from the file that was compiled. */
  private void source(Node node) {
    if (node instanceof Node.Operation operation) {
      section("backprop.source");
      Label code =
          new Label(
              NodeSource.forward(operation.op()) + "\n\n" + NodeSource.backward(operation.op()));
      code.getStyleClass().add("source");
      ScrollPane scroll = new ScrollPane(code);
      scroll.getStyleClass().add("source-scroll");
      getChildren().add(scroll);
    }
  }

  private void work(PlaybackFrame frame) {
    section("backprop.work");
    getChildren().add(new WorkPane(viewModel, messages, Work.of(frame.trace())));
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
              products.formula(
                  "\\frac{\\partial " + f + "}{\\partial " + f + "} = " + Ink.BACKWARD.paint("1"),
                  "∂" + node.name() + "/∂" + node.name() + " = 1"));
      return;
    }
    for (Message message : arrived) {
      getChildren().add(products.of(frame, message));
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
      sent.forEach(message -> getChildren().add(products.of(frame, message)));
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
    getChildren().add(block);
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
