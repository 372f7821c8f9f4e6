package org.vectarium.ui.headless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Snapshot;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.AppBuilder;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.Pictures;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.shell.Shell;
import org.vectarium.ui.theme.Theme;

/**
 * The whole app on a screen that nobody sees, worked from a script: the same shell, rooms and
 * worker as in a window, with preferences of its own that leave the user's alone.
 *
 * <p>Called from one thread that is not the screen thread.
 */
final class Studio implements AutoCloseable {
  /** Pulses after which the longest tween of a view, 320 ms, has ended. */
  private static final int SETTLED = 30;

  /** Updates after which the bundled corpus shows its families. */
  static final long SHORT_RUN = 400_000;

  /** Width and height of the window that nobody sees. */
  private static final double WINDOW = 640;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final AppContext context;
  private final Scene scene;
  private final Parent app;
  private final Stage stage;

  private Studio(Path home, AppContext context, Scene scene, Parent app, Stage stage) {
    this.home = home;
    this.context = context;
    this.scene = scene;
    this.app = app;
    this.stage = stage;
  }

  /** Opens the app at a size in pixels, as it opens for somebody who has never used it. */
  static Studio open(PictureSize size, Theme theme, Language language) throws IOException {
    return open(size, theme, language, null);
  }

  /**
   * @param settings of the model, or null for those it opens with
   */
  static Studio open(
      PictureSize size, Theme theme, Language language, @Nullable TrainingSettings settings)
      throws IOException {
    HeadlessToolkit.start();
    Path home = Files.createTempDirectory("vectarium-studio");
    return HeadlessToolkit.call(() -> {
      PreferencesStore preferences = new PreferencesStore(home);
      preferences.update(p -> p.withTheme(theme).withLanguage(language));
      if (settings != null) {
        preferences.update(p -> p.withSettings(settings));
      }
      AppContext context = AppBuilder.createContext(preferences);
      Shell shell = AppBuilder.createShell(context);
      Scene scene = shell.createScene(WINDOW, WINDOW);
      // The Headless platform's screen has 1000 x 1000 pixels and a larger window writes past its
      // end, so the window is a small hole before an app of the size that is asked for.
      scene.setRoot(new Group(shell.root()));
      shell.root().setManaged(false);
      shell.root().resize(size.width(), size.height());
      Stage stage = new Stage();
      stage.setScene(scene);
      stage.show();
      return new Studio(home, context, scene, shell.root(), stage);
    });
  }

  AppContext context() {
    return context;
  }

  /** Goes to a room and waits until it is drawn. */
  void enter(RoomId room) {
    HeadlessToolkit.run(() -> context.navigation().go(room));
    settle();
  }

  /** Presses and releases a key where the focus is, as a person at the keyboard would. */
  void press(KeyCode key, boolean shift, boolean control) {
    HeadlessToolkit.run(() -> {
      fire(KeyEvent.KEY_PRESSED, "", key, shift, control);
      String typed = typed(key, shift);
      if (!control && !typed.isEmpty()) {
        fire(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED, shift, false);
      }
      fire(KeyEvent.KEY_RELEASED, "", key, shift, control);
    });
  }

  /** The character of a key on an English keyboard, as far as the rooms listen to characters. */
  private static String typed(KeyCode key, boolean shift) {
    if (key == KeyCode.SLASH) {
      return shift ? "?" : "/";
    }
    String name = key.getName();
    boolean character = key.isLetterKey() || key.isDigitKey();
    return !character ? "" : shift ? name : name.toLowerCase(Locale.ROOT);
  }

  private void fire(
      EventType<KeyEvent> type, String typed, KeyCode key, boolean shift, boolean control) {
    Node focus = scene.getFocusOwner();
    Node target = focus == null ? scene.getRoot() : focus;
    Event.fireEvent(target, new KeyEvent(type, typed, typed, key, shift, control, false, false));
  }

