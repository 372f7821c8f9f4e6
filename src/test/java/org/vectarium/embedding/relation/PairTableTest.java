package org.vectarium.embedding.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairTableTest {
  @Test
  void pairs_and_chains_are_read_however_they_are_divided() {
    PairTable table =
        PairTable.parse(
            "big > bigger > biggest\n\n small→smaller → smallest \ntall -> taller->tallest\n"
                + "fast faster, fastest",
            _ -> true);
    assertEquals(
        List.of(
            List.of("big", "bigger", "biggest"),
            List.of("small", "smaller", "smallest"),
            List.of("tall", "taller", "tallest"),
            List.of("fast", "faster", "fastest")),
        table.rows());
    assertEquals(2, table.steps());
    assertEquals(0, PairTable.parse(" \n", _ -> true).steps());
  }

  @Test
  void lines_with_unknown_words_are_left_out_and_named() {
    PairTable table = PairTable.parse("drive > driver\nswim > zwimmer", w -> !w.startsWith("z"));
    assertEquals(List.of(List.of("drive", "driver")), table.rows());
    assertEquals(List.of("zwimmer"), table.unknown());
  }

  @ParameterizedTest
  @CsvSource({"'a > b\nc', 2, 0", "'a > b\n\nc > d > e', 3, 2", "'>', 1, 0"})
  void a_line_that_is_no_pair_is_named(String text, int line, int expected) {
    PairTable.Unreadable refused =
        assertThrows(PairTable.Unreadable.class, () -> PairTable.parse(text, _ -> true));
    assertEquals(line, refused.line());
    assertEquals(expected, refused.expected());
    assertTrue(String.valueOf(refused.getMessage()).startsWith("Line " + line));
  }

  @Test
  void a_flood_of_lines_is_refused() {
    String text = "a > b\n".repeat(PairTable.MOST_ROWS + 1);
    assertThrows(PairTable.Unreadable.class, () -> PairTable.parse(text, _ -> true));
  }

  @Test
  void a_line_that_stands_twice_counts_once() {
    PairTable table = PairTable.parse("man > woman\nking > queen\nman -> woman", _ -> true);
    assertEquals(List.of(List.of("man", "woman"), List.of("king", "queen")), table.rows());
    assertEquals(1, table.repeated());
  }
}
