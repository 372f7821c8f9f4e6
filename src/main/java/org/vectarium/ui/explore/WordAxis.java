package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.RowProducts;

/**
 * A direction from words to words: the mean of the second list's unit vectors minus the mean of the
 * first list's, at length 1. A word's place on it is the inner product with the word's unit vector.
 *
 * @param from words at the negative end
 * @param to words at the positive end
 * @param direction length d
 */
@SuppressWarnings("ArrayRecordComponent")
record WordAxis(List<String> from, List<String> to, float[] direction) {

  /**
   * Reads "he > she" or "he, him → she, her".
   *
   * @return null if the text names no direction between words of the space
   */
  static @Nullable WordAxis parse(String text, Space space) {
    String[] ends = text.split(">|→|->|:", -1);
    if (ends.length != 2) {
      return null;
    }
    return of(words(ends[0], space), words(ends[1], space), space);
  }

  /** The direction between two lists of words; null if one is empty or both have the same mean. */
  static @Nullable WordAxis of(List<String> from, List<String> to, Space space) {
    if (from.isEmpty() || to.isEmpty()) {
      return null;
    }
    float[] direction = new float[space.vectors().dimension()];
    add(direction, to, 1f / to.size(), space);
    add(direction, from, -1f / from.size(), space);
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

  /** "he → she". */
  String title() {
    return String.join(", ", from) + " → " + String.join(", ", to);
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
    List<String> known = new ArrayList<>();
    Arrays.stream(text.split("[,;\\s]+"))
        .map(space::id)
        .filter(id -> id >= 0)
        .forEach(id -> known.add(space.vectors().word(id)));
    return known;
  }
}
