package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
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
  private BackpropViewModel room;

  @Start
  void start(Stage stage) {
    context = AppBuilder.createContext(new PreferencesStore(folder));
    context.messages().languageProperty().set(Language.ENGLISH);
    context.navigation().go(RoomId.BACKPROP);
    BackpropRoom made = new BackpropRoom(context);
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
    assertEquals(0, room.lab().centre());
    assertEquals(0, room.frame().position());
    robot.clickOn("#labelYes");
    assertEquals(1, room.lab().label());
    robot.clickOn("#play");
    assertTrue(room.playingProperty().get());
    robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
    assertTrue(!room.playingProperty().get());
  }

  @Test
  void aClickOnANodeOpensItInTheInspector(FxRobot robot) {
    robot.clickOn("#preset-three_inputs");
    robot.clickOn("#last");
    GraphView graph = robot.lookup("#graph").queryAs(GraphView.class);
    int y = room.specimen().graph().node("y").id();
    WaitForAsyncUtils.waitForFxEvents();
    Layout.Point p = graph.pointOf(y);
    assertEquals(y, graph.nodeAt(p.x(), p.y()));
    robot.clickOn(graph.localToScreen(p.x(), p.y()));
    assertEquals(y, room.pinnedProperty().get());
    assertNotNull(robot.lookup("feeds 2 nodes, so its gradients add").query());
    robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
    assertEquals(
        room.frame()
            .timeline()
            .previous(room.frame().timeline().length(), room.grainProperty().get()),
        room.frame().position());
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

  /** The GIF holds the start and one picture for each of 6 + 6 nodes. */
  @Test
  void theRunIsExportedAsPictures(FxRobot robot) throws Exception {
    robot.interact(() -> room.presetProperty().set(Preset.THREE_INPUTS));
    GraphView graph = robot.lookup("#graph").queryAs(GraphView.class);
    byte[] gif =
        WaitForAsyncUtils.waitForAsyncFx(
            60_000, () -> ExportMenu.bytes(ExportMenu.Format.GIF, context, room, graph));
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    assertEquals(13, reader.getNumImages(true));
    byte[] png =
        WaitForAsyncUtils.waitForAsyncFx(
            60_000, () -> ExportMenu.bytes(ExportMenu.Format.PNG, context, room, graph));
    assertEquals((int) graph.getWidth(), ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    Path target = Files.createDirectory(folder.resolve("run")).resolve("graph.png");
    int written =
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> GraphPictures.sequence(graph, room, target));
    assertEquals(13, written);
    try (Stream<Path> files = Files.list(folder.resolve("run"))) {
      List<String> names = files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
      assertEquals(13, names.size());
      assertEquals("graph-001.png", names.getFirst());
      assertEquals("graph-013.png", names.getLast());
    }
  }
}
