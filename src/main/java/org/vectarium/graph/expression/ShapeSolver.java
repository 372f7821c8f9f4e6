package org.vectarium.graph.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vectarium.graph.Shape;

/**
 * Finds the shapes of names that were given no value, by unification: equal sizes become one
 * variable, ranks flow up and down the terms until nothing changes. A name that begins with a
 * capital is a matrix; a name that nothing constrains is a number. Sizes that nothing fixes become
 * small and different, so that a wrong transpose shows.
 */
final class ShapeSolver {
  private static final int UNKNOWN = -1;
  private static final int[] FREE_SIZES = {3, 2, 4, 5};
  private static final int MOST_ROUNDS = 1000;

  private final List<Term> terms;
  private final Map<String, Integer> nameSlots = new HashMap<>();
  private final int[] slot;
  private final int[] rank;
  private final int[] parent;
  private final int[] size;
  private boolean changed;

  private ShapeSolver(List<Term> terms) {
    this.terms = terms;
    this.slot = new int[terms.size()];
    for (int i = 0; i < slot.length; i++) {
      Term term = terms.get(i);
      slot[i] =
          term.kind() == Term.Kind.NAME ? nameSlots.computeIfAbsent(term.text(), firstSlot(i)) : i;
    }
    this.rank = new int[terms.size()];
    Arrays.fill(rank, UNKNOWN);
    // Slot i has its rows at 2i and its columns at 2i + 1.
    this.parent = new int[2 * terms.size()];
    this.size = new int[2 * terms.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
  }

  private static Function<String, Integer> firstSlot(int i) {
    return name -> i;
  }

  /**
   * A shape for each name.
   *
   * @param fixed shapes that are known already
   */
  static Map<String, Shape> solve(List<Term> terms, Map<String, Shape> fixed) {
    return new ShapeSolver(terms).solve(fixed);
  }

  private Map<String, Shape> solve(Map<String, Shape> fixed) {
    nameSlots.forEach((name, at) -> {
      Shape shape = fixed.get(name);
      if (shape != null) {
        fix(at, shape);
      } else if (Character.isUpperCase(name.charAt(0))) {
        rank[at] = 2;
      }
    });
    propagate();
    // Names are settled in the order in which they stand in the formula.
    List<String> names = new ArrayList<>(nameSlots.keySet());
    names.sort((a, b) -> Integer.compare(slotOf(a), slotOf(b)));
    for (String name : names) {
      if (rank[slotOf(name)] == UNKNOWN) {
        rank[slotOf(name)] = 0;
        propagate();
      }
    }
    Map<String, Shape> shapes = new HashMap<>();
    int free = 0;
    for (String name : names) {
      int at = slotOf(name);
      for (int part = 0; part < rank[at]; part++) {
        int root = find(2 * at + part);
        if (size[root] == 0) {
          size[root] = FREE_SIZES[free++ % FREE_SIZES.length];
        }
      }
      shapes.put(
          name,
          switch (rank[at]) {
            case 1 -> Shape.vector(size[find(2 * at)]);
            case 2 -> Shape.matrix(size[find(2 * at)], size[find(2 * at + 1)]);
            default -> Shape.SCALAR;
          });
    }
    return shapes;
  }

  private int slotOf(String name) {
    return nameSlots.getOrDefault(name, 0);
  }

  private void fix(int at, Shape shape) {
    rank[at] = shape.rank();
    size[find(2 * at)] = shape.isScalar() ? 0 : shape.rows();
    size[find(2 * at + 1)] = shape.isMatrix() ? shape.columns() : 0;
  }

  private void propagate() {
    int rounds = 0;
    do {
      changed = false;
      for (int i = 0; i < terms.size(); i++) {
        visit(i);
      }
      for (int i = terms.size() - 1; i >= 0; i--) {
        visit(i);
      }
    } while (changed && ++rounds < MOST_ROUNDS);
  }

  private void visit(int i) {
    Term term = terms.get(i);
    int out = slot[i];
    int a = term.inputs().isEmpty() ? out : slot[term.inputs().get(0)];
    int b = term.inputs().size() < 2 ? out : slot[term.inputs().get(1)];
    switch (term.kind()) {
      case NUMBER -> setRank(out, 0);
      case NAME -> {}
      case OPERATOR -> {
        switch (term.text()) {
          case "neg", "^" -> same(a, out);
          case "*" -> times(a, b, out);
          default -> pairwise(a, b, out);
        }
      }
      case FUNCTION -> function(FunctionName.of(term.text()).orElseThrow(), term, a, b, out);
    }
  }

  private void function(FunctionName function, Term term, int a, int b, int out) {
    switch (function) {
      case MAX, MIN -> pairwise(a, b, out);
      case DOT -> {
        setRank(a, 1);
        setRank(b, 1);
        join(2 * a, 2 * b);
        setRank(out, 0);
      }
      case OUTER -> {
        setRank(a, 1);
        setRank(b, 1);
        setRank(out, 2);
        join(2 * out, 2 * a);
        join(2 * out + 1, 2 * b);
      }
      case SOFTMAX -> {
        setRank(a, 1);
        same(a, out);
      }
      case SUM, MEAN -> {
        setRank(a, 1);
        setRank(out, 0);
      }
      case CROSS_ENTROPY -> {
        setRank(a, 1);
        setRank(out, 0);
      }
      case LOGISTIC_LOSS -> {
        setRank(a, 0);
        setRank(out, 0);
      }
      case CONCAT -> {
        term.inputs().forEach(input -> setRank(slot[input], 1));
        setRank(out, 1);
      }
      default -> same(a, out);
    }
  }

  private void times(int a, int b, int out) {
    if (rank[a] == 2) {
      setRank(b, 1);
    }
    if (rank[a] == 2 && rank[b] == 1) {
      setRank(out, 1);
      join(2 * a + 1, 2 * b);
      join(2 * out, 2 * a);
    } else {
      pairwise(a, b, out);
    }
  }

  private void pairwise(int a, int b, int out) {
    if (rank[out] == 0) {
      setRank(a, 0);
      setRank(b, 0);
    } else if (rank[out] != UNKNOWN) {
      // One side may be a number; otherwise both are what comes out.
      if (rank[a] <= 0) {
        setRank(b, rank[out]);
      }
      if (rank[b] <= 0) {
        setRank(a, rank[out]);
      }
    }
    adopt(a, b);
    adopt(b, a);
    if (rank[a] != UNKNOWN && rank[b] != UNKNOWN) {
      setRank(out, Math.max(rank[a], rank[b]));
    }
    if (rank[a] > 0) {
      joinAll(a, out);
    }
    if (rank[b] > 0) {
      joinAll(b, out);
    }
  }

  /** Beside a vector or a matrix, the unknown is taken for another of the kind. */
  private void adopt(int unknown, int other) {
    if (rank[unknown] == UNKNOWN && rank[other] > 0) {
      setRank(unknown, rank[other]);
    }
  }

  private void same(int a, int b) {
    if (rank[a] != UNKNOWN) {
      setRank(b, rank[a]);
    } else if (rank[b] != UNKNOWN) {
      setRank(a, rank[b]);
    }
    joinAll(a, b);
  }

  private void joinAll(int a, int b) {
    join(2 * a, 2 * b);
    join(2 * a + 1, 2 * b + 1);
  }

  private void setRank(int at, int value) {
    if (rank[at] == UNKNOWN) {
      rank[at] = value;
      changed = true;
    }
  }

  private int find(int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    for (int at = i; parent[at] != root; ) {
      int up = parent[at];
      parent[at] = root;
      at = up;
    }
    return root;
  }

  /** Makes two sizes one, unless both are fixed: then the builder will say that they differ. */
  private void join(int a, int b) {
    int x = find(a);
    int y = find(b);
    if (x == y || size[x] != 0 && size[y] != 0) {
      return;
    }
    parent[size[x] == 0 ? x : y] = size[x] == 0 ? y : x;
    changed = true;
  }
}
