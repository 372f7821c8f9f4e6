package org.vectarium.ui;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.shell.Shell;

/** The window. Headless pictures and tests do without it: see {@link AppBuilder}. */
public final class App extends Application {
  /** Read on the second core while the toolkit starts on the first. */
  private static final CompletableFuture<PreferencesStore> PREFERENCES =
      CompletableFuture.supplyAsync(PreferencesStore::ofUser);

  private @Nullable AppContext context;

  /** Opens the window; returns when it is closed. Once in a JVM. */
  public static void open() {
    Application.launch(App.class);
  }

  @Override
  public void start(Stage stage) {
    AppContext context = AppBuilder.createContext(PREFERENCES.join());
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
