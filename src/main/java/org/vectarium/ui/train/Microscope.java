package org.vectarium.ui.train;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.session.Frame;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.Method;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.SvdUpdate;
import org.vectarium.train.UpdateExplanation;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/**
 * The drawer that takes the next update apart: what is read, every output row's score, probability
 * and error, and what the vectors will become. All numbers are the trainer's own explanation;
 * nothing is worked out again here. Where there is no room for three columns they become three
 * tabs.
 *
 * <p>Screen thread only.
 */
final class Microscope {
  /** Below this width the columns become tabs. */
  private static final double THREE_COLUMNS = 1260;

  /** While there is nothing but the head. */
  private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final AppContext context;
  private final VBox node = new VBox();
  private final Label summary = new Label();
  private final MicroscopeText text;
  private final TermTable terms;
  private final UpdateColumn column;
  private final List<Node> parts;
  private final HBox tabs = new HBox();
  private final ToggleGroup tabGroup = new ToggleGroup();
  private final Button graph = new Button();
  private final ToggleButton why = new ToggleButton();
  private final MovementPane movement;
  private final HBox columns = new HBox(24);
  private final Subscription subscription;
  private IntConsumer highlight = _ -> {};
  private @Nullable UpdateExplanation shown;
  private @Nullable Frame frame;
  private UpdateStep reached = UpdateStep.LAST;
  private boolean byNode;

  Microscope(AppContext context, Runnable hide) {
    this.context = context;
    this.text = new MicroscopeText(context);
    this.terms = new TermTable(context);
    this.column = new UpdateColumn(context);
    this.parts = List.of(text.node(), terms.node(), column.node());
    this.movement = new MovementPane(context);
    columns.getChildren().addAll(parts);
    parts.forEach(part -> part.getStyleClass().add("microscope-part"));
    HBox.setHgrow(terms.node(), Priority.ALWAYS);
    VBox.setVgrow(columns, Priority.ALWAYS);
    terms.onChosen(this::choose);
    node.setId("microscope");
    node.getStyleClass().addAll("panel", "microscope");
    VBox.setVgrow(movement.node(), Priority.ALWAYS);
    node.getChildren().addAll(head(hide), columns, movement.node());
    why.selectedProperty().subscribe(this::showWhy);
    subscription = context.selectedWordProperty().subscribe((_, word) -> nameWord(word));
    nameWord(context.selectedWordProperty().get());
    node.widthProperty().subscribe(width -> arrange(width.doubleValue()));
  }

