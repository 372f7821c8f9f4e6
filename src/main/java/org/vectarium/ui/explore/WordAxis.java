package org.vectarium.ui.explore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.RowProducts;

/**
 * A direction from words to words: the mean of the second list's unit vectors minus the mean of the
 * first list's, at length 1. A word's place on it is the inner product with the word's unit vector.
 *
 * @param from words at the negative end; empty: the direction is that of the other end
 * @param to words at the positive end
 * @param direction length d
 */
@SuppressWarnings("ArrayRecordComponent")
record WordAxis(List<String> from, List<String> to, float[] direction) {
  private static final String SEPARATOR = "->|>|→|:";

  /** The most frequent words that a pattern stands for. */
  private static final int MOST_MATCHES = 200;

  /** So many words of an end are named. */
  private static final int TOLD = 3;

  /**
   * Reads "he > she", "he, him → she, her", patterns as in "*ing > *ed", or one end alone, as in
   * "king": then the direction is that of the words themselves.
   *
   * @return null if the text names no direction between words of the space
   */
  static @Nullable WordAxis parse(String text, Space space) {
    String[] ends = text.split(SEPARATOR, -1);
    if (ends.length == 1) {
      return of(List.of(), words(text, space), space);
    }
    List<String> from = words(ends[0], space);
    return ends.length != 2 || from.isEmpty() ? null : of(from, words(ends[1], space), space);
  }

  /** Why a text names no direction. */
  enum Fault {
    /** Not two ends, or one of them empty. */
    NOT_TWO_ENDS,
    /** An end without a word that has a vector. */
    UNKNOWN,
    /** Both ends are the same. */
    ZERO
  }

  /**
   * Why {@link #parse} gives null for this text.
   *
   * @throws IllegalArgumentException if it gives a direction
   */
  static Fault fault(String text, Space space) {
    if (parse(text, space) != null) {
      throw new IllegalArgumentException("\"" + text + "\" names a direction");
    }
    List<String> ends = List.of(text.split(SEPARATOR, -1));
    if (ends.size() > 2 || ends.stream().anyMatch(String::isBlank)) {
      return Fault.NOT_TWO_ENDS;
    }
    boolean unknown = ends.stream().anyMatch(end -> words(end, space).isEmpty());
    return unknown ? Fault.UNKNOWN : Fault.ZERO;
  }

  /**
   * The direction between two lists of words, or that of the second where the first is empty; null
   * where there is none.
   */
  static @Nullable WordAxis of(List<String> from, List<String> to, Space space) {
    if (to.isEmpty()) {
      return null;
    }
    float[] direction = new float[space.vectors().dimension()];
    add(direction, to, 1f / to.size(), space);
    add(direction, from, from.isEmpty() ? 0 : -1f / from.size(), space);
    double square = 0;
    for (float x : direction) {
      square += (double) x * x;
    }
    if (square < 1e-12) {
      return null;
    }
    for (int c = 0; c < direction.length; c++) {
      direction[c] /= (float) Math.sqrt(square);
    }
    return new WordAxis(from, to, direction);
  }

  /** Where a word lies: in [−1, 1]. */
  double place(int id, Space space) {
    float[] unit = space.search().unit(id);
    double sum = 0;
    for (int c = 0; c < unit.length; c++) {
      sum += (double) unit[c] * direction[c];
    }
    return sum;
  }

  /** Where every word lies. */
  float[] places(Space space) {
    int n = space.vectors().size();
    float[] places = new float[n];
    float[] query = RowProducts.padded(space.vectors().matrix(), direction);
    RowProducts.dot(space.vectors().matrix(), 0, n, query, places);
    for (int id = 0; id < n; id++) {
      float length = space.search().length(id);
      places[id] = length > 0 ? places[id] / length : 0;
    }
    return places;
  }

  /** "he → she"; of long lists the first words and how many there are. */
  String title() {
    return from.isEmpty() ? end(to) : end(from) + " → " + end(to);
  }

  /** One end for a person. */
  static String end(List<String> words) {
    return words.size() <= TOLD
        ? String.join(", ", words)
        : String.join(", ", words.subList(0, 2)) + ", … (" + words.size() + ")";
  }

  private static void add(float[] sum, List<String> words, float weight, Space space) {
    for (String word : words) {
      float[] unit = space.search().unit(space.id(word));
      for (int c = 0; c < sum.length; c++) {
        sum[c] += weight * unit[c];
      }
    }
  }

  private static List<String> words(String text, Space space) {
    Set<String> known = new LinkedHashSet<>();
    for (String part : text.split("[,;，；、\\s]+")) {
      if (part.contains("*") || part.contains("?") && space.id(part) < 0) {
        space.words().find(part, MOST_MATCHES).forEach(id -> known.add(space.vectors().word(id)));
      } else if (space.id(part) >= 0) {
        known.add(space.vectors().word(space.id(part)));
      }
    }
    return List.copyOf(known);
  }
}
