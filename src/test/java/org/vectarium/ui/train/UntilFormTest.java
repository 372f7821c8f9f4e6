package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectarium.session.Goal;
import org.vectarium.session.GoalReader.Kind;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;

class UntilFormTest {
  private final UntilForm form =
      new UntilForm(
          new Messages(Language.ENGLISH),
          new Vocabulary(List.of("man", "woman", "king", "queen"), new long[] {9, 8, 7, 6}));

  @Test
  void linesBecomeGoals() throws Exception {
    assertEquals(
        new Goal.LossSettles(0.005, "loss settled within 0.5 %"), form.read(Kind.LOSS, " 0.5 % "));
    assertEquals(
        new Goal.AnalogySolved("man", "woman", "king", "queen", "man : woman = king : queen"),
        form.read(Kind.ANALOGY, "man:woman king queen"));
    assertEquals(
        new Goal.NeighbourAppears("king", "queen", 3, "king → queen in top 3"),
        form.read(Kind.NEIGHBOUR, "king → queen 3"));
    assertEquals(
        new Goal.NeighbourAppears("king", "queen", 1, "king → queen in top 1"),
        form.read(Kind.NEIGHBOUR, "king queen"));
    assertEquals(
        new Goal.WordUpdates("king", 100, "king: 100 updates"),
        form.read(Kind.UPDATES, "king 100"));
  }

  @ParameterizedTest
  @CsvSource({
    "LOSS, nothing, percent",
    "LOSS, 120, percent",
    "ANALOGY, man woman king, four words",
    "ANALOGY, man woman king prince, “prince”",
    "NEIGHBOUR, king queen 0, rank",
    "NEIGHBOUR, king, rank",
    "UPDATES, king 1.5, how many",
    "UPDATES, king queen, how many"
  })
  void aLineThatIsNoGoalIsToldWhatToBe(Kind kind, String line, String told) {
    UntilForm.Unreadable wrong =
        assertThrows(UntilForm.Unreadable.class, () -> form.read(kind, line));
    assertTrue(String.valueOf(wrong.getMessage()).contains(told), wrong.getMessage());
  }
}
