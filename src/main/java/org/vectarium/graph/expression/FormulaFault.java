package org.vectarium.graph.expression;

import org.vectarium.graph.Fault;

/** Why a formula cannot be read; arguments in order. */
public enum FormulaFault implements Fault {
  /** The greatest length. */
  TOO_LONG("the formula is longer than {0} characters"),
  /** The greatest number of parts. */
  TOO_MANY_PARTS("the formula has more than {0} parts"),
  /** How many nodes, and how many are drawn. */
  TOO_MANY_NODES(
      "the formula has {0} nodes, and the room draws at most {1}; shorten it, or run it with the"
          + " graph command of the terminal"),
  /** The character. */
  UNKNOWN_CHARACTER("\"{0}\" means nothing in a formula"),
  /** As typed. */
  NO_NUMBER("\"{0}\" is not a number"),
  /** As typed. */
  NUMBER_TOO_LARGE("\"{0}\" is too large a number"),
  /** What was found. */
  VALUE_EXPECTED("expected a number, a name or \"(\", found \"{0}\""),
  /** No argument. */
  VALUE_EXPECTED_AT_END("expected a number, a name or \"(\", found the end"),
  /** What was found. */
  OPERATOR_EXPECTED("expected an operator or \")\", found \"{0}\"; write * to multiply"),
  /** No argument. */
  EQUALS_SIGN("\"=\" is not expected here; write only what stands on its right"),
  /** The name, and the names that there are. */
  UNKNOWN_FUNCTION("there is no function \"{0}\"; there are {1}"),
  /** The function, how many it takes, how many it was given. */
  ARGUMENTS("{0} takes {1,choice,1#1 argument|1<{1} arguments}, not {2}"),
  /** No argument. */
  STRAY_COMMA("\",\" stands outside the arguments of a function"),
  /** No argument. */
  STRAY_PARENTHESIS("this \")\" closes nothing"),
  /** No argument. */
  OPEN_PARENTHESIS("this \"(\" is never closed"),
  /** The function. */
  OPEN_CALL("the \"(\" of {0} is never closed"),
  /** What the exponent comes to, a number or a shape. */
  EXPONENT("the exponent must come to a single finite number, but it is {0}"),
  /** The function. */
  CLASS("the class of {0} must be a whole number from 1, written as a number"),
  /** The function. */
  LABEL("the label of {0} must be 0 or 1, written as a number");

  private final String english;

  FormulaFault(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
