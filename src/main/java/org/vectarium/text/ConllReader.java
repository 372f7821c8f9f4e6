package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vectarium.text.CorpusException.Kind;

/**
 * Reads labelled sentences in four columns, {@code word POS chunk tag}, a blank line after each
 * sentence. {@code -DOCSTART-} lines are passed over. UTF-8, or UTF-16 with a byte-order mark; also
 * gzip-compressed.
 *
 * <p>IOB1, where B- stands only between two entities of one class that touch, and IOB2, where
 * B-begins every entity, are both read; IOB2 comes out.
 */
public final class ConllReader {
  /** The entity classes of CoNLL-2003. */
  public static final Set<String> TYPES = Set.of("PER", "LOC", "ORG", "MISC");

  private static final int COLUMNS = 4;

  private final String label;
  private final List<ConllSentence> sentences = new ArrayList<>();
  private List<String[]> rows = new ArrayList<>();
  private long line;

  /** The line of the sentence's first word. */
  private long start;

  private ConllReader(String label) {
    this.label = label;
  }

  /**
   * @throws CorpusException naming the first line with another number of columns or an unknown tag,
   *     or a text without sentences
   */
  public static List<ConllSentence> read(TextInput input) throws CorpusException {
    return new ConllReader(input.label()).readAll(input);
  }

  private List<ConllSentence> readAll(TextInput input) throws CorpusException {
    try (InputStream raw = input.open()) {
      new Utf8Scanner(label, Utf8Scanner.Unit.LINES, new Lines())
          .scan(TextStreams.utf8(raw, null, label), () -> {});
    } catch (IOException e) {
      throw withoutEncoding(CorpusReader.problem(label, e, line + 1));
    }
    endSentence();
    if (sentences.isEmpty()) {
      throw new CorpusException(
          Kind.EMPTY,
          label,
          label
              + " holds no labelled word. Write one on a line: word, part of speech, chunk, tag; a"
              + " blank line ends a sentence.");
    }
    return List.copyOf(sentences);
  }

  /** Here no encoding can be named, so that no sentence may ask for one. */
  private static CorpusException withoutEncoding(CorpusException e) {
    String what =
        switch (e.kind()) {
          case NOT_UTF8 -> "the byte " + e.details().getLast() + " is not UTF-8";
          case BINARY -> "there is a NUL byte, which no text has";
          default -> "";
        };
    return what.isEmpty()
        ? e
        : new CorpusException(
            e.kind(),
            e.source(),
            e.line(),
            e.column(),
            "%s, line %,d: %s; save the file as UTF-8.".formatted(e.source(), e.line(), what),
            e.details().toArray(Serializable[]::new));
  }

  /** Puts the pieces of a line together. */
  private final class Lines implements Utf8Scanner.Sink {
    private String text = "";

    @Override
    public void word(byte[] buffer, int from, int to) throws CorpusException {
      if (!text.isEmpty()) {
        // A line cut into pieces is longer than any four columns.
        line++;
        row(text);
        throw columns(text.strip().split("[ \t]+").length);
      }
      text = new String(buffer, from, to - from, UTF_8);
    }

    @Override
    public void lineEnd() throws CorpusException {
      line++;
      row(text);
      text = "";
    }

    @Override
    public void longWord(long at, long bytes) {
      throw new IllegalStateException("lines have no longest word");
    }
  }

  private void row(String text) throws CorpusException {
    if (text.isBlank()) {
      endSentence();
      return;
    }
    String[] columns = text.strip().split("[ \t]+");
    if (columns[0].equals("-DOCSTART-")) {
      return;
    }
    if (columns.length != COLUMNS) {
      throw columns(columns.length);
    }
    String tag = columns[COLUMNS - 1];
    boolean known =
        tag.equals("O")
            || ((tag.startsWith("B-") || tag.startsWith("I-")) && TYPES.contains(tag.substring(2)));
    if (!known) {
      throw problem(
          Kind.UNKNOWN_TAG,
          "the tag \"" + tag + "\" is unknown; use O, or B- or I- with PER, LOC, ORG or MISC",
          tag);
    }
    start = rows.isEmpty() ? line : start;
    rows.add(columns);
  }

  private void endSentence() {
    if (rows.isEmpty()) {
      return;
    }
    List<String> tags = new ArrayList<>();
    String before = "O";
    for (String[] row : rows) {
      String tag = row[COLUMNS - 1];
      boolean begins =
          tag.startsWith("I-") && (before.equals("O") || !tag.substring(2).equals(type(before)));
      String iob2 = begins ? "B-" + type(tag) : tag;
      tags.add(iob2);
      before = iob2;
    }
    sentences.add(new ConllSentence(column(0), column(1), column(2), tags, start));
    rows = new ArrayList<>();
  }

  private static String type(String tag) {
    return tag.substring(2);
  }

  private List<String> column(int at) {
    return rows.stream().map(row -> row[at]).toList();
  }

  private CorpusException columns(int found) {
    return problem(
        Kind.WRONG_COLUMNS,
        found
            + (found == 1 ? " column where " : " columns where ")
            + COLUMNS
            + " are expected: word, part of speech, chunk, tag",
        found,
        COLUMNS);
  }

  private CorpusException problem(Kind kind, String what, Serializable... details) {
    return new CorpusException(
        kind, label, line, 0, "%s, line %,d: %s.".formatted(label, line, what), details);
  }
}
