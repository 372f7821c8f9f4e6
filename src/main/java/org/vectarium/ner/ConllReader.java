package org.vectarium.ner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads CoNLL-2003 columns: the word first, the entity tag last, at least two columns, the same
 * number in every line; an empty line ends a sentence, {@code -DOCSTART-} lines are passed over.
 * IOB1 and IOB2 are understood; sentences come out in IOB2.
 */
public final class ConllReader {
  /** The classes of CoNLL-2003. */
  public static final Set<String> TYPES = Set.of("PER", "LOC", "ORG", "MISC");

  private static final int LONGEST_LINE = 10_000;

  private final String file;
  private final List<LabelledSentence> sentences = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private List<String> tags = new ArrayList<>();
  private int columns;

  private ConllReader(String file) {
    this.file = file;
  }

  /**
   * @throws ConllException naming the line that breaks the format
   */
  public static List<LabelledSentence> read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(in, path.getFileName().toString());
    }
  }

  /**
   * Reads to the end; does not close.
   *
   * @param name what messages call the file
   */
  public static List<LabelledSentence> read(InputStream in, String name) throws IOException {
    return new ConllReader(name).readAll(in);
  }

  private List<LabelledSentence> readAll(InputStream in) throws IOException {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, utf8));
    int number = 0;
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        accept(line.startsWith("\uFEFF") && number == 0 ? line.substring(1) : line, ++number);
      }
    } catch (CharacterCodingException e) {
      throw new ConllException(file, number + 1, "this is not UTF-8 text; save it as UTF-8");
    }
    endSentence();
    if (sentences.isEmpty()) {
      throw new ConllException(
          file, Math.max(1, number), "there is no sentence; give a word and a tag on each line");
    }
    return List.copyOf(sentences);
  }

  private void accept(String line, int number) throws ConllException {
    if (line.length() > LONGEST_LINE) {
      throw new ConllException(file, number, "the line has " + line.length() + " characters");
    }
    if (line.isBlank()) {
      endSentence();
      return;
    }
    String[] cells = line.strip().split("[ \t]+");
    if (cells[0].equals("-DOCSTART-")) {
      endSentence();
      return;
    }
    if (columns == 0) {
      columns = cells.length;
    }
    if (cells.length < 2 || cells.length != columns) {
      throw new ConllException(
          file,
          number,
          cells.length
              + (cells.length == 1 ? " column" : " columns")
              + (columns < 2 || cells.length < 2
                  ? "; a word and a tag are needed"
                  : " where the lines before have " + columns));
    }
    words.add(cells[0]);
    tags.add(toIob2(cells[cells.length - 1], number));
  }

  private String toIob2(String tag, int number) throws ConllException {
    if (tag.equals("O")) {
      return tag;
    }
    boolean inside = tag.startsWith("I-");
    if (!inside && !tag.startsWith("B-") || !TYPES.contains(tag.substring(2))) {
      throw new ConllException(
          file,
          number,
          "the tag \"" + tag + "\" is unknown; it must be O, or B- or I- with PER, LOC, ORG or MISC");
    }
    String last = tags.isEmpty() ? "O" : tags.getLast();
    boolean continues = inside && last.endsWith(tag.substring(1));
    return continues ? tag : "B" + tag.substring(1);
  }

  private void endSentence() {
    if (!words.isEmpty()) {
      sentences.add(new LabelledSentence(words, tags));
      words = new ArrayList<>();
      tags = new ArrayList<>();
    }
  }
}
