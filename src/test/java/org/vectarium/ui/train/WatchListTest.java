package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.session.Frame;
import org.vectarium.session.LossCurve;
import org.vectarium.session.RunState;
import org.vectarium.text.ArrayTokenIds;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.Loss;
import org.vectarium.train.Method;
import org.vectarium.train.Progress;
import org.vectarium.train.Snapshot;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.Background;
import org.vectarium.ui.train.WatchList.Pair;

class WatchListTest {
  private static final int WORDS = 40;
  private static final Pair PAIR = new Pair("w0", "w7", 0);

  private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
  private final Background background = new Background(screen::add);
  private long nanos;
  private final WatchList list = new WatchList(background, () -> nanos);
  private final Vocabulary words =
      new Vocabulary(
          IntStream.range(0, WORDS).mapToObj(i -> "w" + i).toList(),
          IntStream.range(0, WORDS).mapToLong(i -> WORDS - i).toArray());
  private final EncodedCorpus corpus =
      new EncodedCorpus("test", words, new ArrayTokenIds(new int[] {0}, 1));
  private final TrainingSettings settings = TrainingSettings.defaults(Method.SKIP_GRAM);

  @AfterEach
  void close() {
    background.close();
  }

  private WordVectors vectors(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FloatMatrix matrix = new FloatMatrix(WORDS, 5);
    for (int i = 0; i < WORDS; i++) {
      for (int d = 0; d < 5; d++) {
        matrix.set(i, d, (float) (random.nextDouble() - 0.5));
      }
    }
    return new WordVectors(words.words(), words::id, matrix);
  }

  private Frame frame(long run, long update, TrainingSettings of) {
    WordVectors vectors = vectors(update);
    return new Frame(
        run,
        RunState.RUNNING,
        corpus,
        of,
        new Snapshot(
            new Progress(update, 100, update, 0, 1, update / 100.0, 0.05),
            new Loss(1, 1),
            vectors,
            vectors),
        LossCurve.EMPTY,
        0,
        null);
  }

  private void observe(Frame frame) throws InterruptedException {
    nanos += 1_000_000_000;
    list.observe(frame);
    Runnable counted = screen.poll(20, TimeUnit.SECONDS);
    assertNotNull(counted, "ranks within 20 s");
    counted.run();
  }

  @Test
  void a_rank_is_the_place_in_the_list_of_nearest_words() {
    for (long seed = 0; seed < 20; seed++) {
      NearestWords search = new NearestWords(vectors(seed));
      List<String> nearest =
          search.nearest(0, WORDS, Metric.COSINE).stream().map(Neighbour::word).toList();
      for (String word : List.of("w1", "w7", "w39")) {
        assertEquals(nearest.indexOf(word) + 1, WatchList.rank(search, new Pair("w0", word, 0)));
      }
    }
  }

  @Test
  void a_word_without_a_vector_has_no_rank() {
    NearestWords search = new NearestWords(vectors(1));
    assertEquals(WatchList.UNKNOWN, WatchList.rank(search, new Pair("w0", "zebra", 0)));
  }

  @Test
  void ranks_are_found_again_when_travelling_back() throws InterruptedException {
    list.observe(frame(1, 0, settings));
    list.add(PAIR);
    observe(frame(1, 10, settings));
    observe(frame(1, 20, settings));
    WatchList.Track track = list.tracks().getFirst();
    int first = WatchList.rank(new NearestWords(vectors(10)), PAIR);
    int second = WatchList.rank(new NearestWords(vectors(20)), PAIR);
    assertEquals(first, track.rankAt(19));
    assertEquals(second, track.rankAt(20));
    assertNull(track.rankAt(9));
  }

  @Test
  void a_branch_forgets_the_future_and_a_new_run_everything() throws InterruptedException {
    list.observe(frame(1, 0, settings));
    list.add(PAIR);
    observe(frame(1, 10, settings));
    observe(frame(1, 20, settings));
    observe(frame(1, 12, settings.with().learningRate(0.01).build()));
    assertEquals(List.of(10L, 12L), List.copyOf(list.tracks().getFirst().ranks().keySet()));
    observe(frame(2, 1, settings));
    assertEquals(List.of(1L), List.copyOf(list.tracks().getFirst().ranks().keySet()));
  }

  @Test
  void frames_in_quick_succession_are_counted_once() throws InterruptedException {
    list.observe(frame(1, 0, settings));
    list.add(PAIR);
    observe(frame(1, 10, settings));
    list.observe(frame(1, 11, settings));
    assertTrue(screen.poll(50, TimeUnit.MILLISECONDS) == null);
  }

  @Test
  void a_bundled_corpus_brings_pairs_of_its_own() {
    WordGroups groups = WordGroups.of("medium-en");
    assertEquals(6, groups.names().size());
    assertEquals(new Pair("king", "queen", 1), groups.examples().getFirst());
    assertEquals(WordGroups.NONE, WordGroups.of("somebody's own"));
  }
}
