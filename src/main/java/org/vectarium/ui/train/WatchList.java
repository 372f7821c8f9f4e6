package org.vectarium.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.WordVectors;
import org.vectarium.session.Frame;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.Background;

/**
 * Pairs of words under watch: at which rank the second stands among the nearest words of the first,
 * as the run goes on. Rank 1 is the nearest.
 *
 * <p>Ranks are counted off screen, some times a second, and kept by update, so travelling through
 * the run shows the rank of that moment. Screen thread only; needs no toolkit.
 */
final class WatchList {
  /** Rank of a word without a vector. */
  static final int UNKNOWN = 0;

  private static final int MOST_PAIRS = 8;

  /** Counting takes a few milliseconds; four times a second is enough for a curve. */
  private static final long PAUSE_NANOS = 250_000_000;

  private final Background background;
  private final LongSupplier clock;
  private final List<Track> tracks = new ArrayList<>();
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
  private @Nullable EncodedCorpus corpus;
  private @Nullable TrainingSettings settings;
  private long run = -1;
  private boolean counting;
  private boolean urgent;
  private long lastNanos;

  /**
   * A pair under watch.
   *
   * @param from whose nearest words are ranked
   * @param to the word whose rank is counted
   * @param group category of the pair's colour in the sky, 0 for none
   */
  record Pair(String from, String to, int group) {}

  /** One pair and its ranks by update. */
  static final class Track {
    private final Pair pair;
    private final TreeMap<Long, Integer> ranks = new TreeMap<>();

    private Track(Pair pair) {
      this.pair = pair;
    }

    Pair pair() {
      return pair;
    }

    /** Ranks by the update at which they were counted, rising; live. */
    TreeMap<Long, Integer> ranks() {
      return ranks;
    }

    /** The rank last counted at or before an update; null before the first count. */
    @Nullable Integer rankAt(long update) {
      Map.Entry<Long, Integer> entry = ranks.floorEntry(update);
      return entry == null ? null : entry.getValue();
    }
  }

  /**
   * @param clock nanoseconds
   */
  WatchList(Background background, LongSupplier clock) {
    this.background = background;
    this.clock = clock;
  }

  /** Rises whenever a rank or a pair has changed. */
  ReadOnlyLongProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  List<Track> tracks() {
    return List.copyOf(tracks);
  }

  /** Puts a pair under watch; the oldest pair leaves when there are too many. */
  void add(Pair pair) {
    if (tracks.stream().noneMatch(track -> track.pair().equals(pair))) {
      tracks.add(new Track(pair));
      if (tracks.size() > MOST_PAIRS) {
        tracks.removeFirst();
      }
      urgent = true;
      change();
    }
  }

  /** Takes a pair off the list. */
  void remove(Pair pair) {
    if (tracks.removeIf(track -> track.pair().equals(pair))) {
      change();
    }
  }

  private void change() {
    version.set(version.get() + 1);
  }

  /** Looks at a new frame and counts its ranks unless it has just done so. */
  void observe(Frame frame) {
    if (frame.corpus() != corpus) {
      corpus = frame.corpus();
      tracks.clear();
      WordGroups.of(frame.corpus().name()).examples().forEach(this::add);
      change();
    }
    if (frame.run() != run) {
      run = frame.run();
      tracks.forEach(track -> track.ranks().clear());
      urgent = true;
      change();
    } else if (!frame.settings().equals(settings)) {
      // A branch: what came after this moment belongs to another history.
      tracks.forEach(track -> track.ranks().tailMap(frame.position(), false).clear());
      change();
    }
    settings = frame.settings();
    boolean due = urgent || clock.getAsLong() - lastNanos >= PAUSE_NANOS;
    if (due && !counting && frame.snapshot() != null && !tracks.isEmpty()) {
      count(frame, frame.snapshot().centre());
    }
  }

  private void count(Frame frame, WordVectors vectors) {
    counting = true;
    urgent = false;
    List<Track> counted = List.copyOf(tracks);
    TrainingSettings of = frame.settings();
    background.run(
        () -> ranks(vectors, counted),
        ranks -> {
          counting = false;
          lastNanos = clock.getAsLong();
          if (frame.run() == run && of.equals(settings)) {
            for (int i = 0; i < ranks.size(); i++) {
              counted.get(i).ranks().put(frame.position(), ranks.get(i));
            }
            change();
          }
        },
        problem -> {
          counting = false;
          throw new IllegalStateException("the ranks of watched pairs", problem);
        });
  }

  private static List<Integer> ranks(WordVectors vectors, List<Track> tracks) {
    NearestWords search = new NearestWords(vectors);
    return tracks.stream().map(track -> rank(search, track.pair())).toList();
  }

  /** One more than the words that are nearer to the first than the second is. */
  static int rank(NearestWords search, Pair pair) {
    int from = search.vectors().id(pair.from());
    int to = search.vectors().id(pair.to());
    if (from < 0 || to < 0) {
      return UNKNOWN;
    }
    float[] cosines = search.cosines(search.vectors().matrix().row(from));
    int rank = 1;
    for (int id = 0; id < cosines.length; id++) {
      if (id != from && id != to && cosines[id] > cosines[to]) {
        rank++;
      }
    }
    return rank;
  }
}
