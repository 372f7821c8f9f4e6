package org.vectarium.ui.train;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordVectors;
import org.vectarium.ui.Background;

/**
 * Finds the nearest words of one word off screen, one search at a time: while one runs, only the
 * newest wish is kept.
 *
 * <p>Screen thread only.
 */
final class Neighbourhood {
  private static final int COUNT = 12;

  private final Background background;
  private final Consumer<List<Neighbour>> found;
  private @Nullable Wish next;
  private boolean searching;
  private @Nullable String wanted;

  private record Wish(WordVectors vectors, String word) {}

  /**
   * @param found receives neighbours on the screen thread, nearest first
   */
  Neighbourhood(Background background, Consumer<List<Neighbour>> found) {
    this.background = background;
    this.found = found;
  }

  /** Searches these vectors; an empty word has no neighbours. */
  void search(WordVectors vectors, String word) {
    wanted = word;
    if (word.isEmpty() || vectors.id(word) < 0) {
      next = null;
      found.accept(List.of());
      return;
    }
    next = new Wish(vectors, word);
    start();
  }

  private void start() {
    Wish wish = next;
    if (wish == null || searching) {
      return;
    }
    next = null;
    searching = true;
    background.run(
        () ->
            new NearestWords(wish.vectors())
                .nearest(wish.vectors().id(wish.word()), COUNT, Metric.COSINE),
        neighbours -> {
          searching = false;
          if (wish.word().equals(wanted)) {
            found.accept(neighbours);
          }
          start();
        },
        problem -> {
          searching = false;
          throw new IllegalStateException("neighbours of " + wish.word(), problem);
        });
  }
}
