package org.vectarium.embedding;

/** How near two vectors are. */
public enum Metric {
  /** aᵀb / (‖a‖·‖b‖), 0 where a vector is zero; larger is nearer. */
  COSINE,
  /** aᵀb: length counts too; larger is nearer. */
  DOT,
  /** ‖a − b‖: the distance; smaller is nearer. */
  EUCLID
}
