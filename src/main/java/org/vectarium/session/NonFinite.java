package org.vectarium.session;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.train.Snapshot;

/**
 * The first number of a run that is not finite.
 *
 * @param update the update that makes it: as many were applied before
 * @param table where it arises
 * @param row of the table, or −1 for the loss
 * @param column of the table, or −1 for the loss
 */
public record NonFinite(long update, Table table, int row, int column) {
  /** Where a number stands. */
  public enum Table {
    CENTRE,
    OUTSIDE,
    LOSS
  }

  /** The first such number in reading order, v before u before the running loss; null if none. */
  public static @Nullable NonFinite in(Snapshot after) {
    long update = after.progress().updates() - 1;
    NonFinite found = in(after.centre(), Table.CENTRE, update);
    if (found == null) {
      found = in(after.outside(), Table.OUTSIDE, update);
    }
    if (found == null && update >= 0 && !Double.isFinite(after.loss().mean())) {
      found = new NonFinite(update, Table.LOSS, -1, -1);
    }
    return found;
  }

  /**
   * What is no longer finite, in words.
   *
   * @param words by id
   */
  public String what(IntFunction<String> words) {
    return switch (table) {
      case CENTRE -> vector("centre", words);
      case OUTSIDE -> vector("outside", words);
      case LOSS -> "the loss";
    };
  }

  private String vector(String name, IntFunction<String> words) {
    return "component %d of the %s vector of \"%s\"".formatted(column + 1, name, words.apply(row));
  }

  private static @Nullable NonFinite in(WordVectors vectors, Table table, long update) {
    float[] data = vectors.matrix().data();
    if (isFinite(data)) {
      return null;
    }
    int stride = vectors.matrix().stride();
    int at = 0;
    while (Float.isFinite(data[at])) {
      at++;
    }
    at -= vectors.matrix().offset(0);
    return new NonFinite(update, table, at / stride, at % stride);
  }

  private static boolean isFinite(float[] values) {
    float sum = 0;
    for (float value : values) {
      // 0 · value is 0 for finite values and NaN for all others.
      sum += 0 * value;
    }
    return sum == 0;
  }
}
