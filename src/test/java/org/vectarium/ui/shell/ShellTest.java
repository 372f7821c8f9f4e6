package org.vectarium.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.ui.AppBuilder;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;

/** The frame around the rooms, worked by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class ShellTest {
  @TempDir static Path home;

  private Path folder;
  private AppContext context;
  private Scene scene;

  @Start
  void start(Stage stage) throws Exception {
    folder = Files.createTempDirectory(home, "app");
    PreferencesStore preferences = new PreferencesStore(folder);
    preferences.update(
        p -> p.withLanguage(Language.ENGLISH).withTheme(Theme.NIGHT).withCorpus("lecture-en"));
    context = AppBuilder.createContext(preferences);
    scene = AppBuilder.createShell(context).createScene(1280, 800);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void pressShortcut(FxRobot robot, KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
  }

  @Test
  void every_room_opens_from_the_rail_and_from_the_keyboard(FxRobot robot) {
    for (RoomId room : RoomId.values()) {
      // Fired, not clicked: the robot's mouse gives up on a machine that is busy elsewhere.
      robot.interact(() -> robot.lookup("#room-" + room.code()).queryAs(ToggleButton.class).fire());
      assertEquals(room, context.navigation().current());
    }
    for (RoomId room : new RoomId[] {RoomId.LESSONS, RoomId.EVALUATE, RoomId.TRAIN}) {
      pressShortcut(robot, KeyCode.values()[KeyCode.DIGIT1.ordinal() + room.ordinal()]);
      assertEquals(room, context.navigation().current());
      assertTrue(robot.lookup("#room-" + room.code()).queryAs(ToggleButton.class).isSelected());
    }
  }

  @Test
  void a_click_on_the_open_room_leaves_it_chosen(FxRobot robot) {
    robot.clickOn("#room-corpus").clickOn("#room-corpus");
    assertTrue(robot.lookup("#room-corpus").queryAs(ToggleButton.class).isSelected());
  }

  @Test
  void theme_and_language_change_at_once_and_are_remembered(FxRobot robot) {
    robot.type(KeyCode.T);
    assertTrue(scene.getStylesheets().getFirst().endsWith("tokens-paper.css"));
    robot.type(KeyCode.L);
    assertEquals("训练", robot.lookup("#room-train").queryAs(Labeled.class).getText());
    PreferencesStore again = new PreferencesStore(folder);
    assertEquals(Theme.PAPER, again.get().theme());
    assertEquals(Language.CHINESE, again.get().language());
  }

  @Test
  void the_presenter_view_enlarges_type_by_three_tenths(FxRobot robot) {
    Labeled title = robot.lookup("#corpusChip").queryAs(Labeled.class);
    double before = title.getFont().getSize();
    robot.type(KeyCode.F11);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1.3, title.getFont().getSize() / before, 1e-3);
  }

  @Test
  void a_lecture_hall_sees_the_key_and_what_it_does(FxRobot robot) {
    robot.type(KeyCode.T);
    assertFalse(robot.lookup("#key-echo").query().isVisible());
    robot.type(KeyCode.F11).type(KeyCode.T);
    assertTrue(robot.lookup("#key-echo").query().isVisible());
    assertEquals("Night or paper", robot.lookup(".echo-meaning").queryAs(Labeled.class).getText());
  }

  @Test
  void the_key_map_opens_and_closes(FxRobot robot) {
    Node map = robot.lookup("#key-map").query();
    robot.clickOn("#help");
    assertTrue(map.isVisible());
    robot.type(KeyCode.ESCAPE);
    assertFalse(map.isVisible());
  }

  @Test
  void a_few_letters_go_anywhere(FxRobot robot) throws Exception {
    pressShortcut(robot, KeyCode.K);
    assertTrue(robot.lookup("#go-to").query().isVisible());
    robot.write("back").type(KeyCode.ENTER);
    assertEquals(RoomId.BACKPROP, context.navigation().current());
    assertFalse(robot.lookup("#go-to").query().isVisible());
    pressShortcut(robot, KeyCode.K);
    robot.write("small-en").type(KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          var corpus = context.corpusProperty().get();
          return corpus != null && corpus.name().equals("small-en");
        });
    pressShortcut(robot, KeyCode.K);
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#go-to").query().isVisible());
  }
}
