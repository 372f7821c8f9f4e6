package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.vectarium.text.SplitMix64;
import org.vectarium.text.TokenIds;

/**
 * Walks through a stretch of text, centre by centre. Frequent words are skipped at random first, so
 * that windows close over the gaps, as word2vec does; a window never reaches past a sentence end.
 * Sentences longer than {@value #PIECE} words are read in pieces of that length.
 *
 * <p>Mutable; owned by one thread.
 */
final class WindowReader {
  static final int PIECE = 10_000;
  private static final int RAW = 1 << 13;

  private final TokenIds ids;
  private final long from;
  private final long to;
  private final int window;
  private final boolean dynamic;
  private final float[] keep;
  private final SplitMix64 random;

  private final int[] raw = new int[RAW];
  private long rawStart;
  private int rawSize;

  /** The words kept of the current sentence, and how many words had been read by each of them. */
  private final int[] words = new int[PIECE];

  private final int[] reads = new int[PIECE];
  private int size;
  private int centre = -1;
  private int radius;
  private long position;
  private long readBefore;
  private long read;

  /**
   * @param from first entry of the stretch, {@code to} the entry after its last
   * @param keep probability of reading a word, by id
   */
  WindowReader(
      TokenIds ids,
      long from,
      long to,
      int window,
      boolean dynamic,
      float[] keep,
      SplitMix64 random) {
    this.ids = ids;
    this.from = from;
    this.to = to;
    this.window = window;
    this.dynamic = dynamic;
    this.keep = keep;
    this.random = random;
    this.position = from;
  }

  /** Moves to the next centre that has company; false at the end of the stretch. */
  boolean next() {
    centre++;
    while (size < 2 || centre >= size) {
      if (!nextSentence()) {
        centre = size;
        return false;
      }
      centre = 0;
    }
    radius = dynamic ? 1 + random.nextInt(window) : window;
    return true;
  }

  /** Starts over at the beginning of the stretch. */
  void rewind() {
    position = from;
    size = 0;
    centre = -1;
    read = 0;
    readBefore = 0;
  }

  private boolean nextSentence() {
    size = 0;
    readBefore = read;
    while (position < to && size < PIECE) {
      int word = entry(position++);
      if (word == TokenIds.SENTENCE_END) {
        if (size > 0) {
          return true;
        }
        continue;
      }
      read++;
      words[size] = word;
      reads[size] = (int) (read - readBefore);
      // Written first and counted after: nobody can foretell this choice, the processor neither.
      size += random.nextFloat() < keep[word] ? 1 : 0;
    }
    return size > 0;
  }

  private int entry(long at) {
    if (at < rawStart || at >= rawStart + rawSize) {
      rawStart = at;
      rawSize = ids.read(at, raw, 0, (int) Math.min(RAW, to - at));
      if (rawSize == 0) {
        throw new IllegalStateException(
            "the text ends at entry " + at + " but had " + to + " when the run began");
      }
    }
    return raw[(int) (at - rawStart)];
  }

  /** The word at a place of the current sentence. */
  int word(int place) {
    return words[place];
  }

  /** Whether the sentence goes on after this centre. */
  boolean hasMore() {
    return centre + 1 < size;
  }

  /** Words kept of the current sentence. */
  int size() {
    return size;
  }

  /** V. */
  int types() {
    return keep.length;
  }

  int centrePlace() {
    return centre;
  }

  /** First place of the window. */
  int windowStart() {
    return Math.max(0, centre - radius);
  }

  /** Last place of the window. */
  int windowEnd() {
    return Math.min(size - 1, centre + radius);
  }

  /** Words of the stretch read by the time of this centre, skipped ones included. */
  long wordsRead() {
    return centre >= 0 && centre < size ? readBefore + reads[centre] : read;
  }

  void save(DataOutput out) throws IOException {
    out.writeLong(random.state());
    out.writeLong(position);
    out.writeLong(read);
    out.writeLong(readBefore);
    out.writeInt(radius);
    out.writeInt(centre);
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeInt(words[i]);
      out.writeInt(reads[i]);
    }
  }

  void restore(DataInput in) throws IOException {
    random.restore(in.readLong());
    position = in.readLong();
    read = in.readLong();
    readBefore = in.readLong();
    radius = in.readInt();
    centre = in.readInt();
    size = in.readInt();
    if (position < from || position > to || size < 0 || size > PIECE || centre > size) {
      throw new IOException("the saved place " + position + " is not in this text");
    }
    Arrays.fill(words, 0);
    for (int i = 0; i < size; i++) {
      words[i] = in.readInt();
      reads[i] = in.readInt();
      if (words[i] < 0 || words[i] >= keep.length) {
        throw new IOException("the saved word " + words[i] + " is not in this vocabulary");
      }
    }
  }
}
