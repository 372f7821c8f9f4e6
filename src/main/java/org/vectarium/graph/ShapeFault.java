package org.vectarium.graph;

/** Why values of some shapes cannot be combined; arguments in order. */
public enum ShapeFault implements Fault {
  /** The operation, how many inputs it takes, how many it was given. */
  INPUTS("{0} takes {1,choice,1#1 input|1<{1} inputs}, not {2}"),
  /** The operation and both shapes. */
  UNEQUAL("{0} needs equal shapes or a single number on one side, not {1} and {2}"),
  /** The operation, which input from 1, its shape. */
  NOT_A_VECTOR("input {1} of {0} must be a vector, but its shape is {2}"),
  /** The operation, which input from 1, its shape. */
  NOT_A_MATRIX("input {1} of {0} must be a matrix, but its shape is {2}"),
  /** The operation, which input from 1, its shape. */
  NOT_A_NUMBER("input {1} of {0} must be a single number, but its shape is {2}"),
  /** Both shapes. */
  UNEQUAL_LENGTHS("dot needs vectors of equal length, not {0} and {1}"),
  /** The matrix's shape, the vector's, the matrix's columns. */
  MATRIX_VECTOR(
      "a matrix of {0} cannot be multiplied by a vector of {1}: {2} columns need {2} entries"),
  /** The shapes of Wx and of b. */
  BIAS("Wx is {0}, so b must be {0}, not {1}"),
  /** The class from 1, and how many there are. */
  NO_SUCH_CLASS("class {0} is not among the {1} of the prediction"),
  /** The row from 0, and the table's shape. */
  NO_SUCH_ROW("row {0} is not in a table of {1}"),
  /** No argument. */
  NOTHING_TO_JOIN("concat needs at least one input"),
  /** The matrix's shape. */
  MATRIX_IN_CONCAT("concat takes vectors, not a matrix of {0}"),
  /** The shape of the output. */
  NO_GRADIENT(
      "only a single number has a gradient, but the value is {0}; sum, mean or dot make a number of"
          + " it");

  private final String english;

  ShapeFault(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
