package org.vectarium.embedding.evaluation;

import java.util.List;
import java.util.function.Predicate;

/**
 * Scores of a set of analogy questions.
 *
 * @param vocabulary answers were sought among so many of the most frequent words
 * @param sections in the order of the file
 */
public record AnalogyReport(int vocabulary, List<SectionScore> sections) {

  /**
   * One section's scores.
   *
   * @param section the questions
   * @param add by 3CosAdd
   * @param mul by 3CosMul
   * @param answers what 3CosAdd answered to each question; null: a word was out of vocabulary
   */
  public record SectionScore(
      AnalogySet.Section section, Tally add, Tally mul, List<Answer> answers) {}

  /**
   * A question and the answer given.
   *
   * @param question what was asked
   * @param answer the word with the highest score; empty where a word is out of vocabulary
   * @param correct whether it is the word expected
   */
  public record Answer(AnalogySet.Question question, String answer, boolean correct) {}

  /** Semantic sections together, by 3CosAdd or 3CosMul. */
  public Tally semantic(boolean mul) {
    return sum(mul, section -> !section.syntactic());
  }

  /** Syntactic sections together. */
  public Tally syntactic(boolean mul) {
    return sum(mul, AnalogySet.Section::syntactic);
  }

  /** All questions together: weighted by question, not the mean of the two kinds. */
  public Tally total(boolean mul) {
    return sum(mul, _ -> true);
  }

  private Tally sum(boolean mul, Predicate<AnalogySet.Section> which) {
    return sections.stream()
        .filter(score -> which.test(score.section()))
        .map(score -> mul ? score.mul() : score.add())
        .reduce(Tally.NONE, Tally::plus);
  }
}
