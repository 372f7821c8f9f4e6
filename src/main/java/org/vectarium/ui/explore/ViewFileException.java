package org.vectarium.ui.explore;

import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;

/** A view or notebook that cannot be read: one sentence in any language of the screen. */
final class ViewFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final Serializable[] arguments;

  /**
   * @param key of the sentence, under {@code errors.view}
   * @param arguments of the sentence: numbers and texts
   */
  ViewFileException(@Nullable Throwable cause, String key, Serializable... arguments) {
    super(new Messages(Language.ENGLISH).format("errors.view." + key, (Object[]) arguments), cause);
    this.key = key;
    this.arguments = arguments.clone();
  }

  String sentence(Messages messages) {
    return messages.format("errors.view." + key, (Object[]) arguments);
  }

  /** What went wrong with a view, whatever it was. */
  static String sentence(IOException problem, Messages messages) {
    return problem instanceof ViewFileException view
        ? view.sentence(messages)
        : String.valueOf(problem.getMessage());
  }
}
