package org.vectarium.ui.backprop;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * Everything about one node, part below part. Only what it has computed is built anew when the
 * moment changes; the other parts stay and take new numbers. Screen thread only.
 */
final class Inspector extends VBox {
  private final AppContext context;
  private final BackpropViewModel viewModel;
  private final PredictPane predict;
  private final VBox question;
  private final Label none;
  private final VBox about;
  private final NodeAccount account;
  private final CheckPane check;
  private final BreakPane breaks;
  private final WorkPane work;
  private final SourcePane source;

  Inspector(AppContext context, BackpropViewModel viewModel) {
    Messages messages = context.messages();
    this.context = context;
    this.viewModel = viewModel;
    this.predict = new PredictPane(viewModel, messages);
    this.question = part(predict, rule());
    this.none = new Label(messages.get("backprop.inspector.none"));
    none.setWrapText(true);
    this.account = new NodeAccount(context, viewModel);
    this.check = new CheckPane(messages, viewModel.checkSettings());
    this.breaks = new BreakPane(viewModel, messages);
    this.work = new WorkPane(viewModel, messages);
    this.source = new SourcePane(messages);
    this.about = part(account, rule(), check, rule(), breaks, rule(), work, source);
    getStyleClass().add("inspector");
    getChildren().addAll(question, none, about);
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

  /**
   * @param id of the node; −1 for none
   */
  void show(PlaybackFrame frame, int id) {
    boolean asking = viewModel.quiz().onProperty().get();
    use(question, asking);
    use(none, id < 0);
    use(about, id >= 0);
    if (asking) {
      predict.show(frame);
    }
    if (id >= 0) {
      account.show(frame, frame.graph().node(id));
      check.show(context, frame, id);
      breaks.refresh();
      work.show(frame.trace());
      source.show(frame.graph().node(id));
    }
  }

  private static void use(Node part, boolean used) {
    part.setVisible(used);
    part.setManaged(used);
  }

  private static VBox part(Node... children) {
    VBox part = new VBox(children);
    part.getStyleClass().add("inspector-part");
    return part;
  }

  static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }
}
