package org.vectarium.ui.widget;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures text before it is drawn on a canvas. Screen thread only. */
public final class TextWidth {
  private static final Text RULER = new Text();

  private TextWidth() {}

  /** Pixels from the first character's origin to the end of the last. */
  public static double of(String text, Font font) {
    RULER.setFont(font);
    RULER.setText(text);
    return RULER.getLayoutBounds().getWidth();
  }
}
