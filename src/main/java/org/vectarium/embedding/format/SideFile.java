package org.vectarium.embedding.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vectarium.embedding.SideTable;
import org.vectarium.embedding.WordVectors;

/**
 * Reads a table beside the vectors: tab- or comma-separated, optionally .gz, its first line naming
 * the columns. Rows find their words by the column called word, label, token or name, or else by
 * the first; what a row does not say stays empty. Where the first line is plainly a row itself, the
 * columns go by their numbers.
 */
public final class SideFile {
  private static final Set<String> WORD_NAMES = Set.of("word", "words", "label", "token", "name");
  private static final int MOST_COLUMNS = 200;

  /** At most so many characters are kept. */
  private static final long BUDGET = 1L << 27;

  private final Path file;
  private final WordVectors vectors;
  private final Utf8 utf8 = new Utf8();
  private long characters;

  private SideFile(Path file, WordVectors vectors) {
    this.file = file;
    this.vectors = vectors;
  }

  /**
   * Reads the columns for the words of a space.
   *
   * @throws VectorFileException naming line and column of what cannot be read
   */
  public static SideTable read(Path file, WordVectors vectors) throws IOException {
    try (ByteSource source = new ByteSource(file)) {
      return new SideFile(file, vectors).read(source);
    }
  }

  private SideTable read(ByteSource source) throws IOException {
    if (!source.nextLine()) {
      throw new VectorFileException(file, 0, 0, VectorFault.ONLY_EMPTY_LINES);
    }
    boolean tabs = false;
    for (int i = source.lineStart(); i < source.lineEnd(); i++) {
      tabs |= source.buffer()[i] == '\t';
    }
    Fields fields = new Fields(tabs ? '\t' : ',');
    List<String> names = row(source, fields);
    if (names.size() < 2) {
      throw new VectorFileException(file, 1, 0, VectorFault.ONE_COLUMN);
    }
    if (names.size() > MOST_COLUMNS) {
      throw new VectorFileException(
          file, 1, 0, VectorFault.TOO_MANY_COLUMNS, names.size(), MOST_COLUMNS);
    }
    int wordColumn = 0;
    boolean named = false;
    for (int i = names.size() - 1; i >= 0; i--) {
      if (WORD_NAMES.contains(names.get(i).toLowerCase(Locale.ROOT))) {
        wordColumn = i;
        named = true;
      }
    }
    String[][] values = new String[names.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = new String[vectors.size()];
      Arrays.fill(values[i], "");
    }
    boolean[] known = new boolean[vectors.size()];
    int unknown = 0;
    while (source.nextLine()) {
      List<String> row = row(source, fields);
      if (row.size() > names.size() || row.size() <= wordColumn) {
        throw new VectorFileException(
            file,
            source.line(),
            column(
                source, row.size() > names.size() ? fields.start(names.size()) : source.lineEnd()),
            VectorFault.OTHER_COLUMNS,
            row.size(),
            names.size());
      }
      int id = vectors.id(row.get(wordColumn));
      if (id < 0) {
        unknown++;
        continue;
      }
      known[id] = true;
      for (int i = 0; i < row.size(); i++) {
        values[i][id] = row.get(i);
      }
    }
    if (!named && isRow(names, values)) {
      int id = vectors.id(names.getFirst());
      known[id] = true;
      for (int i = 0; i < names.size(); i++) {
        values[i][id] = names.get(i);
      }
      names = Collections.nCopies(names.size(), "");
    }
    return table(names, wordColumn, values, known, unknown);
  }

  /** Whether the first line names a word and gives it a number or a value that others have too. */
  private boolean isRow(List<String> first, String[][] values) {
    boolean like = false;
    for (int i = 1; i < first.size(); i++) {
      String value = first.get(i);
      like |= Double.isFinite(SideTable.number(value));
      like |= !value.isBlank() && Arrays.asList(values[i]).contains(value);
    }
    return like && vectors.id(first.getFirst()) >= 0;
  }

  private SideTable table(
      List<String> names, int wordColumn, String[][] values, boolean[] known, int unknown)
      throws VectorFileException {
    int matched = 0;
    for (boolean one : known) {
      matched += one ? 1 : 0;
    }
    if (matched == 0) {
      throw new VectorFileException(
          file, 0, 0, VectorFault.NO_ROW_MATCHES, unknown, names.get(wordColumn));
    }
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (i != wordColumn) {
        String name = names.get(i).isBlank() ? "column " + (i + 1) : names.get(i).strip();
        columns.put(
            columns.containsKey(name) ? name + " (" + (i + 1) + ")" : name, List.of(values[i]));
      }
    }
    return new SideTable(columns, matched, unknown);
  }

  private List<String> row(ByteSource source, Fields fields) throws VectorFileException {
    fields.split(source.buffer(), source.lineStart(), source.lineEnd());
    List<String> row = new ArrayList<>(fields.count());
    for (int i = 0; i < fields.count(); i++) {
      String value = utf8.decode(source.buffer(), fields.start(i), fields.end(i));
      if (value == null) {
        throw new VectorFileException(
            file, source.line(), column(source, fields.start(i)), VectorFault.NOT_UTF8);
      }
      row.add(unquoted(value));
      characters += value.length() + 40L;
    }
    int last = fields.count() - 1;
    if (fields.separator() == ',' && last >= 0 && opens(row.get(last))) {
      throw new VectorFileException(
          file, source.line(), column(source, fields.start(last)), VectorFault.OPEN_QUOTE);
    }
    if (characters > BUDGET) {
      throw new VectorFileException(
          file, source.line(), 0, VectorFault.COLUMNS_TOO_LARGE, BUDGET >> 20);
    }
    return row;
  }

  private static int column(ByteSource source, int at) {
    return Utf8.column(source.buffer(), source.lineStart(), at);
  }

  /** Whether a value begins with a quotation mark that is not closed. */
  private static boolean opens(String value) {
    return value.startsWith("\"") && value.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
  }
}
