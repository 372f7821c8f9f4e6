package org.vectarium.ui.train;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.session.Frame;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.HuffmanTree;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.SvdUpdate;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.CanvasPane;
import org.vectarium.ui.widget.FormulaView;

/** The left of the microscope: what is read, who predicts whom, and the loss. */
final class MicroscopeText {
  private static final double FORMULA_SIZE = 16;

  private final AppContext context;
  private final VBox node = new VBox(6);
  private final ScrollPane scroll = new ScrollPane(node);
  private @Nullable Vocabulary treeOf;
  private @Nullable HuffmanTree tree;

  MicroscopeText(AppContext context) {
    this.context = context;
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("panel-scroll", "microscope-text");
  }

  Node node() {
    return scroll;
  }

  void show(PredictionUpdate update, Frame frame, UpdateStep reached) {
    Messages messages = context.messages();
    WordVectors words = words(frame);
    String[] window = new String[update.window().length];
    for (int i = 0; i < window.length; i++) {
      window[i] = words.word(update.window()[i]);
    }
    boolean pair = update.partner() >= 0;
    WindowText text =
        new WindowText(
            window,
            update.centre(),
            update.partner(),
            messages.get(pair ? "train.microscope.centre" : "train.microscope.predicted.centre"),
            messages.get("train.microscope.context"),
            messages.format("train.microscope.left", update.centre()),
            messages.format("train.microscope.right", window.length - 1 - update.centre()));
    paint(text);
    node.getChildren().setAll(text, Numbers.caption(note(update, frame)), formula(update, reached));
    if (update.objective() == Objective.HIERARCHICAL_SOFTMAX) {
      node.getChildren().remove(1);
      if (reached.knows(UpdateNode.PROBABILITIES)) {
        showPath(update, frame);
      }
    }
  }

  private static WordVectors words(Frame frame) {
    if (frame.snapshot() == null) {
      throw new IllegalArgumentException("a frame without vectors has no update to explain");
    }
    return frame.snapshot().centre();
  }

  private String note(PredictionUpdate update, Frame frame) {
    Messages messages = context.messages();
    int outside = update.window().length - 1;
    if (update.partner() < 0) {
      return messages.format(
          switch (update.method()) {
            case CBOW -> "train.microscope.note.cbow";
            default -> "train.microscope.note.window";
          },
          outside);
    }
    int number = update.partner() < update.centre() ? update.partner() + 1 : update.partner();
    int radius = Math.max(update.centre(), outside - update.centre());
    return messages.format(
        frame.settings().dynamicWindow()
            ? "train.microscope.note.drawn"
            : update.objective() == Objective.NAIVE_SOFTMAX
                ? "train.microscope.note.softmax"
                : "train.microscope.note.pair",
        number,
        outside,
        radius,
        frame.settings().window());
  }

  private static FormulaView formula(PredictionUpdate update, UpdateStep reached) {
    String value = reached.knows(UpdateNode.LOSS) ? Numbers.mean(update.loss()) : "?";
    String h = update.method() == Method.CBOW ? "\\bar v" : update.partner() < 0 ? "v_w" : "v_c";
    String sum = update.predictions().size() > 1 ? "\\sum_{w}" : "";
    String left = "J = " + sum;
    String latex =
        switch (update.objective()) {
          case NEGATIVE_SAMPLING ->
              (sum.isEmpty() ? "J = -" : left + "\\left[-")
                  + "\\log\\sigma(u_o^\\top "
                  + h
                  + ") - \\sum_{k=1}^{K}\\log\\sigma(-u_k^\\top "
                  + h
                  + ")"
                  + (sum.isEmpty() ? "" : "\\right]");
          case NAIVE_SOFTMAX ->
              left
                  + "-\\log\\frac{\\exp(u_o^\\top "
                  + h
                  + ")}{\\sum_{w \\in V} \\exp(u_w^\\top "
                  + h
                  + ")}";
          case HIERARCHICAL_SOFTMAX ->
              left + "-\\sum_{n \\in path(o)}\\log\\sigma(\\pm\\, u_n^\\top " + h + ")";
        };
    FormulaView view = new FormulaView(FORMULA_SIZE);
    view.setFormula(latex + " = " + Numbers.latex(value), "J = " + value);
    return view;
  }

