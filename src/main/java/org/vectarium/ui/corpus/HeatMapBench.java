package org.vectarium.ui.corpus;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.WordOrder;
import org.vectarium.linalg.BlockKrylovSvd;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.CorpusEncoder;
import org.vectarium.text.CorpusException;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.ui.Background;

/** Pans the heat map of a made text of 20,000 types and takes the time of every frame. */
public final class HeatMapBench {
  /** V. */
  public static final int TYPES = 20_000;

  private static final int TOKENS = 3_000_000;
  private static final int SENTENCE = 20;
  private static final double STEP = 14;
  private static final int WARM_UP = 60;

  private final CountedMatrix matrix;

  /** Makes, counts and factorises the text; takes some seconds. */
  public HeatMapBench() throws CorpusException {
    EncodedCorpus corpus = text();
    CountSwitches switches = CountSwitches.PLAIN.with(CountStep.LOG, true);
    SparseMatrix counts = CooccurrenceCounter.count(corpus, switches.options());
    SparseMatrix logs = CountStep.LOG.transform().apply(counts, corpus.vocabulary());
    var svd = new BlockKrylovSvd(logs, 100, 1).run(1e-2, 5);
    int[] order = WordOrder.FREQUENCY.order(corpus.vocabulary(), counts);
    matrix =
        new CountedMatrix(
            corpus,
            switches,
            corpus.ids().size(),
            counts,
            null,
            logs,
            svd,
            svd,
            order,
            logs.permuted(order),
            WordOrder.FREQUENCY);
  }

  /** Words drawn by Zipf's law, every type at least once. */
  private static EncodedCorpus text() throws CorpusException {
    double[] sums = new double[TYPES];
    for (int rank = 0; rank < TYPES; rank++) {
      sums[rank] = (rank == 0 ? 0 : sums[rank - 1]) + 1.0 / (rank + 1);
    }
    SplittableRandom random = new SplittableRandom(1);
    try (CorpusEncoder encoder = new CorpusEncoder("bench", 1L << 28)) {
      for (int token = 0; token < TOKENS; token++) {
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[TYPES - 1]);
        encoder.add("w" + (token < TYPES ? token : found < 0 ? -found - 1 : found));
        if (token % SENTENCE == SENTENCE - 1) {
          encoder.endSentence();
        }
      }
      return encoder.finish(1, 2);
    }
  }

  /** How many cells of the matrix are not 0. */
  public int cells() {
    return matrix.transformed().nonZeros();
  }

  /**
   * Shows the map 1280 × 800 large and pans it along the diagonal. To be called on the screen
   * thread; the answer comes from there.
   *
   * @param cell size of a cell in pixels
   * @return milliseconds from each frame to the next, sorted
   */
  public CompletableFuture<double[]> pan(Background background, double cell, int frames) {
    HeatMapView heat = new HeatMapView();
    heat.setBackground(background);
    Stage stage = new Stage();
    stage.setScene(new Scene(heat, 1280, 800));
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
    heat.setRank(100);
    heat.show(matrix);
    heat.zoomTo(cell);
    CompletableFuture<double[]> answer = new CompletableFuture<>();
    double[] millis = new double[frames];
    new AnimationTimer() {
      private long before;
      private int frame = -WARM_UP;

      @Override
      public void handle(long now) {
        if (frame >= 0 && frame < frames) {
          millis[frame] = (now - before) / 1e6;
        }
        before = now;
        frame++;
        double step = frame / (frames / 4) % 2 == 0 ? -STEP : STEP;
        heat.pan(step, step);
        if (frame == frames) {
          stop();
          stage.close();
          Arrays.sort(millis);
          answer.complete(millis);
        }
      }
    }.start();
    return answer;
  }
}
