package org.vectarium.ui.train;

import java.util.Locale;
import java.util.ResourceBundle;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/** Says at the foot of the sky what its colours and arrows mean. */
final class SkyLegend {
  private final AppContext context;
  private final Pane box;
  private Object shown = "";

  SkyLegend(AppContext context, Pane box) {
    this.context = context;
    this.box = box;
  }

  /** The groups of words and their colours. */
  void showGroups(WordGroups groups) {
    if (shown.equals(groups)) {
      return;
    }
    shown = groups;
    box.getChildren().clear();
    ResourceBundle texts = context.messages().bundle();
    for (int i = 0; i < groups.names().size(); i++) {
      String key = "train.group." + groups.names().get(i).toLowerCase(Locale.ROOT);
      String name = texts.containsKey(key) ? texts.getString(key) : groups.names().get(i);
      add("legend-dot", "legend-dot-" + (i + 1), name);
    }
  }

  /**
   * The two kinds of arrow and by how much they are drawn longer.
   *
   * @param exaggeration 0 where no arrows are drawn
   */
  void showArrows(double exaggeration) {
    Messages messages = context.messages();
    String factor = Numbers.format(exaggeration < 1 ? "%.1g" : "%,.0f", exaggeration);
    if (shown.equals(factor)) {
      return;
    }
    shown = factor;
    box.getChildren().clear();
    if (exaggeration > 0) {
      add("legend-line", "legend-pull", messages.get("train.arrow.pull"));
      add("legend-line", "legend-push", messages.get("train.arrow.push"));
      Label scale = new Label(messages.format("train.arrow.scale", factor));
      scale.getStyleClass().add("caption");
      box.getChildren().add(scale);
    }
  }

  private void add(String shape, String colour, String name) {
    Region mark = new Region();
    mark.getStyleClass().addAll(shape, colour);
    Label label = new Label(name, mark);
    label.getStyleClass().add("legend-item");
    label.setMinWidth(0);
    box.getChildren().add(label);
  }
}
