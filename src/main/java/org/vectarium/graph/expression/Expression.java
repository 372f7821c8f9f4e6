package org.vectarium.graph.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.vectarium.graph.Concat;
import org.vectarium.graph.CrossEntropy;
import org.vectarium.graph.Dot;
import org.vectarium.graph.Elementwise;
import org.vectarium.graph.Function;
import org.vectarium.graph.Graph;
import org.vectarium.graph.GraphBuilder;
import org.vectarium.graph.LogisticLoss;
import org.vectarium.graph.MatVec;
import org.vectarium.graph.Node;
import org.vectarium.graph.Op;
import org.vectarium.graph.Outer;
import org.vectarium.graph.Pairwise;
import org.vectarium.graph.Power;
import org.vectarium.graph.Reduce;
import org.vectarium.graph.Shape;
import org.vectarium.graph.ShapeException;
import org.vectarium.graph.Softmax;
import org.vectarium.graph.Tensor;

/**
 * A formula as a person types it, such as {@code (x + y) * max(y, z)} or {@code sigmoid(dot(u,
 * tanh(W*x + b)))}, and the graph it means. Names are inputs; shapes follow from their values or
 * from their use (see {@link ShapeSolver}). Immutable.
 */
public final class Expression {
  private static final String OUTPUT = "f";
  private static final int LONGEST_LATEX = 60;

  private final Graph graph;
  private final Map<String, Tensor> defaults;
  private final Map<Integer, Integer> columns;
  private final String latex;

  private Expression(
      Graph graph, Map<String, Tensor> defaults, Map<Integer, Integer> columns, String latex) {
    this.graph = graph;
    this.defaults = defaults;
    this.columns = columns;
    this.latex = latex;
  }

  /** As {@link #parse(String, Map)} without any values. */
  public static Expression parse(String formula) {
    return parse(formula, Map.of());
  }

  /**
   * Reads a formula.
   *
   * @param given values that fix the shapes of names; names that do not occur are ignored
   * @throws ExpressionException with the column, for whatever is wrong with it
   */
  public static Expression parse(String formula, Map<String, Tensor> given) {
    List<Term> terms = Parser.parse(Token.split(formula));
    return new Builder(terms, given).build();
  }

  public Graph graph() {
    return graph;
  }

  /** A value for every name: numbers 1, 2, 3, … in order; entries of tensors from a fixed seed. */
  public Map<String, Tensor> defaults() {
    return defaults;
  }

  /** Where in the formula a node stands, from 1. */
  public int column(int node) {
    return columns.getOrDefault(node, 1);
  }

  /** The formula in LaTeX; just {@code f} when it is too long to read. */
  public String latex() {
    return latex;
  }

  private static final class Builder {
    private final List<Term> terms;
    private final Map<String, Shape> shapes;
    private final Map<String, Tensor> given;
    private final GraphBuilder graph = new GraphBuilder();
    private final Map<String, Integer> sources = new LinkedHashMap<>();
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final Set<String> taken = new TreeSet<>();
    private final int[] node;
    private final String[] latex;
    private int numbers;
    private int named;

    Builder(List<Term> terms, Map<String, Tensor> given) {
      this.terms = terms;
      this.given = given;
      this.shapes = ShapeSolver.solve(terms, given);
      this.node = new int[terms.size()];
      this.latex = new String[terms.size()];
      taken.addAll(shapes.keySet());
    }

