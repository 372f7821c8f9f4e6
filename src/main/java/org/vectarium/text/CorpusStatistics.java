package org.vectarium.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What one pass over a text tells: how many sentences it has, where they begin, and how its types
 * grow with its tokens (Heaps' curve). Immutable.
 */
public final class CorpusStatistics {
  /** Points of the type–token curve, at most. */
  public static final int POINTS = 512;

  /** Sentence ends are counted up to every so many places of the text. */
  private static final int STRIDE = 1 << 12;

  private static final int BLOCK = 1 << 16;

  private final TokenIds ids;
  private final long sentences;

  /** At k: sentence ends before place k · STRIDE. */
  private final long[] endsBefore;

  private final double[] tokens;
  private final double[] types;

  private CorpusStatistics(
      TokenIds ids, long sentences, long[] endsBefore, double[] tokens, double[] types) {
    this.ids = ids;
    this.sentences = sentences;
    this.endsBefore = endsBefore;
    this.tokens = tokens;
    this.types = types;
  }

  /**
   * Reads the whole text.
   *
   * @throws java.util.concurrent.CancellationException if the monitor ended the reading
   */
  public static CorpusStatistics of(EncodedCorpus corpus, ReadMonitor monitor) {
    return new Pass(corpus).run(monitor);
  }

  /** The pass over the text, with its tables. */
  private static final class Pass {
    private final TokenIds ids;
    private final long totalTokens;
    private final BitSet seen;
    private final double[] tokens = new double[POINTS + 1];
    private final double[] types = new double[POINTS + 1];
    private int points;
    private long tokenCount;
    private int typeCount;
    private long sentenceCount;
    private final long[] endsBefore;

    Pass(EncodedCorpus corpus) {
      ids = corpus.ids();
      totalTokens = corpus.tokens();
      seen = new BitSet(corpus.vocabulary().size());
      endsBefore = new long[Math.toIntExact(ids.size() / STRIDE) + 1];
    }

    CorpusStatistics run(ReadMonitor monitor) {
      int[] block = new int[BLOCK];
      point();
      for (long at = 0; at < ids.size(); at += BLOCK) {
        int n = ids.read(at, block, 0, BLOCK);
        for (int i = 0; i < n; i++) {
          if ((at + i) % STRIDE == 0) {
            endsBefore[(int) ((at + i) / STRIDE)] = sentenceCount;
          }
          if (block[i] == TokenIds.SENTENCE_END) {
            sentenceCount++;
          } else {
            token(block[i]);
          }
        }
        monitor.report(at + n, ids.size());
      }
      return new CorpusStatistics(
          ids,
          sentenceCount,
          closed(),
          Arrays.copyOf(tokens, points),
          Arrays.copyOf(types, points));
    }

    /** Where the text ends at a multiple of the stride, nothing was read there. */
    private long[] closed() {
      if (ids.size() % STRIDE == 0) {
        endsBefore[endsBefore.length - 1] = sentenceCount;
      }
      return endsBefore;
    }

    private void token(int id) {
      tokenCount++;
      if (!seen.get(id)) {
        seen.set(id);
        typeCount++;
      }
      // The next point is due when its share of the tokens has been read.
      if (tokenCount * POINTS >= totalTokens * points) {
        point();
      }
    }

    private void point() {
      if (points < tokens.length) {
        tokens[points] = tokenCount;
        types[points] = typeCount;
        points++;
      }
    }
  }

  /** Sentences of the text. */
  public long sentences() {
    return sentences;
  }

  /**
   * Positions of the type–token curve: tokens read so far, rising from 0 to all. Not to write to.
   */
  public double[] curveTokens() {
    return tokens;
  }

  /** Different words among so many tokens, for each of {@link #curveTokens}. Not to write to. */
  public double[] curveTypes() {
    return types;
  }

  /**
   * Where a sentence begins in the text.
   *
   * @param sentence from 0; one past the last gives the end of the text
   * @throws IndexOutOfBoundsException if there is no such sentence
   */
  public long start(long sentence) {
    if (sentence < 0 || sentence > sentences) {
      throw new IndexOutOfBoundsException("sentence " + sentence + " of " + sentences);
    }
    if (sentence == 0) {
      return 0;
    }
    int before = Arrays.binarySearch(endsBefore, sentence);
    if (before < 0) {
      before = -before - 1;
    }
    while (before > 0 && endsBefore[before - 1] >= sentence) {
      before--; // a binary search finds any of several equal counts
    }
    int stride = before - 1;
    long missing = sentence - endsBefore[stride];
    int[] block = new int[STRIDE];
    int n = ids.read((long) stride * STRIDE, block, 0, STRIDE);
    int i = 0;
    while (i < n && missing > 0) {
      missing -= block[i++] == TokenIds.SENTENCE_END ? 1 : 0;
    }
    return (long) stride * STRIDE + i;
  }

  /** The sentence in which a position of the text lies, from 0. */
  public long sentenceAt(long position) {
    int stride = (int) (Math.clamp(position, 0, ids.size()) / STRIDE);
    int[] block = new int[STRIDE];
    int n = ids.read((long) stride * STRIDE, block, 0, (int) (position - (long) stride * STRIDE));
    long sentence = endsBefore[stride];
    for (int i = 0; i < n; i++) {
      sentence += block[i] == TokenIds.SENTENCE_END ? 1 : 0;
    }
    return Math.min(sentence, Math.max(0, sentences - 1));
  }
}
