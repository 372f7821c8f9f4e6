package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectarium.ui.explore.AskModel.Panel;
import org.vectarium.ui.explore.Plane.Kind;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.sky.Camera;

/** Undo, bookmarks, notes and view files, without a toolkit. */
class ViewKeeperTest {
  @TempDir private Path home;
  private final AtomicLong clock = new AtomicLong();
  private final AtomicReference<CameraPlace> camera =
      new AtomicReference<>(new CameraPlace(1, 2, 30, 20));
  private HandScreen screen;
  private ViewKeeper keeper;

  @BeforeEach
  void open() {
    screen = new HandScreen(home, RoyalSpace.vectors());
    screen.settle();
    keeper = new ViewKeeper(screen.context(), screen.model(), screen.asking(), clock::get);
    keeper.connect(camera::get, camera::set);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private void wait(int millis) {
    clock.addAndGet(millis * 1_000_000L);
  }

  @Test
  void steps_are_taken_back_and_brought_again_camera_included() {
    screen.model().select("king");
    wait(1000);
    camera.set(new CameraPlace(5, 5, 3, 2));
    screen.asking().selection().set(List.of("man", "woman"));
    wait(1000);
    assertTrue(keeper.canUndoProperty().get());
    camera.set(new CameraPlace(9, 9, 9, 9));
    keeper.undo();
    assertTrue(screen.asking().selection().words().isEmpty());
    assertEquals("king", screen.context().selectedWordProperty().get());
    assertEquals(5, camera.get().centreX(), "where one looked before the step");
    keeper.undo();
    assertEquals("", screen.context().selectedWordProperty().get());
    assertFalse(keeper.canUndoProperty().get());
    keeper.redo();
    keeper.redo();
    assertEquals(List.of("man", "woman"), screen.asking().selection().words());
    assertEquals(9, camera.get().centreX());
    assertFalse(keeper.canRedoProperty().get());
  }

  @Test
  void changes_at_once_are_one_step_and_panels_are_none() {
    screen.model().select("king");
    wait(1000);
    screen.model().projection().horizontalProperty().set("man > woman");
    screen.model().projection().kindProperty().set(Kind.CUSTOM);
    wait(1000);
    screen.asking().panelProperty().set(Panel.NOTEBOOK);
    keeper.undo();
    assertEquals(Kind.PCA, screen.model().projection().kindProperty().get());
    assertEquals("king", screen.context().selectedWordProperty().get());
    assertEquals(Panel.NOTEBOOK, screen.asking().panelProperty().get());
    screen.model().select("man");
    keeper.redo();
    assertEquals("man", screen.context().selectedWordProperty().get(), "a new step ends redo");
  }

  @Test
  void a_bookmark_holds_camera_projection_and_selection() {
    screen.model().select("king");
    screen.model().projection().kindProperty().set(Kind.SVD);
    screen.asking().selection().set(List.of("king", "queen"));
    screen.asking().panelProperty().set(Panel.SENSES);
    keeper.bookmark("royals");
    wait(1000);
    screen.model().projection().kindProperty().set(Kind.PCA);
    screen.asking().selection().clear();
    screen.model().select("w1");
    screen.asking().panelProperty().set(Panel.AXIS);
    wait(1000);
    camera.set(new CameraPlace(0, 0, 1, 1));
    Notebook.Bookmark kept = screen.asking().notebook().get().bookmarks().getFirst();
    assertEquals("royals", kept.vectors());
    keeper.open(kept.view());
    assertEquals("king", screen.context().selectedWordProperty().get());
    assertEquals(Kind.SVD, screen.model().projection().kindProperty().get());
    assertEquals(List.of("king", "queen"), screen.asking().selection().words());
    assertEquals(Panel.SENSES, screen.asking().panelProperty().get());
    // The plane turns first, then the camera is asked for, once.
    assertEquals(new CameraPlace(1, 2, 30, 20), keeper.takeCamera());
    assertNull(keeper.takeCamera());
    keeper.undo();
    assertEquals("w1", screen.context().selectedWordProperty().get());
  }

  @Test
  void deleting_is_undone_as_well_and_the_notebook_outlives_the_app() throws IOException {
    NotebookModel notebook = screen.asking().notebook();
    notebook.set(notebook.get().withNote("king", "a ruler").withSum("king − man + woman"));
    keeper.bookmark("here");
    wait(1000);
    notebook.set(notebook.get().withoutBookmark("here"));
    wait(1000);
    keeper.undo();
    assertEquals("here", notebook.get().bookmarks().getFirst().name());
    screen.settle();
    try (HandScreen again = new HandScreen(home, RoyalSpace.vectors())) {
      assertEquals("a ruler", again.asking().notebook().get().note("king"));
      assertEquals(List.of("king − man + woman"), again.asking().notebook().get().sums());
      again.settle();
    }
    Files.writeString(home.resolve("notebook.json"), "{ \"version\": 1, \"vec");
    try (HandScreen again = new HandScreen(home, RoyalSpace.vectors())) {
      assertEquals(Notebook.EMPTY, again.asking().notebook().get());
      assertTrue(Files.exists(home.resolve("notebook-unreadable.json")), "nothing is lost");
      String said = String.valueOf(again.context().notices().sentence());
      assertTrue(said.contains("notebook.json, line 1"), said);
    }
  }

  @Test
  void a_view_file_opens_elsewhere_as_it_was_saved() throws IOException {
    screen.model().select("queen");
    screen.model().questions().expressionProperty().set("father − man + woman");
    screen.asking().relations().textProperty().set("man > woman\nking > queen");
    screen.asking().selection().set(List.of("king", "man"));
    keeper.bookmark("one");
    Path file = home.resolve("shared.view.json");
    new ViewFile(1, keeper.vectors(), keeper.view(), screen.asking().notebook().get()).write(file);
    ViewFile read = ViewFile.read(file);
    assertEquals(keeper.view(), read.view());
    try (HandScreen other = new HandScreen(home.resolve("other"), RoyalSpace.vectors())) {
      other.asking().views().open(read);
      assertEquals("queen", other.context().selectedWordProperty().get());
      assertEquals(List.of("man", "king"), other.asking().selection().words());
      assertEquals("one", other.asking().notebook().get().bookmarks().getFirst().name());
      assertEquals("father − man + woman", other.model().questions().expressionProperty().get());
      other.settle();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{\"version\": 1, \"vectors\": \"x\", \"view\": {\"picture\": {\"projection\": \"PCB\"}}}`"
            + "|`line 1`|`\"PCB\" is not understood as projection`",
        "`{\"version\": 1,\n \"vectors\": \"x\",\n \"view\": {\"count\": -3}}`"
            + "|`line 3`|`count is -3; it must be from 1 to 1000`",
        "`{\"version\": 9, \"vectors\": \"x\"}`|`version 9`|`reads version 1`",
        "`{\"version\": 1, \"vectors\": \"x\", \"vi`|`line 1`|`no JSON`",
        "`[1, 2]`|`line 1`|`does not hold what it should`",
        "`{}`|`bad.json`|``",
        "`null`|`bad.json`|`names no vectors`",
        "`{\"version\": 1, \"vectors\": \"x\", \"view\": {\"camera\": {\"centreX\": 0,"
            + " \"centreY\": 0, \"width\": 0, \"height\": 1}}}`|`line 1`|`sees nothing`",
        "`{\"version\": 1, \"vectors\": \"x\", \"notebook\": {\"bookmarks\": [{\"name\": \"a\"}]}}`"
            + "|`line 1`|`a bookmark needs a name`"
      })
  void a_bad_file_gets_a_sentence_and_changes_nothing(String text, String where, String what)
      throws IOException {
    Path file = Files.writeString(home.resolve("bad.json"), text);
    IOException refused = assertThrows(IOException.class, () -> ViewFile.read(file));
    String sentence = String.valueOf(refused.getMessage());
    assertTrue(sentence.contains("bad.json") && sentence.contains(where), sentence);
    assertTrue(what == null || sentence.contains(what), sentence);
  }

  @Test
  void a_huge_file_is_not_read() throws IOException {
    Path file = home.resolve("huge.json");
    try (var out =
        Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      out.position(ViewFile.MOST_BYTES);
      out.write(ByteBuffer.wrap(new byte[1]));
    }
    assertThrows(IOException.class, () -> ViewFile.read(file));
  }

  @Test
  void what_stood_in_one_window_stands_in_any_other() {
    Camera wide = new Camera(3, 4, 10, 800, 400);
    CameraPlace place = CameraPlace.of(wide, null);
    assertEquals(80, place.width());
    Camera narrow = place.camera(400, 400);
    assertEquals(5, narrow.scale(), "half as wide, half the size");
    assertEquals(10, place.camera(800, 900).scale());
    assertThrows(IllegalArgumentException.class, () -> new CameraPlace(0, Double.NaN, 1, 1));
  }

  @Test
  void a_solid_is_seen_again_from_where_it_was() throws IOException {
    Turn turn = Turn.ASLANT.by(.4, -1.1);
    CameraPlace place = CameraPlace.of(new Camera(3, 4, 10, 800, 400), turn);
    camera.set(place);
    screen.model().projection().change(p -> p.withSolid(true));
    wait(1000);
    keeper.bookmark("aslant");
    Path file = home.resolve("solid.view.json");
    new ViewFile(1, keeper.vectors(), keeper.view(), null).write(file);
    assertEquals(place, ViewFile.read(file).view().camera());
    wait(1000);
    screen.model().select("king");
    camera.set(new CameraPlace(0, 0, 1, 1));
    keeper.undo();
    assertEquals(turn.numbers(), camera.get().turn());
    assertThrows(
        IllegalArgumentException.class,
        () -> new CameraPlace(0, 0, 1, 1, List.of(1., 0., 0., 0., 1., 0., 0., 0., -1.)),
        "a mirror image is no turn");
    assertThrows(
        IllegalArgumentException.class, () -> new CameraPlace(0, 0, 1, 1, List.of(1., 0.)));
  }

  @Test
  void a_history_forgets_what_is_too_old() {
    History<Integer> history = new History<>(2);
    history.record(1);
    history.record(2);
    history.record(3);
    assertEquals(3, history.undo(4));
    assertEquals(2, history.undo(3));
    assertNull(history.undo(2));
    assertEquals(3, history.redo(2));
    assertEquals(4, history.redo(3));
    assertNull(history.redo(4));
  }

  @Test
  void tables_are_quoted_where_they_must_be() {
    List<List<String>> rows = List.of(List.of("a", "b,c"), List.of("d\"e", "f\tg"));
    assertEquals("a,\"b,c\"\n\"d\"\"e\",f\tg\n", TableText.csv(rows));
    assertEquals("a\tb,c\nd\"e\tf g\n", TableText.tabbed(rows));
    assertEquals("−0.50", TableText.shown(-.5, 2));
    assertEquals("-0.500000", TableText.number(-.5));
    assertEquals("", TableText.number(Double.NaN));
  }

  @Test
  void a_broken_view_is_explained_in_the_language_of_the_screen() throws IOException {
    Path file = Files.writeString(home.resolve("cut.json"), "{\"version\": 1,\n \"vec");
    IOException problem = assertThrows(IOException.class, () -> ViewFile.read(file));
    String chinese = ViewFileException.sentence(problem, new Messages(Language.CHINESE));
    assertTrue(chinese.startsWith("cut.json 第 2 行第 "), chinese);
    assertTrue(chinese.contains("不是 JSON"), chinese);
    assertEquals(
        problem.getMessage(), ViewFileException.sentence(problem, new Messages(Language.ENGLISH)));
  }
}