    Expression build() {
      Map<String, Tensor> constants = new HashMap<>();
      // All inputs first, in the order of the formula: the eye finds them at the left.
      for (Term term : terms) {
        if (term.kind() == Term.Kind.NAME && !sources.containsKey(term.text())) {
          Shape shape = shapes.getOrDefault(term.text(), Shape.SCALAR);
          int id = graph.source(term.text(), latexName(term.text()), Node.Role.INPUT, shape);
          sources.put(term.text(), id);
          columns.put(id, term.column());
        }
      }
      for (int i = 0; i < terms.size(); i++) {
        Term term = terms.get(i);
        switch (term.kind()) {
          case NAME -> {
            node[i] = sources.getOrDefault(term.text(), 0);
            latex[i] = latexName(term.text());
          }
          case NUMBER -> latex[i] = term.text();
          case OPERATOR, FUNCTION -> operation(i, term, constants);
        }
      }
      int last = terms.size() - 1;
      if (terms.get(last).kind() == Term.Kind.NUMBER || terms.get(last).kind() == Term.Kind.NAME) {
        node[last] = apply(last, new Elementwise(Function.IDENTITY), List.of(last), constants);
      }
      Graph built;
      try {
        built = graph.build(node[last]);
      } catch (ShapeException e) {
        throw new ExpressionException(
            terms.get(last).column(),
            "the formula's value must be a single number to have a gradient, but it is "
                + graph.shape(node[last]));
      }
      Map<String, Tensor> values = new LinkedHashMap<>();
      sources.forEach((name, id) -> values.put(name, value(name, graph.shape(id), values.size())));
      values.putAll(constants);
      String right = terms.size() > LONGEST_LATEX ? "\\ldots" : latex[last];
      return new Expression(
          built,
          Map.copyOf(values),
          Map.copyOf(columns),
          built.output().latexName() + " = " + right);
    }

    private Tensor value(String name, Shape shape, int index) {
      Tensor value = given.get(name);
      if (value != null) {
        return value;
      }
      if (shape.isScalar()) {
        return Tensor.scalar(index + 1.0);
      }
      SplittableRandom random = new SplittableRandom(name.hashCode());
      return Tensor.zeros(shape).map(zero -> Math.round(random.nextDouble(-100, 100)) / 100.0);
    }

    private void operation(int i, Term term, Map<String, Tensor> constants) {
      List<Integer> inputs = new ArrayList<>(term.inputs());
      Op op =
          term.kind() == Term.Kind.OPERATOR
              ? operator(term, inputs)
              : function(FunctionName.of(term.text()).orElseThrow(), term, inputs);
      node[i] = apply(i, op, inputs, constants);
      latex[i] = op.latex(inputs.stream().map(k -> wrapped(op, k)).toList());
    }

    private Op operator(Term term, List<Integer> inputs) {
      return switch (term.text()) {
        case "neg" -> new Elementwise(Function.NEGATE);
        case "+" -> new Pairwise(Pairwise.Kind.ADD);
        case "-" -> new Pairwise(Pairwise.Kind.SUBTRACT);
        case "/" -> new Pairwise(Pairwise.Kind.DIVIDE);
        case "^" -> {
          double exponent = constant(inputs.removeLast(), "the exponent");
          yield exponent == 2 ? new Elementwise(Function.SQUARE) : new Power(exponent);
        }
        default ->
            shapeOf(inputs.get(0)).isMatrix() && shapeOf(inputs.get(1)).isVector()
                ? new MatVec()
                : new Pairwise(Pairwise.Kind.MULTIPLY);
      };
    }

    private Op function(FunctionName function, Term term, List<Integer> inputs) {
      if (function.elementwise().isPresent()) {
        return new Elementwise(function.elementwise().get());
      }
      return switch (function) {
        case SQRT -> new Power(0.5);
        case MAX -> new Pairwise(Pairwise.Kind.MAX);
        case MIN -> new Pairwise(Pairwise.Kind.MIN);
        case DOT -> new Dot();
        case OUTER -> new Outer();
        case SOFTMAX -> new Softmax();
        case SUM -> new Reduce(false);
        case MEAN -> new Reduce(true);
        case CONCAT -> new Concat();
        case CROSS_ENTROPY -> new CrossEntropy(whole(inputs, term, "the class", 1, 1_000_000) - 1);
        case LOGISTIC_LOSS -> new LogisticLoss(whole(inputs, term, "the label", 0, 1));
        default -> throw new IllegalStateException(function + " has no operation");
      };
    }

