package org.vectarium.playback.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the room writes numbers. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "5, 5",
    "-3, −3",
    "0.5, 0.5",
    "-0.4602, −0.460",
    "0.30000000000000004, 0.3",
    "0.50004, 0.500",
    "1.2003, 1.20",
    "0.9997, 0.9997",
    "0.99990967, 0.99991",
    "-0.9996, −0.9996",
    "0.999999998, 1−2e−9",
    "-0.999999998, −(1−2e−9)",
    "0.616556, 0.617",
    "1.2, 1.2",
    "27.962543, 27.96",
    "123.456, 123.5",
    "0.00012345, 1.2e−4",
    "-1e-9, −1.0e−9",
    "1234567, 1.2e6",
    "1e100, 1.0e100",
    "NaN, NaN",
    "Infinity, ∞",
    "-Infinity, −∞"
  })
  void numbersAreShort(double value, String text) {
    assertEquals(text, Numbers.text(value));
  }
}