  private HBox head(Runnable hide) {
    Messages messages = context.messages();
    Label title = Numbers.label(messages.get("train.microscope.title"), "section-title");
    summary.getStyleClass().add("caption");
    summary.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    tabs.getStyleClass().add("segmented");
    String[] names = {"text", "terms", "update"};
    for (int i = 0; i < names.length; i++) {
      ToggleButton tab = new ToggleButton(messages.get("train.microscope.tab." + names[i]));
      tab.setId("microscope-tab-" + names[i]);
      tab.getStyleClass().add("segment");
      tab.setMinWidth(Region.USE_PREF_SIZE);
      tab.setToggleGroup(tabGroup);
      tab.setSelected(i == 1);
      tabs.getChildren().add(tab);
    }
    Toggles.keepOneSelected(tabGroup);
    tabGroup.selectedToggleProperty().subscribe((_, _) -> arrange(node.getWidth()));
    why.setId("microscope-why");
    why.getStyleClass().add("segment");
    why.setMinWidth(Region.USE_PREF_SIZE);
    graph.setId("microscope-graph");
    graph.setText(messages.get("train.microscope.graph"));
    graph.setGraphic(new FontIcon("fth-share-2"));
    graph.getStyleClass().add("ghost");
    graph.setMinWidth(Region.USE_PREF_SIZE);
    graph.setOnAction(_ -> {
      if (shown != null) {
        context.navigation().request(shown);
      }
    });
    Button close = new Button(messages.get("train.microscope.hide"), Numbers.label("M", "key-cap"));
    close.setId("microscope-hide");
    close.getStyleClass().add("ghost");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setContentDisplay(ContentDisplay.RIGHT);
    close.setOnAction(_ -> hide.run());
    HBox head = new HBox(12, title, summary, gap, tabs, why, graph, close);
    head.getStyleClass().add("microscope-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void nameWord(String word) {
    why.setText(
        word.isEmpty()
            ? context.messages().get("train.why")
            : context.messages().format("train.why.word", word));
    movement.describe();
  }

  private void showWhy(boolean wanted) {
    movement.node().setVisible(wanted);
    movement.node().setManaged(wanted);
    arrange(node.getWidth());
  }

  void dispose() {
    subscription.unsubscribe();
  }

  private void arrange(double width) {
    boolean open = shown != null && !why.isSelected();
    columns.setVisible(open);
    columns.setManaged(open);
    node.pseudoClassStateChanged(SLIM, shown == null && !why.isSelected());
    boolean narrow = width > 0 && width < THREE_COLUMNS * context.scale() && open;
    tabs.setVisible(narrow);
    tabs.setManaged(narrow);
    int chosen = tabGroup.getToggles().indexOf(tabGroup.getSelectedToggle());
    for (int i = 0; i < parts.size(); i++) {
      boolean visible = !narrow || i == chosen;
      parts.get(i).setVisible(visible);
      parts.get(i).setManaged(visible);
      HBox.setHgrow(parts.get(i), narrow || i == 1 ? Priority.ALWAYS : Priority.NEVER);
      parts.get(i).pseudoClassStateChanged(NARROW, narrow);
    }
  }

  Node node() {
    return node;
  }

  /** Called with the output row that is looked at, or −1. */
  void onHighlight(IntConsumer action) {
    highlight = action;
  }

  /**
   * Shows the update that a frame says comes next.
   *
   * @param upTo the last node that is worked out; what comes after it is a slot still empty
   * @return whether there is anything to show
   */
  boolean show(Frame newFrame, UpdateStep upTo) {
    UpdateExplanation next = newFrame.next();
    if (newFrame.snapshot() == null) {
      return false;
    }
    movement.show(newFrame);
    if (next == null && newFrame.state().ended()) {
      showEnd();
      return true;
    }
    if (next != null && (next != shown || !upTo.equals(reached))) {
      reached = upTo;
      frame = newFrame;
      switch (next) {
        case PredictionUpdate update -> showPrediction(update, newFrame);
        case GloVeUpdate update -> showCell(update, newFrame);
        case SvdUpdate update -> showStage(update, newFrame);
        default -> {
          return false;
        }
      }
      boolean opened = shown == null;
      shown = next;
      if (opened) {
        arrange(node.getWidth());
      }
      graph.setVisible(context.navigation().answers(next));
      graph.setManaged(graph.isVisible());
    }
    return next != null;
  }

  /** Behind the last update there is none to take apart, but what moved a word can be asked. */
  private void showEnd() {
    shown = null;
    summary.setText(context.messages().get("train.microscope.over"));
    graph.setVisible(false);
    graph.setManaged(false);
    arrange(node.getWidth());
  }

  /** Takes new colours with the next frame. */
  void paint() {
    shown = null;
    arrange(node.getWidth());
  }

  private void showPrediction(PredictionUpdate update, Frame now) {
    summary.setText(
        context
            .messages()
            .format(
                update.partner() >= 0
                    ? "train.microscope.pair"
                    : update.method() == Method.CBOW
                        ? "train.microscope.cbow"
                        : "train.microscope.window",
                Numbers.whole(update.update() + 1),
                Numbers.small(update.learningRate()),
                update.predictions().size()));
    showNode(update);
    text.show(update, now, reached);
    terms.show(update, now, reached);
    column.show(update, now, null, reached);
  }

  private void showCell(GloVeUpdate update, Frame now) {
    summary.setText(
        context
            .messages()
            .format(
                "train.microscope.cell",
                Numbers.whole(update.update() + 1),
                Numbers.small(update.learningRate())));
    showNode(update);
    text.show(update, now, reached);
    terms.show(update, reached);
    column.show(update, now, reached);
  }

  private void showStage(SvdUpdate update, Frame now) {
    summary.setText(
        context.messages().format("train.microscope.stage", Numbers.whole(update.update() + 1)));
    showNode(update);
    text.show(update, reached);
    terms.show(update, reached);
    column.show(update, now, reached);
  }

  /** While the update is taken node by node the head says which one has just been worked out. */
  private void showNode(UpdateExplanation update) {
    Messages messages = context.messages();
    if (!reached.equals(UpdateStep.LAST) || byNode) {
      summary.setText(
          messages.format(
              reached.node().backward(update) ? "train.node.backward" : "train.node.forward",
              reached.number(update),
              UpdateStep.count(update),
              nodeName(update),
              Numbers.whole(update.update() + 1)));
    }
  }

  /** What has just been worked out, and for which word. */
  private String nodeName(UpdateExplanation update) {
    String name = context.messages().get(reached.node().key(update));
    OutputTerm term = reached.term(update);
    return term != null && update instanceof PredictionUpdate prediction && frame != null
        ? name + " · " + terms.name(term, prediction, frame)
        : name;
  }

  /** Whether the room steps by node. */
  void setByNode(boolean now) {
    if (byNode != now) {
      byNode = now;
      shown = null;
    }
  }

  private void choose(@Nullable OutputTerm term) {
    highlight.accept(term == null ? -1 : term.row());
    if (shown instanceof PredictionUpdate update && frame != null) {
      column.show(update, frame, term, reached);
    }
  }
}
