package org.vectarium.ui;

import org.vectarium.embedding.WordVectors;

/**
 * The word vectors that every room looks at.
 *
 * @param name what a person calls them
 * @param vectors V × d
 * @param live whether they come from the training session, and change
 */
public record Model(String name, WordVectors vectors, boolean live) {}
