package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectarium.ui.WholeApp.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vectarium.embedding.WordVectors;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.train.Method;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.WholeApp;
import org.vectarium.ui.widget.BarList;
import org.vectarium.ui.widget.SkyView;

/** The Train room in the whole app, worked through its real controls by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class TrainRoomTest {
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
                p.withCorpus("small-en")
                    .withSettings(
                        TrainingSettings.defaults(Method.SKIP_GRAM).with().dimension(12).build()));
    context = app.context();
  }

  @AfterEach
  void close() {
    app.close();
  }

  private void awaitPrepared() throws TimeoutException {
    await(() -> app.state() == RunState.PAUSED);
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  @Test
  void one_click_trains_and_the_hint_goes_for_good(FxRobot robot) throws Exception {
    awaitPrepared();
    assertTrue(robot.lookup("#hint").query().isVisible());
    robot.clickOn("#start");
    await(() -> app.state() == RunState.FINISHED);
    assertFalse(robot.lookup("#hint").query().isVisible());
    assertTrue(context.preferences().get().hintSeen());
    assertTrue(app.updates() > 0);
    assertTrue(robot.lookup("#sky").queryAs(SkyView.class).points().count() > 0);
  }

  @Test
  void space_pauses_and_goes_on_and_right_takes_one_step(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.type(KeyCode.RIGHT);
    await(() -> app.updates() == 1 && app.state() == RunState.PAUSED);
    // A frame is there a moment before the views have drawn it.
    await(() -> text(robot, "#start").equals("Resume"));
    assertTrue(robot.lookup("#parameter-dimension").queryAs(TextField.class).isDisabled());
    robot.type(KeyCode.SPACE);
    await(() -> app.updates() > 1);
    robot.type(KeyCode.HOME);
    await(() -> app.updates() == 0 && app.state() == RunState.PAUSED);
    assertTrue(
        robot.lookup("#parameter-dimension").queryAs(TextField.class).isDisabled(),
        "at its beginning the run is still there");
    robot.type(KeyCode.END);
    await(() -> app.updates() > 1 && app.state() != RunState.RUNNING);
    robot.clickOn("#reset");
    await(() -> app.updates() == 0 && app.state() == RunState.PAUSED);
    assertFalse(robot.lookup("#parameter-dimension").queryAs(TextField.class).isDisabled());
  }

  @Test
  void the_end_of_a_run_is_not_its_beginning(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.clickOn("#start");
    await(() -> app.state() == RunState.FINISHED);
    long end = app.updates();
    await(() -> robot.lookup("#step-forward").query().isDisabled());
    robot.type(KeyCode.RIGHT);
    robot.clickOn("#until-open").clickOn("#until-updates");
    robot.interact(() -> robot.lookup("#until-typed").queryAs(TextField.class).setText("king 3"));
    robot.clickOn("#until-go");
    assertEquals(
        "This run is over. Go back in it, or reset it, then train until…",
        text(robot, "#until-status"));
    assertTrue(robot.lookup("#microscope").query().isVisible());
    assertFalse(robot.lookup(".microscope-text").query().getParent().isVisible());
    assertEquals("Why did a word move?", text(robot, "#microscope-why"));
    robot.type(KeyCode.LEFT);
    // Had a key begun the run anew, there would be no update so late.
    await(() -> app.updates() == end - 1 && app.state() == RunState.PAUSED);
    await(() -> robot.lookup(".microscope-text").query().getParent().isVisible());
  }

  @Test
  void stepping_back_comes_to_the_same_vectors(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.type(KeyCode.RIGHT);
    await(() -> app.updates() == 1 && app.state() == RunState.PAUSED);
    float[] first = vectors();
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    await(() -> app.updates() == 3 && app.state() == RunState.PAUSED);
    assertFalse(Arrays.equals(first, vectors()));
    robot.type(KeyCode.LEFT, KeyCode.LEFT);
    await(() -> app.updates() == 1 && app.state() == RunState.PAUSED);
    assertArrayEquals(first, vectors());
    robot.type(KeyCode.END);
    await(() -> app.updates() == 3);
    robot.clickOn("#to-start");
    await(() -> app.updates() == 0);
  }

  private float[] vectors() {
    Frame frame = context.frames().frame();
    assertNotNull(frame);
    assertNotNull(frame.snapshot());
    return frame.snapshot().centre().matrix().data().clone();
  }

  @Test
  void the_microscope_shows_the_trainers_own_numbers(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.type(KeyCode.RIGHT);
    await(() -> robot.lookup("#microscope").query().isVisible());
    Frame frame = context.frames().frame();
    assertNotNull(frame);
    PredictionUpdate next = (PredictionUpdate) frame.next();
    assertNotNull(next);
    for (OutputTerm term : next.predictions().getFirst().gradient().terms()) {
      String error = String.format(Locale.ROOT, "%+.3f", term.error()).replace('-', '−');
      assertTrue(
          robot.from(robot.lookup("#microscope")).lookup(error).tryQuery().isPresent(), error);
    }
    robot.type(KeyCode.M);
    assertFalse(robot.lookup("#microscope").query().isVisible());
  }

  @Test
  void another_learning_rate_branches_from_here(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.type(KeyCode.RIGHT);
    await(() -> app.updates() == 1 && app.state() == RunState.PAUSED);
    TextField rate = robot.lookup("#parameter-learning_rate").queryAs(TextField.class);
    robot.interact(() -> rate.setText("0.01"));
    robot.clickOn("#start");
    await(() -> app.state() == RunState.FINISHED);
    Frame frame = context.frames().frame();
    assertNotNull(frame);
    assertEquals(0.01, frame.settings().learningRate());
    assertEquals(0.01, frame.history().events().getFirst().value());
  }

  /** The oracle is the frame: the settings of the trainer that stands at the playhead. */
  @Test
  void the_form_shows_the_settings_at_the_playhead(FxRobot robot) throws Exception {
    awaitPrepared();
    TextField rate = robot.lookup("#parameter-learning_rate").queryAs(TextField.class);
    String first = rate.getText();
    robot.type(KeyCode.RIGHT);
    await(() -> app.stands(1));
    robot.interact(() -> rate.setText("0.2"));
    robot.clickOn("#start");
    await(() -> app.state() == RunState.FINISHED);
    long run = app.frame().run();
    long end = app.updates();
    robot.interact(() -> context.session().seek(0));
    await(() -> app.stands(0));
    assertEquals(first, rate.getText());
    robot.interact(() -> context.session().seek(end));
    await(() -> app.state() == RunState.FINISHED);
    assertEquals(0.2, app.frame().settings().learningRate());
    assertEquals("0.2", rate.getText());
    assertEquals(run, app.frame().run(), "no new run is wanted by looking");
  }

  @Test
  void where_a_run_diverges_no_other_rate_goes_on(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.type(KeyCode.RIGHT);
    await(() -> app.stands(1));
    robot.interact(() -> {
      context.session().branch(app.frame().settings().with().learningRate(3e4).build());
      context.session().resume();
    });
    await(() -> app.state() == RunState.DIVERGED);
    long edge = app.updates();
    TextField rate = robot.lookup("#parameter-learning_rate").queryAs(TextField.class);
    robot.interact(() -> rate.setText("0.01"));
    robot.interact(() -> robot.lookup("#start").queryButton().fire());
    await(() -> robot.lookup("#notice").query().isVisible());
    assertTrue(text(robot, "#noticeText").contains("lowest"), text(robot, "#noticeText"));
    assertEquals(3e4, app.frame().settings().learningRate());
    assertEquals(edge, app.updates());
    robot.interact(() -> robot.lookup("#problem-travel").queryButton().fire());
    await(() -> app.updates() < edge && app.state() == RunState.PAUSED);
    long there = app.updates();
    robot.type(KeyCode.RIGHT);
    await(() -> app.stands(there + 1));
    assertEquals(0.01, app.frame().settings().learningRate());
  }

  @Test
  void a_wrong_number_says_so_and_cannot_be_started(FxRobot robot) throws Exception {
    awaitPrepared();
    TextField field = robot.lookup("#parameter-dimension").queryAs(TextField.class);
    robot.interact(() -> field.setText("-4"));
    assertTrue(robot.lookup("#start").queryAs(Button.class).isDisabled());
    assertTrue(
        robot.lookup("Dimensions must lie from 1 to 1000.").tryQuery().isPresent(),
        "the sentence under the field");
    robot.interact(() -> field.setText("8"));
    await(() -> dimension() == 8);
    assertFalse(robot.lookup("#start").queryAs(Button.class).isDisabled());
  }

  private int dimension() {
    Frame frame = context.frames().frame();
    return frame == null ? 0 : frame.settings().dimension();
  }

  @Test
  void glove_trains_from_the_same_form(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.clickOn("#method-glove");
    robot.interact(
        () -> robot.lookup("#parameter-dimension").queryAs(TextField.class).setText("8"));
    await(() -> app.state() == RunState.PAUSED && dimension() > 0 && method().equals("GLOVE"));
    robot.clickOn("#play");
    await(() -> app.state() == RunState.FINISHED);
    assertEquals("Loss per cell", text(robot, "#lossTitle"));
    Frame frame = context.frames().frame();
    assertNotNull(frame);
    assertTrue(frame.losses().losses()[frame.losses().size() - 1] < frame.losses().losses()[0]);
  }

  private String method() {
    Frame frame = context.frames().frame();
    return frame == null ? "" : frame.settings().method().name();
  }

  @Test
  void a_word_searched_for_shows_its_neighbours(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.write("/").write("king").type(KeyCode.ENTER);
    BarList neighbours = robot.lookup("#neighbours").queryAs(BarList.class);
    await(() -> neighbours.getChildren().size() == 12);
    assertEquals("king", text(robot, "#selectedWord"));
    assertEquals("king", context.selectedWordProperty().get());
    robot.clickOn(neighbours.getChildren().getFirst());
    assertFalse(context.selectedWordProperty().get().equals("king"));
    robot.write("/");
    robot.interact(() -> robot.lookup("#search").queryAs(TextField.class).setText("zzz"));
    robot.type(KeyCode.ENTER);
    assertTrue(text(robot, "#searchProblem").contains("zzz"));
  }

  @Test
  void the_window_switch_makes_another_run(FxRobot robot) throws Exception {
    awaitPrepared();
    CheckBox random = robot.lookup("#dynamic-window").queryAs(CheckBox.class);
    assertFalse(random.isSelected());
    robot.interact(random::fire);
    await(() -> {
      Frame frame = context.frames().frame();
      return frame != null && frame.settings().dynamicWindow();
    });
    robot.type(KeyCode.RIGHT);
    await(() -> app.updates() == 1 && app.state() == RunState.PAUSED);
    assertTrue(random.isDisabled(), "a run that has begun keeps its windows");
  }

  @Test
  void other_rooms_get_processed_vectors_and_the_run_keeps_its_own(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.type(KeyCode.RIGHT);
    await(() -> app.updates() == 1 && app.state() == RunState.PAUSED);
    float[] trained = vectors();
    robot.interact(() -> {
      robot.lookup("#remove-mean").queryAs(CheckBox.class).fire();
      robot.lookup("#unit-length").queryAs(CheckBox.class).fire();
    });
    await(() -> !Arrays.equals(trained, shared().matrix().data()));
    WordVectors shared = shared();
    for (int word = 0; word < shared.size(); word++) {
      double squares = 0;
      for (float x : shared.matrix().row(word)) {
        squares += (double) x * x;
      }
      assertEquals(1, squares, 1e-5, "12 roundings to float, of 6e-8 each");
    }
    assertArrayEquals(trained, vectors());
    robot.interact(() -> {
      robot.lookup("#remove-mean").queryAs(CheckBox.class).fire();
      robot.lookup("#unit-length").queryAs(CheckBox.class).fire();
    });
    await(() -> Arrays.equals(trained, shared().matrix().data()));
  }

  private WordVectors shared() {
    Model model = context.modelProperty().get();
    assertNotNull(model);
    return model.vectors();
  }

  @Test
  void another_language_keeps_the_run_and_its_words(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.type(KeyCode.RIGHT);
    await(() -> app.updates() == 1);
    robot.clickOn("#chinese");
    await(() -> text(robot, "#start").equals("继续"));
    assertEquals(1, app.updates());
    robot.type(KeyCode.L);
    await(() -> text(robot, "#start").equals("Resume"));
  }

  @Test
  void a_bad_file_is_told_in_place_and_keeps_the_model(FxRobot robot) throws Exception {
    awaitPrepared();
    robot.type(KeyCode.RIGHT);
    await(() -> app.updates() == 1);
    Path binary = Files.write(home.resolve("picture.txt"), new byte[] {'P', 'N', 'G', 0, 0, 1, 2});
    robot.interact(() -> context.corpora().open(binary));
    await(() -> robot.lookup("#notice").query().isVisible());
    assertTrue(text(robot, "#noticeText").contains("picture.txt"));
    assertEquals(1, app.updates());
    robot.clickOn("#noticeClose");
    assertFalse(robot.lookup("#notice").query().isVisible());
  }
}
