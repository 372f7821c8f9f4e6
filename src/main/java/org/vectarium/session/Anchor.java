package org.vectarium.session;

import org.vectarium.embedding.WordVectors;

/**
 * The last of the fixed moments at which a run's plane is fitted: what the axes of runs side by
 * side rest on, so that equal runs are seen on equal axes. Immutable.
 *
 * @param plane fitted there
 * @param centre the vectors as they were there
 */
public record Anchor(Plane plane, WordVectors centre) {}
