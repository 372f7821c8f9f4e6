package org.vectarium.ui.train;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.vectarium.session.History;
import org.vectarium.ui.i18n.Messages;

/** Beside the timeline: how much memory keyframes take and may take, and a field for a remark. */
final class TimelineTools {
  private static final long MEGABYTE = 1 << 20;
  private static final int[] CHOICES = {16, 64, 256, 512, 1024, 2048, 4096};

  private final Messages messages;
  private final MenuButton memory = new MenuButton();
  private final Tooltip memoryTip = new Tooltip();
  private final ToggleGroup budgets = new ToggleGroup();
  private final VBox node;

  TimelineTools(Messages messages, TimeViewModel time) {
    this.messages = messages;
    memory.setId("keyframe-memory");
    memory.getStyleClass().addAll("ghost", "timeline-memory");
    memory.setTooltip(memoryTip);
    memory.setMaxWidth(Double.MAX_VALUE);
    long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
    for (int choice : CHOICES) {
      if (choice < most) {
        RadioMenuItem item = new RadioMenuItem(messages.format("train.memory.choice", choice));
        item.setUserData(choice);
        item.setToggleGroup(budgets);
        item.setOnAction(_ -> time.setBudget(choice * MEGABYTE));
        memory.getItems().add(item);
      }
    }
    TextField note = new TextField();
    note.setId("timeline-note");
    note.getStyleClass().add("timeline-note");
    note.setPromptText(messages.get("train.note"));
    note.setAccessibleText(messages.get("train.note.tip"));
    note.setTooltip(new Tooltip(messages.get("train.note.tip")));
    note.setOnAction(_ -> {
      time.note(note.getText());
      note.clear();
    });
    node = new VBox(6, memory, note);
    node.getStyleClass().add("timeline-tools");
    node.setAlignment(Pos.CENTER);
  }

  Node node() {
    return node;
  }

  void show(History history) {
    long used = Math.ceilDiv(history.keyframeBytes(), MEGABYTE);
    long budget = history.keyframeBudget() / MEGABYTE;
    memory.setText(messages.format("train.memory", history.keyframes().length, used));
    String tip = messages.format("train.memory.tip", history.keyframes().length, used, budget);
    memoryTip.setText(tip);
    memory.setAccessibleText(tip);
    for (var item : budgets.getToggles()) {
      if (item.getUserData() instanceof Integer choice) {
        item.setSelected(choice == budget);
      }
    }
  }
}
