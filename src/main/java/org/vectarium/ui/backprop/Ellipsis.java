package org.vectarium.ui.backprop;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Shortens text that is drawn by hand. Screen thread only. */
final class Ellipsis {
  private Ellipsis() {}

  /** The text, or as much of its beginning as fits with an ellipsis. */
  static String fit(String text, Font font, double width) {
    Text ruler = new Text(text);
    ruler.setFont(font);
    String shown = text;
    for (int end = text.length() - 1;
        end > 0 && ruler.getLayoutBounds().getWidth() > width;
        end--) {
      shown = text.substring(0, end) + "…";
      ruler.setText(shown);
    }
    return shown;
  }
}
