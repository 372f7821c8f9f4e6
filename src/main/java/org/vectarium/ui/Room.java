package org.vectarium.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * One room of the app. It lives as long as the app and keeps its view model; its view is thrown
 * away and made again when the language changes.
 *
 * <p>Screen thread only.
 */
public interface Room {
  RoomId id();

  /**
   * A new view in the language of the moment. It fills everything right of the rail and below the
   * top bar, a transport or status line at its bottom included.
   */
  Node createView();

  /** The view has come on screen. */
  default void onShown() {}

  /** The view has left the screen: stop timers, keep state. */
  default void onHidden() {}

  /**
   * A key that nothing else wanted, such as Space for play. Single letters never arrive while a
   * text field has the focus.
   *
   * @return whether the room used it
   */
  default boolean onKey(KeyEvent event) {
    return false;
  }

  /**
   * The slash was typed outside a text field: put the cursor into the room's search, if it has one.
   */
  default void onSearch() {}
}
