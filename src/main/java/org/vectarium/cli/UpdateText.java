package org.vectarium.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report for a reader: a name and its value on a line, words and numbers of a list side by
 * side, rows with the same names as a table.
 */
final class UpdateText {
  /** Numbers of a vector that fit a line; {@code --json} has all of them. */
  private static final int MOST_NUMBERS = 8;

  private UpdateText() {}

  static void print(Map<?, ?> report, PrintWriter out) {
    print(report, "", out);
  }

  private static void print(Map<?, ?> report, String indent, PrintWriter out) {
    report.forEach((name, value) -> {
      if (!(value instanceof List<?> list)) {
        out.println(indent + name + ": " + text(value));
      } else if (list.isEmpty() || !(list.getFirst() instanceof Map<?, ?> first)) {
        out.println(indent + name + ": " + line(list));
      } else if (first.values().stream().anyMatch(List.class::isInstance)) {
        for (int i = 0; i < list.size(); i++) {
          out.println(indent + name + (list.size() > 1 ? " " + (i + 1) : "") + ":");
          print((Map<?, ?>) list.get(i), indent + "  ", out);
        }
      } else {
        out.println(indent + name + ":");
        table(list, indent + "  ", out);
      }
    });
  }

  private static String line(List<?> list) {
    boolean numbers = !list.isEmpty() && list.getFirst() instanceof Double;
    int most = numbers ? MOST_NUMBERS : list.size();
    List<String> shown = list.stream().limit(most).map(UpdateText::text).toList();
    String rest = list.size() > most ? " … (" + list.size() + " numbers)" : "";
    return String.join(" ", shown) + rest;
  }

  /** Rows under their names: words to the left, numbers to the right. */
  private static void table(List<?> rows, String indent, PrintWriter out) {
    List<Map<?, ?>> maps = new ArrayList<>();
    rows.forEach(row -> maps.add((Map<?, ?>) row));
    List<?> names = List.copyOf(maps.getFirst().keySet());
    List<StringBuilder> lines = new ArrayList<>();
    for (int i = 0; i <= maps.size(); i++) {
      lines.add(new StringBuilder(indent));
    }
    for (int c = 0; c < names.size(); c++) {
      Object name = names.get(c);
      boolean word = maps.getFirst().get(name) instanceof String;
      List<String> cells = new ArrayList<>(List.of(name.toString()));
      maps.forEach(row -> cells.add(text(row.get(name))));
      int width = cells.stream().mapToInt(String::length).max().orElse(1);
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        String gap = " ".repeat(width - cell.length());
        lines.get(i).append(c == 0 ? "" : "  ").append(word ? cell + gap : gap + cell);
      }
    }
    lines.forEach(line -> out.println(line.toString().stripTrailing()));
  }

  private static String text(@Nullable Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.6g", number)
        : String.valueOf(value);
  }
}
