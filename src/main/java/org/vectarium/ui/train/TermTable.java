package org.vectarium.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.session.Frame;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.NoiseDistribution;
import org.vectarium.train.Objective;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.SvdUpdate;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The middle of the microscope: every output row of the update with its score, its probability
 * against the truth, its error, and the force that follows; for naive softmax the words that weigh
 * most, and any other that is asked for.
 *
 * <p>Screen thread only.
 */
final class TermTable {
  /** The column after those that every objective has. */
  private static final int NOISE = 7;

  private final AppContext context;
  private final GridPane table = new GridPane();
  private final TextField search = new TextField();
  private final Label found = new Label();
  private final HBox searchLine = new HBox(10, search, found);
  private final VBox node;
  private Consumer<@Nullable OutputTerm> chosen = _ -> {};
  private @Nullable Frame frame;
  private @Nullable PredictionUpdate update;
  private UpdateStep reached = UpdateStep.LAST;
  private @Nullable Vocabulary noiseOf;
  private double noiseExponent;
  private @Nullable NoiseDistribution noise;

  TermTable(AppContext context) {
    this.context = context;
    table.getStyleClass().add("microscope-table");
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("panel-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    search.setId("microscope-search");
    search.setPromptText(context.messages().get("train.microscope.search"));
    search.setAccessibleText(context.messages().get("train.microscope.search"));
    search.setOnAction(_ -> refill());
    found.getStyleClass().add("caption");
    searchLine.setAlignment(Pos.CENTER_LEFT);
    node = new VBox(6, searchLine, scroll);
  }

  Node node() {
    return node;
  }

  /** Called with the row under the pointer or with the focus, null when there is none. */
  void onChosen(Consumer<@Nullable OutputTerm> action) {
    chosen = action;
  }

  void show(PredictionUpdate newUpdate, Frame newFrame, UpdateStep upTo) {
    reached = upTo;
    update = newUpdate;
    frame = newFrame;
    refill();
  }

  private void refill() {
    if (update != null && frame != null && frame.snapshot() != null) {
      fill(update, frame, frame.snapshot().centre());
    }
  }

  private void fill(PredictionUpdate shown, Frame now, WordVectors words) {
    Messages messages = context.messages();
    boolean softmax = shown.objective() == Objective.NAIVE_SOFTMAX;
    boolean tree = shown.objective() == Objective.HIERARCHICAL_SOFTMAX;
    boolean negatives = shown.objective() == Objective.NEGATIVE_SAMPLING;
    searchLine.setVisible(softmax);
    searchLine.setManaged(softmax);
    table.getChildren().clear();
    table
        .getColumnConstraints()
        .setAll(
            column(false), column(true), column(true), bar(), column(true), column(true), bar());
    head(
        messages.get(tree ? "train.microscope.node" : "train.microscope.word"),
        "u·h",
        softmax ? "P(w | c)" : "σ(u·h)",
        messages.get("train.microscope.predicted"),
        messages.get("train.microscope.term.loss"),
        softmax ? "ŷ − y" : "σ − t",
        messages.get("train.microscope.force"));
    if (negatives) {
      table.getColumnConstraints().addAll(bar(), column(true));
      Label power =
          Numbers.label(
              "U(w)^" + HyperParameter.ALPHA.format(now.settings().noiseExponent()), "caption");
      Tooltip.install(power, new Tooltip(messages.get("train.microscope.noise")));
      power.setAccessibleText(power.getText() + ": " + messages.get("train.microscope.noise"));
      table.add(power, NOISE, 0, 2, 1);
    }
    List<OutputTerm> terms = shown.predictions().getFirst().gradient().terms();
    double most = terms.stream().mapToDouble(t -> Math.abs(t.error())).max().orElse(1);
    List<OutputTerm> lines = UpdateStep.lines(shown);
    List<OutputTerm> rows = new ArrayList<>(lines);
    OutputTerm asked = softmax ? asked(words, terms) : null;
    if (asked != null && !rows.contains(asked)) {
      rows.add(1, asked);
    }
    int row = 1;
    for (OutputTerm term : rows) {
      int line = lines.indexOf(term);
      int step = line < 0 ? lines.size() : line;
      addTerm(row, step, term, most, tree, words, name(term, shown, now));
      if (negatives) {
        NoiseDistribution drawn = noise(now);
        double chance = drawn.probability(term.row());
        table.add(
            painted(new TermBar(TermBar.Kind.SLOT, drawn.before(term.row()), chance)), NOISE, row);
        table.add(
            Numbers.label(Numbers.format("%.2f %%", 100 * chance), "low", "mono"), NOISE + 1, row);
      }
      row++;
    }
    if (rows.size() < terms.size()) {
      Label rest =
          Numbers.caption(
              messages.format("train.microscope.rest", Numbers.whole(terms.size() - rows.size())));
      table.add(rest, 0, row, NOISE, 1);
    }
  }

  private @Nullable OutputTerm asked(WordVectors words, List<OutputTerm> terms) {
    String word = search.getText().strip();
    int id = word.isEmpty() ? -1 : words.id(word);
    found.setText(
        word.isEmpty() || id >= 0 ? "" : context.messages().format("train.search.none", word));
    return terms.stream().filter(term -> term.row() == id).findFirst().orElse(null);
  }

  /** What noise words of this run are drawn from. */
  private NoiseDistribution noise(Frame now) {
    double exponent = now.settings().noiseExponent();
    Vocabulary vocabulary = now.corpus().vocabulary();
    if (noise == null || noiseOf != vocabulary || noiseExponent != exponent) {
      noise = new NoiseDistribution(vocabulary, exponent);
      noiseOf = vocabulary;
      noiseExponent = exponent;
    }
    return noise;
  }

  /** What an output row is called: a word, or a node of the tree and where the path turns. */
  String name(OutputTerm term, PredictionUpdate of, Frame at) {
    return of.objective() == Objective.HIERARCHICAL_SOFTMAX
        ? context
            .messages()
            .format(
                "train.microscope.branch." + (term.positives() > 0 ? "left" : "right"), term.row())
        : at.corpus().vocabulary().word(term.row())
            + (term.occurrences() > 1 ? " ×" + term.occurrences() : "");
  }

  /**
   * @param line of the steps: words without one share the last
   */
  private void addTerm(
      int row,
      int line,
      OutputTerm term,
      double most,
      boolean tree,
      WordVectors words,
      String name) {
    String score = Numbers.signed(term.score(), 2);
    String probability = Numbers.format("%.3f", term.probability());
    String loss = Numbers.mean(term.loss());
    String error = Numbers.signed(term.error(), 3);
    Label word =
        Numbers.label(name, term.positives() > 0 ? "ink-pos" : "ink-neg", "mono", "focus-ring");
    word.setFocusTraversable(true);
    word.setAccessibleRole(AccessibleRole.TABLE_ROW);
    boolean scored = reached.knows(UpdateNode.SCORES, line);
    boolean predicted = reached.knows(UpdateNode.PROBABILITIES, line);
    boolean summed = reached.knows(UpdateNode.LOSS);
    boolean blamed = reached.knows(UpdateNode.ERRORS, line);
    word.setAccessibleText(
        String.join(
            ", ",
            name,
            scored ? score : "?",
            predicted ? probability : "?",
            summed ? loss : "?",
            blamed ? error : "?"));
    word.focusedProperty().subscribe(focused -> chosen.accept(focused ? term : null));
    if (!tree) {
      word.setOnMouseClicked(_ -> context.selectedWordProperty().set(words.word(term.row())));
      word.setOnKeyPressed(event -> {
        if (event.getCode() == KeyCode.ENTER) {
          context.selectedWordProperty().set(words.word(term.row()));
        }
      });
    }
    Node[] cells = {
      word,
      scored ? Numbers.label(score, "ink-fwd") : Numbers.unknown(),
      predicted ? Numbers.label(probability, "ink-fwd") : Numbers.unknown(),
      predicted
          ? painted(
              new TermBar(
                  TermBar.Kind.PREDICTION,
                  term.probability(),
                  term.positives() / (double) Math.max(1, term.occurrences())))
          : Numbers.unknown(),
      summed ? Numbers.label(loss, "ink-fwd") : Numbers.unknown(),
      blamed ? Numbers.label(error, "ink-bwd") : Numbers.unknown(),
      blamed ? painted(new TermBar(TermBar.Kind.FORCE, term.error(), most)) : Numbers.unknown()
    };
    for (int c = 0; c < cells.length; c++) {
      cells[c].setOnMouseEntered(_ -> chosen.accept(term));
      cells[c].setOnMouseExited(_ -> chosen.accept(null));
      table.add(cells[c], c, row);
    }
  }

  /** The parts of one GloVe cell, in the order in which they are worked out. */
  void show(GloVeUpdate cell, UpdateStep upTo) {
    double bias = cell.centreBias() + cell.contextBias();
    list(
        upTo,
        new Line("Xᵢⱼ", Numbers.small(cell.count()), UpdateNode.INPUT, "cell.count"),
        new Line("f(Xᵢⱼ)", Numbers.small(cell.weight()), UpdateNode.INPUT, "cell.weight"),
        new Line("wᵢ·w̃ⱼ", Numbers.signed(cell.dot(), 4), UpdateNode.SCORES, "cell.dot"),
        new Line("bᵢ + b̃ⱼ", Numbers.signed(bias, 4), UpdateNode.SCORES, "cell.bias"),
        new Line(
            "log Xᵢⱼ", Numbers.signed(Math.log(cell.count()), 4), UpdateNode.INPUT, "cell.log"),
        new Line("e", Numbers.signed(cell.error(), 4), UpdateNode.PROBABILITIES, "cell.error"),
        new Line("2 f e", Numbers.signed(cell.slope(), 4), UpdateNode.ERRORS, "cell.slope"),
        new Line(
            "Δbᵢ", Numbers.signed(-cell.centreBiasStep(), 5), UpdateNode.GRADIENT, "cell.step"),
        new Line(
            "Δb̃ⱼ", Numbers.signed(-cell.contextBiasStep(), 5), UpdateNode.GRADIENT, "cell.step"));
  }

  /** The parts of one step of a factorisation. */
  void show(SvdUpdate step, UpdateStep upTo) {
    int last = step.values().length - 1;
    list(
        upTo,
        new Line("V", Numbers.whole(step.columns()), UpdateNode.INPUT, "stage.columns"),
        new Line("XᵀXQ", Numbers.whole(step.block()), UpdateNode.SCORES, "stage.product"),
        new Line(
            "[V, Q]",
            Numbers.whole(step.kept() + step.block()),
            UpdateNode.PROBABILITIES,
            "stage.wider"),
        new Line(
            "σ₁", change(step.values()[0], step.valuesAfter()[0]), UpdateNode.LOSS, "stage.first"),
        new Line(
            "σ_d",
            change(step.values()[last], step.valuesAfter()[last]),
            UpdateNode.LOSS,
            "stage.last"),
        new Line(
            "r", change(step.residual(), step.residualAfter()), UpdateNode.ERRORS, "stage.rest"),
        new Line("J", change(step.loss(), step.lossAfter()), UpdateNode.GRADIENT, "stage.loss"));
  }

  private static String change(double before, double after) {
    return Numbers.small(before) + " → " + Numbers.small(after);
  }

  /**
   * A number of an update without output rows.
   *
   * @param at the node at which it is known
   * @param key of what it is
   */
  private record Line(String name, String value, UpdateNode at, String key) {
    String ink() {
      boolean backward = key.startsWith("cell") && at.compareTo(UpdateNode.SCORES) > 0;
      return backward ? "ink-bwd" : "ink-fwd";
    }
  }

  private void list(UpdateStep upTo, Line... lines) {
    update = null;
    searchLine.setVisible(false);
    searchLine.setManaged(false);
    table.getChildren().clear();
    table.getColumnConstraints().setAll(column(false), column(true), column(false));
    for (int i = 0; i < lines.length; i++) {
      Line line = lines[i];
      boolean known = upTo.knows(line.at());
      String said = context.messages().get("train.microscope." + line.key());
      Label name = Numbers.label(line.name(), "mono", "focus-ring");
      name.setFocusTraversable(true);
      name.setAccessibleText(said + ": " + (known ? line.value() : "?"));
      table.add(name, 0, i);
      table.add(known ? Numbers.label(line.value(), line.ink()) : Numbers.unknown(), 1, i);
      table.add(Numbers.caption(said), 2, i);
    }
  }

  private void head(String... texts) {
    for (int c = 0; c < texts.length; c++) {
      table.add(Numbers.label(texts[c], "caption"), c, 0);
    }
  }

  private <T extends CanvasPane> T painted(T pane) {
    pane.paletteProperty().set(context.palette());
    return pane;
  }

  private static ColumnConstraints column(boolean number) {
    ColumnConstraints constraints = new ColumnConstraints();
    constraints.setHalignment(number ? HPos.RIGHT : HPos.LEFT);
    constraints.setMinWidth(Region.USE_PREF_SIZE);
    return constraints;
  }

  private static ColumnConstraints bar() {
    ColumnConstraints constraints = new ColumnConstraints();
    constraints.setHgrow(Priority.SOMETIMES);
    return constraints;
  }
}
