package org.vectarium.ui.headless;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/**
 * Keys to press, written as {@code "SPACE RIGHT*12 SHIFT+LEFT"}: names of {@link KeyCode}, {@code
 * SHIFT+} and {@code CTRL+} before them, {@code *n} behind for a repeat.
 *
 * @param presses in order
 */
record KeyScript(List<Press> presses) {
  /** One key with its modifiers. */
  record Press(KeyCode key, boolean shift, boolean control) {}

  private static final int MOST = 10_000;

  /**
   * @throws IllegalArgumentException naming the word that is no key
   */
  static KeyScript parse(String text) {
    List<Press> presses = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      if (!word.isEmpty()) {
        presses.addAll(parseWord(word));
      }
    }
    return new KeyScript(List.copyOf(presses));
  }

  private static List<Press> parseWord(String word) {
    int star = word.indexOf('*');
    String keys = (star < 0 ? word : word.substring(0, star)).toUpperCase(Locale.ROOT);
    boolean shift = keys.contains("SHIFT+");
    boolean control = keys.contains("CTRL+");
    String name = keys.substring(keys.lastIndexOf('+') + 1);
    try {
      int times = star < 0 ? 1 : Integer.parseInt(word.substring(star + 1));
      if (times < 1 || times > MOST) {
        throw new IllegalArgumentException(name);
      }
      KeyCode code =
          KeyCode.valueOf(name.length() == 1 && name.matches("[0-9]") ? "DIGIT" + name : name);
      return Collections.nCopies(times, new Press(code, shift, control));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + word + "\" is no key to press; write names such as SPACE, RIGHT*12 or SHIFT+LEFT",
          e);
    }
  }

  void playIn(Studio studio) {
    for (Press press : presses) {
      studio.press(press.key(), press.shift(), press.control());
    }
  }
}
