package org.vectarium.train;

/** Where the two tables of skip-gram and CBOW start. */
public enum Initialisation {
  /** v uniform in ±0.5/d, u = 0, as word2vec does. */
  WORD2VEC,
  /** v and u both uniform in ±0.5/d. */
  UNIFORM,
  /** All zero: no gradient ever moves anything, which is the lesson. */
  ZEROS,
  /** All 0.1: every row stays parallel to every other, rank 1. */
  CONSTANT
}
