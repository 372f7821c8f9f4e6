package org.vectarium.ui.backprop;

import java.util.Locale;

/** The graphs of the left panel. */
enum Preset {
  THREE_INPUTS,
  NER_WINDOW;

  /** The start of its message keys. */
  String key() {
    return "backprop.preset." + name().toLowerCase(Locale.ROOT);
  }
}
