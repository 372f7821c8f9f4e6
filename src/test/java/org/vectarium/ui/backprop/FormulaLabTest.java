package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;
import org.vectarium.ner.BundledSentences;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;

/** Own formulas, their shapes and their values, without a screen. */
class FormulaLabTest {
  private final BackpropViewModel room = new BackpropViewModel(BundledSentences.lecture("en", 3));

  @Test
  void statedShapesAreTaken() throws Refusal {
    Map<String, Tensor> free = FormulaLab.read("sum(W*x)", "", true).specimen().sources();
    assertEquals(Shape.matrix(3, 2), shapeOf(free, "W"), "what use alone makes of it");
    Map<String, Tensor> stated =
        FormulaLab.read("sum(W*x)", " W : 3×4 ，x: 4", true).specimen().sources();
    assertEquals(Shape.matrix(3, 4), shapeOf(stated, "W"));
    assertEquals(Shape.vector(4), shapeOf(stated, "x"));
    // One shape is enough where the other follows, and a vector makes a product of vectors.
    assertEquals(
        Shape.vector(7),
        shapeOf(FormulaLab.read("sum(W*x)", "W: 2x7", true).specimen().sources(), "x"));
    assertEquals(
        Shape.vector(5),
        shapeOf(FormulaLab.read("sum(a*b)", "a:5", true).specimen().sources(), "b"));
  }

  private static Shape shapeOf(Map<String, Tensor> sources, String name) {
    return sources.getOrDefault(name, Tensor.scalar(0)).shape();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(W*x)|W: 3y4|SHAPES|1",
        "sum(W*x)|x: 4, W|SHAPES|6",
        "sum(W*x)|x: 0|SHAPES|1",
        "sum(W*x)|x: 4, W: 101×4|SHAPES|6",
        "sum(W*x)|x: 4, x: 5|SHAPES|6",
        "sum(W*x)|v: 4|SHAPES|1",
        "sum(W*x)|W: 999999999×999999999|SHAPES|1",
        "sum(W*x)|W: 3×4, x: 5|FORMULA|6",
        "sum(W*|''|FORMULA|7",
      })
  void whatCannotBeTakenIsRefusedWithItsPlace(
      String formula, String shapes, Refusal.Field field, int column) {
    Refusal why = assertThrows(Refusal.class, () -> FormulaLab.read(formula, shapes, true));
    assertEquals(field, why.field());
    assertEquals(column, why.column());
    String english = why.sentence(new Messages(Language.ENGLISH));
    String chinese = why.sentence(new Messages(Language.CHINESE));
    assertFalse(english.contains("{") || chinese.contains("{"), english + chinese);
    assertNotEquals(english, chinese);
  }

  /** 500 × 200 × 200 entries would take 160 MB and tell nobody anything. */
  @Test
  void tensorsTooLargeToShowAreRefused() {
    String columns = "concat(" + "x,".repeat(59) + "x)";
    Refusal why =
        assertThrows(
            Refusal.class,
            () -> FormulaLab.read("sum(outer(x," + columns + ")*" + columns + ")", "x: 100", true));
    assertEquals(Refusal.Field.SHAPES, why.field());
  }

  @Test
  void aRefusalLeavesTheFormulaInPlaceUntilOneIsTaken() {
    String before = room.formulas().reading().formula();
    room.setFormula("x +");
    assertEquals(before, room.formulas().reading().formula());
    assertEquals("x +", room.formulas().formulaProperty().get(), "what was typed is not lost");
    room.setFormula("x + y");
    assertNull(room.formulas().refusalProperty().get());
  }

  /** Shapes stay in their field while formulas change. */
  @Test
  void shapesOfNamesThatAreNotThereWait() {
    room.formulas().shapesProperty().set("W: 3×4");
    assertEquals(Optional.empty(), room.setFormula("x*y"));
    assertEquals(Optional.empty(), room.setFormula("sum(W*x)"));
    assertEquals(Shape.vector(4), room.specimen().value("x").shape());
  }

  /** f = x·y at (1, 2). */
  @Test
  void valuesOutliveTheFormulaTheyWereGivenIn() {
    room.setFormula("x*y");
    room.setInput("x", 0, 40);
    assertEquals(80, room.frame().trace().output());
    room.presetProperty().set(Preset.NEURON);
    room.presetProperty().set(Preset.OWN);
    assertEquals(80, room.frame().trace().output(), "another graph was looked at meanwhile");
    room.setFormula("x*y + z");
    assertEquals(40 * 2 + 3, room.frame().trace().output());
    room.setFormula("sum(x*b) + sum(W*x)");
    assertTrue(room.specimen().value("x").shape().isVector(), "no number any more");
    room.setFormula("x*y");
    room.resetInputs();
    assertEquals(2, room.frame().trace().output());
  }

  @Test
  void entriesAreNamedByRowAndColumn() {
    assertEquals("", Shape.SCALAR.index(0));
    assertEquals("[3]", Shape.vector(4).index(2));
    assertEquals("[1,3]", Shape.matrix(1, 4).index(2));
    assertEquals("[2,1]", Shape.matrix(3, 4).index(4));
  }
}
