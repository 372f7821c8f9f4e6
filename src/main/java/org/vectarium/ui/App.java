package org.vectarium.ui;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.shell.Shell;

/** The window. Headless pictures and tests do without it: see {@link AppBuilder}. */
public final class App extends Application {
  private @Nullable AppContext context;

  @Override
  public void start(Stage stage) {
    AppContext context = AppBuilder.createContext(PreferencesStore.ofUser());
    this.context = context;
    Thread.currentThread().setUncaughtExceptionHandler((_, error) -> tell(context, error));
    Shell shell = AppBuilder.createShell(context);
    stage.setTitle("Vectarium");
    Scene scene = shell.createScene(WindowMemory.WIDTH, WindowMemory.HEIGHT);
    stage.setScene(scene);
    WindowMemory.attach(stage, context.preferences());
    stage.show();
  }

  /** A mistake of ours, told in the window; the terminal has where it happened. */
  private static void tell(AppContext context, Throwable error) {
    error.printStackTrace();
    context
        .notices()
        .problem(context.messages().format("errors.unexpected", String.valueOf(error)));
  }

  @Override
  public void stop() {
    if (context != null) {
      context.close();
    }
  }
}
