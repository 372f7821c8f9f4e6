package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vectarium.graph.Message;
import org.vectarium.ner.BundledSentences;
import org.vectarium.playback.Timeline;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;

/** What is asked for must not stand in the picture already. */
class QuizTest {
  private final BackpropViewModel room = new BackpropViewModel(BundledSentences.lecture("en", 3));

  @Test
  void noMessageGivesAwayTheGradientThatIsAskedFor() {
    room.presetProperty().set(Preset.THREE_INPUTS);
    room.quiz().onProperty().set(true);
    int asked = 0;
    for (int position = 0; position <= room.frame().timeline().length(); position++) {
      room.seek(position);
      Prediction.Question next =
          room.quiz().prediction().question(room.frame()).filter(q -> q.gradient()).orElse(null);
      if (next != null) {
        asked++;
        assertTrue(room.frame().arrived(next.node().id()).isEmpty(), next.node().name());
        for (Message message : next.received()) {
          assertNull(room.frame().message(message.edge()));
        }
      }
    }
    assertTrue(asked >= 6, "each of the six nodes is asked for at least once: " + asked);
  }

  @Test
  void afterwardsAndWithoutAQuestionTheMessagesAreThere() {
    room.presetProperty().set(Preset.THREE_INPUTS);
    Timeline timeline = room.frame().timeline();
    room.quiz().onProperty().set(true);
    room.seek(timeline.endOfStep(6));
    Prediction.Question next = room.quiz().prediction().question(room.frame()).orElseThrow();
    assertEquals("b", next.node().name());
    Message toB = next.received().getFirst();
    String said = new NodeTexts(new Messages(Language.ENGLISH)).narration(room.frame());
    assertFalse(said.contains("downstream"), said);
    room.quiz().onProperty().set(false);
    assertNotNull(room.frame().message(toB.edge()));
    room.quiz().onProperty().set(true);
    room.reveal(next);
    assertNotNull(room.frame().message(toB.edge()), "revealed, the sum may be seen");
  }
}
