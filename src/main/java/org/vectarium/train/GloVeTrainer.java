package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.embedding.WordVectors;
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
 * with every gradient taken from the old values. See {@link GloVeLoss} for the loss, {@link
 * CellOrder} for the order and {@link GloVeParameters} for what is learnt. Always AdaGrad; of the
 * settings it reads dimension, window, counts, rate, schedule, epochs, settle tolerance,
 * initialisation, x_max, α, seed and threads.
 */
public final class GloVeTrainer implements Trainer {
  /** Cells between two looks at the clock, for each thread: some tens of microseconds. */
  private static final int CELLS_PER_LOOK = 256;

  /** With several threads a look at the clock gathers them all, so it comes less often. */
  private static final int CELLS_PER_LOOK_IN_PARALLEL = 1 << 15;

  /** A tile's rows and their squares, both sides, are to fill about half of a core's cache. */
  private static final int TILE_BYTES = 1 << 19;

  private static final int FORMAT = 0x474C4F32;

  private final TrainingSettings settings;
  private final Vocabulary vocabulary;
  private final GloVeLoss loss;
  private final GloVeCells cells;
  private final GloVeParameters parameters;
  private final RunningMean running;
  private final SettleRule settle;
  private final CellCursor cursor;
  private final long totalUpdates;
  private long updates;

