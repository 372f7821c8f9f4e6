package org.vectarium.ui.train;

import org.vectarium.ui.i18n.Messages;

/** Says how long something takes. */
final class Durations {
  private static final double DAY = 86_400;

  private Durations() {}

  /** Such as {@code 1 min 20 s}; a dash where unknown or longer than a day. */
  static String say(double seconds, Messages messages) {
    if (!(seconds < DAY)) {
      return "—";
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return messages.format("train.duration.seconds", whole);
    }
    return whole < 3600
        ? messages.format("train.duration.minutes", whole / 60, whole % 60)
        : messages.format("train.duration.hours", whole / 3600, whole / 60 % 60);
  }
}
