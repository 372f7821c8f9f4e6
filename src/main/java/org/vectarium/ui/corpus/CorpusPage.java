package org.vectarium.ui.corpus;

import javafx.scene.Node;

/**
 * One of the room's pages: what fills its middle and its right side while the page is chosen. Made
 * anew with the view; screen thread only.
 */
interface CorpusPage {
  /** Message key of its name. */
  String titleKey();

  /** What fills the middle. */
  Node centre();

  /** What stands at the right; pages may share it. */
  Node side();

  /** Whether it needs the list of types beside it even where there is little room. */
  default boolean needsTypes() {
    return true;
  }

  /** The page has come on screen. */
  default void onShown() {}

  /** The page has left the screen, or the room has. */
  default void onHidden() {}

  /** Ends all subscriptions. */
  void dispose();
}
