package org.vectarium.ui.explore;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vectarium.ui.widget.Figures;

/** Tables as text, for the clipboard and for files. Stateless; needs no toolkit. */
final class TableText {
  private TableText() {}

  /** RFC 4180: cells with commas, quotes or line ends are quoted, quotes doubled. */
  static String csv(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(TableText::quoted).collect(Collectors.joining(",")) + "\n")
        .collect(Collectors.joining());
  }

  /** Cells divided by tabs, which a spreadsheet takes from the clipboard as cells. */
  static String tabbed(List<List<String>> rows) {
    return rows.stream()
        .map(row ->
            row.stream()
                    .map(cell -> cell.replaceAll("[\\t\\r\\n]", " "))
                    .collect(Collectors.joining("\t"))
                + "\n")
        .collect(Collectors.joining());
  }

  /** A number as files hold it: a point, six decimals, nothing for what is not a number. */
  static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
  }

  /** A number as the screen shows it: so many decimals and a true minus. */
  static String shown(double value, int decimals) {
    return Figures.format("%." + decimals + "f", value);
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
