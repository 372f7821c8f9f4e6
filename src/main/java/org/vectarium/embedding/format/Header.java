package org.vectarium.embedding.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a word2vec file: "V d". Believed only as far as the file's size allows.
 *
 * @param words V as promised
 * @param dimension d
 */
record Header(long words, int dimension) {
  static final int LARGEST_DIMENSION = 65_536;

  private static final Pattern TWO_INTEGERS = Pattern.compile(" *(-?\\d+) +(-?\\d+) *");

  /** Whether a first line has the form of a header. */
  static boolean looksLike(byte[] bytes, int from, int to) {
    return to - from < 100 && match(bytes, from, to) != null;
  }

  /** What a line that {@link #looksLike} a header promises as d, as yet unchecked; at least 0. */
  static long dimension(byte[] bytes, int from, int to) {
    Matcher matcher = match(bytes, from, to);
    return matcher == null ? 0 : Math.clamp(number(matcher.group(2)), 0, LARGEST_DIMENSION);
  }

  /**
   * Reads and checks the line.
   *
   * @param leastBytes how many bytes a word of d numbers takes at least: a · d + b, as {a, b}
   * @param source whose size bounds what can be true; a compressed file's does not
   */
  static Header parse(
      Path file, byte[] bytes, int from, int to, int[] leastBytes, ByteSource source)
      throws VectorFileException {
    Matcher matcher = match(bytes, from, to);
    if (matcher == null) {
      throw new VectorFileException(file, 1, 0, VectorFault.NO_SIZES);
    }
    long words = number(matcher.group(1));
    long dimension = number(matcher.group(2));
    if (words < 1 || words > Integer.MAX_VALUE) {
      throw new VectorFileException(file, 1, 1, VectorFault.WORDS_OUT_OF_RANGE, matcher.group(1));
    }
    if (dimension < 1 || dimension > LARGEST_DIMENSION) {
      throw new VectorFileException(
          file, 1, matcher.start(2) + 1, VectorFault.DIMENSION_OUT_OF_RANGE, matcher.group(2));
    }
    long least = words * (leastBytes[0] * dimension + leastBytes[1]);
    if (!source.compressed() && least > source.size()) {
      throw new VectorFileException(
          file, 1, 0, VectorFault.PROMISES_TOO_MUCH, words, dimension, least, source.size());
    }
    return new Header(words, (int) dimension);
  }

  private static @Nullable Matcher match(byte[] bytes, int from, int to) {
    String line = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    Matcher matcher = TWO_INTEGERS.matcher(line);
    return matcher.matches() ? matcher : null;
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return digits.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
