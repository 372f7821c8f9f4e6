package org.vectarium.cooc;

import java.util.List;

/**
 * Table 1 of the GloVe paper (Pennington 2014), from 6 billion tokens, as printed. Its ratios were
 * worked out before rounding: dividing the printed probabilities gives slightly other numbers.
 */
public final class PublishedRatios {
  private PublishedRatios() {}

  /**
   * A column of the table.
   *
   * @param probe k
   * @param ice P(k|ice)
   * @param steam P(k|steam)
   * @param ratio as printed
   */
  public record Row(String probe, double ice, double steam, double ratio) {
    /** From the printed, rounded probabilities. */
    public double recomputed() {
      return ice / steam;
    }
  }

  /** Solid, gas, water, fashion. */
  public static final List<Row> ROWS =
      List.of(
          new Row("solid", 1.9e-4, 2.2e-5, 8.9),
          new Row("gas", 6.6e-5, 7.8e-4, 8.5e-2),
          new Row("water", 3.0e-3, 2.2e-3, 1.36),
          new Row("fashion", 1.7e-5, 1.8e-5, 0.96));
}
