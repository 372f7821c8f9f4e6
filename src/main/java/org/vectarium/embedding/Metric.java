package org.vectarium.embedding;

/** How near two vectors are; a larger score is nearer for every metric. */
public enum Metric {
  /** aᵀb / (‖a‖·‖b‖), 0 where a vector is zero. */
  COSINE,
  /** aᵀb: length counts too. */
  DOT,
  /** −‖a − b‖: the negative distance, so that nearer is larger. */
  EUCLID
}
