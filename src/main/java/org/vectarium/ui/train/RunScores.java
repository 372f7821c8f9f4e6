package org.vectarium.ui.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.session.Standing;
import org.vectarium.train.Export;

/**
 * How one run of a comparison answers, beside the first run.
 *
 * @param score of its questions
 * @param shared the mean share of a word's ten nearest that it has in common with the first run, in
 *     [0, 1], over the most frequent words
 * @param nearest the nearest words of the selected one; empty if none is selected
 */
record RunScores(Score score, double shared, List<Neighbour> nearest) {
  private static final int WORDS = 200;
  private static final int NEAREST = 10;
  private static final int SHOWN = 4;

  /** Scores of every run in order; null for one without vectors. Not for the screen thread. */
  static List<@Nullable RunScores> of(List<Standing> runs, Questions questions, String word) {
    List<@Nullable RunScores> scores = new ArrayList<>();
    List<Set<Integer>> first = null;
    for (Standing run : runs) {
      if (run.snapshot() == null) {
        scores.add(null);
        continue;
      }
      NearestWords search =
          new NearestWords(Export.usual(run.settings().method()).of(run.snapshot()));
      List<Set<Integer>> near = nearest(search);
      first = first == null ? near : first;
      int id = word.isEmpty() ? -1 : search.vectors().id(word);
      scores.add(
          new RunScores(
              Score.of(questions, search),
              shared(first, near),
              id < 0 ? List.of() : near(search, id, SHOWN)));
    }
    return scores;
  }

  private static List<Set<Integer>> nearest(NearestWords search) {
    List<Set<Integer>> near = new ArrayList<>();
    for (int id = 0; id < Math.min(WORDS, search.vectors().size()); id++) {
      Set<Integer> ids = new HashSet<>();
      near(search, id, NEAREST).forEach(neighbour -> ids.add(neighbour.id()));
      near.add(ids);
    }
    return near;
  }

  /** None of a word whose vector is zero, which has no direction. */
  private static List<Neighbour> near(NearestWords search, int id, int count) {
    return search.length(id) == 0 ? List.of() : search.nearest(id, count, Metric.COSINE);
  }

  private static double shared(List<Set<Integer>> first, List<Set<Integer>> other) {
    double sum = 0;
    for (int i = 0; i < first.size(); i++) {
      int most = Math.max(1, first.get(i).size());
      Set<Integer> both = new HashSet<>(first.get(i));
      both.retainAll(other.get(i));
      sum += both.size() / (double) most;
    }
    return first.isEmpty() ? 0 : sum / first.size();
  }
}
