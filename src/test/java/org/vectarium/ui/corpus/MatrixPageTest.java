package org.vectarium.ui.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
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

/** The matrix page in the whole app, worked through its real controls. */
@ExtendWith(ApplicationExtension.class)
class MatrixPageTest {
  @TempDir static Path home;

  private AppContext context;

  @Start
  void start(Stage stage) throws Exception {
    PreferencesStore preferences = new PreferencesStore(Files.createTempDirectory(home, "app"));
    preferences.update(
        p -> p.withLanguage(Language.ENGLISH).withCorpus("small-en").withRoom(RoomId.CORPUS));
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
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  @Test
  void cellsCarryTheirWindowsAndSwitchesChangeThem(FxRobot robot) throws Exception {
    robot.clickOn("Matrix");
    await(() ->
        robot.lookup("#rankError").tryQueryAs(Labeled.class).stream()
            .anyMatch(label -> label.getText().contains("%")));

    HeatMapView heat = robot.lookup("#heat").queryAs(HeatMapView.class);
    robot.interact(heat::requestFocus);
    robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    await(() -> text(robot, "#cellWords").contains(", "));
    ListView<?> places = robot.lookup("#places").queryAs(ListView.class);
    await(() -> !text(robot, "#cellSum").isEmpty());
    String count = text(robot, "#cellCount");
    assertTrue(
        text(robot, "#cellSum").endsWith(" " + count), text(robot, "#cellSum") + " for " + count);
    assertEquals(!"0".equals(count), places.isVisible());

    ScreeView scree = robot.lookup("#scree").queryAs(ScreeView.class);
    robot.interact(scree::requestFocus);
    robot.press(KeyCode.HOME).release(KeyCode.HOME);
    assertEquals("k = 1", text(robot, "#rankText"));
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    assertEquals("k = 2", text(robot, "#rankText"));

    String logged = text(robot, "#rankError");
    robot.clickOn("#switch-log");
    await(() -> !text(robot, "#rankError").equals(logged));
  }

  @Test
  void anUnknownWordInTheRatiosIsNamed(FxRobot robot) throws Exception {
    robot.clickOn("Ratios");
    await(() ->
        robot.lookup("#ratios").tryQueryAs(GridPane.class).stream()
            .anyMatch(table -> !table.getChildren().isEmpty()));
    GridPane ratios = robot.lookup("#ratios").queryAs(GridPane.class);
    int before = ratios.getChildren().size();
    robot.interact(() -> {
      TextField first = robot.lookup("#first").queryAs(TextField.class);
      first.setText("unheard-of");
      first.fireEvent(new ActionEvent());
    });
    assertTrue(text(robot, "#ratioProblem").contains("unheard-of"));
    assertNotEquals(before, ratios.getChildren().size());
  }
}
