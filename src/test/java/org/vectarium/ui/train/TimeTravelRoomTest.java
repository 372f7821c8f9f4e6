package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.vectarium.ui.WholeApp.await;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
import org.vectarium.session.RunEvent;
import org.vectarium.train.Method;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.WholeApp;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.widget.RunTimeline;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.Camera;

/** The timeline and the microscope's drawer, at the smallest window. */
@ExtendWith(ApplicationExtension.class)
class TimeTravelRoomTest {
  @TempDir static Path home;

  private WholeApp app;
  private AppContext context;

  @Start
  void start(Stage stage) throws Exception {
    app =
        WholeApp.open(
            stage,
            home,
            p ->
                p.withRoom(RoomId.TRAIN)
                    .withSettings(
                        TrainingSettings.defaults(Method.SKIP_GRAM).with().dimension(12).build()));
    context = app.context();
  }

  @AfterEach
  void close() {
    app.close();
  }

  private void train(FxRobot robot, long updates) throws TimeoutException {
    await(() -> app.stands(0));
    robot.interact(() -> context.session().step(updates));
    await(() -> app.stands(updates));
  }

  @Test
  void the_playhead_is_dragged_and_the_edge_stays(FxRobot robot) throws Exception {
    train(robot, 400_000);
    RunTimeline timeline = robot.lookup("#timeline").queryAs(RunTimeline.class);
    // The frame is there before the views that follow it in the same pulse have taken it.
    double reached = 400_000.0 / app.frame().history().total();
    await(() -> Math.abs(timeline.view().edge() - reached) < 1e-9);
    // The drawer opens and the memory's label grows in the pulses after; then pixels stand still.
    WaitForAsyncUtils.waitForFxEvents(20);
    double edge = timeline.view().edge();
    assertTrue(edge > 0 && edge < 1, "edge at " + edge);
    Point2D half = timeline.localToScreen(timeline.pixel(edge / 2), timeline.getHeight() / 2);
    robot.moveTo(timeline.localToScreen(timeline.pixel(edge), timeline.getHeight() / 2));
    robot.press(MouseButton.PRIMARY).moveTo(half).release(MouseButton.PRIMARY);
    // The pointer lands on whole pixels; three of them, in updates. On the way it asks for other
    // moments, and a journey under way shows the keyframe it begins at.
    double slack = 3 * 400_000 / (timeline.pixel(edge) - timeline.pixel(0));
    try {
      await(() -> app.stands(app.frame().position()) && Math.abs(app.updates() - 200_000) <= slack);
    } catch (TimeoutException e) {
      fail(
          "it stands at %d ± %.0f, %s, of %d; edge %s then, %s now"
              .formatted(
                  app.updates(),
                  slack,
                  app.frame().state(),
                  app.frame().history().total(),
                  edge,
                  timeline.view().edge()),
          e);
    }
    assertEquals(400_000, app.frame().history().edge());
    long here = app.frame().position();
    robot.type(KeyCode.LEFT);
    await(() -> app.stands(here - 1));
    robot.type(KeyCode.END);
    await(() -> app.stands(400_000));
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
    long[] keyframes = app.frame().history().keyframes();
    long before = 0;
    for (long keyframe : keyframes) {
      before = keyframe < 400_000 ? keyframe : before;
    }
    long expected = before;
    await(() -> app.stands(expected));
  }

  @Test
  void a_note_marks_the_moment_and_memory_is_told(FxRobot robot) throws Exception {
    train(robot, 500);
    TextField note = robot.lookup("#timeline-note").queryAs(TextField.class);
    robot.clickOn(note).write("here").type(KeyCode.ENTER);
    await(() -> !app.frame().history().events().isEmpty());
    RunEvent event = app.frame().history().events().getFirst();
    assertEquals(new RunEvent(500, RunEvent.Kind.NOTE, 0, "here"), event);
    RunTimeline timeline = robot.lookup("#timeline").queryAs(RunTimeline.class);
    await(() -> !timeline.view().events().isEmpty());
    assertEquals("here", timeline.view().events().getFirst().label());
    MenuButton memory = robot.lookup("#keyframe-memory").queryAs(MenuButton.class);
    assertTrue(memory.getAccessibleText().startsWith("Keyframes: "), memory.getAccessibleText());
    robot.interact(() -> memory.getItems().getFirst().fire());
    await(() -> app.frame().history().keyframeBudget() == 16 << 20);
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
    await(() -> app.stands(update));
    assertEquals(20_000, app.frame().history().edge());
  }

  @Test
  void nodes_of_an_update_are_worked_out_one_by_one(FxRobot robot) throws Exception {
    await(() -> app.stands(0));
    robot.type(KeyCode.DIGIT1);
    await(() -> visible(robot, "#microscope") && !slots(robot).isEmpty());
    int before = slots(robot).size();
    robot.type(KeyCode.RIGHT);
    assertEquals(before - 1, slots(robot).size(), "one score is known");
    robot.type(KeyCode.LEFT);
    assertEquals(before, slots(robot).size(), "and taken back");
    int steps = UpdateStep.count(java.util.Objects.requireNonNull(app.frame().next()));
    for (int step = 1; step < steps; step++) {
      robot.type(KeyCode.RIGHT);
    }
    assertEquals(0, slots(robot).size(), "all is known");
    assertEquals(0, app.updates(), "and nothing has been applied");
    robot.type(KeyCode.RIGHT);
    // A frame is there a moment before the views have drawn it.
    await(() -> app.stands(1) && !slots(robot).isEmpty());
    robot.type(KeyCode.LEFT);
    await(() -> app.stands(0) && slots(robot).isEmpty());
    robot.interact(() -> robot.lookup("#speed").queryAs(Slider.class).setValue(0.2));
    robot.type(KeyCode.SPACE);
    await(() -> app.updates() >= 2);
    robot.type(KeyCode.SPACE);
    robot.type(KeyCode.DIGIT2);
    await(() -> slots(robot).isEmpty());
  }

