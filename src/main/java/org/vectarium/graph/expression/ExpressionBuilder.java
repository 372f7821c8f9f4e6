package org.vectarium.graph.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
 * Makes a graph of a formula's terms. Only what the value depends on becomes a node: exponents,
 * classes and labels are numbers of their operation. Used once.
 */
final class ExpressionBuilder {
  private static final String OUTPUT = "f";
  private static final int LONGEST_LATEX = 60;
  private static final int MOST_CLASSES = 1_000_000;

  private final List<Term> terms;
  private final Map<String, Shape> shapes;
  private final Map<String, Tensor> given;
  private final GraphBuilder graph = new GraphBuilder();
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final Set<String> taken = new TreeSet<>();
  private final Map<String, Tensor> constants = new HashMap<>();
  private final int[] node;
  private final String[] latex;

  /** The value of every term in which no name has a part; null for all others. */
  private final @Nullable Tensor[] folded;

  private int numbers;
  private int named;

  ExpressionBuilder(List<Term> terms, Map<String, Tensor> given, Map<String, Shape> fixed) {
    this.terms = terms;
    this.given = given;
    this.shapes = ShapeSolver.solve(terms, fixed);
    this.node = new int[terms.size()];
    this.latex = new String[terms.size()];
    this.folded = new Tensor[terms.size()];
    taken.addAll(shapes.keySet());
  }

  Expression build() {
    boolean[] used = used();
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
        case NUMBER -> {
          latex[i] = term.text();
          folded[i] = Tensor.scalar(Double.parseDouble(term.text()));
        }
        case OPERATOR, FUNCTION -> operation(i, term, used[i]);
      }
    }
    int last = terms.size() - 1;
    if (terms.get(last).kind() == Term.Kind.NUMBER || terms.get(last).kind() == Term.Kind.NAME) {
      node[last] = apply(last, new Elementwise(Function.IDENTITY), List.of(last));
    }
    Graph built;
    try {
      built = graph.build(node[last]);
    } catch (ShapeException e) {
      throw new ExpressionException(terms.get(last).column(), e);
    }
    Map<String, Tensor> values = new LinkedHashMap<>();
    sources.forEach((name, id) -> values.put(name, value(name, graph.shape(id), values.size())));
    values.putAll(constants);
    String right = terms.size() > LONGEST_LATEX ? "\\ldots" : latex[last];
    return new Expression(
        built, Map.copyOf(values), Map.copyOf(columns), built.output().latexName() + " = " + right);
  }

  /** Which terms the value is computed from: all but those that settle an operation's number. */
  private boolean[] used() {
    boolean[] used = new boolean[terms.size()];
    used[used.length - 1] = true;
    for (int i = used.length - 1; i >= 0; i--) {
      if (used[i]) {
        List<Integer> inputs = terms.get(i).inputs();
        int values = settled(terms.get(i)) ? inputs.size() - 1 : inputs.size();
        inputs.subList(0, values).forEach(input -> used[input] = true);
      }
    }
    return used;
  }

  /** Whether the last input of a term is a number of the operation, such as an exponent. */
  private static boolean settled(Term term) {
    return switch (term.kind()) {
      case OPERATOR -> term.text().equals("^");
      case FUNCTION -> {
        FunctionName function = FunctionName.of(term.text()).orElseThrow();
        yield function == FunctionName.CROSS_ENTROPY || function == FunctionName.LOGISTIC_LOSS;
      }
      case NAME, NUMBER -> false;
    };
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

  private void operation(int i, Term term, boolean used) {
    List<Integer> inputs = new ArrayList<>(term.inputs());
    Op op =
        term.kind() == Term.Kind.OPERATOR
            ? operator(term, inputs)
            : function(FunctionName.of(term.text()).orElseThrow(), term, inputs);
    if (term.constant()) {
      folded[i] = fold(term, op, inputs);
    }
    if (used) {
      node[i] = apply(i, op, inputs);
      latex[i] = op.latex(inputs.stream().map(k -> wrapped(op, k)).toList());
    }
  }

  private Tensor fold(Term term, Op op, List<Integer> inputs) {
    List<Tensor> values = inputs.stream().map(k -> Objects.requireNonNull(folded[k])).toList();
    try {
      op.shape(values.stream().map(Tensor::shape).toList());
    } catch (ShapeException e) {
      throw new ExpressionException(term.column(), e);
    }
    return op.value(values);
  }

  private Op operator(Term term, List<Integer> inputs) {
    return switch (term.text()) {
      case "neg" -> new Elementwise(Function.NEGATE);
      case "+" -> new Pairwise(Pairwise.Kind.ADD);
      case "-" -> new Pairwise(Pairwise.Kind.SUBTRACT);
      case "/" -> new Pairwise(Pairwise.Kind.DIVIDE);
      case "∘" -> new Pairwise(Pairwise.Kind.MULTIPLY);
      case "^" -> {
        double exponent = exponent(inputs.removeLast());
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
      case CROSS_ENTROPY ->
          new CrossEntropy(whole(inputs, term, FormulaFault.CLASS, 1, MOST_CLASSES) - 1);
      case LOGISTIC_LOSS -> new LogisticLoss(whole(inputs, term, FormulaFault.LABEL, 0, 1));
      default -> throw new IllegalStateException(function + " has no operation");
    };
  }

  private int whole(
      List<Integer> inputs, Term term, FormulaFault fault, int smallest, int largest) {
    Tensor value = folded[inputs.removeLast()];
    if (value == null
        || !value.shape().isScalar()
        || value.asScalar() != Math.rint(value.asScalar())
        || value.asScalar() < smallest
        || value.asScalar() > largest) {
      throw new ExpressionException(term.column(), fault, term.text());
    }
    return (int) value.asScalar();
  }

  private double exponent(int index) {
    Tensor value = Objects.requireNonNull(folded[index]);
    if (!value.shape().isScalar() || !value.isFinite()) {
      throw new ExpressionException(
          terms.get(index).column(),
          FormulaFault.EXPONENT,
          value.shape().isScalar() ? (Object) value.asScalar() : value.shape());
    }
    return value.asScalar();
  }

  private Shape shapeOf(int index) {
    Tensor constant = folded[index];
    return constant == null ? graph.shape(node[index]) : constant.shape();
  }

  private int apply(int i, Op op, List<Integer> inputs) {
    int[] ids = new int[inputs.size()];
    for (int k = 0; k < ids.length; k++) {
      Term input = terms.get(inputs.get(k));
      ids[k] = input.kind() == Term.Kind.NUMBER ? number(input) : node[inputs.get(k)];
    }
    String name = i == terms.size() - 1 && taken.add(OUTPUT) ? OUTPUT : freshName();
    try {
      int id = graph.apply(name, op, ids);
      columns.put(id, terms.get(i).column());
      return id;
    } catch (ShapeException e) {
      throw new ExpressionException(terms.get(i).column(), e);
    }
  }

  /** A number is a constant of its own wherever it stands. */
  private int number(Term term) {
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
