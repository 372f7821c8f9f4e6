package org.vectarium.ui.corpus;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.evaluation.AnalogyScorer;
import org.vectarium.embedding.evaluation.AnalogySet;
import org.vectarium.embedding.evaluation.Tally;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.TruncatedSvd;
import org.vectarium.text.Vocabulary;

/**
 * The lecture's direction from a verb to who does it (curriculum #26): drive → driver, marry →
 * priest. Empty for a corpus that has none of the words.
 */
final class VerbsAndDoers {
  private static final String[][] PAIRS = {
    {"drive", "driver"}, {"swim", "swimmer"}, {"teach", "teacher"}, {"marry", "priest"},
    {"treat", "doctor"}, {"sing", "singer"}, {"bake", "baker"}, {"clean", "janitor"},
    {"驾驶", "司机"}, {"游泳", "泳手"}, {"教书", "教师"}, {"证婚", "牧师"},
    {"治疗", "医生"}, {"唱歌", "歌手"}, {"烘焙", "面包师"}, {"打扫", "清洁工"}
  };

  /** Fewer pairs than this show no direction. */
  private static final int LEAST = 3;

  private VerbsAndDoers() {}

  /** Whether a corpus has enough of the pairs. */
  static boolean shownBy(Vocabulary words) {
    return in(words, words.size()).size() >= LEAST;
  }

  /** The pairs among the {@code most} most frequent words: ids of verb and doer. */
  static List<int[]> in(Vocabulary words, int most) {
    List<int[]> found = new ArrayList<>();
    for (String[] pair : PAIRS) {
      int verb = words.id(pair[0]);
      int doer = words.id(pair[1]);
      if (verb >= 0 && doer >= 0 && verb < most && doer < most) {
        found.add(new int[] {verb, doer});
      }
    }
    return found;
  }

  /**
   * How many of "verb : doer :: verb : ?" the rows of L_k Σ_k answer; 3CosAdd, all pairs of pairs.
   */
  static Tally solved(TruncatedSvd svd, Vocabulary words, int k) {
    List<AnalogySet.Question> questions = new ArrayList<>();
    List<int[]> pairs = in(words, words.size());
    for (int[] from : pairs) {
      for (int[] to : pairs) {
        if (from != to) {
          questions.add(
              new AnalogySet.Question(
                  words.word(from[0]), words.word(from[1]), words.word(to[0]), words.word(to[1])));
        }
      }
    }
    if (questions.isEmpty()) {
      return Tally.NONE;
    }
    FloatMatrix vectors = svd.vectors(Math.min(k, svd.rank()), 1);
    WordVectors rows = new WordVectors(words.words(), words::id, vectors);
    AnalogySet set = new AnalogySet(List.of(new AnalogySet.Section("verb-doer", questions)));
    return new AnalogyScorer(new NearestWords(rows), rows.size()).score(set).total(false);
  }
}
