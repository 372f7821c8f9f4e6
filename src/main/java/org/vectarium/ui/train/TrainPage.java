package org.vectarium.ui.train;

import java.util.Locale;

/** The pages of the Train room, in the order of their tabs. */
enum TrainPage {
  /** One run with its past. */
  RUN,
  /** Two to four runs on the same text. */
  SIDE_BY_SIDE;

  String titleKey() {
    return "train.page." + name().toLowerCase(Locale.ROOT);
  }

  TrainPage next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
