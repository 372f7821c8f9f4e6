package org.vectarium.train;

/**
 * The training loss as a running mean.
 *
 * @param mean of the last {@code window} updates; NaN before the first; infinite or NaN once the
 *     run has diverged
 * @param window how many updates the mean spans
 */
public record Loss(double mean, long window) {}
