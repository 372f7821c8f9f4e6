package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectarium.ui.WholeApp.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vectarium.train.Method;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.WholeApp;
import org.vectarium.ui.widget.SkyView;

/** Runs side by side, worked through the real controls. */
@ExtendWith(ApplicationExtension.class)
class SideBySideRoomTest {
  @TempDir static Path home;

  private WholeApp app;

  @Start
  void start(Stage stage) throws Exception {
    app =
        WholeApp.open(
            stage,
            home,
            p ->
                p.withRoom(RoomId.TRAIN)
                    .withCorpus("small-en")
                    .withSettings(
                        TrainingSettings.defaults(Method.SKIP_GRAM)
                            .with()
                            .dimension(12)
                            .epochs(2)
                            .build()));
  }

  @AfterEach
  void close() {
    app.close();
  }

  private static Set<SkyView> skies(FxRobot robot) {
    return robot.lookup(".side-column .sky-host > *").queryAll().stream()
        .filter(SkyView.class::isInstance)
        .map(SkyView.class::cast)
        .collect(Collectors.toSet());
  }

  private static boolean finished(FxRobot robot) {
    return robot.lookup("#start").queryAs(Labeled.class).getText().equals("Train again");
  }

  @Test
  void a_preset_runs_to_its_end_with_one_selection_and_one_table(FxRobot robot) throws Exception {
    await(() -> app.stands(0));
    robot.clickOn("#page-1");
    robot.clickOn("#preset-initialisation");
    assertEquals(3, skies(robot).size());
    // The runs may be over before a look at the screen: each lock is noted as it closes.
    Set<String> locked = ConcurrentHashMap.newKeySet();
    for (String query : List.of("#preset-own", "#side-name-0")) {
      robot.interact(() ->
          robot
              .lookup(query)
              .query()
              .disabledProperty()
              .subscribe(now -> locked.addAll(now ? Set.of(query) : Set.of())));
    }
    robot.type(KeyCode.SPACE);
    await(() -> locked.size() == 2);
    await(() -> finished(robot));
    assertFalse(robot.lookup("#preset-own").query().isDisabled());
    await(() -> skies(robot).stream().allMatch(sky -> sky.points().count() > 0));
    int word = 5;
    SkyView first = skies(robot).iterator().next();
    robot.interact(() -> first.select(word));
    robot.interact(() -> first.hover(7));
    for (SkyView sky : skies(robot)) {
      assertEquals(word, sky.selectedProperty().get());
      assertEquals(7, sky.hoveredProperty().get());
    }
    Set<String> said =
        robot.lookup(".side-column .run-problem").queryAllAs(Labeled.class).stream()
            .filter(Node::isVisible)
            .map(label -> label.getText().substring(0, 32))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of("All words have the same vector: ", "All words point the same way: a "), said);
    assertTrue(
        robot.lookup(".side-table .side-cell").queryAllAs(Labeled.class).stream()
            .anyMatch(cell -> cell.getText().endsWith("words/s")));
  }

  @Test
  void a_name_takes_another_run_and_columns_come_and_go(FxRobot robot) throws Exception {
    await(() -> app.stands(0));
    robot.type(KeyCode.V);
    MenuButton second = robot.lookup("#side-name-1").queryAs(MenuButton.class);
    robot.interact(() -> second.getItems().get(Variant.GLOVE.ordinal()).fire());
    assertEquals("GloVe", robot.lookup("#side-name-1").queryAs(MenuButton.class).getText());
    assertTrue(robot.lookup("#preset-own").queryAs(RadioButton.class).isSelected());
    robot.clickOn("One more run");
    assertEquals(3, robot.lookup(".side-column").queryAll().size());
    robot.clickOn(robot.lookup(".side-column .watch-off").queryAll().iterator().next());
    assertEquals(2, robot.lookup(".side-column").queryAll().size());
    assertEquals("GloVe", robot.lookup("#side-name-0").queryAs(MenuButton.class).getText());
  }

  @Test
  void both_histories_of_a_branch_are_compared(FxRobot robot) throws Exception {
    await(() -> app.stands(0));
    assertTrue(robot.lookup("#preset-histories").tryQuery().isEmpty());
    robot.interact(() -> app.context().session().step(200));
    await(() -> app.stands(200));
    robot.interact(() -> app.context().session().seek(100));
    await(() -> app.stands(100));
    robot.interact(() ->
        app.context().session().branch(app.frame().settings().with().learningRate(0.2).build()));
    await(() -> !app.frame().history().ghosts().isEmpty());
    robot.type(KeyCode.V);
    robot.clickOn("#preset-histories");
    await(() ->
        robot.lookup(".side-column .section-title").queryAllAs(Labeled.class).stream()
            .anyMatch(name -> name.getText().equals("Old history · η = 0.05 · seed 1")));
    robot.type(KeyCode.SPACE);
    await(() -> finished(robot));
    await(() -> skies(robot).stream().allMatch(sky -> sky.points().count() > 0));
  }
}
