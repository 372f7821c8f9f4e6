package org.vectarium.ui.headless;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Window;
import org.vectarium.ui.App;
import org.vectarium.ui.FirstFrames;
import org.vectarium.ui.PreferencesStore;

/**
 * How long the app takes from the start of its JVM to a drawn window: the same {@link App} as a
 * person starts, in a process of its own, on the Headless platform.
 */
final class FirstWindow {
  private static final int ROUNDS = 3;
  private static final String FOUND = "seconds: ";

  /** The options of the JVM that a person's window runs in, as the build file names them. */
  private static final String WINDOW_OPTIONS = "vectarium.window";

  private FirstWindow() {}

  /** The median of some starts, in seconds. */
  static double measure() throws IOException {
    double[] seconds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Path home = Files.createTempDirectory("vectarium-first-window");
      seconds[round] = once(home);
      Files.deleteIfExists(home.resolve("preferences.json"));
      Files.deleteIfExists(home);
    }
    Arrays.sort(seconds);
    return seconds[ROUNDS / 2];
  }

  private static double once(Path home) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!argument.startsWith("-XX:")) { // these suit a command without a window
        command.add(argument);
      }
    }
    String window = System.getProperty(WINDOW_OPTIONS, "");
    if (!window.isEmpty()) {
      command.addAll(List.of(window.split(" ")));
    }
    command.addAll(
        List.of(
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-D" + PreferencesStore.HOME + "=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            FirstWindow.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    int at = said.indexOf(FOUND);
    if (at < 0) {
      throw new IOException("the window did not open: " + said.strip());
    }
    return Double.parseDouble(said.substring(at + FOUND.length()).strip());
  }

  /** The process that is measured. */
  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().start(FirstWindow::watch);
    App.open();
  }

  private static void watch() {
    while (Window.getWindows().isEmpty()) {
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        return;
      }
    }
    Platform.runLater(() -> FirstFrames.then(FirstWindow::report));
  }

  private static void report() {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.println(FOUND + (System.currentTimeMillis() - started) / 1000.0);
    Runtime.getRuntime().halt(0);
  }
}
