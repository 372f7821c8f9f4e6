package org.vectarium.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;

/** The keys that work in every room. Single letters act only outside text fields. */
final class ShellKeys {
  private final AppContext context;
  private final Shell shell;

  ShellKeys(AppContext context, Shell shell) {
    this.context = context;
    this.shell = shell;
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> filter(scene, event));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> handle(scene, event));
    // Which keys make ? and / depends on the keyboard, so the characters are asked for.
    scene.addEventHandler(KeyEvent.KEY_TYPED, event -> typed(scene, event));
  }

  /** Keys that no control may keep for itself. */
  private void filter(Scene scene, KeyEvent event) {
    boolean used =
        event.isShortcutDown()
            ? shortcut(event.getCode())
            : switch (event.getCode()) {
              case F11 -> {
                context.presenterProperty().set(!context.presenterProperty().get());
                yield true;
              }
              case ESCAPE -> shell.closeLayer();
              // A button that was clicked keeps the focus, but Space then means play and the arrows
              // mean steps; a button that was reached with Tab shows its ring and keeps them.
              case SPACE, LEFT, RIGHT, HOME, END ->
                  clickedButton(scene.getFocusOwner()) && shell.offerToRoom(event);
              default -> false;
            };
    if (used) {
      if (!event.isShortcutDown()) {
        shell.echo(event.getCode());
      }
      event.consume();
    }
  }

  private static boolean clickedButton(Node focus) {
    return focus instanceof ButtonBase && !focus.isFocusVisible();
  }

  private boolean shortcut(KeyCode code) {
    if (code == KeyCode.K) {
      shell.goToAnything();
      return true;
    }
    return roomOf(code);
  }

  private boolean roomOf(KeyCode code) {
    int index = code.ordinal() - KeyCode.DIGIT1.ordinal();
    if (index < 0 || index >= RoomId.values().length) {
      return false;
    }
    context.navigation().go(RoomId.values()[index]);
    return true;
  }

  /** Keys that bubbled up because nothing else wanted them. */
  private void handle(Scene scene, KeyEvent event) {
    if (scene.getFocusOwner() instanceof TextInputControl || event.isAltDown()) {
      return;
    }
    if (event.isShortcutDown()) {
      // Undo, redo and pasting a text are the room's own; it looks for the modifier itself.
      boolean undo = event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y;
      boolean paste =
          event.getCode() == KeyCode.V && context.navigation().current() == RoomId.CORPUS;
      if ((undo || paste) && shell.offerToRoom(event)) {
        event.consume();
      }
      return;
    }
    if (shellKey(event) || shell.offerToRoom(event)) {
      shell.echo(event.getCode());
      event.consume();
    }
  }

  private void typed(Scene scene, KeyEvent event) {
    if (scene.getFocusOwner() instanceof TextInputControl) {
      return;
    }
    switch (event.getCharacter()) {
      case "?" -> shell.toggleKeyMap();
      case "/" -> shell.offerSearchToRoom();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private boolean shellKey(KeyEvent event) {
    switch (event.getCode()) {
      case T -> context.themeProperty().set(context.themeProperty().get().next());
      case L -> {
        Language now = context.messages().language();
        context.messages().languageProperty().set(now.next());
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