  /** Counts the corpus, then stands before the first update. */
  public GloVeTrainer(EncodedCorpus corpus, TrainingSettings settings) {
    this(
        corpus.vocabulary(),
        CooccurrenceCounter.count(corpus, settings.counts().options(settings.window())),
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
    this.parameters = new GloVeParameters(vocabulary.size(), settings.dimension());
    parameters.initialise(settings.initialisation(), settings.seed());
    this.cells = new GloVeCells(counts, block(), settings.seed(), loss);
    this.running = new RunningMean(counts.nonZeros());
    this.settle = new SettleRule(settings.settleTolerance());
    this.totalUpdates = Math.multiplyExact((long) settings.epochs(), counts.nonZeros());
    this.cursor = new CellCursor(cells.order());
  }

  private int block() {
    int rowBytes = Float.BYTES * parameters.centre().stride();
    int fitting = Math.clamp(TILE_BYTES / (4 * rowBytes), 32, 1 << 16);
    boolean parallel = settings.threads() > 1;
    // Tiles are shared out among the threads, so there have to be several for each.
    return parallel
        ? Math.min(fitting, Math.ceilDiv(vocabulary.size(), 4 * settings.threads()))
        : fitting;
  }

  @Override
  public TrainingSettings settings() {
    return settings;
  }

  @Override
  public Progress progress() {
    return new Progress(
        updates,
        finished() ? updates : totalUpdates,
        updates,
        (int) (updates / cells.order().cells()),
        settings.epochs(),
        finished() ? 1 : updates / (double) totalUpdates,
        rate());
  }

  private double rate() {
    return settings.schedule().rate(settings.learningRate(), updates / (double) totalUpdates);
  }

  /** The mean of f e² over as many cells as an epoch has. */
  @Override
  public Loss loss() {
    return new Loss(running.mean(), running.window());
  }

  @Override
  public boolean finished() {
    return updates == totalUpdates || settle.settled();
  }

  @Override
  public void advance(long count) {
    long end = Math.min(totalUpdates, updates + count);
    while (updates < end && !settle.settled()) {
      long stop = Math.min(end, endOfEpoch());
      if (settings.threads() > 1) {
        advanceInParallel(stop);
      } else {
        for (; updates < stop; updates++) {
          double cost = update(cursor.tile(), cursor.cell(), (float) rate());
          running.add(cost);
          settle.add(cost);
          cursor.next();
        }
      }
      if (updates % cells.order().cells() == 0) {
        settle.endEpoch();
      }
    }
  }

  private long endOfEpoch() {
    long epoch = cells.order().cells();
    return Math.min(totalUpdates, updates - updates % epoch + epoch);
  }

  @Override
  public void advanceFor(long nanos) {
    long look = settings.threads() > 1 ? CELLS_PER_LOOK_IN_PARALLEL : CELLS_PER_LOOK;
    long start = System.nanoTime();
    do {
      advance(look * settings.threads());
    } while (!finished() && System.nanoTime() - start < nanos);
  }

  @Override
  public long advanceInEpoch(long most, long nanos) {
    long before = updates;
    long end = endOfEpoch();
    long look =
        settings.threads() > 1 ? CELLS_PER_LOOK_IN_PARALLEL * settings.threads() : CELLS_PER_LOOK;
    long start = System.nanoTime();
    while (updates < end && updates - before < most && !finished()) {
      advance(Math.min(Math.min(look, end - updates), most - (updates - before)));
      if (System.nanoTime() - start >= nanos) {
        break;
      }
    }
    return updates - before;
  }

  @Override
  public UpdateKind updateKind() {
    return UpdateKind.CELL;
  }

  /** Threads take the tiles in turn and write without locks (Hogwild); same cells, any order. */
  private void advanceInParallel(long end) {
    List<CellSegment> segments = CellSegment.between(cells.order(), updates, end);
    float rate = (float) rate();
    double[] sums = new double[segments.size()];
    Workers.share(
        segments.size(),
        settings.threads(),
        () -> new int[cells.order().largestTile()],
        (k, shuffled) -> {
          CellSegment segment = segments.get(k);
          cells.order().cellOrder(segment.epoch(), segment.tile(), shuffled);
          for (int n = segment.from(); n < segment.to(); n++) {
            sums[k] += update(segment.tile(), shuffled[n], rate);
          }
        });
    for (int k = 0; k < sums.length; k++) {
      running.add(sums[k], segments.get(k).length());
      settle.add(sums[k], segments.get(k).length());
    }
    updates = end;
    cursor.seek(updates);
  }

  /** Learns from one cell and returns its f e² from before. */
  private double update(int tile, int cell, float rate) {
    int i = cells.order().row(tile, cell);
    int j = cells.order().column(tile, cell);
    float weight = cells.weight(cell);
    double error = error(i, j, cell);
    parameters.step(i, j, (float) loss.slope(weight, error), rate);
    return loss.loss(weight, error);
  }

  private double error(int i, int j, int cell) {
    return loss.error(
        parameters.dot(i, j), parameters.centreBias(i), parameters.contextBias(j), cells.log(cell));
  }

  /** w_iᵀw̃_j + b_i + b̃_j: what the model makes of log X_ij. */
  double fitted(int i, int j) {
    return parameters.dot(i, j) + parameters.centreBias(i) + parameters.contextBias(j);
  }

  @Override
  public @Nullable UpdateExplanation explainNext() {
    if (finished()) {
      return null;
    }
    int cell = cursor.cell();
    int i = cells.order().row(cursor.tile(), cell);
    int j = cells.order().column(cursor.tile(), cell);
    float weight = cells.weight(cell);
    double error = error(i, j, cell);
    float slope = (float) loss.slope(weight, error);
    GloVeParameters before = parameters.ofPair(i, j);
    GloVeParameters after = parameters.ofPair(i, j);
    after.step(0, 0, slope, (float) rate());
    return new GloVeUpdate(
        updates,
        rate(),
        loss.loss(weight, error),
        i,
        j,
        cells.order().count(cell),
        weight,
        parameters.dot(i, j),
        parameters.centreBias(i),
        parameters.contextBias(j),
        error,
        slope,
        scaled(before.context(), slope),
        scaled(before.centre(), slope),
        difference(before.centre(), after.centre()),
        difference(before.context(), after.context()),
        before.centreBias(0) - after.centreBias(0),
        before.contextBias(0) - after.contextBias(0));
  }

  @Override
  public boolean nextMoves(int word) {
    return !finished() && cells.order().row(cursor.tile(), cursor.cell()) == word;
  }

  private static float[] scaled(FloatMatrix oneRow, float by) {
    float[] row = oneRow.row(0);
    for (int k = 0; k < row.length; k++) {
      row[k] *= by;
    }
    return row;
  }

  private static float[] difference(FloatMatrix from, FloatMatrix to) {
    float[] row = from.row(0);
    for (int k = 0; k < row.length; k++) {
      row[k] -= to.get(0, k);
    }
    return row;
  }

  @Override
  public double ignorantLoss() {
    return cells.ignorantLoss();
  }

  /** Place, count, weight and logarithm of every cell. */
  @Override
  public long countBytes() {
    return 16L * cells.order().cells();
  }

  /** w as the centre vectors, w̃ as the outside vectors. */
  @Override
  public Snapshot snapshot() {
    return new Snapshot(
        progress(), loss(), vectors(parameters.centre()), vectors(parameters.context()));
  }

  private WordVectors vectors(FloatMatrix matrix) {
    return new WordVectors(vocabulary.words(), vocabulary::id, matrix.copy());
  }

  /** The place in the run is one number: the order of the cells follows from the seed. */
  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(vocabulary.size());
    out.writeInt(settings.dimension());
    out.writeInt(cells.order().cells());
    out.writeLong(updates);
    running.save(out);
    settle.save(out);
    parameters.save(out);
  }

  @Override
  public void restore(DataInput in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("this is not a saved GloVe run");
    }
    expect("types", vocabulary.size(), in.readInt());
    expect("dimensions", settings.dimension(), in.readInt());
    expect("non-zero cells", cells.order().cells(), in.readInt());
    long saved = in.readLong();
    if (saved < 0 || saved > totalUpdates) {
      throw new IOException("the saved run stands at update " + saved + " of " + totalUpdates);
    }
    running.restore(in);
    settle.restore(in);
    parameters.restore(in);
    updates = saved;
    cursor.seek(updates);
  }

  private static void expect(String what, int here, int saved) throws IOException {
    if (here != saved) {
      throw new IOException("the saved run has " + saved + " " + what + ", this one " + here);
    }
  }
}
