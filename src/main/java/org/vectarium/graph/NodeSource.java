package org.vectarium.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The Java of a node type, as it is compiled: its forward lines and its backward lines, read from
 * the source file itself.
 */
public final class NodeSource {
  private NodeSource() {}

  /**
   * The lines that compute a node's value.
   *
   * @throws IllegalStateException if the source lacks them
   */
  public static String forward(Op op) {
    return op instanceof Elementwise(Function f)
        ? method(constant(f), "public double value(")
        : method(file(op), "public Tensor value(");
  }

  /**
   * The lines that compute a node's local derivative.
   *
   * @throws IllegalStateException if the source lacks them
   */
  public static String backward(Op op) {
    return op instanceof Elementwise(Function f)
        ? method(constant(f), "public double derivative(")
        : method(file(op), "public Local local(");
  }

  private static String constant(Function f) {
    String source = read("Function");
    return source.substring(find(source, "  " + f.name() + "(\""));
  }

  private static String file(Op op) {
    return read(op.getClass().getSimpleName());
  }

  private static String read(String type) {
    try (InputStream in = NodeSource.class.getResourceAsStream("/source/graph/" + type + ".java")) {
      if (in == null) {
        throw new IllegalStateException("the source of " + type + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int find(String source, String what) {
    int at = source.indexOf(what);
    if (at < 0) {
      throw new IllegalStateException("the source has no \"" + what + "\"");
    }
    return at;
  }

  /** A method from its first line to its closing brace, without the common indent. */
  private static String method(String source, String signature) {
    int at = find(source, signature);
    int start = source.lastIndexOf('\n', at) + 1;
    int depth = 0;
    int end = source.indexOf('{', at);
    do {
      depth += source.charAt(end) == '{' ? 1 : source.charAt(end) == '}' ? -1 : 0;
      end++;
    } while (depth > 0 && end < source.length());
    return source.substring(start, end).stripIndent();
  }
}
