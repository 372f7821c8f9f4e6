package org.vectarium.ui.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.cli.VectariumCommand;
import org.vectarium.ui.AppBuilder;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  /** The texts of a row of the ratios, by its probe. */
  private static List<String> ratioRow(FxRobot robot, String probe) {
    GridPane table = robot.lookup("#ratios").queryAs(GridPane.class);
    List<Node> cells = List.copyOf(table.getChildren());
    for (int i = 0; i + 4 < cells.size(); i++) {
      if (cells.get(i) instanceof Hyperlink link && link.getText().equals(probe)) {
        return cells.subList(i + 1, i + 4).stream().map(c -> ((Labeled) c).getText()).toList();
      }
    }
    return List.of();
  }

  @Test
  void ratiosAreThoseOfTheTerminalWhateverIsSwitched(FxRobot robot) throws Exception {
    robot.clickOn("Ratios");
    await(() -> robot.lookup("#ratios").tryQueryAs(GridPane.class).isPresent());
    robot.interact(() -> {
      robot.lookup("#first").queryAs(TextField.class).setText("king");
      robot.lookup("#second").queryAs(TextField.class).setText("baker");
      TextField probes = robot.lookup("#probes").queryAs(TextField.class);
      probes.setText("throne bank the");
      probes.fireEvent(new ActionEvent());
    });
    await(() -> !ratioRow(robot, "bank").isEmpty());
    // The matrix itself is ramped when the room opens; the terminal counts plainly.
    StringWriter out = new StringWriter();
    CommandLine terminal = VectariumCommand.commandLine(List.of());
    terminal.setOut(new PrintWriter(out, true));
    int code =
        terminal.execute(
            "ratios", "small-en", "--words", "king,baker", "--probes", "throne,bank,the", "--json");
    assertEquals(0, code);
    JsonNode rows = JsonMapper.shared().readTree(out.toString()).get("rows");
    for (JsonNode row : rows) {
      List<String> shown = ratioRow(robot, row.get("probe").asString());
      for (int side = 0; side < 2; side++) {
        double probability = row.get("probabilities").get(side).asDouble();
        assertEquals(RatioView.scientific(probability, 3), shown.get(side), row.toString());
      }
    }
    assertEquals(3, rows.size());
    assertTrue(text(robot, "#countedHow").contains("m = 4"));
  }

  @Test
  void theRoomStaysWithinItsWindowInPresenterSize(FxRobot robot) throws Exception {
    robot.interact(() -> context.presenterProperty().set(true));
    for (String page : List.of("Matrix", "SVD", "Ratios", "Curves", "Text")) {
      robot.clickOn(page);
      WaitForAsyncUtils.waitForFxEvents();
      Region room = robot.lookup(".corpus").queryAs(Region.class);
      assertTrue(room.minHeight(room.getWidth()) <= room.getHeight(), page + " is too high");
      assertTrue(room.minWidth(-1) <= room.getWidth(), page + " is too wide");
    }
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
