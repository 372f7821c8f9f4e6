package org.vectarium.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectarium.embedding.WordQuery.Problem;

class WordQueryTest {
  private static final WordVectors VECTORS = vectors();
  private static final NearestWords SEARCH = new NearestWords(VECTORS);
  private static final WordSearch TEXTS = new WordSearch(VECTORS.words());

  /** Cosines with king: queen .8, kings .6, man 0, undo −1; lengths 1, 1, 2, 1, 3. */
  private static WordVectors vectors() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("king", new float[] {1, 0});
    rows.put("queen", new float[] {.8f, .6f});
    rows.put("kings", new float[] {1.2f, 1.6f});
    rows.put("man", new float[] {0, 1});
    rows.put("undo", new float[] {-3, 0});
    return SmallSpaces.of(rows);
  }

  private static Set<String> select(String text) {
    return WordQuery.parse(text, word -> VECTORS.id(word) >= 0).select(SEARCH, TEXTS).stream()
        .mapToObj(VECTORS::word)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void words_and_patterns_add_up() {
    assertEquals(Set.of("king"), select("king"), "a word is itself, not a beginning");
    assertEquals(Set.of("king", "kings", "man"), select("king* man"));
    assertEquals(Set.of("man"), select("m?n"));
    assertEquals(Set.of(), select("z*"));
  }

  @Test
  void near_takes_the_word_and_its_nearest() {
    assertEquals(Set.of("king", "queen"), select("near(king,1)"));
    assertEquals(Set.of("king", "kings", "queen"), select("near(king, 2)"));
    assertEquals(Set.of("king", "queen", "undo"), select("near(king,1) un*"));
    assertEquals(5, select("near(king)").size());
  }

  @Test
  void conditions_must_all_hold() {
    assertEquals(Set.of("king", "queen"), select("rank<3"));
    assertEquals(Set.of("king", "queen", "kings"), select("rank<=3"));
    assertEquals(Set.of("king", "queen", "kings"), select("cos(king)>0.5"));
    assertEquals(Set.of("kings"), select("cos(king)>0.5 length>1.5"));
    assertEquals(Set.of("undo"), select("cos(king)<-0.5"));
    assertEquals(Set.of("kings"), select("king* rank>=2"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY, ''",
    "' ', EMPTY, ''",
    "zebra, UNKNOWN_WORD, zebra",
    "near(zebra), UNKNOWN_WORD, zebra",
    "cos(zebra)>1, UNKNOWN_WORD, zebra",
    "rank<many, NOT_UNDERSTOOD, rank<many",
    "cos(king), NOT_UNDERSTOOD, cos(king)",
    "'near(king,9999999)', NOT_UNDERSTOOD, 'near(king,9999999)'"
  })
  void what_is_no_query_is_refused_with_a_sentence(String text, Problem problem, String part) {
    WordQuery.Unreadable refused = assertThrows(WordQuery.Unreadable.class, () -> select(text));
    assertEquals(problem, refused.problem());
    assertEquals(part, refused.part());
    assertTrue(String.valueOf(refused.getMessage()).endsWith("."));
  }
}
