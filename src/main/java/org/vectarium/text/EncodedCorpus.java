package org.vectarium.text;

/**
 * A corpus ready to count or to train on.
 *
 * @param name what a person calls it, such as {@code "royal-capital-en"}
 * @param vocabulary the types kept
 * @param ids the tokens kept, as ids; words below the minimum count are left out of the text
 */
public record EncodedCorpus(String name, Vocabulary vocabulary, TokenIds ids) {
  /** T: corpus positions, without sentence ends. */
  public long tokens() {
    return vocabulary.totalCount();
  }
}
