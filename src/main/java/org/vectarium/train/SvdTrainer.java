package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountTransform;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.BlockKrylovSvd;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;

/**
 * Counts → transform → X ≈ L_d Σ_d R_dᵀ: word vectors without any gradient.
 *
 * <p>One update is one step of {@link BlockKrylovSvd}, one product with X and one with Xᵀ; an epoch
 * is one update. The run ends after the epochs or as soon as the decomposition has settled. The
 * loss is the share of X that rank d leaves out, ‖X − L_dΣ_dR_dᵀ‖_F / ‖X‖_F. Centre vectors are the
 * rows of L Σ^p, outside vectors those of R Σ^(1−p), so that v_iᵀu_j ≈ X_ij for every p.
 *
 * <p>Of the settings it reads dimension, window, counts, epochs, settle tolerance and seed.
 */
public final class SvdTrainer implements Trainer {
  /** The rest of every singular pair against σ_1 below which nothing visible moves. */
  private static final double SETTLED = 1e-4;

  private static final int FORMAT = 0x53564433;

  private final TrainingSettings settings;
  private final Vocabulary vocabulary;
  private final SparseMatrix matrix;
  private final BlockKrylovSvd iteration;
  private final SettleRule settle;
  private @Nullable SvdUpdate next;

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
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.matrix = matrix;
    this.settle = new SettleRule(settings.settleTolerance());
    this.iteration = new BlockKrylovSvd(matrix, settings.dimension(), settings.seed());
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
    TruncatedSvd svd = iteration.result();
    return new Loss(svd.relativeError(svd.rank()), 1);
  }

  @Override
  public boolean finished() {
    return iteration.steps() >= settings.epochs()
        || iteration.residual() <= SETTLED
        || settle.settled();
  }

  @Override
  public void advance(long updates) {
    for (long done = 0; done < updates && !finished(); done++) {
      iteration.step();
      if (settings.settleTolerance() > 0) {
        settle.add(loss().mean());
        settle.endEpoch();
      }
    }
  }

  @Override
  public void advanceFor(long nanos) {
    long start = System.nanoTime();
    do {
      advance(1);
    } while (!finished() && System.nanoTime() - start < nanos);
  }

  /** Makes the step on a copy: as long as the step itself, so it is kept until the next. */
  @Override
  public @Nullable SvdUpdate explainNext() {
    if (finished()) {
      return null;
    }
    SvdUpdate known = next;
    if (known == null || known.update() != iteration.steps()) {
      known = explain();
      next = known;
    }
    return known;
  }

  private SvdUpdate explain() {
    BlockKrylovSvd after = iteration.copy();
    after.step();
    TruncatedSvd here = iteration.result();
    TruncatedSvd there = after.result();
    double p = settings.counts().singularPower();
    FloatMatrix from = here.vectors(here.rank(), p);
    FloatMatrix to = there.vectors(there.rank(), p);
    double[] moved = new double[vocabulary.size()];
    for (int word = 0; word < moved.length; word++) {
      double square = 0;
      for (int d = 0; d < to.columns(); d++) {
        double step = to.get(word, d) - from.get(word, d);
        square += step * step;
      }
      moved[word] = Math.sqrt(square);
    }
    return new SvdUpdate(
        iteration.steps(),
        here.relativeError(here.rank()),
        there.relativeError(there.rank()),
        iteration.columns(),
        iteration.keeps(),
        iteration.width(),
        iteration.residual(),
        after.residual(),
        here.values().clone(),
        there.values().clone(),
        moved);
  }

  @Override
  public UpdateKind updateKind() {
    return UpdateKind.STAGE;
  }

  /** Column and value of every cell, and the start of every row. */
  @Override
  public long countBytes() {
    return 8L * matrix.nonZeros() + 4L * (matrix.rows() + 1);
  }

  @Override
  public Snapshot snapshot() {
    double p = settings.counts().singularPower();
    TruncatedSvd svd = iteration.result();
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
    BlockKrylovSvd.State state = iteration.state();
    out.writeInt(FORMAT);
    out.writeInt(state.steps());
    out.writeDouble(state.residual());
    settle.save(out);
    out.writeInt(state.blocks().size());
    for (FloatMatrix block : state.blocks()) {
      out.writeInt(block.columns());
      StateIo.write(out, block);
    }
    for (double[] row : state.projected()) {
      for (double value : row) {
        out.writeDouble(value);
      }
    }
  }

  @Override
  public void restore(DataInput in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("this is not a saved SVD run of this version");
    }
    int steps = in.readInt();
    double residual = in.readDouble();
    settle.restore(in);
    if (steps < 0 || steps > settings.epochs()) {
      throw new IOException(
          "the saved run has done " + steps + " of " + settings.epochs() + " steps");
    }
    List<FloatMatrix> blocks = new ArrayList<>();
    int columns = readBlocks(in, blocks);
    double[][] projected = new double[columns - blocks.getLast().columns()][];
    for (int i = 0; i < projected.length; i++) {
      projected[i] = new double[projected.length];
      for (int j = 0; j < projected.length; j++) {
        projected[i][j] = in.readDouble();
      }
    }
    try {
      iteration.restore(new BlockKrylovSvd.State(steps, residual, blocks, projected));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Reads no more than the run can have. */
  private int readBlocks(DataInput in, List<FloatMatrix> blocks) throws IOException {
    int columns = 0;
    for (int left = in.readInt(); left > 0; left--) {
      int width = in.readInt();
      if (width < 1 || width > iteration.mostColumns() - columns) {
        throw new IOException("the saved run has a block of " + width + " columns");
      }
      FloatMatrix block = new FloatMatrix(vocabulary.size(), width);
      StateIo.read(in, block);
      blocks.add(block);
      columns += width;
    }
    if (blocks.isEmpty()) {
      throw new IOException("the saved run has no vectors");
    }
    return columns;
  }
}
