package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountTransform;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.SubspaceIteration;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;

/**
 * Counts → transform → X ≈ L_d Σ_d R_dᵀ: word vectors without any gradient.
 *
 * <p>One update is one step of {@link SubspaceIteration}, one product with X and one with Xᵀ; an
 * epoch is one update. The run ends after the epochs or as soon as the decomposition has settled.
 * The loss is the share of X that rank d leaves out, ‖X − L_dΣ_dR_dᵀ‖_F / ‖X‖_F. Centre vectors are
 * the rows of L Σ^p, outside vectors those of R Σ^(1−p), so that v_iᵀu_j ≈ X_ij for every p.
 *
 * <p>Of the settings it reads dimension, window, counts, epochs and seed.
 */
public final class SvdTrainer implements Trainer {
  /** Extra directions carried along: a quarter of d, so that the last wanted ones settle too. */
  private static final int OVERSAMPLING_SHARE = 4;

  private static final int LEAST_OVERSAMPLING = 10;

  /** The rest of every singular pair against σ_1 below which nothing visible moves. */
  private static final double SETTLED = 1e-4;

  private static final int FORMAT = 0x53564431;

  private final TrainingSettings settings;
  private final Vocabulary vocabulary;
  private final SubspaceIteration iteration;
  private TruncatedSvd svd;

  /** Counts and transforms, then stands before the first step, at a random start. */
  public SvdTrainer(EncodedCorpus corpus, TrainingSettings settings) {
    this(
        corpus.vocabulary(),
        CountTransform.applyAll(
            settings.counts().transforms(),
            CooccurrenceCounter.count(corpus, settings.counts().options(settings.window())),
            corpus.vocabulary()),
        settings);
  }

  /**
   * Decomposes a matrix made elsewhere.
   *
   * @param matrix V × V counts, already transformed
   * @throws IllegalArgumentException if the matrix is all zeros
   */
  public SvdTrainer(Vocabulary vocabulary, SparseMatrix matrix, TrainingSettings settings) {
    if (matrix.nonZeros() == 0) {
      throw new IllegalArgumentException(
          "after its transforms the count matrix holds nothing but zeros; leave one out, or take a "
              + "larger text");
    }
    int d = settings.dimension();
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.iteration =
        new SubspaceIteration(
            matrix, d, Math.max(LEAST_OVERSAMPLING, d / OVERSAMPLING_SHARE), settings.seed());
    this.svd = iteration.result();
  }

  @Override
  public TrainingSettings settings() {
    return settings;
  }

  @Override
  public Progress progress() {
    int steps = iteration.steps();
    int most = finished() ? Math.max(1, steps) : settings.epochs();
    return new Progress(steps, most, steps, steps, settings.epochs(), steps / (double) most, 1);
  }

  /** ‖X − L_dΣ_dR_dᵀ‖_F / ‖X‖_F now; no mean is taken. */
  @Override
  public Loss loss() {
    return new Loss(svd.relativeError(svd.rank()), 1);
  }

  @Override
  public boolean finished() {
    return iteration.steps() >= settings.epochs() || iteration.residual() <= SETTLED;
  }

  @Override
  public void advance(long updates) {
    for (long done = 0; done < updates && !finished(); done++) {
      iteration.step();
      svd = iteration.result();
    }
  }

  @Override
  public void advanceFor(long nanos) {
    long start = System.nanoTime();
    do {
      advance(1);
    } while (!finished() && System.nanoTime() - start < nanos);
  }

  @Override
  public UpdateKind updateKind() {
    return UpdateKind.STAGE;
  }

  @Override
  public Snapshot snapshot() {
    double p = settings.counts().singularPower();
    return new Snapshot(
        progress(),
        loss(),
        vectors(svd.vectors(svd.rank(), p)),
        vectors(svd.rightVectors(svd.rank(), 1 - p)));
  }

  private WordVectors vectors(FloatMatrix matrix) {
    return new WordVectors(vocabulary.words(), vocabulary::id, matrix);
  }

  @Override
  public void save(DataOutput out) throws IOException {
    SubspaceIteration.State state = iteration.state();
    out.writeInt(FORMAT);
    out.writeInt(state.steps());
    out.writeDouble(state.residual());
    for (double scale : state.scales()) {
      out.writeDouble(scale);
    }
    StateIo.write(out, state.left());
    StateIo.write(out, state.right());
  }

  @Override
  public void restore(DataInput in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("this is not a saved SVD run");
    }
    SubspaceIteration.State here = iteration.state();
    int steps = in.readInt();
    double residual = in.readDouble();
    if (steps < 0 || steps > settings.epochs()) {
      throw new IOException(
          "the saved run has done " + steps + " of " + settings.epochs() + " steps");
    }
    for (int k = 0; k < here.scales().length; k++) {
      here.scales()[k] = in.readDouble();
    }
    StateIo.read(in, here.left());
    StateIo.read(in, here.right());
    iteration.restore(
        new SubspaceIteration.State(steps, residual, here.left(), here.scales(), here.right()));
    svd = iteration.result();
  }
}
