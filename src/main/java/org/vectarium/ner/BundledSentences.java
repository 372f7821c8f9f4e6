package org.vectarium.ner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The labelled sentences that come with the app. */
public final class BundledSentences {
  private BundledSentences() {}

  /**
   * The lecture's sentences in a language.
   *
   * @param language {@code en} or {@code zh}
   */
  public static List<LabelledSentence> lecture(String language) {
    String name = "lecture-" + language + ".conll";
    try (InputStream in = BundledSentences.class.getResourceAsStream("/ner/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("there are no sentences in \"" + language + "\"");
      }
      return ConllReader.read(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
