package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.SmallSpaces;
import org.vectarium.embedding.WordVectors;
import org.vectarium.ui.AppBuilder;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.Pictures;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;
import org.vectarium.ui.widget.BarList;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.SkyPoints;

/** The Explore room in the whole app, worked through its real controls. */
@ExtendWith(ApplicationExtension.class)
class ExploreRoomTest {
  @TempDir static Path home;

  private AppContext context;
  private WordVectors vectors;

  @Start
  void start(Stage stage) throws Exception {
    PreferencesStore preferences = new PreferencesStore(Files.createTempDirectory(home, "app"));
    preferences.update(p ->
        p.withLanguage(Language.ENGLISH)
            .withTheme(Theme.NIGHT)
            .withCorpus("small-en")
            .withRoom(RoomId.EXPLORE));
    context = AppBuilder.createContext(preferences);
    Scene scene = AppBuilder.createShell(context).createScene(1280, 800);
    vectors = royals();
    context.modelProperty().set(new Model("royals", vectors, false));
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
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  private static SkyView sky(FxRobot robot) {
    return robot.lookup("#sky").queryAs(SkyView.class);
  }

  private static String first(FxRobot robot, String list) {
    BarList bars = robot.lookup(list).queryAs(BarList.class);
    if (bars.getChildren().isEmpty()) {
      return "";
    }
    Node word = bars.getChildren().getFirst().lookup(".bar-word");
    return word instanceof Label label ? label.getText() : "";
  }

  private void awaitSky(FxRobot robot) throws TimeoutException {
    await(() -> sky(robot).points().count() == vectors.size());
  }

  @Test
  void searching_completes_selects_and_lists_the_nearest_words(FxRobot robot) throws Exception {
    awaitSky(robot);
    robot.clickOn("#search").write("que");
    await(() -> !robot.lookup(".completion").queryAll().isEmpty());
    robot.type(KeyCode.ENTER);
    await(() -> context.selectedWordProperty().get().equals("queen"));
    Neighbour nearest =
        new NearestWords(vectors).nearest(vectors.id("queen"), 1, Metric.COSINE).getFirst();
    await(() -> first(robot, "#neighbours").equals(nearest.word()));
    assertEquals(vectors.id("queen"), sky(robot).selectedProperty().get());
    assertTrue(sky(robot).getAccessibleText().contains("queen"));
  }

  @Test
  void a_sum_is_answered_with_and_without_its_own_words(FxRobot robot) throws Exception {
    awaitSky(robot);
    await(() -> first(robot, "#answers").equals("queen"));
    robot.clickOn("#exclude");
    // The golden case G20b: an input word wins unless it is left out.
    await(() -> first(robot, "#answers").equals("king"));
    robot.interact(() -> robot.lookup("#plus").queryAs(TextField.class).setText("zebra"));
    robot.clickOn("#plus").type(KeyCode.ENTER);
    await(() -> first(robot, "#answers").isEmpty());
    assertTrue(robot.lookup("#plus").query().getStyleClass().contains("wrong"));
  }

  @Test
  void planes_change_and_words_keep_their_identity(FxRobot robot) throws Exception {
    awaitSky(robot);
    float[] before = sky(robot).points().x().clone();
    robot.clickOn("#pictureTab").clickOn("#custom");
    await(() -> robot.lookup("#axisFields").query().isVisible());
    robot.interact(() -> {
      robot.lookup("#horizontal").queryAs(TextField.class).setText("man > woman");
      robot.lookup("#vertical").queryAs(TextField.class).setText("man > king");
    });
    robot.clickOn("#horizontal").type(KeyCode.ENTER);
    int man = vectors.id("man");
    int woman = vectors.id("woman");
    await(() ->
        sky(robot).points().x()[woman] - sky(robot).points().x()[man] > 0.1
            && sky(robot).points().x()[man] != before[man]);
    assertEquals("man", sky(robot).points().label().apply(man));
    robot.clickOn("#umap");
    await(() -> context.background().idle() && robot.lookup("#layoutBox").query().isVisible());
    await(() -> sky(robot).points().count() == vectors.size());
  }

  @Test
  void a_file_that_cannot_be_read_leaves_the_vectors_and_says_why(FxRobot robot) throws Exception {
    awaitSky(robot);
    Path bad = Files.writeString(home.resolve("bad.txt"), "a 1 2\nb 3\n");
    VectorOpener opener = new VectorOpener(context);
    robot.interact(() -> opener.open(bad));
    await(() -> context.notices().sentence() != null);
    assertTrue(String.valueOf(context.notices().sentence()).contains("line 2"));
    assertEquals("royals", context.modelProperty().get().name());
    Path good = Files.writeString(home.resolve("good.txt"), "a 1 2\nb 3 4\nc 0 1\n");
    robot.interact(() -> opener.open(good));
    await(() -> context.modelProperty().get().name().equals("good"));
    await(() -> sky(robot).points().count() == 3);
  }

  @Test
  void random_vectors_are_called_random(FxRobot robot) throws Exception {
    awaitSky(robot);
    assertFalse(robot.lookup("#untrained").query().isVisible());
    robot.interact(() -> context.modelProperty().set(new Model("royals", vectors, true, false)));
    await(() -> robot.lookup("#untrained").query().isVisible());
    robot.interact(() -> context.modelProperty().set(new Model("royals", vectors, true)));
    await(() -> !robot.lookup("#untrained").query().isVisible());
  }

  @Test
  void pictures_and_tables_are_written(FxRobot robot) throws Exception {
    awaitSky(robot);
    robot.interact(() -> sky(robot).select(vectors.id("king")));
    await(() -> !sky(robot).surface().labels().isEmpty());
    await(() -> first(robot, "#answers").equals("queen") && context.background().idle());
    Path svgFile = home.resolve("sky.svg");
    Path pngFile = home.resolve("sky.png");
    robot.interact(
        () -> unchecked(() -> Files.writeString(svgFile, sky(robot).surface().print().svg())));
    robot.interact(
        () -> unchecked(() -> Pictures.writePng(sky(robot).surface().print().pixels(3), pngFile)));
    String svg = Files.readString(svgFile);
    assertTrue(svg.startsWith("<svg") && svg.contains(">king</text>"), svg.substring(0, 200));
    assertEquals(
        vectors.size(), occurrences(svg, "fill-opacity"), "a disc for every word and no more");
    assertTrue(svg.contains(">" + vectors.size() + " words"), "the caption");
    assertTrue(svg.contains(">PC 1 · "), "the titles of the axes");
    assertTrue(svg.contains("rotate(-90)"), "the upright title");
    assertTrue(svg.contains("<polygon") && svg.contains("stroke-dasharray"), "the parallelogram");
    assertTrue(svg.contains(">king − man + woman</text>"), "its name");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svgFile.toFile());
    robot.interact(() -> sky(robot).densityProperty().set(true));
    await(() -> !sky(robot).surface().isNeedsLayout());
    robot.interact(
        () -> unchecked(() -> Files.writeString(svgFile, sky(robot).surface().print().svg())));
    assertTrue(Files.readString(svgFile).contains("data:image/png;base64,iVBOR"), "the density");
    BufferedImage png = ImageIO.read(pngFile.toFile());
    assertEquals(Math.round(3 * sky(robot).getWidth()), png.getWidth());
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < png.getWidth(); x += 3) {
      colours.add(png.getRGB(x, png.getHeight() / 2));
    }
    assertTrue(colours.size() > 1, "a picture of one colour");
  }

  /** Opens another projection and waits until it stands still. */
  private void settle(FxRobot robot, ShowPlane plane) throws Exception {
    robot.interact(() -> context.navigation().request(plane));
    standsStill(robot);
  }

  /** A tween and the flight after it take 320 ms each; a picture is still 140 ms later. */
  private void standsStill(FxRobot robot) throws Exception {
    await(() -> context.background().idle());
    robot.sleep(1000);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void a_bookmark_brings_its_camera_back_from_any_projection(FxRobot robot) throws Exception {
    awaitSky(robot);
    settle(robot, new ShowPlane("pca-3d"));
    robot.interact(() -> {
      sky(robot).orbit(90, 40);
      sky(robot).zoom(2.5);
      sky(robot).pan(30, -20);
    });
    Camera camera = sky(robot).camera();
    float place = sky(robot).points().x()[7];
    robot.clickOn("#notebook");
    await(() -> robot.lookup("#bookmarkName").tryQuery().isPresent());
    robot.clickOn("#bookmarkName").write("turned").type(KeyCode.ENTER);
    await(() -> robot.lookup(".bookmark").tryQuery().isPresent());
    for (String other : new String[] {"svd", "pca-2-3", "umap", "custom", "pca-3d"}) {
      settle(robot, new ShowPlane(other));
      robot.interact(() -> {
        sky(robot).fit();
        robot.lookup(".bookmark").queryButton().fire();
      });
      standsStill(robot);
      Camera back = sky(robot).camera();
      // What the way through a file's numbers leaves of doubles.
      assertEquals(camera.scale(), back.scale(), 1e-6 * camera.scale(), other);
      assertEquals(camera.centreX(), back.centreX(), 1e-6, other);
      assertEquals(camera.centreY(), back.centreY(), 1e-6, other);
      assertEquals(place, sky(robot).points().x()[7], 1e-5, other);
    }
  }

  @Test
  void a_language_keeps_camera_and_turn(FxRobot robot) throws Exception {
    awaitSky(robot);
    settle(robot, new ShowPlane("pca-3d"));
    robot.interact(() -> {
      sky(robot).orbit(90, 40);
      sky(robot).zoom(2.5);
    });
    Camera camera = sky(robot).camera();
    float place = sky(robot).points().x()[7];
    SkyView first = sky(robot);
    robot.interact(() -> context.messages().languageProperty().set(Language.CHINESE));
    await(() -> sky(robot) != first && sky(robot).points().count() == vectors.size());
    standsStill(robot);
    assertEquals(camera.scale(), sky(robot).camera().scale(), 1e-9);
    assertEquals(camera.centreX(), sky(robot).camera().centreX(), 1e-9);
    assertEquals(place, sky(robot).points().x()[7], 0f);
  }

  @Test
  void vectors_of_another_dimension_take_the_place_of_the_old(FxRobot robot) throws Exception {
    awaitSky(robot);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    robot.interact(
        () -> Thread.currentThread().setUncaughtExceptionHandler((_, e) -> thrown.set(e)));
    for (int dimension : new int[] {40, 2, 17}) {
      robot.interact(
          () -> context.modelProperty().set(new Model("d" + dimension, royals(dimension), false)));
      await(() -> title(robot).startsWith("d" + dimension));
      standsStill(robot);
      assertNull(thrown.get());
    }
    // What the corpus said when it was opened.
    robot.interact(() -> context.notices().clear());
    robot.interact(() -> context.modelProperty().set(new Model("line", royals(1), false)));
    await(() -> context.notices().sentence() != null);
    assertTrue(String.valueOf(context.notices().sentence()).contains("one number"));
    assertTrue(title(robot).startsWith("d17"));
    Path line = Files.writeString(home.resolve("line.txt"), "a 1\nb 2\nc 3\n");
    robot.interact(() -> {
      context.modelProperty().set(new Model("royals", vectors, false));
      context.notices().clear();
      new VectorOpener(context).open(line);
    });
    await(() -> context.notices().sentence() != null);
    assertEquals("royals", context.modelProperty().get().name());
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#title").match(node -> node instanceof Label).queryLabeled().getText();
  }

  /** The words of the sum and others, in so many dimensions. */
  private static WordVectors royals(int dimension) {
    Random random = new Random(dimension);
    Map<String, float[]> rows = new LinkedHashMap<>();
    WordVectors few = royals();
    for (int i = 0; i < few.size(); i++) {
      float[] row = new float[dimension];
      for (int c = 0; c < dimension; c++) {
        row[c] = (float) random.nextGaussian();
      }
      rows.put(few.word(few.size() - 1 - i), row);
    }
    return SmallSpaces.of(rows);
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** Work that may fail with a file. */
  private interface Work {
    void run() throws Exception;
  }

  private static void unchecked(Work work) {
    try {
      work.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_change_of_projection_becomes_a_film_that_ends_where_it_should(FxRobot robot)
      throws Exception {
    awaitSky(robot);
    SkyPoints before = sky(robot).points();
    robot.interact(() -> context.navigation().request(new ShowPlane("pca-2-3")));
    await(() -> sky(robot).points().x()[0] != before.x()[0] && context.background().idle());
    robot.sleep(600);
    SkyPoints after = sky(robot).points();
    Path film = home.resolve("tween.gif");
    robot.interact(
        () -> unchecked(() -> TweenFilm.write(TweenFilm.take(sky(robot), before), film)));
    assertSame(after, sky(robot).points());
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(film.toFile())) {
      reader.setInput(in);
      assertEquals(25, reader.getNumImages(true));
      assertEquals((int) Math.round(sky(robot).getWidth()), reader.getWidth(0));
    } finally {
      reader.dispose();
    }
  }

  /** The golden space G20b among words of no interest. */
  private static WordVectors royals() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("man", new float[] {1, 0, .2f});
    rows.put("woman", new float[] {1, .2f, .2f});
    rows.put("king", new float[] {.6f, 0, 1});
    rows.put("queen", new float[] {.1f, .8f, .8f});
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      rows.put(
          "w" + i,
          new float[] {
            -(float) random.nextDouble(),
            (float) random.nextGaussian() / 3,
            -(float) random.nextDouble() / 3
          });
    }
    return SmallSpaces.of(rows);
  }
}
