package org.vectarium.session;

import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.format.VectorFormat;
import org.vectarium.train.Export;
import org.vectarium.train.PostProcessing;
import org.vectarium.train.Trainer;

/**
 * What becomes of a run's vectors at its end. Immutable.
 *
 * @param vectors which table; null for what is usual for the method
 * @param processing what is done to it
 * @param format of the file
 */
public record RunOutput(@Nullable Export vectors, PostProcessing processing, VectorFormat format) {

  /** The vectors to write. */
  public WordVectors of(Trainer trainer) {
    Export wanted = vectors == null ? Export.usual(trainer.settings().method()) : vectors;
    return processing.of(wanted.of(trainer.snapshot()));
  }
}