    private int whole(List<Integer> inputs, Term term, String what, int smallest, int largest) {
      double value = constant(inputs.removeLast(), what);
      if (value != Math.rint(value) || value < smallest || value > largest) {
        throw new ExpressionException(
            term.column(),
            what
                + " of "
                + term.text()
                + " must be a whole number from "
                + smallest
                + " to "
                + largest);
      }
      return (int) value;
    }

    private double constant(int index, String what) {
      Term term = terms.get(index);
      boolean negated = term.kind() == Term.Kind.OPERATOR && term.text().equals("neg");
      Term number = negated ? terms.get(term.inputs().getFirst()) : term;
      if (number.kind() != Term.Kind.NUMBER) {
        throw new ExpressionException(number.column(), what + " must be a number");
      }
      return (negated ? -1 : 1) * Double.parseDouble(number.text());
    }

    private Shape shapeOf(int index) {
      return terms.get(index).kind() == Term.Kind.NUMBER ? Shape.SCALAR : graph.shape(node[index]);
    }

    private int apply(int i, Op op, List<Integer> inputs, Map<String, Tensor> constants) {
      int[] ids = new int[inputs.size()];
      for (int k = 0; k < ids.length; k++) {
        Term input = terms.get(inputs.get(k));
        ids[k] = input.kind() == Term.Kind.NUMBER ? number(input, constants) : node[inputs.get(k)];
      }
      String name = i == terms.size() - 1 && taken.add(OUTPUT) ? OUTPUT : freshName();
      try {
        int id = graph.apply(name, op, ids);
        columns.put(id, terms.get(i).column());
        return id;
      } catch (ShapeException e) {
        throw new ExpressionException(terms.get(i).column(), String.valueOf(e.getMessage()));
      }
    }

    /** A number is a constant of its own wherever it stands. */
    private int number(Term term, Map<String, Tensor> constants) {
      String name = term.text();
      while (!taken.add(name)) {
        name = term.text() + "#" + ++numbers;
      }
      int id = graph.source(name, term.text(), Node.Role.CONSTANT, Shape.SCALAR);
      constants.put(name, Tensor.scalar(Double.parseDouble(term.text())));
      columns.put(id, term.column());
      return id;
    }

    /** a, b, c, …, then n1, n2, …; never one that the formula uses, and f is kept for the value. */
    private String freshName() {
      while (true) {
        String name = named < 26 ? String.valueOf((char) ('a' + named)) : "n" + (named - 25);
        named++;
        if (!name.equals(OUTPUT) && taken.add(name)) {
          return name;
        }
      }
    }

    private String wrapped(Op op, int index) {
      Term term = terms.get(index);
      boolean loose =
          term.kind() == Term.Kind.OPERATOR
              && (term.text().equals("+") || term.text().equals("-") || term.text().equals("neg"));
      boolean tight =
          op instanceof MatVec
              || op instanceof Pairwise(Pairwise.Kind kind)
                  && (kind == Pairwise.Kind.MULTIPLY || kind == Pairwise.Kind.SUBTRACT)
              || op instanceof Elementwise(Function f) && f == Function.NEGATE
              || op instanceof Dot;
      boolean indexed = op instanceof CrossEntropy && term.kind() == Term.Kind.OPERATOR;
      return (loose && tight) || indexed ? "\\left(" + latex[index] + "\\right)" : latex[index];
    }

    private static String latexName(String name) {
      StringBuilder latex = new StringBuilder();
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        latex.append(
            c >= '₀' && c <= '₉'
                ? "_" + (char) ('0' + c - '₀')
                : c == '_' ? "\\_" : String.valueOf(c));
      }
      return name.length() > 1 && name.chars().allMatch(c -> c < 128 && c != '_')
          ? "\\mathit{" + latex + "}"
          : latex.toString();
    }
  }
}
