package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns words and sentence ends into an {@link EncodedCorpus} in one pass: words get provisional
 * ids by first appearance; {@link #finish} orders them by frequency and rewrites the text.
 *
 * <p>Ties in frequency keep the order of first appearance, so equal texts give equal ids. Owned by
 * one thread; used once.
 */
public final class CorpusEncoder implements AutoCloseable {
  private final String name;
  private final WordTable table = new WordTable();
  private final TokenIdStore store;
  private long tokens;
  private long sentences;
  private boolean inSentence;

  /**
   * @param name of the corpus
   * @param memoryBudget token ids kept in memory; beyond, they go to a temporary mapped file
   */
  public CorpusEncoder(String name, long memoryBudget) {
    this.name = name;
    this.store = new TokenIdStore(memoryBudget);
  }

  /** Tokens taken so far. */
  public long tokens() {
    return tokens;
  }

  /** Types seen so far, rare ones included. */
  public int types() {
    return table.size();
  }

  /** Sentences ended so far. */
  public long sentences() {
    return sentences;
  }

  /** The next word of the sentence. */
  public void add(String word) throws CorpusException {
    byte[] utf8 = word.getBytes(UTF_8);
    add(utf8, 0, utf8.length);
  }

  /** The next word as UTF-8, {@code utf8[from, to)}. */
  void add(byte[] utf8, int from, int to) throws CorpusException {
    int id = table.count(utf8, from, to);
    if (id < 0) {
      throw new CorpusException(
          CorpusException.Kind.TOO_MANY_TYPES,
          name,
          "\"%s\" has more than %,d different words, so it is not a text cut into words: choose a "
                  .formatted(name, table.size())
              + "tokeniser that fits its language.",
          table.size());
    }
    store.add(id);
    tokens++;
    inSentence = true;
  }

  /** Ends the sentence; a sentence without words leaves nothing behind. */
  public void endSentence() throws CorpusException {
    if (inSentence) {
      store.add(TokenIds.SENTENCE_END);
      sentences++;
      inSentence = false;
    }
  }

  /** Remembers this point of the text, between two sentences. */
  Mark mark() {
    return new Mark(store.size(), tokens, sentences);
  }

  /** Forgets everything since the mark. */
  void rollBack(Mark mark) throws CorpusException {
    store.truncate(
        mark.size,
        id -> {
          if (id >= 0) {
            table.uncount(id);
          }
        });
    tokens = mark.tokens;
    sentences = mark.sentences;
    inSentence = false;
  }

  record Mark(long size, long tokens, long sentences) {}

  /**
   * Orders the types by falling count, leaves out words rarer than the minimum and sentences left
   * without words, and closes the encoder.
   *
   * @throws CorpusException if no word was read, or fewer than {@code minTypes} types are left
   */
  public EncodedCorpus finish(long minCount, int minTypes) throws CorpusException {
    endSentence();
    if (tokens == 0) {
      throw new CorpusException(
          CorpusException.Kind.EMPTY,
          name,
          "\"" + name + "\" has no words: it is empty or only white space. Choose another text.");
    }
    int[] order =
        IntStream.range(0, table.size())
            .filter(id -> table.count(id) >= minCount && table.count(id) > 0)
            .boxed()
            .sorted(Comparator.comparingLong((Integer id) -> -table.count(id)))
            .mapToInt(Integer::intValue)
            .toArray();
    if (order.length < minTypes) {
      throw new CorpusException(
          CorpusException.Kind.TOO_FEW_TYPES,
          name,
          tooFew(order.length, minCount, minTypes),
          order.length,
          minTypes);
    }
    int[] newIds = new int[table.size()];
    Arrays.fill(newIds, DROPPED);
    List<String> words = new ArrayList<>(order.length);
    long[] counts = new long[order.length];
    for (int id = 0; id < order.length; id++) {
      newIds[order[id]] = id;
      words.add(table.word(order[id]));
      counts[id] = table.count(order[id]);
    }
    return new EncodedCorpus(name, new Vocabulary(words, counts), store.finish(newIds));
  }

  /** Lets go of the temporary file, if there is one; the finished corpus stays usable. */
  @Override
  public void close() {
    store.close();
  }

  /** New id of a word that is left out. */
  static final int DROPPED = -2;

  private String tooFew(int left, long minCount, int minTypes) {
    String rare =
        minCount > 1 && table.size() > left
            ? " that occur at least %,d times (of %,d in all)".formatted(minCount, table.size())
            : "";
    return "\"%s\" has only %,d different word%s%s, but %,d are needed: choose a longer text%s."
        .formatted(
            name,
            left,
            left == 1 ? "" : "s",
            rare,
            minTypes,
            rare.isEmpty() ? "" : " or a lower minimum count");
  }
}
