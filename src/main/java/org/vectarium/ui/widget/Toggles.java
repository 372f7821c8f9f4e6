package org.vectarium.ui.widget;

import javafx.scene.control.ToggleGroup;

/** Habits of toggle groups. */
public final class Toggles {
  private Toggles() {}

  /** Makes a click on the chosen toggle leave it chosen, as in a set of radio buttons. */
  public static void keepOneSelected(ToggleGroup group) {
    group
        .selectedToggleProperty()
        .subscribe((old, now) -> {
          if (now == null && old != null && group.getToggles().contains(old)) {
            old.setSelected(true);
          }
        });
  }
}
