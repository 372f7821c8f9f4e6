package org.vectarium.ui.train;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Toggles;

/** Tabs of the room's pages; each page has them at the head of its left side. */
final class PageBar {
  private PageBar() {}

  /** Fills the bar; the tabs follow and change the page in view. */
  static Subscription fill(HBox bar, ObjectProperty<TrainPage> page, Messages messages) {
    ToggleGroup group = new ToggleGroup();
    for (TrainPage choice : TrainPage.values()) {
      ToggleButton tab = new ToggleButton(messages.get(choice.titleKey()));
      tab.setId("page-" + choice.ordinal());
      tab.getStyleClass().add("segment");
      tab.setToggleGroup(group);
      tab.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(tab, Priority.ALWAYS);
      tab.setOnAction(_ -> page.set(choice));
      bar.getChildren().add(tab);
    }
    Toggles.keepOneSelected(group);
    return page.subscribe(now -> group.selectToggle(group.getToggles().get(now.ordinal())));
  }
}
