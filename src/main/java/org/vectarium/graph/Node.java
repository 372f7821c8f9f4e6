package org.vectarium.graph;

import java.util.List;

/** A place in a graph: a source that is given a value, or an operation that computes one. */
public sealed interface Node {
  /** Position in {@link Graph#nodes}, which is a topological order. */
  int id();

  /** What the node's value is called, such as {@code z}; unique in its graph. */
  String name();

  /** The name in LaTeX, such as {@code \bar v}. */
  String latexName();

  Shape shape();

  /** The nodes whose values go in; empty for a source. */
  List<Integer> inputs();

  /** What a source stands for. */
  enum Role {
    INPUT,
    PARAMETER,
    WORD_VECTOR,
    CONSTANT
  }

  /** A node without inputs. */
  record Source(int id, String name, String latexName, Role role, Shape shape) implements Node {
    @Override
    public List<Integer> inputs() {
      return List.of();
    }
  }

  /** A node that computes. */
  record Operation(int id, String name, String latexName, Op op, List<Integer> inputs, Shape shape)
      implements Node {}
}
