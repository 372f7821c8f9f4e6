package org.vectarium.ui.explore;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.vectarium.ui.widget.sky.Brush;

/**
 * Draws the labels and circles that lie over the sky where they stand, so that an exported picture
 * says what its colours mean. Stateless; screen thread only.
 */
final class Caption {
  private Caption() {}

  /**
   * @param part with everything in it
   * @param onto whose coordinates the brush draws in
   * @param halo the colour of the sky
   */
  static void draw(Brush brush, Node part, Node onto, Color halo) {
    if (!part.isVisible()) {
      return;
    }
    Bounds bounds = onto.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    if (part instanceof Circle circle && circle.getFill() instanceof Color fill) {
      brush.disc(bounds.getCenterX(), bounds.getCenterY(), circle.getRadius(), fill);
    } else if (part instanceof Label label && label.getTextFill() instanceof Color ink) {
      double line = label.getFont().getSize() * 1.25;
      double top = bounds.getMinY() + label.getBaselineOffset();
      String[] lines = label.getText().split("\n");
      for (int i = 0; i < lines.length; i++) {
        brush.text(
            lines[i],
            bounds.getMinX() + label.getInsets().getLeft(),
            top + i * line,
            new Brush.Lettering(label.getFont(), ink, halo, 1));
      }
    } else if (part instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> draw(brush, child, onto, halo));
    }
  }
}