  /** The way through the tree, and what it costs against the whole vocabulary. */
  private void showPath(PredictionUpdate update, Frame frame) {
    List<OutputTerm> path = update.predictions().getFirst().gradient().terms();
    HuffmanPath picture = new HuffmanPath(path, words(frame).word(update.target()));
    paint(picture);
    double product = 1;
    for (OutputTerm term : path) {
      product *= HuffmanPath.taken(term);
    }
    Vocabulary vocabulary = frame.corpus().vocabulary();
    if (tree == null || treeOf != vocabulary) {
      treeOf = vocabulary;
      tree = new HuffmanTree(vocabulary);
    }
    node.getChildren()
        .addAll(
            1,
            List.of(
                picture,
                Numbers.caption(
                    context
                        .messages()
                        .format(
                            "train.microscope.path",
                            path.size(),
                            Numbers.small(product),
                            Numbers.whole(vocabulary.size()),
                            tree.longest()))));
  }

  void show(GloVeUpdate update, Frame frame, UpdateStep reached) {
    Messages messages = context.messages();
    WordVectors words = words(frame);
    VBox pair =
        new VBox(
            6,
            role(
                messages.get("train.microscope.cell.centre"),
                words.word(update.centre()),
                "token-centre"),
            role(
                messages.get("train.microscope.cell.context"),
                words.word(update.context()),
                "token-context"));
    FormulaView formula = new FormulaView(FORMULA_SIZE);
    String value = reached.knows(UpdateNode.LOSS) ? Numbers.small(update.loss()) : "?";
    formula.setFormula(
        "J_{ij} = f(X_{ij})\\,(w_i^\\top\\tilde w_j + b_i + \\tilde b_j - \\log X_{ij})^2 = "
            + Numbers.latex(value),
        "J = " + value);
    node.getChildren()
        .setAll(
            pair,
            Numbers.caption(
                messages.format("train.microscope.note.cell", Numbers.small(update.count()))),
            formula);
  }

  void show(SvdUpdate update, UpdateStep reached) {
    Messages messages = context.messages();
    FormulaView step = new FormulaView(FORMULA_SIZE);
    step.setFormula(
        "V \\leftarrow [\\,V,\\; \\mathrm{orth}(X^\\top X\\,V_{last})\\,]",
        "V ← [V, orth(XᵀX V_last)]");
    FormulaView loss = new FormulaView(FORMULA_SIZE);
    String value = reached.knows(UpdateNode.GRADIENT) ? Numbers.small(update.lossAfter()) : "?";
    loss.setFormula(
        "\\frac{\\|X - L_d\\Sigma_d R_d^\\top\\|_F}{\\|X\\|_F} = "
            + Numbers.latex(Numbers.small(update.loss()))
            + " \\rightarrow "
            + Numbers.latex(value),
        Numbers.small(update.loss()) + " → " + value);
    node.getChildren()
        .setAll(
            Numbers.caption(
                messages.format(
                    update.kept() < update.columns()
                        ? "train.microscope.note.restart"
                        : "train.microscope.note.stage",
                    update.block(),
                    update.columns(),
                    update.kept())),
            step,
            loss);
  }

  private static Node role(String role, String word, String style) {
    HBox row = new HBox(10, Numbers.label(word, "mono", "token", style));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren().add(Numbers.label(role, "caption"));
    return row;
  }

  private void paint(CanvasPane pane) {
    pane.paletteProperty().set(context.palette());
    pane.scaleProperty().set(context.scale());
  }
}
