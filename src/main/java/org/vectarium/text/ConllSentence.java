package org.vectarium.text;

import java.util.List;

/**
 * A sentence in the columns of CoNLL-2003 (Tjong Kim Sang and De Meulder 2003), entity tags in
 * IOB2.
 *
 * @param words column 1
 * @param partsOfSpeech column 2
 * @param chunks column 3, as written
 * @param tags column 4: {@code O}, {@code B-PER}, {@code I-PER}, …; B- begins every entity
 * @param line where the sentence begins in its file, from 1
 */
public record ConllSentence(
    List<String> words,
    List<String> partsOfSpeech,
    List<String> chunks,
    List<String> tags,
    long line) {
  public ConllSentence {
    words = List.copyOf(words);
    partsOfSpeech = List.copyOf(partsOfSpeech);
    chunks = List.copyOf(chunks);
    tags = List.copyOf(tags);
  }
}
