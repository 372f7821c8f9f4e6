package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectarium.ui.Model;
import org.vectarium.ui.explore.WordAxis.Fault;

/** A text that names no direction says why. */
class WordAxisTest {
  private static final Space ROYAL =
      Space.of(new Model("royals", RoyalSpace.vectors(), true), null, _ -> {});

  @ParameterizedTest
  @CsvSource({
    "man > man, ZERO",
    "'man, king > king man', ZERO",
    "man > zebra, UNKNOWN",
    "zebra, UNKNOWN",
    "man > , NOT_TWO_ENDS",
    "man > woman > king, NOT_TWO_ENDS",
  })
  void every_fault_has_its_reason(String text, Fault expected) {
    assertNull(WordAxis.parse(text, ROYAL));
    assertEquals(expected, WordAxis.fault(text, ROYAL));
  }

  @Test
  void a_direction_has_no_fault() {
    assertNotNull(WordAxis.parse("man -> woman", ROYAL));
    assertThrows(IllegalArgumentException.class, () -> WordAxis.fault("man > woman", ROYAL));
  }
}
