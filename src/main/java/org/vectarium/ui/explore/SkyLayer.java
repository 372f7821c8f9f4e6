package org.vectarium.ui.explore;

import java.util.List;
import org.vectarium.ui.widget.sky.Box;
import org.vectarium.ui.widget.sky.Brush;

/** Something drawn over the points and under the labels. Screen thread only. */
interface SkyLayer {
  void paint(Brush brush, PlaneView view);

  /** Where it writes, so that labels keep clear of it. */
  default List<Box> reserved(PlaneView view) {
    return List.of();
  }
}
