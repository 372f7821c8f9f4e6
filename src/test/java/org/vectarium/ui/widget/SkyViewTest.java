package org.vectarium.ui.widget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.SkyPoints;

@ExtendWith(ApplicationExtension.class)
class SkyViewTest {
  private SkyView sky;

  @Start
  void start(Stage stage) {
    sky = new SkyView();
    stage.setScene(new Scene(new StackPane(sky), 600, 400));
    stage.show();
  }

  /** A cross of points that reaches so far from the origin. */
  private static SkyPoints cross(float reach) {
    float[] x = {-reach, reach, 0, 0};
    float[] y = {0, 0, -reach, reach};
    return new SkyPoints(x, y, 4, null, Integer::toString);
  }

  private boolean holdsAll() {
    Camera camera = sky.camera();
    SkyPoints points = sky.points();
    for (int id = 0; id < points.count(); id++) {
      double fromMiddleX = (points.x()[id] - camera.centreX()) * camera.scale();
      double fromMiddleY = (points.y()[id] - camera.centreY()) * camera.scale();
      if (Math.abs(fromMiddleX) > sky.getWidth() / 2
          || Math.abs(fromMiddleY) > sky.getHeight() / 2) {
        return false;
      }
    }
    return true;
  }

  @Test
  void what_changes_during_a_flight_is_in_the_picture_after_it(FxRobot robot) throws Exception {
    robot.interact(() -> sky.setPoints(cross(1)));
    assertTrue(holdsAll());
    robot.interact(() -> {
      sky.fit();
      // The last points of a run that stops, while the camera is still on its way.
      sky.setPoints(cross(5));
    });
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, this::holdsAll);
    robot.interact(() -> {
      sky.fit();
      // Not the stage's height: the tests of all classes share one stage.
      sky.setMaxHeight(200);
    });
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> sky.getHeight() <= 200 && holdsAll());
  }

  @Test
  void a_picture_taken_between_two_sets_of_points_has_the_labels_of_the_newer(FxRobot robot)
      throws Exception {
    robot.interact(() -> sky.setPoints(cross(1)));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> sky.surface().labels().size() == 4);
    robot.interact(() -> {
      sky.setPoints(new SkyPoints(new float[] {0}, new float[] {0}, 1, null, Integer::toString));
      assertTrue(sky.surface().print().pixels(1).getWidth() >= 1);
      assertTrue(sky.surface().labels().stream().allMatch(label -> label.id() == 0));
    });
  }
}
