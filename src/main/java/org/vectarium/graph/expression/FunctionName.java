package org.vectarium.graph.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Function;

/** The functions that a formula may call. */
enum FunctionName {
  SIGMOID(1, Function.SIGMOID, "sigmoid", "σ", "sigma"),
  TANH(1, Function.TANH, "tanh"),
  HARD_TANH(1, Function.HARD_TANH, "hardtanh"),
  RELU(1, Function.RELU, "relu"),
  LEAKY_RELU(1, Function.LEAKY_RELU, "leakyrelu", "lrelu"),
  EXP(1, Function.EXP, "exp"),
  LOG(1, Function.LOG, "log", "ln"),
  ABS(1, Function.ABS, "abs"),
  SQUARE(1, Function.SQUARE, "square"),
  SIN(1, Function.SIN, "sin"),
  IDENTITY(1, Function.IDENTITY, "identity"),
  SQRT(1, null, "sqrt"),
  MAX(2, null, "max"),
  MIN(2, null, "min"),
  DOT(2, null, "dot"),
  OUTER(2, null, "outer"),
  SOFTMAX(1, null, "softmax"),
  SUM(1, null, "sum"),
  MEAN(1, null, "mean"),
  CONCAT(-1, null, "concat"),
  CROSS_ENTROPY(2, null, "crossentropy"),
  LOGISTIC_LOSS(2, null, "logisticloss");

  private static final Map<String, FunctionName> BY_NAME = new TreeMap<>();

  static {
    for (FunctionName function : values()) {
      for (String spelling : function.spellings) {
        BY_NAME.put(spelling, function);
      }
    }
  }

  private final int arity;
  private final Optional<Function> elementwise;
  private final String[] spellings;

  FunctionName(int arity, @Nullable Function elementwise, String... spellings) {
    this.arity = arity;
    this.elementwise = Optional.ofNullable(elementwise);
    this.spellings = spellings;
  }

  static Optional<FunctionName> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All names, for a message. */
  static String listed() {
    return Arrays.stream(values()).map(f -> f.spellings[0]).collect(Collectors.joining(", "));
  }

  /** The number of arguments, or −1 for any number from 1. */
  int arity() {
    return arity;
  }

  /** The function of every entry, if it is one. */
  Optional<Function> elementwise() {
    return elementwise;
  }
}
