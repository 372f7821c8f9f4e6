package org.vectarium.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vectarium.linalg.FloatMatrix;

class ClustersAndSearchTest {
  @Test
  void groups_that_were_planted_are_found() {
    Random random = new Random(3);
    FloatMatrix matrix = new FloatMatrix(300, 10);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      words.add("w" + i);
      for (int c = 0; c < 10; c++) {
        // Three groups that share a large mean.
        matrix.set(i, c, (float) (5 + (c == i % 3 ? 3 : 0) + 0.3 * random.nextGaussian()));
      }
    }
    NearestWords search = new NearestWords(WordIndex.vectors(words, matrix));
    Clusters clusters = Clusters.of(search, 3, 3, null, 1);
    for (int i = 3; i < 300; i++) {
      int own = clusters.group()[i];
      assertTrue(own == clusters.group()[i % 3] || own == -1 || clusters.group()[i % 3] == -1);
    }
    long grouped = Arrays.stream(clusters.group()).filter(g -> g >= 0).count();
    assertTrue(grouped > 250, grouped + " words are in a group");
    Clusters again = Clusters.of(search, 3, 3, clusters.centres(), 1);
    assertArrayEquals(clusters.group(), again.group(), "groups keep their numbers");
    assertEquals(4, clusters.typical(search.vectors(), 1, 4, 300).getFirst().size());
  }

  @Test
  void words_are_found_by_beginning_and_by_pattern() {
    WordSearch search =
        new WordSearch(List.of("the", "King", "kingdom", "kin", "asking", "猫", "猫头鹰"));
    assertEquals(List.of(3, 1, 2), search.find("kin", 10), "the word itself first");
    assertEquals(List.of(1, 2), search.find("KING", 10));
    assertEquals(List.of(1), search.find("king", 1));
    assertEquals(List.of(1, 4), search.find("*king", 10));
    assertEquals(List.of(3), search.find("k?n", 10));
    assertEquals(List.of(5, 6), search.find("猫", 10));
    assertEquals(List.of(), search.find("zebra", 10));
    assertEquals(List.of(), search.find(" ", 10));
    assertEquals(List.of(), search.find("a[b", 10));
    assertEquals(List.of(5), search.find("?", 10), "one letter");
    assertEquals(List.of(1, 2, 4), search.find("*k*g*", 10));
    assertEquals(List.of(0, 1, 2, 3), search.find("*", 4));
  }

  @Test
  void no_pattern_takes_long_and_a_letter_may_be_a_pair_of_code_units() {
    // With backtracking over every star this would outlast the sun.
    WordSearch search = new WordSearch(List.of("a".repeat(3000), "😀b", "k"));
    assertEquals(List.of(), search.find("*a".repeat(40) + "*c", 10));
    assertEquals(List.of(1), search.find("?b", 10));
    assertEquals(List.of(), search.find("??b", 10));
  }

  @Test
  void of_many_words_that_begin_so_the_most_frequent_come() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      words.add("w" + (i * 7919 % 1000));
    }
    words.set(900, "w");
    assertEquals(List.of(900, 0, 1, 2), new WordSearch(words).find("w", 4));
  }
}
