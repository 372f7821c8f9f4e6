package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.graph.Fault;
import org.vectarium.graph.ShapeFault;
import org.vectarium.graph.ValueFault;
import org.vectarium.graph.expression.Expression;
import org.vectarium.graph.expression.ExpressionException;
import org.vectarium.graph.expression.FormulaFault;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;

/** Mistakes in a formula are said in the language of the screen. */
class FaultTextTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Messages english = new Messages(Language.ENGLISH);
  private final Messages chinese = new Messages(Language.CHINESE);

  static Stream<Fault> faults() {
    return Stream.<Fault[]>of(FormulaFault.values(), ShapeFault.values(), ValueFault.values())
        .flatMap(Stream::of);
  }

  /** The screen's English is the core's; the other language fills in the same arguments. */
  @ParameterizedTest
  @MethodSource("faults")
  void everyFaultHasItsSentence(Fault fault) {
    assertEquals(fault.english(), english.get(FaultText.key(fault)));
    String translated = chinese.get(FaultText.key(fault));
    assertTrue(HAN.matcher(translated).find(), translated);
    for (int i = 0; i < 3; i++) {
      String argument = "{" + i;
      assertEquals(fault.english().contains(argument), translated.contains(argument), argument);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x +",
        "x + * y",
        "(x",
        "tanh(x",
        "x)",
        "x, y",
        "max(x)",
        "foo(x)",
        "x y",
        "2(x)",
        "x $ y",
        "x = 3",
        "1.2.3",
        "1e999",
        "x^(1/0)",
        "crossentropy(x, y)",
        "crossentropy(softmax(concat(x, y)), 99)",
        "logisticloss(x, 2)",
        "W*x",
        "dot(W, x)",
        "sum(outer(x, W))",
        "x + dot(u, concat(u, u))",
        "W∘concat(x)",
        "concat(W)"
      })
  void aWrongFormulaIsExplainedInBothLanguages(String formula) {
    ExpressionException wrong =
        assertThrows(ExpressionException.class, () -> Expression.parse(formula));
    // The room writes numbers its own way.
    assertEquals(wrong.getMessage().replace("Infinity", "∞"), FaultText.of(english, wrong));
    String translated = FaultText.of(chinese, wrong);
    assertTrue(translated.startsWith("第 " + wrong.column() + " 列："), translated);
    assertFalse(translated.contains("{"), translated);
  }

  @Test
  void aFormulaTooLargeToDrawIsExplained() {
    ExpressionException wrong = new ExpressionException(1, FormulaFault.TOO_MANY_NODES, 1234, 500);
    assertEquals(wrong.getMessage(), FaultText.of(english, wrong));
    assertTrue(FaultText.of(chinese, wrong).contains("1,234"));
  }
}
