package org.vectarium.text;

import java.util.List;

/**
 * A corpus and how its reading went.
 *
 * @param corpus ready to use
 * @param tokensRead words in the text, before the minimum count
 * @param typesRead different words in the text, before the minimum count
 * @param sentences non-empty sentences in the text
 * @param warnings what had to be left out, at most {@value #MAX_WARNINGS}
 */
public record CorpusReading(
    EncodedCorpus corpus,
    long tokensRead,
    int typesRead,
    long sentences,
    List<ReadWarning> warnings) {
  /** Later warnings are only counted, in the last one. */
  public static final int MAX_WARNINGS = 100;

  public CorpusReading {
    warnings = List.copyOf(warnings);
  }
}
