package org.vectarium.ui.backprop;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Local;
import org.vectarium.graph.Message;
import org.vectarium.graph.Shape;
import org.vectarium.graph.ShapeConvention;
import org.vectarium.graph.Tensor;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.FormulaView;

/**
 * Upstream × local = downstream, for one message: numbers in a line; tensors by the shape
 * convention or as a row times a Jacobian. Screen thread only.
 */
final class Products {
  /** Jacobians with more cells than this are named, not drawn. */
  private static final int LARGEST_DRAWN = 20_000;

  private final AppContext context;
  private final Messages messages;
  private final BooleanProperty jacobianForm;

  Products(AppContext context, BooleanProperty jacobianForm) {
    this.context = context;
    this.messages = context.messages();
    this.jacobianForm = jacobianForm;
  }

  /** One line (or block) of upstream × local = downstream, marked where an edit has passed it. */
  Node of(PlaybackFrame frame, Message message) {
    Node product = product(frame, message);
    return frame.staleMessage(message.edge()) ? StaleMark.on(product, messages) : product;
  }

  private Node product(PlaybackFrame frame, Message message) {
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
      return line;
    }
    VBox block = new VBox(3);
    block.getStyleClass().add("product");
    if (!jacobianForm.get()) {
      String latex = ShapeConvention.formula(graph, message, ShapeConvention.Notation.LATEX);
      block.getChildren().add(formula(latex, down + " = " + up + " × " + local));
      add(block, up, message.upstream(), TensorView.Side.BACKWARD);
      if (message.local() instanceof Local.Diagonal(Tensor d)) {
        add(block, "∘ " + local, d, TensorView.Side.LOCAL);
      }
      add(block, "= " + down, message.downstream(), TensorView.Side.BACKWARD);
      return block;
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
    return block;
  }

  /** A gradient as the row of numerator layout. */
  private void add(VBox block, String name, Tensor row) {
    block.getChildren().add(text(name, "caption"));
    TensorView view =
        new TensorView(
            row, TensorView.Side.BACKWARD, name, messages.get("backprop.inspector.unknown"));
    view.paletteProperty().set(context.palette());
    block.getChildren().add(view);
  }

  private static @Nullable Tensor jacobian(Message message) {
    long cells = (long) message.upstream().size() * message.downstream().size();
    return cells > LARGEST_DRAWN ? null : message.local().jacobian();
  }

  /** A named tensor, number or hatch. */
  void add(VBox block, String name, @Nullable Tensor tensor, TensorView.Side side) {
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

  /** A formula in the inspector's size. */
  FormulaView formula(String latex, String spoken) {
    FormulaView view = new FormulaView(17 * context.scale());
    view.setFormula(latex, spoken);
    view.getStyleClass().add("product-formula");
    return view;
  }

  private static Label text(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
