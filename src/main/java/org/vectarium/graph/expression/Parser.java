package org.vectarium.graph.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.vectarium.graph.expression.Token.Kind;

/**
 * Reads a formula by operator precedence with a stack of its own (Dijkstra's shunting yard), so
 * that ten thousand nested parentheses are as good as one. From loose to tight: + −, * ∘ /, unary
 * −, ^ (to the right).
 */
final class Parser {
  private static final int LARGEST = 5000;

  /** What waits on the operator stack: an operator, an open parenthesis, or a call. */
  private static final class Waiting {
    final Token token;
    final int precedence;
    final boolean call;
    int arguments = 1;

    Waiting(Token token, int precedence, boolean call) {
      this.token = token;
      this.precedence = precedence;
      this.call = call;
    }
  }

  private final List<Token> tokens;
  private final List<Term> terms = new ArrayList<>();
  private final Deque<Integer> operands = new ArrayDeque<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int next;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The terms of a formula, its value last.
   *
   * @throws ExpressionException saying at which column what was expected
   */
  static List<Term> parse(List<Token> tokens) {
    return new Parser(tokens).run();
  }

  private List<Term> run() {
    boolean wantsValue = true;
    while (true) {
      Token token = tokens.get(next++);
      if (wantsValue) {
        wantsValue = value(token);
      } else {
        switch (token.kind()) {
          case OPERATOR -> {
            operator(token);
            wantsValue = true;
          }
          case COMMA -> {
            comma(token);
            wantsValue = true;
          }
          case CLOSE -> close(token);
          case END -> {
            return finish();
          }
          case OPEN, NUMBER, NAME ->
              throw new ExpressionException(
                  token.column(), FormulaFault.OPERATOR_EXPECTED, token.text());
        }
      }
    }
  }

  /** Reads the beginning of a value; answers whether a value is still wanted. */
  private boolean value(Token token) {
    switch (token.kind()) {
      case NUMBER -> operands.push(add(Term.Kind.NUMBER, token, List.of()));
      case NAME -> {
        if (tokens.get(next).kind() == Kind.OPEN) {
          if (FunctionName.of(token.text()).isEmpty()) {
            throw new ExpressionException(
                token.column(), FormulaFault.UNKNOWN_FUNCTION, token.text(), FunctionName.listed());
          }
          next++;
          waiting.push(new Waiting(token, 0, true));
          return true;
        }
        operands.push(add(Term.Kind.NAME, token, List.of()));
      }
      case OPEN -> {
        waiting.push(new Waiting(token, 0, false));
        return true;
      }
      case OPERATOR -> {
        if (!token.text().equals("-")) {
          throw wanted(token);
        }
        waiting.push(new Waiting(new Token(Kind.OPERATOR, "neg", token.column()), 3, false));
        return true;
      }
      case CLOSE, COMMA, END -> throw wanted(token);
    }
    return false;
  }

  private static ExpressionException wanted(Token token) {
    return new ExpressionException(
        token.column(),
        token.kind() == Kind.END ? FormulaFault.VALUE_EXPECTED_AT_END : FormulaFault.VALUE_EXPECTED,
        token.text());
  }

  private void operator(Token token) {
    int precedence =
        switch (token.text()) {
          case "+", "-" -> 1;
          case "*", "∘", "/" -> 2;
          case "^" -> 4;
          default -> throw new ExpressionException(token.column(), FormulaFault.EQUALS_SIGN);
        };
    boolean toTheRight = precedence == 4;
    while (!waiting.isEmpty()
        && (waiting.peek().precedence > precedence
            || waiting.peek().precedence == precedence && !toTheRight)) {
      reduce(waiting.pop());
    }
    waiting.push(new Waiting(token, precedence, false));
  }

  private void comma(Token token) {
    unwind();
    if (waiting.isEmpty() || !waiting.peek().call) {
      throw new ExpressionException(token.column(), FormulaFault.STRAY_COMMA);
    }
    waiting.peek().arguments++;
  }

  private void close(Token token) {
    unwind();
    if (waiting.isEmpty()) {
      throw new ExpressionException(token.column(), FormulaFault.STRAY_PARENTHESIS);
    }
    Waiting open = waiting.pop();
    if (open.call) {
      call(open);
    }
  }

  private void call(Waiting call) {
    int arity = FunctionName.of(call.token.text()).orElseThrow().arity();
    if (arity >= 0 && arity != call.arguments) {
      throw new ExpressionException(
          call.token.column(), FormulaFault.ARGUMENTS, call.token.text(), arity, call.arguments);
    }
    push(Term.Kind.FUNCTION, call.token, call.arguments);
  }

  private List<Term> finish() {
    unwind();
    if (!waiting.isEmpty()) {
      Token open = waiting.pop().token;
      throw new ExpressionException(
          open.column(),
          open.kind() == Kind.NAME ? FormulaFault.OPEN_CALL : FormulaFault.OPEN_PARENTHESIS,
          open.text());
    }
    return terms;
  }

  /** Applies operators back to the last parenthesis. */
  private void unwind() {
    while (!waiting.isEmpty() && waiting.peek().precedence > 0) {
      reduce(waiting.pop());
    }
  }

  private void reduce(Waiting operator) {
    if (operator.token.text().equals("^") && !terms.get(operands.getFirst()).constant()) {
      power(operator.token.column());
    } else {
      push(Term.Kind.OPERATOR, operator.token, operator.token.text().equals("neg") ? 1 : 2);
    }
  }

  /** x^y, where y may change, is exp(y ∘ log x): defined for x &gt; 0. */
  private void power(int column) {
    int exponent = operands.pop();
    push(Term.Kind.FUNCTION, new Token(Kind.NAME, "log", column), 1);
    int log = operands.pop();
    operands.push(exponent);
    operands.push(log);
    push(Term.Kind.OPERATOR, new Token(Kind.OPERATOR, "∘", column), 2);
    push(Term.Kind.FUNCTION, new Token(Kind.NAME, "exp", column), 1);
  }

  private void push(Term.Kind kind, Token token, int arguments) {
    List<Integer> inputs = new ArrayList<>();
    for (int i = 0; i < arguments; i++) {
      inputs.addFirst(operands.pop());
    }
    operands.push(add(kind, token, inputs));
  }

  private int add(Term.Kind kind, Token token, List<Integer> inputs) {
    if (terms.size() >= LARGEST) {
      throw new ExpressionException(token.column(), FormulaFault.TOO_MANY_PARTS, LARGEST);
    }
    boolean constant =
        kind == Term.Kind.NUMBER
            || kind != Term.Kind.NAME
                && inputs.stream().allMatch(input -> terms.get(input).constant());
    terms.add(new Term(kind, token.text(), List.copyOf(inputs), token.column(), constant));
    return terms.size() - 1;
  }
}
