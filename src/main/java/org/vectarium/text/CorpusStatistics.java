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

  /** The beginning of every so many sentences is remembered. */
  private static final int STRIDE = 64;

  private static final int BLOCK = 1 << 16;

  private final TokenIds ids;
  private final long sentences;
  private final long[] starts;
  private final double[] tokens;
  private final double[] types;

  private CorpusStatistics(
      TokenIds ids, long sentences, long[] starts, double[] tokens, double[] types) {
    this.ids = ids;
    this.sentences = sentences;
    this.starts = starts;
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
    private long[] starts = new long[64];

    Pass(EncodedCorpus corpus) {
      ids = corpus.ids();
      totalTokens = corpus.tokens();
      seen = new BitSet(corpus.vocabulary().size());
    }

    CorpusStatistics run(ReadMonitor monitor) {
      int[] block = new int[BLOCK];
      point();
      for (long at = 0; at < ids.size(); at += BLOCK) {
        int n = ids.read(at, block, 0, BLOCK);
        for (int i = 0; i < n; i++) {
          if (block[i] == TokenIds.SENTENCE_END) {
            endSentence(at + i + 1);
          } else {
            token(block[i]);
          }
        }
        monitor.report(at + n, ids.size());
      }
      return new CorpusStatistics(
          ids,
          sentenceCount,
          Arrays.copyOf(starts, (int) (sentenceCount / STRIDE) + 1),
          Arrays.copyOf(tokens, points),
          Arrays.copyOf(types, points));
    }

    private void endSentence(long next) {
      sentenceCount++;
      if (sentenceCount % STRIDE == 0) {
        int slot = (int) (sentenceCount / STRIDE);
        if (slot == starts.length) {
          starts = Arrays.copyOf(starts, slot * 2);
        }
        starts[slot] = next;
      }
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
    long at = starts[(int) (sentence / STRIDE)];
    long missing = sentence % STRIDE;
    int[] block = new int[256];
    while (missing > 0) {
      int n = ids.read(at, block, 0, block.length);
      int i = 0;
      while (i < n && missing > 0) {
        missing -= block[i++] == TokenIds.SENTENCE_END ? 1 : 0;
      }
      at += i;
    }
    return at;
  }

  /** The sentence in which a position of the text lies, from 0. */
  public long sentenceAt(long position) {
    int slot = Arrays.binarySearch(starts, position);
    slot = slot < 0 ? -slot - 2 : slot;
    long sentence = (long) slot * STRIDE;
    int[] block = new int[256];
    for (long at = starts[slot]; at < position; ) {
      int n = ids.read(at, block, 0, (int) Math.min(block.length, position - at));
      for (int i = 0; i < n; i++) {
        sentence += block[i] == TokenIds.SENTENCE_END ? 1 : 0;
      }
      at += n;
    }
    return Math.min(sentence, Math.max(0, sentences - 1));
  }
}
