package org.vectarium;

import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vectarium.cli.VectariumCommand;
import org.vectarium.ui.App;
import org.vectarium.ui.headless.RenderCommand;
import org.vectarium.ui.headless.ScreenBenchCommand;
import org.vectarium.ui.headless.ScreenshotsCommand;
import org.vectarium.ui.headless.TourCommand;

/**
 * Starts Vectarium: the window; a terminal command when there are arguments; the tour of the main
 * job when there is no display. Not an {@code Application}, so that JavaFX may live on the class
 * path.
 */
public final class Launcher {
  /**
   * Held, so that its filter stays: JavaFX warns about the class path, our choice, on every start.
   */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Launcher() {}

  public static void main(String[] arguments) {
    JAVAFX.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX config"));
    if (arguments.length == 0 && hasDisplay(System.getProperty("os.name", ""), System.getenv())) {
      App.open();
      return;
    }
    String[] command = arguments;
    if (arguments.length == 0) {
      System.out.println(
          "No display (DISPLAY and WAYLAND_DISPLAY are not set): running the main job headless.");
      command = new String[] {"tour"};
    }
    System.exit(
        VectariumCommand.commandLine(
                List.of(
                    new RenderCommand(),
                    new ScreenshotsCommand(),
                    new TourCommand(),
                    new ScreenBenchCommand()))
            .execute(command));
  }

  /**
   * Whether a window can be opened: always on Windows and macOS, with a display server elsewhere.
   */
  static boolean hasDisplay(String system, Map<String, String> environment) {
    return !system.startsWith("Linux")
        || isSet(environment.get("DISPLAY"))
        || isSet(environment.get("WAYLAND_DISPLAY"));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isBlank();
  }
}
