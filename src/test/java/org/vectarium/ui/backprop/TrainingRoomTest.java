package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.ner.WindowTrainer;
import org.vectarium.ui.AppBuilder;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.shell.Shell;

/** Training the window classifier by the room's controls, in the right and the wrong order. */
@ExtendWith(ApplicationExtension.class)
class TrainingRoomTest {
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
    Shell shell = new Shell(context, Map.of(RoomId.BACKPROP, () -> made));
    stage.setScene(shell.createScene(980, 900));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    room = made.viewModel();
    room.presetProperty().set(Preset.NER_TRAINED);
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, context::close);
  }

  private static void onScreen(Runnable task) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, task);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void idle() throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, context.background()::idle);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, String id) {
    onScreen(robot.lookup(id).queryAs(Button.class)::fire);
  }

  private static void type(FxRobot robot, String id, String text) {
    onScreen(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private void train(FxRobot robot) throws Exception {
    onScreen(() -> robot.lookup("#train-epochs").queryAs(Spinner.class).increment(-6));
    press(robot, "#train-start");
    idle();
  }

  @Test
  void everyWordIsTaggedAndOpensItsOwnComputation(FxRobot robot) throws Exception {
    assertTrue(robot.lookup("#tagged-0").tryQuery().isEmpty(), "nothing is tagged untrained");
    train(robot);
    assertTrue(text(robot, "#train-status").startsWith("Epoch 2 of 2"));
    type(robot, "#train-sentence", "the museums in Paris are amazing to see");
    assertTrue(text(robot, "#tagged-0").startsWith("the\nO "), text(robot, "#tagged-0"));
    assertTrue(text(robot, "#tagged-3").startsWith("Paris\nLOC "));
    List<WindowTrainer.Tagged> tagged = room.training().tagged().orElseThrow();
    press(robot, "#tagged-3");
    assertFalse(room.showingTrainingProperty().get());
    for (int c = 0; c < 5; c++) {
      // The network counts in floats, the graph in doubles.
      assertEquals(
          tagged.get(3).probabilities().get(c), room.frame().trace().value("ŷ").get(c), 1e-5);
    }
    press(robot, "#tagged-0");
    assertEquals("the", room.specimen().captions().get(room.frame().graph().node("v₀").id()));
  }

  /** An empty field has no words; line ends part words; a long text is turned page by page. */
  @Test
  void anyTextMayBePasted(FxRobot robot) throws Exception {
    train(robot);
    type(robot, "#train-sentence", "");
    assertTrue(robot.lookup("#tagged-0").tryQuery().isEmpty());
    onScreen(() ->
        robot.lookup("#train-sentence").queryAs(TextField.class).replaceSelection("in\nRome\tnow"));
    assertEquals(List.of("in", "Rome", "now"), room.training().words());
    type(robot, "#train-sentence", "we met in Paris ".repeat(500));
    assertTrue(robot.lookup("#tagged-3").tryQuery().isPresent());
    assertTrue(robot.lookup("#tagged-1999").tryQuery().isEmpty());
    press(robot, "#page-on");
    int next = 0;
    while (robot.lookup("#tagged-" + next).tryQuery().isEmpty()) {
      next++;
    }
    press(robot, "#tagged-" + (next + 3));
    assertEquals(next + 3, room.training().centre());
    type(robot, "#train-sentence", "  ");
    press(robot, "#last");
    assertTrue(Double.isFinite(room.frame().trace().output()), "the graph stays as it was");
  }

  /** Pressed again it stops; the language may change meanwhile, and scores stay of one set. */
  @Test
  void stopsAndOutlivesAChangeOfLanguage(FxRobot robot) throws Exception {
    onScreen(() -> robot.lookup("#train-epochs").queryAs(Spinner.class).increment(500));
    onScreen(() -> {
      Button start = robot.lookup("#train-start").queryAs(Button.class);
      start.fire();
      start.fire();
    });
    idle();
    assertNull(room.training().report(), "stopped before the first epoch");
    press(robot, "#train-start");
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> room.training().report() != null);
    onScreen(() -> context.messages().languageProperty().set(Language.CHINESE));
    press(robot, "#train-start");
    idle();
    TrainingLab.Report report = room.training().report();
    assertEquals("训练", text(robot, "#train-start"));
    assertTrue(text(robot, "#train-status").startsWith("第 " + report.epoch()));
    long english =
        TrainingLab.Sentences.bundled("en").dev().stream().mapToInt(s -> s.length()).sum();
    assertEquals(english, report.dev().tokens());
    assertEquals("museums", room.training().words().get(1), "the sentence is not taken away");
    onScreen(() -> robot.lookup("#train-epochs").queryAs(Spinner.class).decrement(506));
    press(robot, "#train-start");
    idle();
    long chinese =
        TrainingLab.Sentences.bundled("zh").dev().stream().mapToInt(s -> s.length()).sum();
    assertEquals(chinese, room.training().report().dev().tokens());
    assertTrue(text(robot, "#tagged-0").startsWith("巴黎\n"), text(robot, "#tagged-0"));
  }

  @Test
  void aComparisonTakesWhatStandsInTheFields(FxRobot robot) throws Exception {
    type(robot, "#train-rate", "fast");
    onScreen(() -> made.desk().compare());
    assertTrue(context.notices().sentence().startsWith("The learning rate"));
    assertEquals("", made.desk().judgingProperty().get());
  }

  @Test
  void mistakesAreSaidInTheLanguageOfTheScreen(FxRobot robot) throws Exception {
    onScreen(() -> context.messages().languageProperty().set(Language.CHINESE));
    type(robot, "#train-rate", "fast");
    press(robot, "#train-start");
    Label status = robot.lookup("#train-status").queryAs(Label.class);
    assertTrue(status.getText().startsWith("学习率必须"), status.getText());
    type(robot, "#train-rate", "0.05");
    onScreen(() -> {
      Spinner<?> hidden = robot.lookup("#train-hidden").queryAs(Spinner.class);
      hidden.getEditor().setText("abc");
      hidden.getEditor().clear();
      hidden.commitValue();
      assertEquals(TrainingLab.HIDDEN, hidden.getValue());
    });
    Path labelled = folder.resolve("own.conll");
    Files.writeString(labelled, "a X X O\nb X X B-PLACE\n");
    onScreen(() -> made.desk().read(List.of(labelled)));
    idle();
    assertTrue(context.notices().sentence().contains("“B-PLACE”"), context.notices().sentence());
    Files.writeString(labelled, "a X X O\nb X X O\n\na X X O\n");
    onScreen(() -> made.desk().read(List.of(labelled)));
    idle();
    assertTrue(context.notices().sentence().startsWith("将用 1 个句子训练"));
    press(robot, "#train-start");
    idle();
    assertTrue(context.notices().sentence().contains("没有一个词标为 PER, LOC"));
    type(robot, "#train-rate", "0.07");
    onScreen(() -> context.messages().languageProperty().set(Language.ENGLISH));
    assertEquals("0.07", robot.lookup("#train-rate").queryAs(TextField.class).getText());
    assertTrue(context.notices().sentence().startsWith("No word of the sentences"));
    assertEquals("", room.training().sentences().language(), "own sentences outlive a language");
    onScreen(() -> made.desk().setFile(folder.resolve("none.vec")));
    assertEquals("none.vec · choose another", text(robot, "#train-file"));
    press(robot, "#train-start");
    idle();
    assertTrue(context.notices().sentence().startsWith("There is no file"));
    assertFalse(made.desk().runningProperty().get());
  }

  /** Vectors of the Train room; without any, or without the words, that is said. */
  @Test
  void trainsOnTheVectorsInView(FxRobot robot) throws Exception {
    onScreen(() -> made.desk().featuresProperty().set(TrainingDesk.Features.VIEW));
    press(robot, "#train-start");
    assertTrue(context.notices().sentence().startsWith("There are no vectors in view"));
    assertFalse(made.desk().runningProperty().get());
    onScreen(() ->
        context
            .modelProperty()
            .set(new Model("own", vectors("the", "in", "paris", "museums"), true)));
    train(robot);
    assertTrue(context.notices().sentence().startsWith("Only "), context.notices().sentence());
    Model fresh = new Model("own", vectors("the"), true, false);
    onScreen(() -> context.modelProperty().set(fresh));
    onScreen(() -> {
      robot.lookup("#train-start").queryAs(Button.class).fire();
      assertTrue(context.notices().sentence().contains("still the random ones"));
      made.desk().stop();
    });
    idle();
    type(robot, "#train-sentence", "in Paris");
    press(robot, "#tagged-1");
    assertEquals(4, room.frame().graph().node("v₀").shape().rows());
    // Five words of a window, glued together.
    assertEquals(4 * 5, room.frame().graph().node("x").shape().rows());
  }

  private static WordVectors vectors(String... words) {
    FloatMatrix matrix = new FloatMatrix(words.length, 4);
    for (int i = 0; i < words.length; i++) {
      matrix.set(i, i % 4, 1);
    }
    List<String> list = List.of(words);
    return new WordVectors(list, list::indexOf, matrix);
  }
}
