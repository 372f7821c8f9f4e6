package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.SplitMix64;

/**
 * The two tables of skip-gram or CBOW and what is fixed for the whole run.
 *
 * <p>The tables are mutable and shared by all threads of a run, without locks (Hogwild, Niu 2011).
 */
final class PredictionModel {
  private static final float CONSTANT = 0.1f;

  /** Half a megabyte. */
  private static final int CACHE_FLOATS = 1 << 17;

  final EncodedCorpus corpus;
  final TrainingSettings settings;

  /** v: V × d. */
  final FloatMatrix centre;

  /** u: V × d, or the vectors of the Huffman tree's inner nodes, (V − 1) × d. */
  final FloatMatrix outside;

  /** AdaGrad's sums of squared gradients, sized as the tables are; empty for SGD. */
  final FloatMatrix centreSquares;

  final FloatMatrix outsideSquares;

  /**
   * Whether the outside table stays in a core's own cache, so that nothing needs fetching ahead.
   */
  final boolean fitsCache;

  final float[] keep;
  final NoiseDistribution noise;
  final @Nullable HuffmanTree tree;

  PredictionModel(EncodedCorpus corpus, TrainingSettings settings) {
    this.corpus = corpus;
    this.settings = settings;
    int types = corpus.vocabulary().size();
    boolean hierarchical = settings.objective() == Objective.HIERARCHICAL_SOFTMAX;
    centre = new FloatMatrix(types, settings.dimension());
    outside = new FloatMatrix(hierarchical ? types - 1 : types, settings.dimension());
    fitsCache = outside.data().length < CACHE_FLOATS;
    boolean adaGrad = settings.optimiser() == Optimiser.ADAGRAD;
    centreSquares = new FloatMatrix(adaGrad ? centre.rows() : 0, settings.dimension());
    outsideSquares = new FloatMatrix(adaGrad ? outside.rows() : 0, settings.dimension());
    keep = Subsampling.keepProbabilities(corpus.vocabulary(), settings.subsample());
    noise = new NoiseDistribution(corpus.vocabulary(), settings.noiseExponent());
    tree = hierarchical ? new HuffmanTree(corpus.vocabulary()) : null;
    SplitMix64 random = SplitMix64.of(settings.seed(), 0);
    switch (settings.initialisation()) {
      case WORD2VEC -> randomise(centre, 0.5f, random);
      case WIDE -> randomise(centre, 1, random);
      case UNIFORM -> {
        randomise(centre, 0.5f, random);
        randomise(outside, 0.5f, random);
      }
      case ZEROS -> {}
      case CONSTANT -> {
        fill(centre);
        fill(outside);
      }
    }
  }

  /** Uniform in ±reach/d. */
  private static void randomise(FloatMatrix matrix, float reach, SplitMix64 random) {
    float width = 2 * reach;
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        matrix.set(row, column, width * (random.nextFloat() - 0.5f) / matrix.columns());
      }
    }
  }

  private static void fill(FloatMatrix matrix) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        matrix.set(row, column, CONSTANT);
      }
    }
  }

  /** A row in double precision, for {@link NegativeSampling} and its kin. */
  static double[] row(FloatMatrix matrix, int row) {
    double[] copy = new double[matrix.columns()];
    for (int d = 0; d < copy.length; d++) {
      copy[d] = matrix.get(row, d);
    }
    return copy;
  }

  void save(DataOutput out) throws IOException {
    StateIo.write(out, centre);
    StateIo.write(out, outside);
    StateIo.write(out, centreSquares);
    StateIo.write(out, outsideSquares);
  }

  void restore(DataInput in) throws IOException {
    StateIo.read(in, centre);
    StateIo.read(in, outside);
    StateIo.read(in, centreSquares);
    StateIo.read(in, outsideSquares);
  }
}
