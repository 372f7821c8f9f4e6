package org.vectarium.train;

/** What is done with a gradient g. */
public enum Optimiser {
  /** θ ← θ − η g. */
  SGD,
  /** G ← G + g², θ ← θ − η g / √(G + 10⁻⁸), element by element (Duchi 2011). */
  ADAGRAD
}
