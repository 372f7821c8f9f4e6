package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.session.Frame;
import org.vectarium.session.RunEvent;
import org.vectarium.session.RunState;
import org.vectarium.train.Method;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.AppBuilder;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.widget.RunTimeline;

/** The timeline and the microscope's drawer, at the smallest window. */
@ExtendWith(ApplicationExtension.class)
class TimeTravelRoomTest {
  @TempDir static Path home;

  private AppContext context;

  @Start
  void start(Stage stage) throws Exception {
    PreferencesStore preferences = new PreferencesStore(Files.createTempDirectory(home, "app"));
    preferences.update(p ->
        p.withRoom(RoomId.TRAIN)
            .withLanguage(Language.ENGLISH)
            .withSettings(
                TrainingSettings.defaults(Method.SKIP_GRAM).with().dimension(12).build()));
    context = AppBuilder.createContext(preferences);
    Scene scene = AppBuilder.createShell(context).createScene(1280, 800);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  private Frame frame() {
    Frame frame = context.frames().frame();
    assertNotNull(frame);
    return frame;
  }

  private boolean stands(long update) {
    Frame frame = context.frames().frame();
    return frame != null
        && frame.state() == RunState.PAUSED
        && !frame.history().seeking()
        && frame.position() == update;
  }

  private void train(FxRobot robot, long updates) throws TimeoutException {
    await(() -> stands(0));
    robot.interact(() -> context.session().step(updates));
    await(() -> stands(updates));
  }

  @Test
  void the_playhead_is_dragged_and_the_edge_stays(FxRobot robot) throws Exception {
    train(robot, 400_000);
    RunTimeline timeline = robot.lookup("#timeline").queryAs(RunTimeline.class);
    double edge = timeline.view().edge();
    assertTrue(edge > 0 && edge < 1, "edge at " + edge);
    Point2D half = timeline.localToScreen(timeline.pixel(edge / 2), timeline.getHeight() / 2);
    robot.moveTo(timeline.localToScreen(timeline.pixel(edge), timeline.getHeight() / 2));
    robot.press(MouseButton.PRIMARY).moveTo(half).release(MouseButton.PRIMARY);
    await(() -> !frame().history().seeking() && frame().position() < 300_000);
    // The pointer lands on whole pixels; three of them, in updates.
    double pixels = timeline.pixel(edge) - timeline.pixel(0);
    assertEquals(200_000, frame().position(), 3 * 400_000 / pixels);
    assertEquals(400_000, frame().history().edge());
    long here = frame().position();
    robot.type(KeyCode.LEFT);
    await(() -> stands(here - 1));
    robot.type(KeyCode.END);
    await(() -> stands(400_000));
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
    long[] keyframes = frame().history().keyframes();
    long before = 0;
    for (long keyframe : keyframes) {
      before = keyframe < 400_000 ? keyframe : before;
    }
    long expected = before;
    await(() -> stands(expected));
  }

  @Test
  void a_note_marks_the_moment_and_memory_is_told(FxRobot robot) throws Exception {
    train(robot, 500);
    TextField note = robot.lookup("#timeline-note").queryAs(TextField.class);
    robot.clickOn(note).write("here").type(KeyCode.ENTER);
    await(() -> !frame().history().events().isEmpty());
    RunEvent event = frame().history().events().getFirst();
    assertEquals(new RunEvent(500, RunEvent.Kind.NOTE, 0, "here"), event);
    RunTimeline timeline = robot.lookup("#timeline").queryAs(RunTimeline.class);
    await(() -> !timeline.view().events().isEmpty());
    assertEquals("here", timeline.view().events().getFirst().label());
    MenuButton memory = robot.lookup("#keyframe-memory").queryAs(MenuButton.class);
    assertTrue(memory.getAccessibleText().startsWith("Keyframes: "), memory.getAccessibleText());
    robot.interact(() -> memory.getItems().getFirst().fire());
    await(() -> frame().history().keyframeBudget() == 16 << 20);
  }

  @Test
  void three_columns_become_three_tabs(FxRobot robot) throws Exception {
    train(robot, 500);
    await(() -> robot.lookup("#microscope").query().isVisible());
    await(() -> !visible(robot, ".microscope-text"));
    robot.clickOn("#microscope-tab-text");
    await(() -> visible(robot, ".microscope-text"));
    await(() -> !visible(robot, ".microscope-table"));
    robot.clickOn("#microscope-tab-update");
    await(() -> visible(robot, ".microscope-update"));
    robot.clickOn("#microscope-hide");
    await(() -> !robot.lookup("#microscope").query().isVisible());
  }

  private static boolean visible(FxRobot robot, String query) {
    var node = robot.lookup(query).query();
    for (var up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void it_says_why_a_word_moved_and_travels_there(FxRobot robot) throws Exception {
    train(robot, 20_000);
    robot.interact(() -> context.selectedWordProperty().set("king"));
    assertEquals(
        "Why did “king” move?", robot.lookup("#microscope-why").queryAs(Labeled.class).getText());
    robot.clickOn("#microscope-why").clickOn("#why-all");
    await(() -> robot.from(robot.lookup("#movement")).lookup(".hyperlink").tryQuery().isPresent());
    Hyperlink first = robot.from(robot.lookup("#movement")).lookup(".hyperlink").query();
    long update = Long.parseLong(first.getText().replace(",", ""));
    robot.interact(first::fire);
    await(() -> stands(update));
    assertEquals(20_000, frame().history().edge());
  }
}
