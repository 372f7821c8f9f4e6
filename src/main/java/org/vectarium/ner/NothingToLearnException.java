package org.vectarium.ner;

import java.util.List;

/** Sentences in which no word has a class that is looked for. */
public final class NothingToLearnException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<String> classes;

  /**
   * @param classes that were looked for
   */
  public NothingToLearnException(List<String> classes) {
    super("no word of the training sentences is labelled " + String.join(", ", classes));
    this.classes = List.copyOf(classes);
  }

  /** The classes that were looked for. */
  public List<String> classes() {
    return classes;
  }
}
