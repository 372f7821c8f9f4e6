package org.vectarium.ui.corpus;

/** How far one step of the sliding window goes. */
public enum Grain {
  /** One (centre, outside) pair. */
  PAIR,
  /** One centre word with all its pairs. */
  WINDOW,
  /** To the first word of the next sentence. */
  SENTENCE
}
