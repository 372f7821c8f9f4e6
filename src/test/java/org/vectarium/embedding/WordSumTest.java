package org.vectarium.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.embedding.WordSum.Problem;

class WordSumTest {
  private static final Set<String> KNOWN =
      Set.of("king", "man", "woman", "well-known", "known", "c++", "国王", "男人", "女人", "-");

  private static WordSum parse(String text) {
    return WordSum.parse(text, KNOWN::contains);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "king - man + woman",
        "king−man+woman",
        "  king –man  + woman ",
        "+ king - man + woman",
        "king － man ＋ woman"
      })
  void signs_stand_with_or_without_spaces(String text) {
    WordSum sum = parse(text);
    assertEquals(WordSum.analogy("king", "man", "woman"), sum);
    assertEquals("king − man + woman", sum.toString());
    assertTrue(sum.isAnalogy());
  }

  @Test
  void words_may_hold_signs_and_repeat() {
    assertEquals(List.of("well-known"), parse("well-known - known").plus());
    assertEquals(List.of("known"), parse("well-known-known").minus());
    assertEquals(List.of("c++", "man"), parse("c+++man").plus());
    WordSum twice = parse("-man + 国王 + 女人 - man");
    assertEquals("−man + 国王 + 女人 − man", twice.toString());
    assertEquals(List.of("man", "man"), twice.minus());
    assertFalse(twice.isAnalogy());
    assertEquals(twice, parse(twice.toString()), "what is written can be read");
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY, ''",
    "'king -', WORD_MISSING, '-'",
    "'king + - man', WORD_MISSING, '+'",
    "'king man', SIGN_MISSING, man",
    "'king - zebra', UNKNOWN_WORD, zebra",
    "'zebra-crossing', UNKNOWN_WORD, zebra"
  })
  void what_is_no_sum_is_refused_with_a_sentence(String text, Problem problem, String word) {
    WordSum.Unreadable refused = assertThrows(WordSum.Unreadable.class, () -> parse(text));
    assertEquals(problem, refused.problem());
    assertEquals(word, refused.word());
    assertTrue(String.valueOf(refused.getMessage()).endsWith("."));
  }
}
