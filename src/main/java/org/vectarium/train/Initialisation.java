package org.vectarium.train;

/** Where the two tables of skip-gram and CBOW start. */
public enum Initialisation {
  /** v uniform in ±0.5/d, u = 0, as word2vec does. */
  WORD2VEC,
  /**
   * v uniform in ±1/d, u = 0, as gensim does since its version 4. While u is small, v moves in
   * proportion to u and u to h: a longer h leaves the start sooner. CBOW's h is a mean of words
   * that point in all directions and so a short one; on 3 million words this start is worth a point
   * of its analogies.
   */
  WIDE,
  /** v and u both uniform in ±0.5/d. */
  UNIFORM,
  /** All zero: no gradient ever moves anything, which is the lesson. */
  ZEROS,
  /** All 0.1: every row stays parallel to every other, rank 1. */
  CONSTANT
}
