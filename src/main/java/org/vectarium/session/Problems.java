package org.vectarium.session;

import java.util.Locale;
import org.vectarium.text.Vocabulary;

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

  /** Where the first number that is not finite arose, and the remedy. */
  static String divergence(NonFinite found, Vocabulary vocabulary, double rate) {
    return divergence(found.update(), found.what(vocabulary::word), rate)
        + " The run stands just before it; go back and choose a smaller rate, or start again.";
  }

  /** The same where the update cannot be found. */
  static String divergence(long update, double rate) {
    return divergence(update, "the loss", rate) + " The last finite vectors are kept.";
  }

  private static String divergence(long update, String what, double rate) {
    return String.format(
        Locale.ROOT,
        "At update %,d %s is no longer a finite number: the learning rate of %s is too high.",
        update,
        what,
        rate);
  }

  /** With a capital letter and a full stop. */
  private static String full(String message) {
    String start = message.substring(0, 1).toUpperCase(Locale.ROOT);
    String end = message.endsWith(".") ? "" : ".";
    return start + message.substring(1) + end;
  }
}
