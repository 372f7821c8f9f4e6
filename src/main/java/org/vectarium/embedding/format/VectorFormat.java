package org.vectarium.embedding.format;

/** The formats of vector files, each also gzip-compressed. Text is UTF-8. */
public enum VectorFormat {
  /** A line "V d", then word and d numbers a line, parted by spaces (word2vec.c, gensim). */
  WORD2VEC_TEXT("word2vec-text"),
  /** A line "V d", then word, space and d little-endian floats (word2vec.c -binary 1). */
  WORD2VEC_BINARY("word2vec-binary"),
  /** Word and d numbers a line, without a first line of sizes (Stanford's GloVe). */
  GLOVE("glove"),
  /** fastText's .vec: word2vec text with a space at each line's end. */
  FASTTEXT("fasttext"),
  /** TensorBoard's projector: numbers parted by tabs, the words in a second file beside it. */
  TENSORBOARD("tensorboard"),
  /** Word and d numbers parted by tabs; a first line of names may be there. */
  TSV("tsv"),
  /** Word and d numbers parted by commas; a first line of names may be there. */
  CSV("csv");

  private final String id;

  VectorFormat(String id) {
    this.id = id;
  }

  /**
   * As on a command line: word2vec-text, word2vec-binary, glove, fasttext, tensorboard, tsv, csv.
   */
  @Override
  public String toString() {
    return id;
  }

  /** Whether sizes stand in the first line. */
  boolean hasHeader() {
    return this == WORD2VEC_TEXT || this == FASTTEXT || this == WORD2VEC_BINARY;
  }

  /** What parts the fields of a line. */
  char separator() {
    return switch (this) {
      case TENSORBOARD, TSV -> '\t';
      case CSV -> ',';
      default -> ' ';
    };
  }
}
