package org.vectarium.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vectarium.session.Goal;
import org.vectarium.session.GoalReader;
import org.vectarium.session.GoalReader.Kind;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.TrainingSettings;

/** Reads {@code --until}: a kind of goal and its line, such as {@code neighbour king queen 3}. */
final class UntilOption {
  static final String DESCRIPTION =
      "stop as soon as: \"loss 1\" (falls by less than 1 %%), \"analogy man woman king queen\", "
          + "\"neighbour king queen 3\" (rank), \"updates king 100\"";

  private UntilOption() {}

  /**
   * The goal that a line describes.
   *
   * @throws UserError saying what the line should be
   */
  static Goal read(String line, Vocabulary vocabulary, TrainingSettings settings) {
    String[] parts = line.strip().split("\\s+", 2);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(parts[0]))
            .findFirst()
            .orElseThrow(() ->
                new UserError(
                    "--until is \"" + line + "\"; begin with loss, analogy, neighbour or updates"));
    if (kind == Kind.UPDATES && settings.threads() > 1) {
      throw new UserError(
          "several threads race, so a word's updates cannot be counted; use --threads 1");
    }
    try {
      return new GoalReader(vocabulary, UntilOption::label)
          .read(kind, parts.length < 2 ? "" : parts[1]);
    } catch (GoalReader.Unreadable wrong) {
      throw new UserError(
          wrong.unknown().isEmpty()
              ? "--until is \"" + line + "\"; write " + form(kind)
              : "--until names \"" + wrong.unknown() + "\", which is not in the vocabulary");
    }
  }

  private static String form(Kind kind) {
    return switch (kind) {
      case LOSS -> "the fall in percent that counts as settled, such as \"loss 1\"";
      case ANALOGY -> "four words, such as \"analogy man woman king queen\"";
      case NEIGHBOUR -> "a word, its neighbour and a rank, such as \"neighbour king queen 3\"";
      case UPDATES -> "a word and how many updates, such as \"updates king 100\"";
    };
  }

  /** The goal as it would be typed. */
  private static String label(Kind kind, List<?> fields) {
    return kind.name().toLowerCase(Locale.ROOT)
        + fields.stream().map(field -> " " + field).collect(Collectors.joining());
  }
}
