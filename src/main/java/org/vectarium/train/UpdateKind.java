package org.vectarium.train;

/** What one update of a run works on. */
public enum UpdateKind {
  /** A centre word and one outside word: skip-gram as the lecture writes it. */
  PAIR,
  /** A centre word and all outside words of its window: CBOW, skip-gram with shared negatives. */
  WINDOW,
  /** One non-zero cell X_ij of the co-occurrence matrix: GloVe. */
  CELL,
  /** One stage of a factorisation: SVD. */
  STAGE
}