  /** Waits until a frame satisfies the condition; fails with the run's own sentence. */
  Frame awaitFrame(Predicate<Frame> condition, Duration patience) {
    CompletableFuture<Frame> found = new CompletableFuture<>();
    HeadlessToolkit.run(() ->
        context
            .frames()
            .frameProperty()
            .subscribe(frame -> {
              if (frame == null) {
                return;
              }
              if (frame.state() == RunState.FAILED || frame.state() == RunState.DIVERGED) {
                found.completeExceptionally(
                    new IllegalStateException(String.valueOf(frame.problem())));
              } else if (condition.test(frame)) {
                found.complete(frame);
              }
            }));
    try {
      return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new IllegalStateException(cause == null ? e.toString() : cause.getMessage(), e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the run has not come so far in " + patience, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the run", e);
    }
  }

  /** Trains the model that the app opens with for this many updates, then pauses. */
  void train(long updates) {
    awaitFrame(frame -> frame.state() == RunState.PAUSED, PATIENCE);
    if (updates > 0) {
      context.session().step(updates);
      awaitFrame(
          frame ->
              frame.state() == RunState.FINISHED
                  || (frame.state() == RunState.PAUSED && updatesOf(frame) >= updates),
          PATIENCE);
    }
  }

  private static long updatesOf(Frame frame) {
    Snapshot snapshot = frame.snapshot();
    return snapshot == null ? 0 : snapshot.progress().updates();
  }

  /** The word the lecture would ask about, in the language of the corpus: king. */
  String exampleWord() {
    return HeadlessToolkit.call(() -> {
      EncodedCorpus corpus = context.corpusProperty().get();
      return corpus != null && corpus.vocabulary().id("国王") >= 0 ? "国王" : "king";
    });
  }

  /** Refuses a word that the vectors in view do not hold; an empty one is none. */
  void requireWord(String word) {
    Model model = HeadlessToolkit.call(() -> context.modelProperty().get());
    if (!word.isEmpty() && model != null && model.vectors().id(word) < 0) {
      throw new IllegalArgumentException(
          "the word \"" + word + "\" is not among the " + model.vectors().size() + " words");
    }
  }

  /** Selects a word in every room; empty selects none. */
  void select(String word) {
    HeadlessToolkit.run(() -> context.selectedWordProperty().set(word));
  }

  /** The text of the label with this selector, such as {@code #narration}. */
  String textOf(String selector) {
    return HeadlessToolkit.call(() -> find(selector, Labeled.class).getText());
  }

  /** Presses the button with this selector. */
  void fire(String selector) {
    HeadlessToolkit.run(() -> find(selector, ButtonBase.class).fire());
  }

  private <T extends Node> T find(String selector, Class<T> type) {
    Node node = scene.lookup(selector);
    if (!type.isInstance(node)) {
      throw new IllegalStateException(
          "the screen shows no " + type.getSimpleName() + " " + selector);
    }
    return type.cast(node);
  }

  /** Hands a request to the room that answers it. */
  void request(Object request) {
    HeadlessToolkit.run(() -> context.navigation().request(request));
    settle();
  }

  /** Brings the vectors of a file into view. */
  void open(Path vectors) throws IOException {
    WordVectors read = VectorFiles.read(vectors).vectors();
    String name = String.valueOf(vectors.getFileName());
    HeadlessToolkit.run(() -> context.modelProperty().set(new Model(name, read, false)));
  }

  /** Waits until background work, layout, fonts and tweens have come to rest. */
  void settle() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    // What is painted may ask for work, as a graph does for its layout, and its result be painted.
    do {
      HeadlessToolkit.pulses(2);
      while (!context.background().idle() && System.nanoTime() < end) {
        HeadlessToolkit.pulses(2);
      }
      HeadlessToolkit.pulses(SETTLED);
    } while (!context.background().idle() && System.nanoTime() < end);
  }

  /** Writes what the screen shows to a PNG file. */
  void picture(Path file) throws IOException {
    WritableImage image = HeadlessToolkit.call(() -> app.snapshot(null, null));
    Pictures.writePng(image, file);
  }

  @Override
  public void close() throws IOException {
    HeadlessToolkit.run(() -> {
      stage.close();
      context.close();
    });
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
