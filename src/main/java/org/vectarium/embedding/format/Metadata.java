package org.vectarium.embedding.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * TensorBoard's second file: a line of tab-separated columns for each vector. With one column there
 * is no line of names and the column holds the words; with more, the first line names them. Blank
 * lines stand for no vector. (The rules of the projector's own reader, {@code data-provider.ts} of
 * TensorBoard.)
 */
final class Metadata {
  private static final Set<String> WORD_NAMES = Set.of("word", "words", "label", "token", "name");

  /** At most so many characters of metadata are kept. */
  private static final long BUDGET = 1L << 27;

  private Metadata() {}

  /**
   * The columns of a metadata file.
   *
   * @param file where they stood
   * @param words one a vector
   * @param columns the other columns by name
   */
  record Table(Path file, List<String> words, Map<String, List<String>> columns) {
    String word(int index, Path vectors, long line) throws VectorFileException {
      if (index >= words.size()) {
        throw new VectorFileException(
            vectors,
            line,
            0,
            VectorFault.NO_WORD_FOR_VECTOR,
            String.valueOf(file.getFileName()),
            words.size());
      }
      return words.get(index);
    }
  }

  /** Whether the projector takes a line for empty: it knows more blanks than ASCII's. */
  static boolean blank(String line) {
    return line.codePoints()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF);
  }

  /** Where the words of a TensorBoard file are looked for, and where they are written. */
  static Path beside(Path vectors) {
    String name = String.valueOf(vectors.getFileName());
    for (String part : new String[] {"vectors", "tensors", "vecs"}) {
      int at = name.toLowerCase(Locale.ROOT).indexOf(part);
      if (at >= 0) {
        return vectors.resolveSibling(
            name.substring(0, at) + "metadata" + name.substring(at + part.length()));
      }
    }
    int end = name.endsWith(".gz") ? name.length() - ".gz".length() : name.length();
    int dot = name.lastIndexOf('.', end - 1);
    // A dot in front makes a hidden file, not an ending.
    return vectors.resolveSibling(
        dot <= 0
            ? name.substring(0, end) + ".metadata.tsv" + name.substring(end)
            : name.substring(0, dot) + ".metadata" + name.substring(dot));
  }

  /** The metadata of a vector file. */
  static Table read(Path vectors, @Nullable Path given) throws IOException {
    Path file = given != null ? given : beside(vectors);
    if (given == null && !Files.isRegularFile(file)) {
      Path common = vectors.resolveSibling("metadata.tsv");
      if (!Files.isRegularFile(common)) {
        throw new VectorFileException(
            vectors, 1, 0, VectorFault.ONLY_NUMBERS, String.valueOf(file.getFileName()));
      }
      file = common;
    }
    List<List<String>> columns = new ArrayList<>();
    long characters = 0;
    Utf8 utf8 = new Utf8();
    try (ByteSource source = new ByteSource(file)) {
      while (source.nextLine()) {
        String line = utf8.decode(source.buffer(), source.lineStart(), source.lineEnd());
        if (line == null) {
          throw new VectorFileException(file, source.line(), 0, VectorFault.NOT_UTF8);
        }
        if (blank(line)) {
          continue;
        }
        characters += line.length() + 40L;
        if (characters > BUDGET) {
          throw new VectorFileException(
              file, source.line(), 0, VectorFault.COLUMNS_TOO_LARGE, BUDGET >> 20);
        }
        String[] fields = line.split("\t", -1);
        if (columns.isEmpty()) {
          for (int i = 0; i < Math.min(fields.length, 1000); i++) {
            columns.add(new ArrayList<>());
          }
        }
        if (fields.length != columns.size()) {
          throw new VectorFileException(
              file, source.line(), 0, VectorFault.OTHER_COLUMNS, fields.length, columns.size());
        }
        for (int i = 0; i < fields.length; i++) {
          columns.get(i).add(fields[i]);
        }
      }
    }
    return table(file, columns);
  }

  private static Table table(Path file, List<List<String>> columns) throws VectorFileException {
    if (columns.isEmpty()) {
      throw new VectorFileException(file, 0, 0, VectorFault.METADATA_EMPTY);
    }
    if (columns.size() == 1) {
      return new Table(file, columns.getFirst(), Map.of());
    }
    int wordColumn = 0;
    for (int i = columns.size() - 1; i >= 0; i--) {
      if (WORD_NAMES.contains(columns.get(i).getFirst().toLowerCase(Locale.ROOT))) {
        wordColumn = i;
      }
    }
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (i != wordColumn) {
        List<String> column = columns.get(i);
        others.put(column.getFirst(), List.copyOf(column.subList(1, column.size())));
      }
    }
    List<String> words = columns.get(wordColumn);
    return new Table(file, words.subList(1, words.size()), others);
  }
}
