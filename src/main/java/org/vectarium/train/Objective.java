package org.vectarium.train;

/** What skip-gram and CBOW minimise; GloVe and SVD have their own. */
public enum Objective {
  NAIVE_SOFTMAX,
  NEGATIVE_SAMPLING,
  HIERARCHICAL_SOFTMAX
}
