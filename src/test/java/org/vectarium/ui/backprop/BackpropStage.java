package org.vectarium.ui.backprop;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.vectarium.ui.AppBuilder;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.shell.Shell;

/** The room on a screen, for tests that work its real controls. */
@ExtendWith(ApplicationExtension.class)
abstract class BackpropStage {
  @TempDir static Path folder;

  AppContext context;
  BackpropRoom made;
  BackpropViewModel room;

  /** Each class calls this in its own {@code @Start}, which is not inherited. */
  void open(Stage stage) {
    context = AppBuilder.createContext(new PreferencesStore(folder));
    context.messages().languageProperty().set(Language.ENGLISH);
    context.navigation().go(RoomId.BACKPROP);
    made = new BackpropRoom(context);
    // The shell without opening a corpus: this room needs none.
    Shell shell = new Shell(context, Map.of(RoomId.BACKPROP, () -> made));
    stage.setScene(shell.createScene(980, 900));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    room = made.viewModel();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, context::close);
  }

  static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
  }
}
