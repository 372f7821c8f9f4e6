package org.vectarium.train;

import java.util.SplittableRandom;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.WindowWeight;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.AdaGradKernel;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;

/**
 * GloVe (Pennington 2014): one update is one non-zero cell X_ij of the co-occurrence matrix,
 *
 * <pre>
 * e = w_iᵀw̃_j + b_i + b̃_j − log X_ij      J_ij = f(X_ij) e²      s = 2 f(X_ij) e
 * ∂w_i = s w̃_j     ∂w̃_j = s w_i     ∂b_i = ∂b̃_j = s
 * G ← G + g²,  θ ← θ − η g / √(G + 10⁻⁸)      (AdaGrad, G starts at 0)
 * </pre>
 *
 * with every gradient taken from the old values. Counts weigh 1/Δ. w and w̃ start uniform in ±0.5/d,
 * the biases at 0. See {@link GloVeLoss} for the loss and {@link CellOrder} for the order.
 */
public final class GloVeTrainer implements Trainer {
  /** Cells between two looks at the clock: some tens of microseconds. */
  private static final int CELLS_PER_LOOK = 256;

  /** A tile's rows and their squares, both sides, are to fill about half of a core's cache. */
  private static final int TILE_BYTES = 1 << 19;

  private final TrainingSettings settings;
  private final Vocabulary vocabulary;
  private final GloVeLoss loss;
  private final float rate;
  private final CellOrder order;
  private final float[] weights;
  private final float[] logs;
  private final FloatMatrix w;
  private final FloatMatrix wSquares;
  private final FloatMatrix u;
  private final FloatMatrix uSquares;
  private final float[] b;
  private final float[] bSquares;
  private final float[] bContext;
  private final float[] bContextSquares;
  private final RunningMean running;
  private final CellCursor cursor;
  private final long totalUpdates;
  private long updates;

  /** Counts the corpus, then stands before the first update. */
  public GloVeTrainer(EncodedCorpus corpus, TrainingSettings settings) {
    this(
        corpus.vocabulary(),
        CooccurrenceCounter.count(
            corpus,
            CountingOptions.symmetric(settings.window(), WindowWeight.INVERSE_DISTANCE)),
        settings);
  }

  /**
   * Trains on counts made elsewhere.
   *
   * @param counts V × V, every stored count &gt; 0
   * @throws IllegalArgumentException if there is no cell to learn from
   */
  public GloVeTrainer(Vocabulary vocabulary, SparseMatrix counts, TrainingSettings settings) {
    if (counts.nonZeros() == 0) {
      throw new IllegalArgumentException(
          "no two words of the vocabulary stand in one window, so GloVe has nothing to learn from; "
              + "take a larger text or a lower minimum count");
    }
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.loss = new GloVeLoss(settings.xMax(), settings.alpha());
    this.rate = (float) settings.learningRate();
    int types = vocabulary.size();
    int d = settings.dimension();
    this.w = new FloatMatrix(types, d);
    this.wSquares = new FloatMatrix(types, d);
    this.u = new FloatMatrix(types, d);
    this.uSquares = new FloatMatrix(types, d);
    this.b = new float[types];
    this.bSquares = new float[types];
    this.bContext = new float[types];
    this.bContextSquares = new float[types];
    int rowsInCache = TILE_BYTES / (4 * Float.BYTES * w.stride());
    this.order = new CellOrder(counts, Math.clamp(rowsInCache, 32, 1 << 16), settings.seed());
    this.weights = new float[order.cells()];
    this.logs = new float[order.cells()];
    for (int cell = 0; cell < order.cells(); cell++) {
      weights[cell] = (float) loss.weight(order.count(cell));
      logs[cell] = (float) Math.log(order.count(cell));
    }
    this.running = new RunningMean(Math.min(order.cells(), 1 << 18));
    this.totalUpdates = Math.multiplyExact((long) settings.epochs(), order.cells());
    this.cursor = new CellCursor(order);
    SplittableRandom random = new SplittableRandom(settings.seed());
    randomise(w, random);
    randomise(u, random);
  }

  private static void randomise(FloatMatrix matrix, SplittableRandom random) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        matrix.set(row, column, (float) ((random.nextDouble() - 0.5) / matrix.columns()));
      }
    }
  }

  @Override
  public TrainingSettings settings() {
    return settings;
  }

  @Override
  public Progress progress() {
    return new Progress(
        updates,
        totalUpdates,
        updates,
        (int) (updates / order.cells()),
        settings.epochs(),
        updates / (double) totalUpdates,
        settings.learningRate());
  }

  /** The mean of f e² over the last cells, about an epoch of a small corpus. */
  @Override
  public Loss loss() {
    return new Loss(running.mean(), running.window());
  }

  @Override
  public boolean finished() {
    return updates == totalUpdates;
  }

  @Override
  public void advance(long count) {
    for (long end = Math.min(totalUpdates, updates + count); updates < end; updates++) {
      update(cursor.tile(), cursor.cell());
      cursor.next();
    }
  }

  @Override
  public void advanceFor(long nanos) {
    long start = System.nanoTime();
    do {
      advance(CELLS_PER_LOOK);
    } while (!finished() && System.nanoTime() - start < nanos);
  }

  private void update(int tile, int cell) {
    int i = order.row(tile, cell);
    int j = order.column(tile, cell);
    int wAt = w.offset(i);
    int uAt = u.offset(j);
    float dot = AdaGradKernel.dot(w.data(), wAt, u.data(), uAt, w.stride());
    float error = (float) loss.error(dot, b[i], bContext[j], logs[cell]);
    float slope = (float) loss.slope(weights[cell], error);
    running.add(loss.loss(weights[cell], error));
    AdaGradKernel.stepPair(
        w.data(), wSquares.data(), wAt, u.data(), uSquares.data(), uAt, w.stride(), slope, rate);
    bSquares[i] += slope * slope;
    b[i] -= AdaGradKernel.step(slope, bSquares[i], rate);
    bContextSquares[j] += slope * slope;
    bContext[j] -= AdaGradKernel.step(slope, bContextSquares[j], rate);
  }

  /** w as the centre vectors, w̃ as the outside vectors. */
  @Override
  public Snapshot snapshot() {
    return new Snapshot(progress(), loss(), vectors(w), vectors(u));
  }

  private WordVectors vectors(FloatMatrix matrix) {
    return new WordVectors(vocabulary.words(), vocabulary::id, matrix.copy());
  }
}
