package org.vectarium.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectarium.graph.Tensor;

/** Reads values of names: {@code x=1,y=[0.5,2],W=[[1,2],[3,4]]}. */
final class Assignments {
  private final String text;
  private int at;

  private Assignments(String text) {
    this.text = text;
  }

  /**
   * @throws UserError naming the name and what is wrong with its value
   */
  static Map<String, Tensor> parse(String text) {
    return new Assignments(text).all();
  }

  private Map<String, Tensor> all() {
    Map<String, Tensor> values = new LinkedHashMap<>();
    while (at < text.length()) {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        throw wrong("\"" + text.substring(at) + "\" has no \"=\"");
      }
      String name = text.substring(at, equals).strip();
      at = equals + 1;
      if (name.isEmpty()) {
        throw wrong("a name is missing before \"=\"");
      }
      if (values.put(name, value(name)) != null) {
        throw wrong("\"" + name + "\" is given twice");
      }
      skip();
      if (at < text.length() && text.charAt(at++) != ',') {
        throw wrong("after the value of \"" + name + "\" a comma is expected");
      }
    }
    return values;
  }

  private Tensor value(String name) {
    skip();
    if (!peek('[')) {
      return Tensor.scalar(number(name));
    }
    at++;
    skip();
    if (!peek('[')) {
      return Tensor.vector(row(name));
    }
    List<double[]> rows = new ArrayList<>();
    do {
      skip();
      if (!peek('[')) {
        throw wrong("every row of \"" + name + "\" stands in brackets, [[1,2],[3,4]]");
      }
      at++;
      rows.add(row(name));
      skip();
    } while (next(','));
    if (!next(']')) {
      throw wrong("the value of \"" + name + "\" is not closed by ]");
    }
    try {
      return Tensor.matrix(rows.toArray(double[][]::new));
    } catch (IllegalArgumentException e) {
      throw wrong("\"" + name + "\": " + e.getMessage());
    }
  }

  private double[] row(String name) {
    List<Double> numbers = new ArrayList<>();
    do {
      numbers.add(number(name));
      skip();
    } while (next(','));
    if (!next(']')) {
      throw wrong("the value of \"" + name + "\" is not closed by ]");
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double number(String name) {
    skip();
    int start = at;
    while (at < text.length() && ",]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String number = text.substring(start, at).strip();
    try {
      double value = Double.parseDouble(number);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong("the value of \"" + name + "\" is \"" + number + "\", which is not a number");
    }
    throw wrong("the value of \"" + name + "\" is " + number + "; it must be finite");
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean next(char c) {
    if (peek(c)) {
      at++;
      return true;
    }
    return false;
  }

  private static UserError wrong(String what) {
    return new UserError("--at: " + what + "; write --at x=1,v=[1,2],W=[[1,2],[3,4]]");
  }
}
