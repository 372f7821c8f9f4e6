package org.vectarium.session;

/** Failures as one sentence for a person. */
final class Problems {
  private Problems() {}

  static String sentence(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError _ ->
          "There is not enough memory for this run; choose a smaller dimension or a higher minimum"
              + " count.";
      case IllegalArgumentException told when told.getMessage() != null -> full(told.getMessage());
      case IllegalStateException told when told.getMessage() != null -> full(told.getMessage());
      default -> "The run stopped on an unforeseen problem (" + failure + ").";
    };
  }

  /** With a capital letter and a full stop. */
  private static String full(String message) {
    String start = message.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    String end = message.endsWith(".") ? "" : ".";
    return start + message.substring(1) + end;
  }
}
