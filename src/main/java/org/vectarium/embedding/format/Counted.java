package org.vectarium.embedding.format;

/** Numbers of things in English sentences. Stateless. */
public final class Counted {
  private Counted() {}

  /**
   * "1 word", "2,000 words".
   *
   * @param noun of which the plural ends in s
   */
  public static String of(long count, String noun) {
    return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }
}