  private static Set<Node> slots(FxRobot robot) {
    return robot.lookup("#microscope .unknown-slot").queryAll().stream()
        .filter(Node::isVisible)
        .collect(Collectors.toSet());
  }

  @Test
  void it_trains_until_a_goal_and_says_so(FxRobot robot) throws Exception {
    await(() -> app.stands(0));
    robot.clickOn("#until-open").clickOn("#until-updates");
    TextField typed = robot.lookup("#until-typed").queryAs(TextField.class);
    robot.interact(() -> typed.setText("kingg 40"));
    robot.clickOn("#until-go");
    assertEquals(
        "“kingg” is not a word of this corpus.",
        robot.lookup("#until-status").queryAs(Labeled.class).getText());
    robot.interact(() -> typed.setText("king 40"));
    robot.clickOn("#until-go");
    await(() -> text(robot, "until-status").startsWith("Reached"));
    assertEquals(
        "Reached at update %,d: king: 40 updates. The run stands there.".formatted(app.updates()),
        robot.lookup("#until-status").queryAs(Labeled.class).getText());
    assertEquals(RunEvent.Kind.GOAL, app.frame().history().events().getFirst().kind());
  }

  @Test
  void scores_of_the_corpus_s_questions_are_drawn_as_it_trains(FxRobot robot) throws Exception {
    train(robot, 300_000);
    await(() -> {
      String count = text(robot, "analogyCount");
      return count.endsWith(" right · 0 out of vocabulary") && !count.startsWith("0 of");
    });
    assertTrue(text(robot, "similarityCount").startsWith("400 pairs"));
    robot.type(KeyCode.HOME);
    await(() -> app.stands(0));
    String atTheEnd = text(robot, "analogyCount");
    robot.type(KeyCode.END);
    await(() -> app.stands(300_000));
    await(() -> !text(robot, "analogyCount").equals(atTheEnd));
  }

  @Test
  void a_change_of_language_keeps_the_step_the_watch_list_and_the_scale_of_the_arrows(FxRobot robot)
      throws Exception {
    train(robot, 20_000);
    robot.interact(() -> context.selectedWordProperty().set("king"));
    robot.type(KeyCode.DIGIT5);
    assertTrue(visible(robot, "#watch-add"), "pairs can be watched while a word is selected");
    await(() -> factor(robot) > 0);
    double constant = lengthened(robot);
    robot.interact(() -> context.messages().languageProperty().set(Language.CHINESE));
    assertEquals(0, log2(lengthened(robot) / constant), 1);
    assertTrue(robot.lookup("#grain-4").queryAs(ToggleButton.class).isSelected());
    robot.interact(() -> robot.lookup("#sky").queryAs(SkyView.class).zoom(0.1));
    assertEquals(0, log2(lengthened(robot) / constant), 1);
  }

  /**
   * The longest arrow has so many pixels: factor × step × pixels a unit of the sky. So the stated
   * factor times the scale of the camera is the same in every picture of an update, but for its
   * being rounded down to one digit, to a half at most.
   */
  private static double lengthened(FxRobot robot) throws TimeoutException {
    double scale = settled(robot).scale();
    WaitForAsyncUtils.waitForFxEvents(20);
    return factor(robot) * scale;
  }

  private static double log2(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }

  private static Camera settled(FxRobot robot) throws TimeoutException {
    SkyView sky = robot.lookup("#sky").queryAs(SkyView.class);
    Camera[] seen = {sky.camera()};
    await(() -> {
      WaitForAsyncUtils.waitForFxEvents(20);
      Camera before = seen[0];
      seen[0] = sky.camera();
      return before.equals(seen[0]);
    });
    return seen[0];
  }

  /** What the legend says of the arrows; 0 while it says nothing. */
  private static long factor(FxRobot robot) {
    return robot.lookup("#legend .caption").queryAllAs(Labeled.class).stream()
        .map(label -> label.getText().replaceAll("[^0-9]", ""))
        .filter(digits -> !digits.isEmpty())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  @Test
  void a_goal_that_comes_about_at_once_is_told_and_a_word_alone_is_watched(FxRobot robot)
      throws Exception {
    train(robot, 2_000);
    robot.clickOn("#until-open").clickOn("#until-updates");
    robot.interact(() -> robot.lookup("#until-typed").queryAs(TextField.class).setText("the 1"));
    robot.clickOn("#until-go");
    await(() -> text(robot, "until-status").startsWith("Reached"));
    TextField watch = robot.lookup("#watch-add").queryAs(TextField.class);
    long rows = watched(robot);
    robot.interact(() -> {
      watch.setText("king king");
      watch.fireEvent(new ActionEvent());
    });
    assertEquals(rows, watched(robot), "a word has no rank among its own neighbours");
    robot.interact(() -> {
      watch.setText("king");
      watch.fireEvent(new ActionEvent());
    });
    assertEquals(rows + 1, watched(robot));
  }

  private static long watched(FxRobot robot) {
    return robot.lookup(".watch-row").queryAll().size();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Labeled.class).getText();
  }
}
