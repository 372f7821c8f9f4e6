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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.graph.Layout;
import org.vectarium.playback.drawing.Numbers;
import org.vectarium.ui.AppBuilder;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.shell.Shell;

/** The room on a screen, worked by its real controls. */
@ExtendWith(ApplicationExtension.class)
class BackpropRoomTest {
  @TempDir static Path folder;

  private AppContext context;
  private BackpropRoom made;
  private BackpropViewModel room;

  @Start
  void start(Stage stage) {
    context = AppBuilder.createContext(new PreferencesStore(folder));
    context.messages().languageProperty().set(Language.ENGLISH);
    context.navigation().go(RoomId.BACKPROP);
    made = new BackpropRoom(context);
    // The shell without opening a corpus: this room needs none.
    Shell shell = new Shell(context, Map.of(RoomId.BACKPROP, () -> made));
    stage.setScene(shell.createScene(980, 900));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    room = made.viewModel();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, context::close);
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
  void aClickOnANodeOpensItInTheInspector(FxRobot robot) throws Exception {
    robot.clickOn("#preset-three_inputs");
    robot.clickOn("#last");
    GraphView graph = robot.lookup("#graph").queryAs(GraphView.class);
    int y = room.specimen().graph().node("y").id();
    await(graph::isCurrent);
    Layout.Point p = graph.pointOf(y);
    assertEquals(y, graph.nodeAt(p.x(), p.y()));
    robot.clickOn(graph.localToScreen(p.x(), p.y()));
    assertEquals(y, room.pinnedProperty().get());
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
      room.pinnedProperty().set(a);
    });
    Labeled code = robot.lookup(".source").queryAs(Labeled.class);
    Node table = robot.lookup(".check-pane .check-table").query();
    assertTrue(code.getText().contains("public Local local("), code.getText());
    assertEquals(List.of("a", "2", "2.00000"), firstRow(table));
    robot.interact(() -> room.pinnedProperty().set(b));
    assertSame(code, robot.lookup(".source").query());
    assertSame(table, robot.lookup(".check-pane .check-table").query());
    assertEquals(List.of("b", "3", "3.00000"), firstRow(table));
    robot.interact(() -> room.pinnedProperty().set(room.specimen().graph().node("y").id()));
    assertFalse(isShown(code), "an input runs no code");
    assertEquals(List.of("y", "5", "5.00000"), firstRow(table));
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

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
  }
}
