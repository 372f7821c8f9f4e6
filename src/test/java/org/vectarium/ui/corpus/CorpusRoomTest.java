package org.vectarium.ui.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectarium.ui.WholeApp.await;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.OpenPaths;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.WholeApp;

/** The Corpus room in the whole app, worked through its real controls. */
@ExtendWith(ApplicationExtension.class)
class CorpusRoomTest {
  @TempDir static Path home;

  private WholeApp app;
  private AppContext context;

  @Start
  void start(Stage stage) throws Exception {
    app = WholeApp.open(stage, home, p -> p.withCorpus("small-en").withRoom(RoomId.CORPUS));
    context = app.context();
  }

  @AfterEach
  void close() {
    app.close();
  }

  private EncodedCorpus corpus() {
    EncodedCorpus corpus = context.corpusProperty().get();
    assertNotNull(corpus);
    return corpus;
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private void awaitOpen(FxRobot robot) throws TimeoutException {
    await(() -> context.corpusProperty().get() != null);
    await(() -> text(robot, "#sentenceText").contains("of 72"));
  }

  /** Enough different words for the dimensions of any run of the small corpus. */
  private static String manyWords() {
    return IntStream.range(0, 60)
        .mapToObj(i -> "w" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
        .collect(Collectors.joining(" "));
  }

  private static Set<String> previewed(FxRobot robot) {
    return robot.lookup(".token").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .collect(Collectors.toSet());
  }

  @Test
  void the_window_walks_by_key_and_button(FxRobot robot) throws Exception {
    awaitOpen(robot);
    String first = text(robot, "#sentenceText");
    robot.type(KeyCode.DIGIT3);
    robot.type(KeyCode.RIGHT);
    assertTrue(
        text(robot, "#sentenceText").contains("sentence 2 of 72"), text(robot, "#sentenceText"));
    robot.clickOn("#step-back");
    assertEquals(first, text(robot, "#sentenceText"));
    robot.clickOn("#to-end");
    assertTrue(text(robot, "#sentenceText").contains("sentence 72 of 72"));
    robot.clickOn("#wider");
    assertEquals("m = 5", text(robot, "#radiusText"));
  }

  @Test
  void a_chosen_type_shows_all_its_company(FxRobot robot) throws Exception {
    awaitOpen(robot);
    robot.clickOn("#search").write("king").type(KeyCode.ENTER);
    long count = corpus().vocabulary().count(corpus().vocabulary().id("king"));
    await(() ->
        robot.lookup(".occurrences .list-view").queryAs(ListView.class).getItems().size() == count);
    assertEquals("king", context.selectedWordProperty().get());
    robot.clickOn("#search").eraseText(4).write("unicorn").type(KeyCode.ENTER);
    assertEquals("\"unicorn\" does not occur in this corpus.", text(robot, "#searchProblem"));
  }

  @Test
  void own_text_is_previewed_cut_and_opened(FxRobot robot) throws Exception {
    awaitOpen(robot);
    Path file =
        Files.writeString(home.resolve("own.txt"), "Rain, rain! Go away, rain.\n" + manyWords());
    robot.interact(() -> context.navigation().request(new OpenPaths(List.of(file))));
    await(() -> previewed(robot).containsAll(Set.of("rain", "go", "away")));
    robot.clickOn("#open-go");
    await(() -> corpus().name().equals("own.txt"));
    assertEquals(63, corpus().vocabulary().size());
    await(() -> !context.preferences().get().recentTexts().isEmpty());
    assertEquals(
        List.of(file.toAbsolutePath().toString()), context.preferences().get().recentTexts());
  }

  @Test
  void another_encoding_is_asked_for_and_then_read(FxRobot robot) throws Exception {
    awaitOpen(robot);
    Path file =
        Files.write(
            home.resolve("gb.txt"),
            ("国王 和 王后\n" + manyWords()).getBytes(Charset.forName("GB18030")));
    robot.interact(() -> context.navigation().request(new OpenPaths(List.of(file))));
    await(() -> robot.lookup(".open-sheet .danger").tryQuery().isPresent());
    await(() -> text(robot, ".open-sheet .danger").contains("not UTF-8"));
    assertTrue(robot.lookup("#open-go").queryAs(Button.class).isDisabled());
    ComboBox<?> encoding = robot.lookup(".open-sheet .combo-box").queryComboBox();
    robot.interact(() -> encoding.getSelectionModel().select(1));
    await(() -> previewed(robot).contains("国王"));
    Node sheet = robot.lookup(".open-sheet").query();
    robot.interact(sheet::requestFocus);
    robot.clickOn("#open-go");
    await(() -> corpus().name().equals("gb.txt"));
    assertEquals(63, corpus().vocabulary().size());
  }

  @Test
  void a_text_of_one_endless_sentence_is_shown_to_its_end(FxRobot robot) throws Exception {
    awaitOpen(robot);
    Path file = home.resolve("endless.txt");
    Files.writeString(file, "one two three four five six seven eight ".repeat(500));
    robot.interact(() -> context.navigation().request(new OpenPaths(List.of(file))));
    await(() -> previewed(robot).contains("eight"));
    robot.clickOn("#open-go");
    // Eight types are too few for the dimensions asked for, and the notice offers fewer.
    await(() -> robot.lookup("#noticeOffer").query().isVisible());
    assertEquals("small-en", corpus().name());
    robot.clickOn("#noticeOffer");
    await(() -> corpus().name().equals("endless.txt"));
    TextView view = robot.lookup(".text-view").queryAs(TextView.class);
    await(() -> text(robot, "#sentenceText").contains("of 1"));
    robot.interact(view::requestFocus);
    await(() -> {
      robot.type(KeyCode.PAGE_DOWN);
      return view.top() > 500;
    });
    long below = view.top();
    robot.type(KeyCode.PAGE_UP);
    assertTrue(view.top() < below, below + " → " + view.top());
    robot.clickOn("#to-end");
    await(() -> view.top() > 3900);
    robot.clickOn("#to-start");
    await(() -> view.top() == 0);
  }

  @Test
  void a_vanished_file_keeps_the_corpus_and_is_named(FxRobot robot) throws Exception {
    awaitOpen(robot);
    Path gone = home.resolve("gone.txt");
    robot.interact(() -> context.navigation().request(new OpenPaths(List.of(gone))));
    await(() -> robot.lookup("#notice").query().isVisible());
    assertTrue(text(robot, "#noticeText").contains("gone.txt"));
    assertEquals("small-en", corpus().name());
  }
}
