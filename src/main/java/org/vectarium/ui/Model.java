package org.vectarium.ui;

import org.vectarium.embedding.WordVectors;

/**
 * The word vectors that every room looks at.
 *
 * @param name what a person calls them
 * @param vectors V × d
 * @param live whether they come from the training session, and change
 * @param trained false for the random vectors that a run begins with
 */
public record Model(String name, WordVectors vectors, boolean live, boolean trained) {
  /** Vectors that somebody has trained. */
  public Model(String name, WordVectors vectors, boolean live) {
    this(name, vectors, live, true);
  }
}
