package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.graph.Layout;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;

/** The room on a screen, worked by its real controls. */
class BackpropRoomTest extends BackpropStage {
  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void stepsPlaysAndUpdatesByItsButtons(FxRobot robot) {
    robot.clickOn("#step");
    robot.clickOn("#step");
    assertEquals(2, room.frame().position());
    robot.clickOn("#back");
    assertEquals(1, room.frame().position());
    robot.clickOn("#last");
    assertEquals(room.frame().timeline().length(), room.frame().position());
    double before = room.frame().trace().output();
    robot.clickOn("#update");
    assertTrue(room.frame().trace().output() < before);
    Label loss = robot.lookup("#loss").queryAs(Label.class);
    String change = Numbers.text(before) + " → " + Numbers.text(room.frame().trace().output());
    assertTrue(loss.getText().contains(change), loss.getText());
    robot.clickOn("#word-0");
    assertEquals(0, room.window().lab().centre());
    assertEquals(0, room.frame().position());
    robot.clickOn("#labelYes");
    assertEquals(1, room.window().lab().label());
    robot.clickOn("#play");
    assertTrue(room.playingProperty().get());
    robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
    assertTrue(!room.playingProperty().get());
  }

  @Test
  void theStepOfTheCheckOutlivesAChangeOfLanguage(FxRobot robot) throws Exception {
    robot.clickOn("#last");
    Slider english = robot.lookup("#check-h").queryAs(Slider.class);
    robot.interact(() -> english.setValue(-3));
    robot.interact(() -> robot.lookup("#wiggle").queryAs(Slider.class).setValue(0.25));
    robot.interact(() -> context.messages().languageProperty().set(Language.CHINESE));
    await(() -> robot.lookup("#check-h").queryAs(Slider.class) != english);
    assertEquals(-3, robot.lookup("#check-h").queryAs(Slider.class).getValue());
    assertEquals(0.25, robot.lookup("#wiggle").queryAs(Slider.class).getValue());
  }

  @Test
  void aClickOnANodeOpensItInTheInspector(FxRobot robot) throws Exception {
    robot.clickOn("#preset-three_inputs");
    robot.clickOn("#last");
    GraphView graph = robot.lookup("#graph").queryAs(GraphView.class);
    int y = room.specimen().graph().node("y").id();
    await(graph::isCurrent);
    Layout.Point p = graph.pointOf(y);
    assertEquals(y, graph.nodeAt(p.x(), p.y()));
    robot.clickOn(graph.localToScreen(p.x(), p.y()));
    assertEquals(y, room.pinned());
    int f = room.specimen().graph().output().id();
    Layout.Point end = graph.pointOf(f);
    double x = end.x();
    while (graph.nodeAt(x, end.y()) == f) {
      x++;
    }
    // The circle at the end of the output's arrow opens the output, like the node itself.
    assertTrue(x - end.x() > 2.5 * (end.x() - leftOf(graph, f)), "only the node can be clicked");
    assertNotNull(robot.lookup("feeds 2 nodes, so its gradients add").query());
    robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
    assertEquals(
        room.frame()
            .timeline()
            .previous(room.frame().timeline().length(), room.grainProperty().get()),
        room.frame().position());
  }

  /** f = a·b with a = x + y, b = max(y, z) at (1, 2, 0): the parts stay, what they say is new. */
  @Test
  void theInspectorKeepsItsPartsAndRenewsTheirNumbers(FxRobot robot) {
    robot.interact(() -> room.presetProperty().set(Preset.THREE_INPUTS));
    int a = room.specimen().graph().node("a").id();
    int b = room.specimen().graph().node("b").id();
    robot.interact(() -> {
      room.toEnd();
      room.pin(a);
    });
    Labeled code = robot.lookup(".source").queryAs(Labeled.class);
    Node table = robot.lookup(".check-pane .check-table").query();
    assertTrue(code.getText().contains("public Local local("), code.getText());
    assertEquals(List.of("a", "2", "2.00000"), firstRow(table));
    robot.interact(() -> room.pin(b));
    assertSame(code, robot.lookup(".source").query());
    assertSame(table, robot.lookup(".check-pane .check-table").query());
    assertEquals(List.of("b", "3", "3.00000"), firstRow(table));
    robot.interact(() -> room.pin(room.specimen().graph().node("y").id()));
    assertFalse(isShown(code), "an input runs no code");
    assertEquals(List.of("y", "5", "5.00000"), firstRow(table));
  }

  /** f = (x + y)·max(y, z): after an edit of x, a and f are from before until recomputed. */
  @Test
  void theInspectorMarksWhatIsStale(FxRobot robot) {
    robot.interact(() -> {
      room.presetProperty().set(Preset.THREE_INPUTS);
      room.toEnd();
      room.pin(room.frame().graph().node("f").id());
    });
    assertTrue(robot.lookup(".stale-word").queryAll().isEmpty());
    robot.interact(() -> {
      room.setInput("x", 0, 4);
      // f = a·b is stale, and so is the message a to b; b's own, upstream 1 × b = 2, is not.
      assertEquals(2, robot.lookup(".stale-word").queryAll().size());
      room.advance(10);
      assertTrue(robot.lookup(".stale-word").queryAll().isEmpty());
    });
  }

  /** Whoever had chosen a node and took another graph met an error. */
  @Test
  void anyGraphMayFollowAnyOtherWhileANodeIsChosen(FxRobot robot) {
    for (Preset preset : List.of(Preset.THREE_INPUTS, Preset.OWN, Preset.NER_WINDOW)) {
      robot.interact(() -> {
        room.pin(room.frame().graph().size() - 1);
        room.presetProperty().set(preset);
      });
      assertEquals(-1, room.pinned());
    }
  }

