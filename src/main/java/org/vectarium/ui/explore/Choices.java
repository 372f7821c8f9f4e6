package org.vectarium.ui.explore;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Habits of small choices. */
final class Choices {
  private Choices() {}

  /** Shows each item under a name; the box is not one to type into. */
  static <T> void name(ComboBox<T> box, Function<T, String> name) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : name.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("nobody types into this box: " + text);
          }
        });
  }
}
