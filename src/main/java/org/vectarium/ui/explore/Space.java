package org.vectarium.ui.explore;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Clusters;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.WordArithmetic;
import org.vectarium.embedding.WordSearch;
import org.vectarium.embedding.WordVectors;
import org.vectarium.ui.Model;

/**
 * Everything computed once about the vectors in view. Immutable; made off screen.
 *
 * @param model the vectors and their name
 * @param arithmetic questions about them
 * @param words search by text
 * @param clusters groups of words
 * @param groupNames typical words of each group told apart
 */
record Space(
    Model model,
    WordArithmetic arithmetic,
    WordSearch words,
    Clusters clusters,
    List<String> groupNames) {
  static final int GROUPS = 6;
  private static final int CENTRES = 16;
  private static final int NAMES_FROM = 4000;

  /**
   * Computes all.
   *
   * @param before the last space; where it holds the same words, groups stay near theirs
   * @param progress hears how far it is with other words than before, and ends it by throwing
   */
  static Space of(Model model, @Nullable Space before, DoubleConsumer progress) {
    WordVectors vectors = model.vectors();
    boolean same = before != null && sameWords(before.model, model);
    // Vectors that go on training come many times a second; nobody waits for one of them.
    DoubleConsumer told = same ? _ -> {} : progress;
    told.accept(0);
    NearestWords search = new NearestWords(vectors);
    told.accept(0.1);
    Clusters clusters =
        Clusters.of(
            search,
            Math.min(CENTRES, Math.max(2, vectors.size() / 8)),
            GROUPS,
            same && before != null ? before.clusters.centres() : null,
            1);
    told.accept(0.4);
    List<String> names =
        clusters.typical(vectors, GROUPS, 2, NAMES_FROM).stream()
            .map(words -> String.join(", ", words))
            .toList();
    told.accept(0.5);
    WordSearch words = same && before != null ? before.words : new WordSearch(vectors.words());
    return new Space(model, new WordArithmetic(search), words, clusters, names);
  }

  /** Whether ids and coordinates mean the same here and there: vectors that went on training. */
  boolean continues(@Nullable Space other) {
    return other != null && sameWords(other.model, model);
  }

  private static boolean sameWords(Model a, Model b) {
    return a.vectors().words() == b.vectors().words()
        && a.vectors().dimension() == b.vectors().dimension();
  }

  WordVectors vectors() {
    return model.vectors();
  }

  NearestWords search() {
    return arithmetic.search();
  }

  /** The id of a word as written or in lower case, or a negative number. */
  int id(String word) {
    int id = vectors().id(word);
    return id >= 0 ? id : vectors().id(word.toLowerCase(Locale.ROOT));
  }
}
