package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Formulas and values typed into the room's own fields. */
class FormulaRoomTest extends BackpropStage {
  @Start
  void start(Stage stage) {
    open(stage);
  }

  /** f = max(x, y) at (1, 1): to the left of x the slope is 0, to the right 1. */
  @Test
  void aTieIsExplainedInTheCheck(FxRobot robot) {
    robot.interact(() -> room.presetProperty().set(Preset.GLOVE_CELL));
    assertNotNull(robot.lookup("#value-logX").query());
    robot.interact(() -> {
      room.setFormula("max(x, y)");
      room.setInput("y", 0, 1);
      room.toEnd();
      room.pin(room.frame().graph().node("x").id());
    });
    Label kink = robot.lookup("#kink").queryAs(Label.class);
    assertTrue(
        kink.getText().contains("a kink of f = max(x, y): f has the slope 0 on its left and 1 on"),
        kink.getText());
    assertTrue(kink.getText().contains("takes 1; the numeric check finds the mean, 0.5"));
    robot.interact(() -> room.setInput("y", 0, 2));
    assertFalse(kink.isVisible());
  }

  /** W has 3 × 30 entries: every one can be reached and typed. */
  @Test
  void anyEntryOfAnyInputCanBeTyped(FxRobot robot) throws Exception {
    robot.interact(() -> {
      room.formulas().shapesProperty().set("W: 3×30");
      room.setFormula("sum(W*x)");
    });
    ListView<?> list = robot.lookup("#inputs").queryListView();
    assertEquals(3 * 30 + 30, list.getItems().size());
    robot.interact(() -> list.scrollTo(89));
    await(() -> !robot.lookup("#value-W-89").queryAll().isEmpty());
    type(robot, "#value-W-89", "−123,5");
    assertEquals(-123.5, room.specimen().value("W").get(2, 29));
    TextField field = robot.lookup("#value-W-89").queryAs(TextField.class);
    Label problem = robot.lookup("#inputs-problem").queryAs(Label.class);
    assertFalse(problem.isVisible());
    type(robot, "#value-W-89", "1e999");
    assertTrue(problem.getText().contains("W[3,30] stays −123.5"), problem.getText());
    assertEquals(-123.5, room.specimen().value("W").get(2, 29));
    assertEquals("−123.5", field.getText());
    robot.interact(() -> robot.lookup("#inputs-reset").queryButton().fire());
    assertTrue(Math.abs(room.specimen().value("W").get(2, 29)) <= 1);
    assertFalse(problem.isVisible());
  }

  private static void type(FxRobot robot, String field, String text) {
    TextField shown = robot.lookup(field).queryAs(TextField.class);
    robot.interact(() -> {
      shown.requestFocus();
      shown.setText(text);
      shown.fireEvent(new ActionEvent());
    });
  }

  /** Reading and layout happen elsewhere; of two formulas the newer one counts. */
  @Test
  void aFormulaIsReadAndLaidOutInTheBackground(FxRobot robot) throws Exception {
    robot.interact(() -> room.setFormula("x*y"));
    GraphView graph = robot.lookup("#graph").queryAs(GraphView.class);
    await(graph::isCurrent);
    TextField field = robot.lookup("#formula").queryAs(TextField.class);
    robot.interact(() -> {
      field.setText("x" + "+x".repeat(200));
      field.fireEvent(new ActionEvent());
      field.setText("a + b + c");
      field.fireEvent(new ActionEvent());
      assertEquals("x*y", room.formulas().reading().formula(), "still there");
      assertTrue(graph.isCurrent());
    });
    await(() -> room.formulas().reading().formula().equals("a + b + c") && graph.isCurrent());
    await(() -> context.background().idle());
    assertEquals("a + b + c", room.formulas().reading().formula());
    assertEquals(5, room.frame().graph().size());
    robot.interact(() -> {
      field.setText("a + + b");
      field.fireEvent(new ActionEvent());
    });
    Label said = robot.lookup("#formula-problem").queryAs(Label.class);
    await(() -> said.getText().startsWith("column 5"));
    robot.clickOn("#chinese");
    assertEquals("a + + b", robot.lookup("#formula").queryAs(TextField.class).getText());
    String chinese = robot.lookup("#formula-problem").queryAs(Label.class).getText();
    assertTrue(chinese.startsWith("第 5 列"), chinese);
  }
}
