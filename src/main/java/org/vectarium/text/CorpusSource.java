package org.vectarium.text;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a corpus comes from: one or more texts read one after another.
 *
 * @param name what a person calls the corpus
 * @param inputs its texts, in reading order; at least one
 */
public record CorpusSource(String name, List<TextInput> inputs) {
  /**
   * @throws IllegalArgumentException without any text
   */
  public CorpusSource {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("the corpus \"" + name + "\" was given no text");
    }
    inputs = List.copyOf(inputs);
  }

  /** One file, called by its name without folders. */
  public static CorpusSource file(Path path) {
    Path name = path.getFileName();
    return new CorpusSource(
        (name == null ? path : name).toString(), List.of(TextInput.file(path)));
  }

  /** A text on the class path. */
  public static CorpusSource resource(String name, String path) {
    return new CorpusSource(name, List.of(TextInput.resource(path)));
  }

  /** Text in memory, such as pasted text. */
  public static CorpusSource text(String name, String text) {
    return new CorpusSource(name, List.of(TextInput.text(name, text)));
  }
}
