package org.vectarium.cli;

import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.format.VectorFormat;
import org.vectarium.session.RunOutput;
import org.vectarium.train.Export;
import org.vectarium.train.PostProcessing;
import picocli.CommandLine.Option;

/** What becomes of the vectors of {@code train}; a saved run keeps it. */
final class OutputOptions {
  private static final RunOutput PLAIN =
      new RunOutput(null, PostProcessing.NONE, VectorFormat.WORD2VEC_TEXT);

  @Option(
      names = "--format",
      paramLabel = "F",
      converter = VectorFormatName.class,
      description = "word2vec-text (default), word2vec-binary, glove, …")
  private @Nullable VectorFormat format;

  @Option(
      names = "--vectors",
      paramLabel = "V",
      description = "centre (default; w of GloVe), outside (w̃) or sum (w + w̃, GloVe's default)")
  private @Nullable Export vectors;

  @Option(
      names = "--remove-mean",
      negatable = true,
      description = "take the mean vector off every vector")
  private @Nullable Boolean removeMean;

  @Option(names = "--unit-length", negatable = true, description = "scale every vector to length 1")
  private @Nullable Boolean unitLength;

  /**
   * What was typed, and the rest as the saved run has it.
   *
   * @param saved null for a new run
   */
  RunOutput output(@Nullable RunOutput saved) {
    RunOutput usual = saved == null ? PLAIN : saved;
    return new RunOutput(
        vectors == null ? usual.vectors() : vectors,
        new PostProcessing(
            removeMean == null ? usual.processing().removeMean() : removeMean,
            unitLength == null ? usual.processing().unitLength() : unitLength),
        format == null ? usual.format() : format);
  }
}
