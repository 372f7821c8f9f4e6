package org.vectarium.ui;

import java.util.Locale;

/** The six rooms, in the order of the rail; Ctrl+1…6 opens them. */
public enum RoomId {
  CORPUS("fth-file-text"),
  TRAIN("fth-activity"),
  EXPLORE("fth-compass"),
  EVALUATE("fth-bar-chart-2"),
  BACKPROP("fth-share-2"),
  LESSONS("fth-book-open");

  private final String icon;

  RoomId(String icon) {
    this.icon = icon;
  }

  /** Its name in files, message keys and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Ikonli's literal of its Feather icon. */
  public String icon() {
    return icon;
  }

  /** Its name on the rail, as a message key. */
  public String titleKey() {
    return "shell.room." + code();
  }

  /**
   * The room with this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RoomId ofCode(String code) {
    for (RoomId room : values()) {
      if (room.code().equals(code)) {
        return room;
      }
    }
    throw new IllegalArgumentException(
        "room is \""
            + code
            + "\"; it must be corpus, train, explore, evaluate, backprop or lessons");
  }
}
