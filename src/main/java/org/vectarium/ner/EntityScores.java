package org.vectarium.ner;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Precision, recall and F1 over whole entities, counted as the script {@code conlleval} of
 * CoNLL-2000 counts them: an entity is right when its span and its class are both right. An {@code
 * I-} tag after {@code O} or after another class begins an entity. Mutable; for one thread.
 */
public final class EntityScores {

  /**
   * What was found of one class.
   *
   * @param correct entities with the right span and class
   * @param predicted entities that were predicted
   * @param gold entities that there are
   */
  public record Score(int correct, int predicted, int gold) {
    /** correct / predicted; 0 when nothing was predicted. */
    public double precision() {
      return predicted == 0 ? 0 : (double) correct / predicted;
    }

    /** correct / gold; 0 when there is nothing to find. */
    public double recall() {
      return gold == 0 ? 0 : (double) correct / gold;
    }

    /** 2PR / (P + R); 0 when both are 0. */
    public double f1() {
      return correct == 0 ? 0 : 2.0 * correct / (predicted + gold);
    }

    Score plus(int moreCorrect, int morePredicted, int moreGold) {
      return new Score(correct + moreCorrect, predicted + morePredicted, gold + moreGold);
    }
  }

  private static final Score NONE = new Score(0, 0, 0);

  private final Map<String, Score> byType = new TreeMap<>();
  private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
  private long tokens;
  private long rightTokens;

  /**
   * Counts one sentence.
   *
   * @param gold tags {@code O}, {@code B-X}, {@code I-X}
   * @param predicted as many
   */
  public void add(List<String> gold, List<String> predicted) {
    if (gold.size() != predicted.size()) {
      throw new IllegalArgumentException(
          gold.size() + " gold tags were given " + predicted.size() + " predictions");
    }
    int goldStart = -1;
    int predictedStart = -1;
    for (int i = 0; i <= gold.size(); i++) {
      String lastGold = i == 0 ? "O" : gold.get(i - 1);
      String lastPredicted = i == 0 ? "O" : predicted.get(i - 1);
      String nextGold = i == gold.size() ? "O" : gold.get(i);
      String nextPredicted = i == gold.size() ? "O" : predicted.get(i);
      boolean goldEnds = ends(lastGold, nextGold);
      boolean predictedEnds = ends(lastPredicted, nextPredicted);
      if (goldEnds) {
        count(type(lastGold), 0, 0, 1);
      }
      if (predictedEnds) {
        boolean right =
            goldEnds && goldStart == predictedStart && type(lastGold).equals(type(lastPredicted));
        count(type(lastPredicted), right ? 1 : 0, 1, 0);
      }
      goldStart = begins(lastGold, nextGold) ? i : goldStart;
      predictedStart = begins(lastPredicted, nextPredicted) ? i : predictedStart;
      if (i < gold.size()) {
        token(nextGold, nextPredicted);
      }
    }
  }

  private void token(String gold, String predicted) {
    tokens++;
    rightTokens += gold.equals(predicted) ? 1 : 0;
    confusion
        .computeIfAbsent(type(gold), unused -> new TreeMap<>())
        .merge(type(predicted), 1, Integer::sum);
  }

  private void count(String type, int correct, int predicted, int gold) {
    byType.merge(
        type,
        NONE.plus(correct, predicted, gold),
        (a, b) -> a.plus(b.correct(), b.predicted(), b.gold()));
  }

  private static boolean begins(String last, String next) {
    return !next.equals("O") && (next.startsWith("B-") || !type(next).equals(type(last)));
  }

  private static boolean ends(String last, String next) {
    return !last.equals("O") && (next.startsWith("B-") || !type(next).equals(type(last)));
  }

  private static String type(String tag) {
    return tag.equals("O") ? tag : tag.substring(2);
  }

  /** One class; zeros for one that never occurred. */
  public Score of(String type) {
    return byType.getOrDefault(type, NONE);
  }

  /** By class, in alphabetical order. */
  public Map<String, Score> byType() {
    return Map.copyOf(byType);
  }

  /** All classes together (micro-average). */
  public Score overall() {
    Score sum = NONE;
    for (Score score : byType.values()) {
      sum = sum.plus(score.correct(), score.predicted(), score.gold());
    }
    return sum;
  }

  /** Tags that are right, of all tags. */
  public double tokenAccuracy() {
    return tokens == 0 ? 0 : (double) rightTokens / tokens;
  }

  /** Tokens that were counted. */
  public long tokens() {
    return tokens;
  }

  /** How many tokens of class {@code gold} were called {@code predicted}. */
  public int confused(String gold, String predicted) {
    return confusion.getOrDefault(gold, Map.of()).getOrDefault(predicted, 0);
  }
}
