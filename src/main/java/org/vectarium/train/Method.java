package org.vectarium.train;

/** The models of lectures 1 and 2. */
public enum Method {
  SKIP_GRAM,
  CBOW,
  GLOVE,
  SVD
}
