package org.vectarium.train;

/**
 * How far a run has come.
 *
 * @param updates parameter updates applied so far: windows or pairs for skip-gram and CBOW, cells
 *     for GloVe
 * @param totalUpdates estimate of all updates of the run, at least {@code updates}
 * @param tokens corpus positions (GloVe: cells) read so far, over all epochs
 * @param epoch the epoch being read, from 0; {@code epochs} when finished
 * @param epochs all epochs of the run
 * @param fraction of the whole run that is done, in [0, 1]
 * @param learningRate η of the next update
 */
public record Progress(
    long updates,
    long totalUpdates,
    long tokens,
    int epoch,
    int epochs,
    double fraction,
    double learningRate) {}
