package org.vectarium.embedding.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the text formats: a row a line, its word before its numbers. One thread, one file. */
final class TextRows {
  private static final int ROWS_PER_REPORT = 2000;

  private final Path file;
  private final ByteSource source;
  private final VectorFormat format;
  private final ReadOptions options;
  private final Fields fields;
  private final Utf8 utf8 = new Utf8();

  TextRows(Path file, ByteSource source, VectorFormat format, ReadOptions options) {
    this.file = file;
    this.source = source;
    this.format = format;
    this.options = options;
    this.fields = new Fields(format.separator());
  }

  /**
   * Reads all rows.
   *
   * @param words the words where the file has none (TensorBoard), else null
   */
  RowCollector read(Metadata.@Nullable Table words) throws IOException {
    long promised = Long.MAX_VALUE;
    RowCollector rows = null;
    if (!source.nextLine()) {
      throw new VectorFileException(file, 0, 0, VectorFault.ONLY_EMPTY_LINES);
    }
    if (format.hasHeader()) {
      Header header =
          Header.parse(
              file,
              source.buffer(),
              source.lineStart(),
              source.lineEnd(),
              new int[] {2, 1},
              source);
      promised = header.words();
      rows = new RowCollector(file, header.dimension(), options);
      next();
    } else {
      split();
      if (words == null && namesColumns()) {
        next();
      }
      rows = new RowCollector(file, dimension(words == null ? 1 : 0), options);
    }
    float[] row = new float[rows.dimension()];
    long read = 0;
    do {
      if (rows.full() || read == promised) {
        rows.note(read == promised ? VectorFault.MORE_THAN_PROMISED : VectorFault.LIMIT, read);
        return rows;
      }
      try {
        String word = parse(row, words, read);
        rows.add(word, row, source.line());
      } catch (VectorFileException fault) {
        rows.skip(fault);
      }
      if (++read % ROWS_PER_REPORT == 0) {
        source.report(options, rows.size());
      }
    } while (source.nextLine());
    if (format.hasHeader() && read < promised) {
      throw new VectorFileException(file, source.line(), 0, VectorFault.CUT_OFF, read, promised);
    }
    return rows;
  }

  private void next() throws IOException {
    if (!source.nextLine()) {
      throw new VectorFileException(file, source.line(), 0, VectorFault.NO_WORDS_FOLLOW);
    }
  }

  private void split() {
    fields.split(source.buffer(), source.lineStart(), source.lineEnd());
  }

  /** Whether a TSV's or CSV's line names columns instead of holding a word and numbers. */
  private boolean namesColumns() {
    if (format != VectorFormat.TSV && format != VectorFormat.CSV) {
      return false;
    }
    for (int f = 1; f < fields.count(); f++) {
      int from = fields.start(f);
      if (DecimalFloat.isNumber(source.buffer(), from, fields.end(f))
          || notFinite(source.buffer(), from, fields.end(f))) {
        return false;
      }
    }
    return true;
  }

  private int dimension(int before) throws VectorFileException {
    split();
    int dimension = fields.count() - before;
    if (dimension < 1) {
      throw new VectorFileException(file, source.line(), 0, VectorFault.NO_NUMBERS);
    }
    if (dimension > Header.LARGEST_DIMENSION) {
      throw new VectorFileException(
          file, source.line(), 0, VectorFault.TOO_MANY_NUMBERS, dimension);
    }
    return dimension;
  }

  /** Fills {@code row}; gives its word. */
  private String parse(float[] row, Metadata.@Nullable Table words, long index)
      throws VectorFileException {
    split();
    int d = row.length;
    int first = fields.count() - d;
    if (words != null) {
      if (first != 0) {
        throw count(fields.count(), d);
      }
      numbers(row, 0);
      return words.word((int) index, file, source.line());
    }
    if (first < 1) {
      boolean wordless = first == 0 && isNumber(0);
      throw wordless
          ? new VectorFileException(file, source.line(), 1, VectorFault.NO_WORD_OR_NUMBER)
          : count(fields.count() - 1, d);
    }
    for (int f = 1; f < first; f++) {
      // A word may hold blanks (". . ."), but numbers among them mean that the row is too long.
      if (format.separator() != ' ' || isNumber(f)) {
        throw count(fields.count() - 1, d);
      }
    }
    numbers(row, first);
    return word(fields.start(0), fields.end(first - 1));
  }

  private boolean isNumber(int f) {
    return DecimalFloat.isNumber(source.buffer(), fields.start(f), fields.end(f));
  }

  private void numbers(float[] row, int first) throws VectorFileException {
    byte[] bytes = source.buffer();
    for (int c = 0; c < row.length; c++) {
      int from = fields.start(first + c);
      int to = fields.end(first + c);
      float value = DecimalFloat.parse(bytes, from, to);
      if (!Float.isFinite(value)) {
        String text = new String(bytes, from, Math.min(40, to - from), StandardCharsets.UTF_8);
        boolean number = !Float.isNaN(value) || notFinite(bytes, from, to);
        throw new VectorFileException(
            file,
            source.line(),
            Utf8.column(bytes, source.lineStart(), from),
            number ? VectorFault.NOT_FINITE : VectorFault.NOT_A_NUMBER,
            text);
      }
      row[c] = value;
    }
  }

  private String word(int start, int end) throws VectorFileException {
    byte[] bytes = source.buffer();
    int from = start;
    int to = end;
    boolean quoted = format == VectorFormat.CSV && to - from >= 2 && bytes[from] == '"';
    if (quoted) {
      from++;
      to -= bytes[to - 1] == '"' ? 1 : 0;
    }
    String word = utf8.decode(bytes, from, to);
    if (word == null) {
      throw new VectorFileException(file, source.line(), 1, VectorFault.WORD_NOT_UTF8);
    }
    if (word.isEmpty()) {
      throw new VectorFileException(file, source.line(), 1, VectorFault.NO_WORD);
    }
    return quoted ? word.replace("\"\"", "\"") : word;
  }

  /** Names the first number too many, or the place where the next one is missing. */
  private VectorFileException count(int found, int expected) {
    int last = fields.count() == 0 ? source.lineStart() : fields.end(fields.count() - 1);
    int fault = found > expected ? fields.start(fields.count() - found + expected) : last;

    return new VectorFileException(
        file,
        source.line(),
        Utf8.column(source.buffer(), source.lineStart(), fault),
        format.hasHeader() ? VectorFault.OTHER_THAN_PROMISED : VectorFault.OTHER_COUNT,
        Math.max(0, found),
        expected);
  }

  /** Whether the field is how some program writes a NaN or an infinity. */
  static boolean notFinite(byte[] bytes, int from, int to) {
    if (to - from > 10) {
      return false;
    }
    String text =
        new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return switch (text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text) {
      case "nan", "inf", "infinity", "nan(ind)", "1.#ind", "1.#inf", "1.#qnan" -> true;
      default -> false;
    };
  }
}
