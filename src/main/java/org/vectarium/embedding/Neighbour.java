package org.vectarium.embedding;

/**
 * An answer to a question about the space.
 *
 * @param id of the word
 * @param word its text
 * @param score by the metric asked for: a cosine, an inner product, or a distance
 */
public record Neighbour(int id, String word, float score) {}
