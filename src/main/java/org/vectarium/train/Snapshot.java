package org.vectarium.train;

import org.vectarium.embedding.WordVectors;

/**
 * The state of a run at the end of one update, free of any later change.
 *
 * @param progress how far the run had come
 * @param loss running mean
 * @param centre v: centre-word (input) vectors; GloVe's w
 * @param outside u: outside-word (output) vectors; GloVe's w̃
 */
public record Snapshot(Progress progress, Loss loss, WordVectors centre, WordVectors outside) {}
