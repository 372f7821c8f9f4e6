package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectarium.ui.WholeApp.await;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.session.RunState;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.WholeApp;

/** The Microscope's button opens the next update of every objective in the Backprop room. */
@ExtendWith(ApplicationExtension.class)
class OpenAsGraphTest {
  @TempDir static Path home;

  private Stage stage;
  private WholeApp app;

  @Start
  void start(Stage primary) {
    stage = primary;
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, app::close);
  }

  @Test
  void naiveSoftmaxOpens(FxRobot robot) throws Exception {
    opens(robot, Objective.NAIVE_SOFTMAX);
  }

  @Test
  void hierarchicalSoftmaxOpens(FxRobot robot) throws Exception {
    opens(robot, Objective.HIERARCHICAL_SOFTMAX);
  }

  private void opens(FxRobot robot, Objective objective) throws Exception {
    TrainingSettings settings =
        TrainingSettings.defaults(Method.SKIP_GRAM)
            .with()
            .objective(objective)
            .dimension(12)
            .build();
    app =
        WaitForAsyncUtils.waitForAsyncFx(
            60_000,
            () -> WholeApp.open(stage, home, p -> p.withCorpus("small-en").withSettings(settings)));
    await(() -> app.state() == RunState.PAUSED);
    robot.type(KeyCode.RIGHT);
    await(() -> app.stands(1));
    await(() -> robot.lookup("#microscope-graph").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#microscope-graph").queryAs(Button.class).fire());
    await(() -> app.context().navigation().currentProperty().get() == RoomId.BACKPROP);
    await(() -> robot.lookup("#graph").tryQuery().isPresent());
    // What cannot be shown as it is would open the lecture's own example instead.
    await(() -> robot.lookup("#preset-live_update").queryAs(ToggleButton.class).isSelected());
    robot.type(KeyCode.END);
    Label progress = robot.lookup("#progress").queryAs(Label.class);
    await(() -> progress.getText().startsWith("backward"));
    Label said = robot.lookup("#narration").queryAs(Label.class);
    assertTrue(said.getText().contains("∂J/∂"), said.getText());
  }
}
