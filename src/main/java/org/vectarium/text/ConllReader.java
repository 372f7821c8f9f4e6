package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.CorpusException.Kind;

/**
 * Reads labelled sentences in four columns, {@code word POS chunk tag}, a blank line after each
 * sentence. {@code -DOCSTART-} lines are passed over.
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
    var decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (BufferedReader in = new BufferedReader(new InputStreamReader(input.open(), decoder))) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        row(line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
      }
    } catch (CorpusException told) {
      throw told;
    } catch (CharacterCodingException e) {
      throw problem(Kind.NOT_UTF8, "the text near here is not UTF-8; save the file as UTF-8", e);
    } catch (NoSuchFileException e) {
      throw problem(Kind.NOT_FOUND, "there is no such file; it may have been moved", e);
    } catch (IOException e) {
      throw problem(
          Kind.UNREADABLE,
          "the file cannot be read (" + e.getMessage() + ")",
          e,
          String.valueOf(e.getMessage()));
    }
    endSentence();
    if (sentences.isEmpty()) {
      throw problem(Kind.EMPTY, "the file holds no labelled sentence; choose another", null);
    }
    return List.copyOf(sentences);
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
      throw problem(
          Kind.WRONG_COLUMNS,
          "%d columns where %d are expected: word, part of speech, chunk, tag"
              .formatted(columns.length, COLUMNS),
          null,
          columns.length,
          COLUMNS);
    }
    String tag = columns[COLUMNS - 1];
    boolean known =
        tag.equals("O")
            || ((tag.startsWith("B-") || tag.startsWith("I-")) && TYPES.contains(tag.substring(2)));
    if (!known) {
      throw problem(
          Kind.UNKNOWN_TAG,
          "the tag \"" + tag + "\" is unknown; use O, or B- or I- with PER, LOC, ORG or MISC",
          null,
          tag);
    }
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
    sentences.add(new ConllSentence(column(0), column(1), column(2), tags, line - rows.size()));
    rows = new ArrayList<>();
  }

  private static String type(String tag) {
    return tag.substring(2);
  }

  private List<String> column(int at) {
    return rows.stream().map(row -> row[at]).toList();
  }

  private CorpusException problem(
      Kind kind, String what, @Nullable IOException cause, Serializable... details) {
    long at = Math.max(1, line);
    CorpusException e =
        new CorpusException(
            kind, label, at, 0, "%s, line %,d: %s.".formatted(label, at, what), details);
    if (cause != null) {
      e.initCause(cause);
    }
    return e;
  }
}
