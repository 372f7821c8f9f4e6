package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.session.WorkerSession;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.Model;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.widget.SkyView;

/** Every export by its button; a dialog that always answers stands in for the system's. */
@ExtendWith(ApplicationExtension.class)
class ExportSideTest {
  @TempDir static Path home;

  private AppContext context;
  private ExploreViewModel model;
  private SkyPane skyPane;
  private ExportSide exports;

  @Start
  void start(Stage stage) throws Exception {
    PreferencesStore preferences = new PreferencesStore(Files.createTempDirectory(home, "app"));
    preferences.update(p -> p.withLanguage(Language.ENGLISH));
    context = new AppContext(preferences, new WorkerSession(), Platform::runLater);
    model = new ExploreViewModel(context);
    model.setActive(true);
    skyPane = new SkyPane(context, model);
    exports =
        new ExportSide(
            context,
            new VectorOpener(context),
            skyPane,
            (owner, title, ending) -> home.resolve("out." + ending));
    HBox root =
        new HBox(
            Fxml.load("explore-sky", context.messages(), skyPane),
            Fxml.load("explore-export", context.messages(), exports));
    root.getChildren().getFirst().prefWidth(400);
    context.modelProperty().set(new Model("royals", RoyalSpace.vectors(), false));
    stage.setScene(new Scene(root, 900, 600));
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> {
      exports.dispose();
      skyPane.dispose();
    });
    context.close();
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  private void awaitSky() throws TimeoutException {
    await(() -> skyPane.sky().points().count() == 68 && context.background().idle());
  }

  private void press(FxRobot robot, String text) {
    robot.interact(() -> robot.lookup(text).queryAs(Button.class).fire());
  }

  private String said(FxRobot robot) {
    return robot.lookup("#exported").queryAs(Label.class).getText();
  }

  @Test
  void pictures_and_tables_are_written_and_said(FxRobot robot) throws Exception {
    awaitSky();
    for (String ending : List.of("png", "svg", "csv")) {
      press(robot, "#" + ending);
      await(() -> said(robot).equals("Saved out." + ending + "."));
    }
    BufferedImage png = ImageIO.read(home.resolve("out.png").toFile());
    assertEquals(Math.round(2 * skyPane.sky().getWidth()), png.getWidth(), "twice as large");
    assertTrue(Files.readString(home.resolve("out.svg")).contains(">68 words"));
    List<String> rows = Files.readAllLines(home.resolve("out.csv"));
    assertEquals(69, rows.size(), "a line of names and every word in view");
  }

  @Test
  void picture_and_table_reach_the_clipboard(FxRobot robot) throws Exception {
    awaitSky();
    press(robot, "#copyPicture");
    await(() -> said(robot).contains("×"));
    robot.interact(() -> {
      double width = Clipboard.getSystemClipboard().getImage().getWidth();
      assertEquals(Math.round(2 * skyPane.sky().getWidth()), width);
    });
    press(robot, "#copyTable");
    await(() -> said(robot).contains("68"));
    robot.interact(
        () -> assertTrue(Clipboard.getSystemClipboard().getString().contains("\tking\t")));
  }

  @Test
  void a_film_holds_what_moved_and_ends_when_it_is_stopped(FxRobot robot) throws Exception {
    awaitSky();
    press(robot, "#record");
    SkyView sky = skyPane.sky();
    for (int i = 0; i < 4; i++) {
      double before = sky.camera().scale();
      robot.interact(() -> sky.zoom(1.1));
      await(() -> sky.camera().scale() != before && !sky.surface().isNeedsLayout());
    }
    press(robot, "#record");
    await(() -> said(robot).contains("out.gif"));
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(home.resolve("out.gif").toFile())) {
      reader.setInput(in);
      assertTrue(reader.getNumImages(true) >= 1);
      assertEquals((int) Math.round(sky.getWidth()), reader.getWidth(0));
    } finally {
      reader.dispose();
    }
  }
}
