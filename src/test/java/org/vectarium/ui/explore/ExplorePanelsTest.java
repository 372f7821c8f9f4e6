package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectarium.ui.WholeApp.await;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vectarium.embedding.WordVectors;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.WholeApp;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.widget.BarList;
import org.vectarium.ui.widget.SkyView;

/** The question panels of the Explore room in the whole app, worked through their controls. */
@ExtendWith(ApplicationExtension.class)
class ExplorePanelsTest {
  @TempDir static Path home;

  private WholeApp app;
  private AppContext context;
  private WordVectors vectors;

  @Start
  void start(Stage stage) throws Exception {
    app = WholeApp.open(stage, home, p -> p.withCorpus("small-en").withRoom(RoomId.EXPLORE));
    context = app.context();
    vectors = RoyalSpace.vectors();
    context.modelProperty().set(new Model("royals", vectors, false));
  }

  @AfterEach
  void close() {
    app.close();
  }

  private static SkyView sky(FxRobot robot) {
    return robot.lookup("#sky").queryAs(SkyView.class);
  }

  private void awaitSky(FxRobot robot) throws TimeoutException {
    await(() -> sky(robot).points().count() == vectors.size());
  }

  private static String first(FxRobot robot, Node list) {
    Node word = list.lookup(".bar-word");
    return list instanceof BarList bars
            && !bars.getChildren().isEmpty()
            && word instanceof Label label
        ? label.getText()
        : "";
  }

  private static void write(FxRobot robot, String field, String text) {
    TextInputControl control = robot.lookup(field).queryAs(TextInputControl.class);
    robot.interact(() -> {
      control.requestFocus();
      control.setText(text);
    });
    robot.type(KeyCode.ENTER);
  }

  @Test
  void the_axis_shows_chosen_words_and_both_ends(FxRobot robot) throws Exception {
    awaitSky(robot);
    write(robot, "#direction", "man > woman");
    robot.clickOn("#extremes");
    AxisStrip strip = robot.lookup("#axisStrip").queryAs(AxisStrip.class);
    await(() -> String.valueOf(strip.getAccessibleText()).contains("princess"));
    assertTrue(robot.lookup("#caption").queryAs(Label.class).getText().contains("9"));
    robot.clickOn("#copy");
    robot.interact(
        () -> assertTrue(Clipboard.getSystemClipboard().getString().startsWith("word\tplace")));
  }

  @Test
  void pairs_are_written_measured_and_carried_over(FxRobot robot) throws Exception {
    awaitSky(robot);
    robot.clickOn("#relations");
    await(() -> robot.lookup("#pairs").tryQuery().isPresent());
    TextArea pairs = robot.lookup("#pairs").queryAs(TextArea.class);
    robot.interact(() -> {
      pairs.requestFocus();
      pairs.setText("man > woman\nking > queen\nprince > princess");
    });
    write(robot, "#newWord", "father");
    TableView<?> table = robot.lookup("#table").queryAs(TableView.class);
    await(() -> table.getItems().size() == 3);
    Node answers = robot.lookup("#carried").query();
    await(() -> first(robot, answers).equals("mother"));
    assertTrue(robot.lookup("#verdict").queryAs(Label.class).getText().contains("1.000"));
    robot.clickOn("#asAxis");
    int man = vectors.id("man");
    int woman = vectors.id("woman");
    await(() -> sky(robot).points().x()[woman] - sky(robot).points().x()[man] > 0.5);
    robot.interact(() -> {
      pairs.requestFocus();
      pairs.setText("man > woman\nking");
    });
    robot.interact(() -> robot.lookup("#newWord").query().requestFocus());
    await(() -> robot.lookup("#problem").queryAs(Label.class).getText().contains("Line 2"));
  }

  @Test
  void two_words_are_compared(FxRobot robot) throws Exception {
    awaitSky(robot);
    robot.clickOn("#pair");
    await(() -> robot.lookup("#second").tryQuery().isPresent());
    write(robot, "#first", "king");
    write(robot, "#second", "queen");
    Label cosine = robot.lookup("#cosine").queryAs(Label.class);
    await(() -> cosine.getText().equals("cos 0.640"));
    assertTrue(robot.lookup("#sums").queryAs(Label.class).getText().contains("0.640"));
    assertTrue(robot.lookup("#distribution").query().getAccessibleText().contains("queen"));
    robot.clickOn("#swap");
    await(() -> robot.lookup("#first").queryAs(TextField.class).getText().equals("queen"));
  }

  @Test
  void neighbours_are_grouped_and_a_group_is_selected(FxRobot robot) throws Exception {
    awaitSky(robot);
    robot.interact(() -> context.selectedWordProperty().set("king"));
    robot.clickOn("#senses");
    await(() -> robot.lookup(".sense-select").tryQuery().isPresent());
    robot.clickOn(robot.lookup(".sense-select").queryAs(Button.class));
    robot.clickOn("#notebook");
    await(() -> robot.lookup("#selected").tryQuery().isPresent());
    String count = robot.lookup("#selected").queryAs(Label.class).getText();
    assertFalse(count.equals(context.messages().get("ask.selection.none")), count);
  }

