package org.vectarium.ui.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectarium.ui.WholeApp.await;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
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
import org.vectarium.ui.RoomId;
import org.vectarium.ui.WholeApp;

/** The ways in for people's own text that need no dialog of the system: drop, paste, recent. */
@ExtendWith(ApplicationExtension.class)
class OwnTextWaysTest {
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

  private String corpus() {
    EncodedCorpus corpus = context.corpusProperty().get();
    return corpus == null ? "" : corpus.name();
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

  /** What the system hands over when these files are dragged. */
  private static Dragboard dragged(List<File> files) {
    TKClipboard system =
        (TKClipboard)
            Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (_, method, arguments) ->
                    switch (method.getName()) {
                      case "getContentTypes" -> Set.of(DataFormat.FILES);
                      case "hasContent" -> arguments[0] == DataFormat.FILES;
                      case "getContent" -> arguments[0] == DataFormat.FILES ? files : null;
                      case "getTransferModes" -> Set.of(TransferMode.COPY, TransferMode.MOVE);
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return DragboardHelper.createDragboard(system);
  }

  /** Drags files over the text, as over any other place of the window, and lets go. */
  private static void drop(FxRobot robot, Path file) {
    Node target = robot.lookup(".text-view").query();
    robot.interact(() -> {
      Dragboard board = dragged(List.of(file.toFile()));
      for (EventType<DragEvent> type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
        Event.fireEvent(
            target,
            new DragEvent(
                null, target, type, board, 9, 9, 9, 9, TransferMode.COPY, null, null, null));
      }
    });
  }

  private void openPreviewed(FxRobot robot, String word, String name) throws TimeoutException {
    await(() -> previewed(robot).contains(word));
    robot.clickOn("#open-go");
    await(() -> corpus().equals(name));
  }

  @Test
  void a_dropped_file_is_previewed_opened_and_found_again(FxRobot robot) throws Exception {
    await(() -> corpus().equals("small-en"));
    Path file = Files.writeString(home.resolve("dropped.txt"), "rain again\n" + manyWords());
    drop(robot, file);
    openPreviewed(robot, "again", "dropped.txt");
    await(() -> !context.preferences().get().recentTexts().isEmpty());

    robot.interact(() -> context.corpora().openSample("small-en"));
    await(() -> corpus().equals("small-en"));
    MenuButton ways = robot.lookup("#openText").queryAs(MenuButton.class);
    robot.interact(() -> {
      ways.getOnShowing().handle(null);
      MenuItem last = ways.getItems().getLast();
      assertTrue(last instanceof Menu, "the recent ones");
      MenuItem recent = ((Menu) last).getItems().getFirst();
      assertEquals(file.toAbsolutePath().toString(), recent.getText());
      recent.fire();
    });
    openPreviewed(robot, "again", "dropped.txt");
  }

  @Test
  void pasted_text_is_previewed_and_opened(FxRobot robot) throws Exception {
    await(() -> corpus().equals("small-en"));
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("snow falls\n" + manyWords());
      Clipboard.getSystemClipboard().setContent(content);
    });
    robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    openPreviewed(robot, "falls", "pasted text");
    assertEquals(List.of(), context.preferences().get().recentTexts());
  }

  @Test
  void a_folder_with_a_bad_file_first_opens_without_it(FxRobot robot) throws Exception {
    await(() -> corpus().equals("small-en"));
    Path folder = Files.createDirectory(home.resolve("mixed"));
    Files.write(folder.resolve("a-bad.txt.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
    Files.writeString(folder.resolve("b-good.txt"), "hail again\n" + manyWords());
    drop(robot, folder);
    await(() -> previewed(robot).contains("hail"));
    String leftOut = robot.lookup(".left-out").queryAs(Labeled.class).getText();
    assertTrue(leftOut.contains("a-bad.txt.gz"), leftOut);
    assertFalse(robot.lookup("#open-go").queryAs(Button.class).isDisabled());
    robot.clickOn("#open-go");
    await(() -> corpus().equals("mixed"));
    assertEquals(62, assertNotNullCorpus().vocabulary().size());
  }

  @Test
  void columns_are_previewed_sentence_by_sentence(FxRobot robot) throws Exception {
    await(() -> corpus().equals("small-en"));
    drop(robot, columns());
    await(() -> previewed(robot).equals(Set.of("Anna", "sings", "Hans")));
    Node sheet = robot.lookup(".open-preview").query();
    assertEquals(2, sheet.lookupAll("FlowPane").size());
    assertTrue(
        robot.lookup(".open-sheet .caption").queryAllAs(Labeled.class).stream()
            .anyMatch(label -> label.getText().contains("a blank line ends the sentence")));
  }

  private static Path columns() throws IOException {
    return Files.writeString(
        home.resolve("names.conll"),
        "-DOCSTART- -X- O O\n\nAnna NNP I-NP B-PER\nsings VBZ I-VP O\n\nHans NNP I-NP B-PER\n");
  }

  private EncodedCorpus assertNotNullCorpus() {
    EncodedCorpus corpus = context.corpusProperty().get();
    assertNotNull(corpus);
    return corpus;
  }
}
