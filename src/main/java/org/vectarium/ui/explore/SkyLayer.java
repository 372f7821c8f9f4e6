package org.vectarium.ui.explore;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.vectarium.ui.widget.sky.Box;

/** Something drawn over the points and under the labels. Screen thread only. */
interface SkyLayer {
  void paint(GraphicsContext g, PlaneView view);

  /** Where it writes, so that labels keep clear of it. */
  default List<Box> reserved(PlaneView view) {
    return List.of();
  }
}
