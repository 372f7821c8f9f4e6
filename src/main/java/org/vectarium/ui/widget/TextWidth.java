package org.vectarium.ui.widget;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Measures text before it is drawn on a canvas, and remembers the last {@value #REMEMBERED} texts.
 * Screen thread only.
 */
public final class TextWidth {
  private static final int REMEMBERED = 4096;
  private static final Text RULER = new Text();

  private record Key(String text, Font font) {}

  private static final Map<Key, Double> KNOWN =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
          return size() > REMEMBERED;
        }
      };

  private TextWidth() {}

  /** Pixels from the first character's origin to the end of the last. */
  public static double of(String text, Font font) {
    return KNOWN.computeIfAbsent(new Key(text, font), key -> measured(key.text(), key.font()));
  }

  private static double measured(String text, Font font) {
    RULER.setFont(font);
    RULER.setText(text);
    return RULER.getLayoutBounds().getWidth();
  }
}
