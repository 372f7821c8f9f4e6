package org.vectarium.text;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How to read a text.
 *
 * @param tokeniser cuts lines into words
 * @param minCount a word seen less often than this is left out of the text; at least 1
 * @param minTypes the reading fails with fewer types than this; at least 1
 * @param encoding as a person named it; null for UTF-8, or UTF-16 with a byte-order mark
 * @param memoryBudget token ids kept in memory; beyond, they go to a temporary mapped file
 */
public record ReadOptions(
    Tokeniser tokeniser,
    long minCount,
    int minTypes,
    @Nullable Charset encoding,
    long memoryBudget) {

  /** White space, every word, at least two types. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(Tokeniser.WHITESPACE, 1, 2, null, 16L << 20);

  /**
   * @throws IllegalArgumentException naming the bad value
   */
  public ReadOptions {
    if (minCount < 1) {
      throw new IllegalArgumentException(
          "minimum count is " + minCount + "; it must be at least 1");
    }
    if (minTypes < 1) {
      throw new IllegalArgumentException(
          "minimum types is " + minTypes + "; it must be at least 1");
    }
    if (memoryBudget < 0) {
      throw new IllegalArgumentException("memory budget is " + memoryBudget + "; it is negative");
    }
  }

  public ReadOptions withMinCount(long count) {
    return new ReadOptions(tokeniser, count, minTypes, encoding, memoryBudget);
  }

  public ReadOptions withMinTypes(int types) {
    return new ReadOptions(tokeniser, minCount, types, encoding, memoryBudget);
  }

  public ReadOptions withTokeniser(Tokeniser other) {
    return new ReadOptions(other, minCount, minTypes, encoding, memoryBudget);
  }

  public ReadOptions withEncoding(@Nullable Charset charset) {
    return new ReadOptions(tokeniser, minCount, minTypes, charset, memoryBudget);
  }

  public ReadOptions withMemoryBudget(long tokenIds) {
    return new ReadOptions(tokeniser, minCount, minTypes, encoding, tokenIds);
  }
}
