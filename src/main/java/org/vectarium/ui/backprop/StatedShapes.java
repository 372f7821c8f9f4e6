package org.vectarium.ui.backprop;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vectarium.graph.Shape;

/** Shapes as people state them, {@code W: 3×4, x: 4, c: 1×1}; one number is a vector. Pure. */
final class StatedShapes {
  /** Rows and columns that one panel can still show. */
  static final int LARGEST = 100;

  private static final Pattern PART =
      Pattern.compile("\\s*([^\\s:,;]+)\\s*:\\s*(\\d{1,9})\\s*(?:[x×*✕]\\s*(\\d{1,9})\\s*)?");

  private StatedShapes() {}

  static Map<String, Shape> parse(String typed) throws Refusal {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    int column = 1;
    for (String part : Normalizer.normalize(typed, Normalizer.Form.NFKC).split("[,;、]", -1)) {
      if (!part.isBlank()) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
          throw new Refusal(column, "backprop.own.noshape", part.strip());
        }
        int rows = size(matcher.group(2), column);
        String second = matcher.group(3);
        Shape shape =
            second == null ? Shape.vector(rows) : Shape.matrix(rows, size(second, column));
        if (shapes.put(matcher.group(1), shape) != null) {
          throw new Refusal(column, "backprop.own.shapetwice", matcher.group(1));
        }
      }
      column += part.length() + 1;
    }
    return shapes;
  }

  private static int size(String digits, int column) throws Refusal {
    int size = Integer.parseInt(digits);
    if (size < 1 || size > LARGEST) {
      throw new Refusal(column, "backprop.own.shapesize", size, LARGEST);
    }
    return size;
  }
}
