package org.vectarium.ui.explore;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.vectarium.ui.i18n.Messages;

/**
 * One sentence of a view model in the language of the moment: it follows a change of language.
 *
 * <p>Screen thread only.
 */
final class Sentence {
  private static final Supplier<String> NOTHING = () -> "";

  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
  private Supplier<String> words = NOTHING;

  Sentence(Messages messages) {
    messages.languageProperty().subscribe(_ -> text.set(words.get()));
  }

  /**
   * Says this from now on.
   *
   * @param newWords asked again with every change of language
   */
  void say(Supplier<String> newWords) {
    words = newWords;
    text.set(newWords.get());
  }

  void clear() {
    say(NOTHING);
  }

  /** Empty where there is nothing to say. */
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }
}
