package org.vectarium.train;

/** A corpus and settings that do not fit together: a whole English sentence, and its parts. */
public final class UnfitCorpusException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What does not fit. */
  public enum Kind {
    /** Fewer than two different words. */
    ONE_WORD,
    /** Fewer different words than dimensions. */
    TOO_FEW_TYPES,
    /** The window reaches over the whole text. */
    WINDOW_TOO_LARGE
  }

  private final Kind kind;
  private final String corpus;
  private final long has;
  private final long asked;

  UnfitCorpusException(Kind kind, String corpus, long has, long asked, String sentence) {
    super(sentence);
    this.kind = kind;
    this.corpus = corpus;
    this.has = has;
    this.asked = asked;
  }

  public Kind kind() {
    return kind;
  }

  /** What a person calls the corpus. */
  public String corpus() {
    return corpus;
  }

  /** How many words, or different words, the corpus has. */
  public long has() {
    return has;
  }

  /** What the settings ask for: 2 words, d dimensions, or a window of m. */
  public long asked() {
    return asked;
  }
}
