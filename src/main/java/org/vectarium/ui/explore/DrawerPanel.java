package org.vectarium.ui.explore;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.theme.Palette;

/** One panel of the {@link Drawer}, bound to its view model. Screen thread only. */
interface DrawerPanel {
  /** Unbinds from the view models, which live on. */
  void dispose();

  /** Draws in these colours, so many times as large as usual. */
  default void paint(Palette palette, double scale) {}

  /** What is shown, as rows of cells with a row of names first; empty while nothing is. */
  List<List<String>> table();

  /** What the panel cannot do, as a sentence; null where nothing can go wrong. */
  default @Nullable ReadOnlyStringProperty problemProperty() {
    return null;
  }
}
