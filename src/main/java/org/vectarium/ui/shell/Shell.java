package org.vectarium.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.OpenPaths;
import org.vectarium.ui.OpenView;
import org.vectarium.ui.Room;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Theme;

/**
 * Everything inside the window: the frame, the room in it and the layers above. Works in any scene,
 * so that pictures and tests need no window.
 *
 * <p>Screen thread only.
 */
public final class Shell {
  private final AppContext context;
  private final Map<RoomId, Supplier<Room>> makers;
  private final Map<RoomId, Room> rooms = new EnumMap<>(RoomId.class);
  private final StackPane root = new StackPane();
  private final BorderPane frame = new BorderPane();
  private final KeyMapOverlay keyMap;
  private @Nullable GoToOverlay goTo;
  private final KeyEcho echo;
  private ShellController controller;
  private @Nullable Room shown;

  /**
   * @param rooms how to make the rooms that exist, each when it is first wanted; the others say in
   *     one sentence what will be there
   */
  public Shell(AppContext context, Map<RoomId, Supplier<Room>> rooms) {
    // Before the first control, which would load JavaFX's own sheet if there were none.
    Application.setUserAgentStylesheet(context.themeProperty().get().userAgentStylesheet());
    Fonts.load();
    this.context = context;
    this.makers = Map.copyOf(rooms);
    this.keyMap = new KeyMapOverlay(context.messages());
    this.echo = new KeyEcho(context.messages());
    root.getStyleClass().add("app");
    root.getChildren().addAll(frame, keyMap.node(), echo.node());
    installDrop();
    controller = build();
    context.messages().languageProperty().subscribe((_, _) -> rebuild());
    context.navigation().currentProperty().subscribe((_, id) -> show(id));
    context.themeProperty().subscribe((_, theme) -> restyle(theme));
    context.presenterProperty().subscribe(this::enlarge);
    show(context.navigation().current());
  }

  /** The root of the scene graph. */
  public Parent root() {
    return root;
  }

  /** A room of this shell, made when it is first asked for. */
  public Room room(RoomId id) {
    Room made = rooms.get(id);
    if (made == null) {
      Supplier<Room> maker = makers.get(id);
      made = maker == null ? new PlaceholderRoom(id, context.messages()) : maker.get();
      rooms.put(id, made);
    }
    return made;
  }

  /** Makes every room, so that each answers the requests of the others from now on. */
  public void makeRooms() {
    for (RoomId id : RoomId.values()) {
      room(id);
    }
  }

  /** The view that is on screen in the room host. */
  public Node shownView() {
    return controller.host().getChildren().getFirst();
  }

  /** The scene, styled and with its keys, for a window or a snapshot. */
  public Scene createScene(double width, double height) {
    Scene scene = new Scene(root, width, height);
    new ShellKeys(context, this).install(scene);
    restyle(context.themeProperty().get());
    return scene;
  }

  /** Shows or hides the map of the keys. */
  public void toggleKeyMap() {
    keyMap.toggle();
  }

  /** Opens the line that goes anywhere. */
  public void goToAnything() {
    keyMap.close();
    if (goTo == null) {
      goTo = new GoToOverlay(context.messages(), new GoTo(context, this::toggleKeyMap));
      root.getChildren().add(root.getChildren().indexOf(echo.node()), goTo.node());
    }
    goTo.open();
  }

  /** Gives a key to the room on screen. */
  boolean offerToRoom(KeyEvent event) {
    return shown != null && shown.onKey(event);
  }

  /** Tells a lecture hall which key has just done something. */
  void echo(KeyCode key) {
    if (context.presenterProperty().get()) {
      echo.show(key);
    }
  }

  /** Tells the room on screen that a search is wanted. */
  void offerSearchToRoom() {
    if (shown != null) {
      shown.onSearch();
    }
  }

  /** Closes the topmost layer, if there is one. */
  boolean closeLayer() {
    return (goTo != null && goTo.close()) || keyMap.close();
  }

  private ShellController build() {
    ShellController made = new ShellController(context, this::toggleKeyMap, this::goToAnything);
    root.getStyleClass().remove("zh");
    if (context.messages().language() == Language.CHINESE) {
      root.getStyleClass().add("zh");
    }
    frame.setCenter(Fxml.load("shell", context.messages(), made));
    boolean boxes = context.messages().language() == Language.CHINESE && Fonts.chinese().isEmpty();
    // In English on purpose: it is read where Chinese would show as boxes.
    frame.setTop(boxes ? missingFont() : null);
    return made;
  }

  private Label missingFont() {
    Label notice = new Label(context.messages().get("shell.font.missing"));
    notice.getStyleClass().add("notice");
    notice.setMaxWidth(Double.MAX_VALUE);
    return notice;
  }

  /** Text files and folders dropped anywhere are opened as a corpus. */
  private void installDrop() {
    root.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    root.setOnDragDropped(event -> {
      Dragboard board = event.getDragboard();
      boolean files = board.hasFiles() && !board.getFiles().isEmpty();
      if (files) {
        List<Path> paths = board.getFiles().stream().map(File::toPath).toList();
        boolean view = paths.size() == 1 && OpenView.isView(paths.getFirst());
        context.navigation().request(view ? new OpenView(paths.getFirst()) : new OpenPaths(paths));
      }
      event.setDropCompleted(files);
      event.consume();
    });
  }

  private void rebuild() {
    controller.dispose();
    controller = build();
    keyMap.rebuild();
    show(context.navigation().current());
  }

  private void show(RoomId id) {
    if (shown != null) {
      shown.onHidden();
    }
    Room room = room(id);
    controller.host().getChildren().setAll(room.createView());
    controller.select(id);
    shown = room;
    room.onShown();
  }

  private void restyle(Theme theme) {
    Application.setUserAgentStylesheet(theme.userAgentStylesheet());
    Scene scene = root.getScene();
    if (scene != null) {
      scene.getStylesheets().setAll(theme.stylesheets());
    }
  }

  private void enlarge(boolean presenter) {
    if (presenter) {
      root.getStyleClass().add("presenter");
    } else {
      root.getStyleClass().remove("presenter");
    }
  }
}
