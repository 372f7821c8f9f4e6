package org.vectarium.ui;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;

/**
 * The whole app on a test's stage, as it opens for somebody who has never used it: for tests that
 * work a room through its real controls.
 */
public final class WholeApp implements AutoCloseable {
  private final AppContext context;

  private WholeApp(AppContext context) {
    this.context = context;
  }

  /**
   * Opens the app at the smallest window, dark and in English unless {@code change} says otherwise.
   *
   * @param home an empty folder of its own is made in here
   */
  public static WholeApp open(Stage stage, Path home, UnaryOperator<Preferences> change)
      throws IOException {
    PreferencesStore preferences = new PreferencesStore(Files.createTempDirectory(home, "app"));
    preferences.update(p -> p.withLanguage(Language.ENGLISH).withTheme(Theme.NIGHT));
    preferences.update(change::apply);
    AppContext context = AppBuilder.createContext(preferences);
    Scene scene = AppBuilder.createShell(context).createScene(1280, 800);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return new WholeApp(context);
  }

  public AppContext context() {
    return context;
  }

  /** Waits until something has come about; a loaded machine may take its time. */
  public static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  /** The frame of the moment. */
  public Frame frame() {
    Frame frame = context.frames().frame();
    assertNotNull(frame);
    return frame;
  }

  public RunState state() {
    Frame frame = context.frames().frame();
    return frame == null ? RunState.IDLE : frame.state();
  }

  /** Updates applied as of the last frame. */
  public long updates() {
    Frame frame = context.frames().frame();
    return frame == null ? 0 : frame.position();
  }

  /** Whether the run rests at an update. */
  public boolean stands(long update) {
    Frame frame = context.frames().frame();
    return frame != null
        && frame.state() == RunState.PAUSED
        && !frame.history().seeking()
        && frame.position() == update;
  }

  @Override
  public void close() {
    context.close();
  }
}
