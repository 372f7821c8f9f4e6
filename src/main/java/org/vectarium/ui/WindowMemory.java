package org.vectarium.ui;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.Preferences.WindowPlace;

/** Puts the window where it stood, if that place is still on a screen, and remembers it. */
final class WindowMemory {
  /** The first day's size. */
  static final double WIDTH = 1440;

  static final double HEIGHT = 900;

  /** How much of the window must lie on a screen to be found again. */
  private static final double REACHABLE = 120;

  private WindowMemory() {}

  static void attach(Stage stage, PreferencesStore preferences) {
    stage.setMinWidth(960);
    stage.setMinHeight(640);
    WindowPlace place = preferences.get().window();
    if (place != null && reachable(place)) {
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
      stage.setMaximized(place.maximised());
    }
    stage.setOnHiding(_ -> preferences.update(p -> p.withWindow(placeOf(stage, place))));
  }

  private static boolean reachable(WindowPlace place) {
    List<Screen> screens =
        Screen.getScreensForRectangle(place.x(), place.y(), place.width(), REACHABLE);
    for (Screen screen : screens) {
      Rectangle2D bounds = screen.getVisualBounds();
      double right = Math.min(bounds.getMaxX(), place.x() + place.width());
      if (right - Math.max(bounds.getMinX(), place.x()) >= REACHABLE
          && place.y() >= bounds.getMinY()) {
        return true;
      }
    }
    return false;
  }

  /** A maximised window keeps the size it would shrink back to. */
  private static WindowPlace placeOf(Stage stage, @Nullable WindowPlace before) {
    if (stage.isMaximized() && before != null) {
      return new WindowPlace(before.x(), before.y(), before.width(), before.height(), true);
    }
    return new WindowPlace(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }
}
