package org.vectarium.graph;

/** Why a value is no number, or is not what its operation is meant for; arguments in order. */
public enum ValueFault implements Fault {
  /** The input and its value. */
  LOG("log is defined only above 0, and {0} is {1}"),
  /** The divisor. */
  DIVISION("nothing can be divided by 0, and {0} is 0"),
  /** The input, its value and the exponent. */
  POWER("among the real numbers {0} = {1} has no power {2}"),
  /** No argument. */
  TOO_LARGE("its size is beyond the largest number of 64 bits, 1.8e308"),
  /** The input and its value. */
  SLOPE("the slope is infinite where {0} is {1}"),
  /** The vector. */
  NEGATIVE_PROBABILITY(
      "{0} is no distribution, as it has negative entries; cross-entropy means something only for"
          + " probabilities, such as softmax({0})"),
  /** The vector and the sum of its entries. */
  PROBABILITY_SUM(
      "{0} is no distribution, as its entries sum to {1}, not 1; cross-entropy means something only"
          + " for probabilities, such as softmax({0})");

  private final String english;

  ValueFault(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
