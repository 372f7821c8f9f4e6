package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.Trace;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.ner.BundledSentences;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.playback.Grain;

/** The room without a screen. */
class BackpropViewModelTest {
  private final BackpropViewModel room = new BackpropViewModel(BundledSentences.lecture("en", 3));

  @Test
  void opensOnTheLecturesSentenceCentredOnParis() {
    LabelledSentence sentence = room.lab().sentence();
    assertEquals("the museums in Paris are amazing to see", String.join(" ", sentence.words()));
    assertEquals("Paris", sentence.words().get(room.lab().centre()));
    assertEquals(1, room.lab().label());
    assertTrue(room.frame().current() == null);
  }

  @Test
  void theSpecimenIsTheLecturesChain() {
    assertEquals(
        List.of("v₋₂", "v₋₁", "v₀", "v₁", "v₂", "W", "b", "x", "z", "h", "u", "s", "p", "J"),
        room.specimen().graph().nodes().stream().map(n -> n.name()).toList());
    assertEquals("Paris", room.specimen().captions().get(2));
  }

  @Test
  void playingIsDrivenByTheCallersClock() {
    room.speedProperty().set(2);
    room.togglePlay();
    room.advance(0.4);
    assertEquals(0, room.frame().position());
    room.advance(0.2);
    assertEquals(1, room.frame().position());
    room.advance(1000);
    assertTrue(room.frame().position() == room.frame().timeline().length());
    assertFalse(room.playingProperty().get());
    room.togglePlay();
    assertEquals(0, room.frame().position());
    assertTrue(room.playingProperty().get());
  }

  @Test
  void pausedTimePassesWithoutEffect() {
    room.advance(100);
    assertEquals(0, room.frame().position());
  }

  @Test
  void anUpdateLowersTheLossAndKeepsThePlace() {
    room.toEnd();
    int place = room.frame().position();
    double last = room.frame().trace().output();
    for (int i = 0; i < 10; i++) {
      room.applyUpdate();
      WindowLab.Update update = room.updateProperty().get();
      assertNotNull(update);
      assertEquals(last, update.before());
      assertTrue(update.after() < update.before(), "update " + i);
      assertEquals(update.after(), room.frame().trace().output());
      last = update.after();
    }
    assertEquals(place, room.frame().position());
    assertEquals(10, room.lab().updates());
    room.resetModel();
    assertNull(room.updateProperty().get());
    assertEquals(0, room.lab().updates());
  }

  @Test
  void anotherLabelTurnsTheGradientRound() {
    Trace place = room.frame().trace();
    assertTrue(place.gradient("s").asScalar() < 0);
    room.setLabel(0);
    assertTrue(room.frame().trace().gradient("s").asScalar() > 0);
    assertEquals(
        1,
        room.frame().trace().gradient("s").asScalar() - place.gradient("s").asScalar(),
        1e-12,
        "σ(s) − 0 and σ(s) − 1");
  }

  @Test
  void everyWordCanBeTheCentre() {
    for (int i = 0; i < room.lab().sentence().length(); i++) {
      room.chooseCentre(i);
      assertEquals(room.lab().sentence().words().get(i), room.specimen().captions().get(2));
      assertEquals(i == 3 ? 1 : 0, room.lab().label());
    }
    assertEquals("∅", room.specimen().captions().get(3));
  }

  @Test
  void trainedVectorsAreTaken() {
    FloatMatrix matrix = new FloatMatrix(1, 6);
    matrix.set(0, 2, 0.25f);
    room.useVectors(new WordVectors(List.of("paris"), w -> w.equals("paris") ? 0 : -1, matrix));
    assertTrue(room.lab().trained());
    assertEquals(6, room.frame().trace().value("v₀").size());
    assertEquals(0.25, room.frame().trace().value("v₀").get(2));
    room.useVectors(null);
    assertFalse(room.lab().trained());
  }

  @Test
  void inputsOfTheSmallGraphMoveLive() {
    room.presetProperty().set(Preset.THREE_INPUTS);
    room.toEnd();
    int place = room.frame().position();
    room.setInput("z", 0, 4);
    assertEquals(12, room.frame().trace().output());
    assertEquals(4, room.frame().trace().gradient("y").asScalar(), "only the + branch is left");
    assertEquals(place, room.frame().position());
  }

  @Test
  void theInspectorFollowsUnlessANodeIsPinned() {
    assertEquals(-1, room.inspected());
    room.stepForward();
    assertEquals(0, room.inspected());
    room.pinnedProperty().set(7);
    room.stepForward();
    assertEquals(7, room.inspected());
    room.presetProperty().set(Preset.THREE_INPUTS);
    assertEquals(-1, room.inspected());
  }

  @Test
  void grainsChangeTheStride() {
    room.presetProperty().set(Preset.THREE_INPUTS);
    room.grainProperty().set(Grain.PASS);
    room.stepForward();
    assertEquals(6, room.frame().position());
    room.grainProperty().set(Grain.EDGE);
    room.stepForward();
    assertEquals(7, room.frame().position());
    room.stepBack();
    room.stepBack();
    assertEquals(5, room.frame().position());
  }
}
