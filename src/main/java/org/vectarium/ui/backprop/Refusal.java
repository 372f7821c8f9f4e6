package org.vectarium.ui.backprop;

import java.util.function.Function;
import org.vectarium.graph.expression.ExpressionException;
import org.vectarium.ui.i18n.Messages;

/** Why something that was typed is not taken, in whichever language the screen has. Immutable. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  /** Where the cursor belongs. */
  enum Field {
    FORMULA,
    SHAPES
  }

  private final Field field;
  private final int column;
  private final transient Function<Messages, String> sentence;

  private Refusal(Field field, int column, String plain, Function<Messages, String> sentence) {
    super(plain);
    this.field = field;
    this.column = column;
    this.sentence = sentence;
  }

  /** A formula that cannot be read. */
  Refusal(ExpressionException wrong) {
    this(
        Field.FORMULA,
        wrong.column(),
        String.valueOf(wrong.getMessage()),
        messages -> FaultText.of(messages, wrong));
  }

  /**
   * Shapes that cannot be taken.
   *
   * @param column where in their field, from 1
   * @param key of the sentence
   * @param arguments of the sentence: numbers and texts
   */
  Refusal(int column, String key, Object... arguments) {
    this(Field.SHAPES, column, key, messages -> messages.format(key, arguments));
  }

  Field field() {
    return field;
  }

  int column() {
    return column;
  }

  String sentence(Messages messages) {
    return sentence.apply(messages);
  }
}
