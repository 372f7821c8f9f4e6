package org.vectarium.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The one sentence that stands under the top bar when something did not work, until the next
 * success or until somebody closes it.
 *
 * <p>Screen thread only.
 */
public final class Notices {
  private final ReadOnlyObjectWrapper<@Nullable String> problem =
      new ReadOnlyObjectWrapper<>(this, "problem");

  /** The sentence, or null. */
  public ReadOnlyObjectProperty<@Nullable String> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /**
   * @param sentence what happened, where, and what to do; in the language of the screen
   */
  public void problem(String sentence) {
    problem.set(sentence);
  }

  public void clear() {
    problem.set(null);
  }
}