  @Test
  void words_are_selected_by_query_box_and_lasso_and_taken_back(FxRobot robot) throws Exception {
    awaitSky(robot);
    robot.clickOn("#notebook");
    await(() -> robot.lookup("#query").tryQuery().isPresent());
    write(robot, "#query", "prin*");
    Label selected = robot.lookup("#selected").queryAs(Label.class);
    await(() -> selected.getText().equals("2 words"));
    SkyView sky = sky(robot);
    Point2D corner = sky.localToScreen(2, 40);
    Point2D opposite = sky.localToScreen(sky.getWidth() - 60, sky.getHeight() - 4);
    robot.clickOn("#boxTool");
    robot.drag(corner, MouseButton.PRIMARY).dropTo(opposite);
    await(() -> selected.getText().startsWith("6"));
    robot.clickOn("#lassoTool");
    robot.drag(corner, MouseButton.PRIMARY);
    robot.moveTo(sky.localToScreen(sky.getWidth() - 60, 40));
    robot.moveTo(opposite);
    robot.dropTo(sky.localToScreen(2, sky.getHeight() - 4));
    await(() -> !selected.getText().equals("2 words"));
    robot.clickOn("#lassoTool");
    write(robot, "#query", "zebra");
    await(() -> robot.lookup("#problem").queryAs(Label.class).getText().contains("zebra"));
    robot.clickOn("#clear");
    await(() -> selected.getText().equals("nothing selected"));
    robot.clickOn("#undo");
    await(() -> !selected.getText().equals("nothing selected"));
  }

  @Test
  void bookmarks_and_notes_are_kept_in_both_languages(FxRobot robot) throws Exception {
    awaitSky(robot);
    robot.interact(() -> context.selectedWordProperty().set("king"));
    robot.clickOn("#notebook");
    await(() -> robot.lookup("#note").tryQuery().isPresent());
    robot.clickOn("#note").write("a ruler");
    write(robot, "#bookmarkName", "royal view");
    VBox bookmarks = robot.lookup("#bookmarks").queryAs(VBox.class);
    await(() -> bookmarks.getChildren().size() == 1);
    robot.interact(() -> context.selectedWordProperty().set("man"));
    await(() -> robot.lookup("#note").queryAs(TextArea.class).getText().isEmpty());
    robot.clickOn("royal view");
    await(() -> context.selectedWordProperty().get().equals("king"));
    await(() -> robot.lookup("#note").queryAs(TextArea.class).getText().equals("a ruler"));
    robot.interact(() -> context.messages().languageProperty().set(Language.CHINESE));
    await(() -> robot.lookup("royal view").tryQuery().isPresent());
    assertEquals("笔记：king", robot.lookup("#noteTitle").queryAs(Label.class).getText());
  }

  @Test
  void any_sum_is_written_kept_and_opened_again(FxRobot robot) throws Exception {
    awaitSky(robot);
    write(robot, "#expression", "prince + woman - man");
    Node slots = robot.lookup("#slots").query();
    await(() -> !slots.isVisible());
    BarList answers = robot.lookup("#answers").queryAs(BarList.class);
    await(() -> first(robot, answers).equals("princess"));
    robot.clickOn("#keep");
    write(robot, "#expression", "king - man + woman");
    await(() -> slots.isVisible() && first(robot, answers).equals("queen"));
    robot.clickOn("prince + woman − man");
    await(() -> first(robot, answers).equals("princess"));
    write(robot, "#expression", "king -");
    await(() -> robot.lookup("#honest").queryAs(Label.class).getText().contains("missing"));
  }

  @Test
  void keys_turn_the_panels_and_undo(FxRobot robot) throws Exception {
    awaitSky(robot);
    robot.interact(() -> sky(robot).requestFocus());
    robot.type(KeyCode.DIGIT3);
    await(() -> robot.lookup("#products").tryQuery().isPresent());
    robot.interact(() -> context.selectedWordProperty().set("w7"));
    robot.interact(() -> sky(robot).requestFocus());
    robot.type(KeyCode.S);
    await(() -> context.selectedWordProperty().get().equals("w7"));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> context.selectedWordProperty().get().isEmpty());
    robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
    await(() -> context.selectedWordProperty().get().equals("w7"));
  }

  @Test
  void the_picture_keeps_its_settings_in_the_other_language(FxRobot robot) throws Exception {
    awaitSky(robot);
    robot.clickOn("#pictureTab");
    robot.clickOn("#svd");
    await(() -> component(robot).equals("SV 1"));
    robot.clickOn("#pca");
    await(() -> component(robot).equals("PC 1"));
    robot.interact(() -> context.messages().languageProperty().set(Language.CHINESE));
    await(() -> robot.lookup("#pictureTab").queryAs(ToggleButton.class).isSelected());
    assertTrue(robot.lookup("#pca").queryAs(ToggleButton.class).isVisible());
  }

  private static String component(FxRobot robot) {
    ComboBox<Integer> box = robot.lookup("#xComponent").queryComboBox();
    return box.getConverter().toString(box.getValue());
  }
}
