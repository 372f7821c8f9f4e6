package org.vectarium.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts worked by hand, as conlleval would print them. */
class EntityScoresTest {
  private static EntityScores score(String gold, String predicted) {
    EntityScores scores = new EntityScores();
    scores.add(List.of(gold.split(" ")), List.of(predicted.split(" ")));
    return scores;
  }

  @Test
  void curriculumG22() {
    EntityScores scores =
        score("B-PER I-PER O O B-LOC O B-ORG I-ORG O", "B-PER I-PER O O B-LOC O B-ORG O B-MISC");
    assertEquals(new EntityScores.Score(2, 4, 3), scores.overall());
    assertEquals(0.5, scores.overall().precision());
    assertEquals(0.666667, scores.overall().recall(), 6e-7);
    assertEquals(0.571429, scores.overall().f1(), 6e-7);
    assertEquals(0.777778, scores.tokenAccuracy(), 6e-7);
    assertEquals(new EntityScores.Score(0, 1, 1), scores.of("ORG"));
    assertEquals(new EntityScores.Score(0, 1, 0), scores.of("MISC"));
    assertEquals(1, scores.confused("ORG", "O"));
  }

  @Test
  void aHalfRightSpanEarnsNothing() {
    assertEquals(new EntityScores.Score(0, 1, 1), score("B-PER I-PER O", "B-PER O O").overall());
    assertEquals(new EntityScores.Score(0, 1, 1), score("B-PER I-PER O", "O B-PER O").overall());
  }

  @Test
  void touchingEntitiesOfOneClassAreTwo() {
    assertEquals(new EntityScores.Score(2, 2, 2), score("B-LOC B-LOC", "B-LOC B-LOC").overall());
    assertEquals(new EntityScores.Score(0, 1, 2), score("B-LOC B-LOC", "B-LOC I-LOC").overall());
  }

  @Test
  void anInsideTagBeginsAnEntityWhereTheClassChanges() {
    assertEquals(
        new EntityScores.Score(2, 2, 2), score("B-LOC B-PER O", "I-LOC I-PER O").overall());
    assertEquals(new EntityScores.Score(1, 1, 1), score("O B-LOC", "O I-LOC").overall());
  }

  @Test
  void nothingFoundScoresZero() {
    EntityScores scores = score("B-LOC O", "O O");
    assertEquals(0, scores.overall().precision());
    assertEquals(0, scores.overall().recall());
    assertEquals(0, scores.overall().f1());
  }
}