  private static boolean isShown(Node node) {
    return node.getParent() == null
        ? node.isVisible()
        : node.isVisible() && isShown(node.getParent());
  }

  /** Name, gradient and numeric gradient of the first entry checked. */
  private static List<String> firstRow(Node table) {
    return ((Parent) table)
        .getChildrenUnmodifiable().stream()
            .filter(cell -> GridPane.getRowIndex(cell) == 1 && GridPane.getColumnIndex(cell) < 3)
            .map(cell -> ((Labeled) cell).getText())
            .toList();
  }

  @Test
  void theViewIsRebuiltInTheOtherLanguageWithoutLosingItsPlace(FxRobot robot) {
    robot.clickOn("#step");
    robot.clickOn("#chinese");
    assertEquals(1, room.frame().position());
    assertNotNull(robot.lookup("节点").query());
    robot.clickOn("#step");
    assertEquals(2, room.frame().position());
  }

  /** A language is changed in the middle of a lecture: the lecture goes on. */
  @Test
  void playAndVerdictOutliveAChangeOfLanguage(FxRobot robot) {
    robot.interact(() -> {
      room.presetProperty().set(Preset.THREE_INPUTS);
      room.seek(room.frame().timeline().endOfStep(9));
      room.quiz().onProperty().set(true);
    });
    TextField field = robot.lookup("#prediction").queryAs(TextField.class);
    robot.interact(() -> {
      field.setText("3");
      field.fireEvent(new ActionEvent());
      room.seek(0);
      room.togglePlay();
    });
    String english = robot.lookup("#verdict").queryAs(Label.class).getText();
    assertTrue(english.contains("It is 2 through a + 3 through b = 5"), english);
    robot.clickOn("#chinese");
    assertTrue(room.playingProperty().get());
    String chinese = robot.lookup("#verdict").queryAs(Label.class).getText();
    assertTrue(chinese.contains("2") && chinese.contains("= 5"), chinese);
    robot.interact(() -> context.navigation().go(RoomId.TRAIN));
    assertFalse(room.playingProperty().get(), "a room that is left pauses");
  }

  /**
   * The GIF holds the start and one picture for each of 6 + 6 nodes. While it is taken, one picture
   * a pulse, the room goes on.
   */
  @Test
  void theRunIsExportedAsPicturesWhileTheRoomIsUsed(FxRobot robot) throws Exception {
    robot.interact(() -> room.presetProperty().set(Preset.THREE_INPUTS));
    GraphView graph = robot.lookup("#graph").queryAs(GraphView.class);
    Path gif = folder.resolve("run.gif");
    robot.interact(() -> {
      start(GraphExport.Format.GIF, gif, graph);
      room.stepForward();
    });
    assertEquals(1, room.frame().position());
    awaitExport();
    assertEquals(1, room.frame().position());
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(gif.toFile()));
    assertEquals(13, reader.getNumImages(true));
    Path png = folder.resolve("step.png");
    robot.interact(() -> start(GraphExport.Format.PNG, png, graph));
    awaitExport();
    assertEquals((int) graph.getWidth(), ImageIO.read(png.toFile()).getWidth());
    Path target = Files.createDirectory(folder.resolve("run")).resolve("graph.png");
    robot.interact(() -> start(GraphExport.Format.SEQUENCE, target, graph));
    awaitExport();
    assertEquals(new GraphExport.Saved(target, 13), made.export().savedProperty().get());
    try (Stream<Path> files = Files.list(folder.resolve("run"))) {
      List<String> names = files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
      assertEquals(13, names.size());
      assertEquals("graph-001.png", names.getFirst());
      assertEquals("graph-013.png", names.getLast());
    }
  }

  @Test
  void anExportCanBeCancelledAndLeavesNothingBehind(FxRobot robot) throws Exception {
    robot.interact(() -> room.presetProperty().set(Preset.LAYER_SCALARS));
    GraphView graph = robot.lookup("#graph").queryAs(GraphView.class);
    Path empty = Files.createDirectory(folder.resolve("cancelled"));
    robot.interact(() -> start(GraphExport.Format.GIF, empty.resolve("run.gif"), graph));
    // Nearly a hundred pictures are still to come when the first ones have been taken.
    Button cancel = robot.lookup("#exportCancel").queryButton();
    await(cancel::isVisible);
    robot.interact(cancel::fire);
    awaitExport();
    assertNull(made.export().savedProperty().get());
    try (Stream<Path> files = Files.list(empty)) {
      assertEquals(List.of(), files.toList());
    }
    assertTrue(robot.lookup("#export").query().isVisible());
  }

  @Test
  void anExportThatCannotBeWrittenSaysWhere(FxRobot robot) throws Exception {
    GraphView graph = robot.lookup("#graph").queryAs(GraphView.class);
    Path nowhere = folder.resolve("no such folder").resolve("graph.svg");
    robot.interact(() -> start(GraphExport.Format.SVG, nowhere, graph));
    awaitExport();
    String said = WaitForAsyncUtils.asyncFx(() -> context.notices().sentence()).get();
    assertTrue(said.contains(nowhere.toString()), said);
  }

  private static double leftOf(GraphView graph, int node) {
    Layout.Point middle = graph.pointOf(node);
    double x = middle.x();
    while (graph.nodeAt(x, middle.y()) == node) {
      x--;
    }
    return x;
  }

  private void start(GraphExport.Format format, Path file, GraphView graph) {
    made.export().start(format, file, room.momentProperty().get(), graph);
  }

  private void awaitExport() throws TimeoutException {
    await(() -> made.export().progressProperty().get() < 0);
  }
}
