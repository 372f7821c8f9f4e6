package org.vectarium.ui.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Node;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Softmax;
import org.vectarium.graph.Trace;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.ner.BundledSentences;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.playback.Grain;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;

/** The room without a screen. */
class BackpropViewModelTest {
  private final BackpropViewModel room = new BackpropViewModel(BundledSentences.lecture("en", 3));

  @Test
  void opensOnTheLecturesSentenceCentredOnParis() {
    LabelledSentence sentence = room.window().lab().sentence();
    assertEquals("the museums in Paris are amazing to see", String.join(" ", sentence.words()));
    assertEquals("Paris", sentence.words().get(room.window().lab().centre()));
    assertEquals(1, room.window().lab().label());
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
      room.window().applyUpdate();
      WindowLab.Update update = room.window().updateProperty().get();
      assertNotNull(update);
      assertEquals(last, update.before());
      assertTrue(update.after() < update.before(), "update " + i);
      assertEquals(update.after(), room.frame().trace().output());
      last = update.after();
    }
    assertEquals(place, room.frame().position());
    assertEquals(10, room.window().lab().updates());
    room.window().reset();
    assertNull(room.window().updateProperty().get());
    assertEquals(0, room.window().lab().updates());
  }

  @Test
  void anotherLabelTurnsTheGradientRound() {
    Trace place = room.frame().trace();
    assertTrue(place.gradient("s").asScalar() < 0);
    room.window().setLabel(0);
    assertTrue(room.frame().trace().gradient("s").asScalar() > 0);
    assertEquals(
        1,
        room.frame().trace().gradient("s").asScalar() - place.gradient("s").asScalar(),
        1e-12,
        "σ(s) − 0 and σ(s) − 1");
  }

  @Test
  void everyWordCanBeTheCentre() {
    for (int i = 0; i < room.window().lab().sentence().length(); i++) {
      room.window().chooseCentre(i);
      assertEquals(
          room.window().lab().sentence().words().get(i), room.specimen().captions().get(2));
      assertEquals(i == 3 ? 1 : 0, room.window().lab().label());
    }
    assertEquals("∅", room.specimen().captions().get(3));
  }

  @Test
  void trainedVectorsAreTaken() {
    FloatMatrix matrix = new FloatMatrix(1, 6);
    matrix.set(0, 2, 0.25f);
    room.window()
        .useVectors(new WordVectors(List.of("paris"), w -> w.equals("paris") ? 0 : -1, matrix));
    assertTrue(room.window().lab().trained());
    assertEquals(6, room.frame().trace().value("v₀").size());
    assertEquals(0.25, room.frame().trace().value("v₀").get(2));
    room.window().useVectors(null);
    assertFalse(room.window().lab().trained());
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
    room.pin(7);
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

  @Test
  void everyPresetOpensAndPlaysToItsEnd() {
    for (Preset preset : Preset.values()) {
      room.presetProperty().set(preset);
      room.toEnd();
      assertEquals(1, room.frame().trace().gradient(room.specimen().graph().output().id()).get(0));
      assertEquals(room.frame().timeline().length(), room.frame().position(), preset.name());
    }
  }

  @Test
  void aWrongFormulaLeavesTheRoomAsItIs() {
    assertEquals(Optional.empty(), room.setFormula("x*x + y"));
    assertEquals(Preset.OWN, room.presetProperty().get());
    assertEquals(3, room.frame().trace().output(), "1·1 + 2");
    int column = room.setFormula("x*(x + ").orElseThrow().column();
    assertEquals(8, column);
    assertEquals(3, room.frame().trace().output());
    assertEquals("x*x + y", room.formulas().reading().formula());
  }

  @Test
  void predictionsAreJudgedAndCounted() {
    room.presetProperty().set(Preset.THREE_INPUTS);
    room.seek(room.frame().timeline().endOfStep(9));
    Prediction.Question y = room.quiz().prediction().question(room.frame()).orElseThrow();
    assertEquals("y", y.node().name());
    assertTrue(y.gradient());
    assertEquals(Optional.of(false), room.quiz().prediction().answer(y, "3"), "one path forgotten");
    for (String nonsense : List.of("five", "NaN", "Infinity", "1/0", "1/2/3", "/2", "")) {
      assertEquals(Optional.empty(), room.quiz().prediction().answer(y, nonsense), nonsense);
    }
    assertEquals(1, room.quiz().prediction().asked(), "what is no number is not counted");
    assertEquals(Optional.of(true), room.quiz().prediction().answer(y, " 5 "));
    room.reveal(y);
    Prediction.Question x = room.quiz().prediction().question(room.frame()).orElseThrow();
    assertEquals(Optional.of(true), room.quiz().prediction().answer(x, "６／３"));
    assertEquals(2, room.quiz().prediction().streak());
    assertEquals(2, room.quiz().prediction().right());
    assertEquals(3, room.quiz().prediction().asked());
    room.reveal(x);
    assertEquals(Optional.empty(), room.quiz().prediction().question(room.frame()));
  }

  /** 0.2 × 0.02 = 0.004: a small truth is no licence for "nothing". */
  @Test
  void zeroIsNotNearASmallNumber() {
    assertEquals(Optional.empty(), room.setFormula("(x/5)*(x/50)"));
    room.seek(room.frame().timeline().endOfStep(room.frame().graph().size() - 2));
    Prediction.Question f = room.quiz().prediction().question(room.frame()).orElseThrow();
    assertEquals(0.004, f.truth().asScalar(), 1e-15);
    assertEquals(Optional.of(false), room.quiz().prediction().answer(f, "0"));
    assertEquals(Optional.of(true), room.quiz().prediction().answer(f, "1/250"));
  }

  /** The foot of the picture names what is not finite and why, as soon as it is shown. */
  @Test
  void whatIsNotFiniteIsExplained() {
    NodeTexts english = new NodeTexts(new Messages(Language.ENGLISH));
    NodeTexts chinese = new NodeTexts(new Messages(Language.CHINESE));
    assertEquals(Optional.empty(), room.setFormula("log(x - 1)"));
    assertFalse(english.all(room.frame(), false).contains("finite"));
    room.toEnd();
    assertTrue(
        english.all(room.frame(), false).contains("log is defined only above 0, and a is 0."));
    assertTrue(chinese.all(room.frame(), false).contains("而 a 是 0。"));
    // sqrt(0) has a value, and its gradient none.
    assertEquals(Optional.empty(), room.setFormula("sqrt(x - 1)"));
    room.seek(room.frame().timeline().endOfStep(room.frame().graph().size() - 1));
    assertFalse(english.all(room.frame(), false).contains("finite"));
    room.toEnd();
    assertTrue(
        english.all(room.frame(), false).contains("the slope is infinite where a is 0."),
        english.all(room.frame(), false));
    assertEquals(Optional.empty(), room.setFormula("crossentropy(x, 1)"));
    room.seek(room.frame().timeline().endOfStep(room.frame().graph().size() - 1));
    assertTrue(chinese.all(room.frame(), false).contains("x 不是概率分布"));
  }

  /** Such a formula once held the screen for minutes. */
  @Test
  void formulasTooLargeToDrawAreRefused() {
    String before = room.formulas().reading().formula();
    String wrong = room.setFormula("x" + "+x".repeat(2400)).orElseThrow().getMessage();
    assertTrue(wrong.contains("2,401 nodes") && wrong.contains("at most 500"), wrong);
    assertEquals(before, room.formulas().reading().formula());
    assertEquals(Optional.empty(), room.setFormula("x" + "+x".repeat(300)));
  }

  /** Both formulas have three nodes; the chosen one and the mistake belong to the first. */
  @Test
  void anotherGraphOfTheSameSizeStartsAfresh() {
    assertEquals(Optional.empty(), room.setFormula("x*y"));
    room.pin(room.frame().graph().node("x").id());
    assertEquals(Optional.empty(), room.setFormula("x+y"));
    assertEquals(-1, room.pinned());
  }

  @Test
  void shapesOfTensorsAreAskedFor() {
    room.presetProperty().set(Preset.NER_WINDOW);
    int w0 = room.frame().graph().node("W").id();
    int before = 2 * room.frame().graph().size() - 2 - w0;
    room.seek(room.frame().timeline().endOfStep(before));
    Prediction.Question w = room.quiz().prediction().question(room.frame()).orElseThrow();
    assertEquals("W", w.node().name());
    assertTrue(w.gradient());
    assertEquals(3, w.options().size());
    assertTrue(w.options().containsAll(List.of("8×20", "20×8", "1×160")));
    assertEquals(Optional.of(true), room.quiz().prediction().answer(w, "8×20"));
    assertEquals(Optional.of(false), room.quiz().prediction().answer(w, "20×8"));
  }

  /** A hidden mistake always shows in the numeric check, and only its own node is convicted. */
  @Test
  void aBrokenDerivativeIsFoundByTheCheck() {
    room.presetProperty().set(Preset.NEURON);
    for (long seed = 0; seed < 10; seed++) {
      room.breakSomething(seed);
      Graph.Edge edge = room.broken().orElseThrow();
      Trace trace = room.frame().trace();
      assertTrue(GradientCheck.check(trace, edge.to(), 0, 1e-5).error() < 1e-7);
      assertTrue(GradientCheck.check(trace, edge.from(), 0, 1e-5).error() > 1e-4);
      assertFalse(room.accuse(edge.from()));
      assertTrue(room.accuse(edge.to()));
      assertEquals(Optional.empty(), room.broken());
      assertTrue(GradientCheck.check(room.frame().trace(), edge.from(), 0, 1e-5).error() < 1e-7);
    }
  }

  @Test
  void theTrainedClassifierOpensAnyWordAsAGraph() {
    TrainingLab lab = room.training();
    lab.start(null, true);
    TrainingLab.Report report = lab.runEpoch();
    assertEquals(1, report.epoch());
    lab.setText("we met in Paris");
    lab.setCentre(3);
    room.openTrained();
    Trace trace = room.frame().trace();
    List<Double> tagged = lab.tagged().orElseThrow().get(3).probabilities();
    for (int c = 0; c < tagged.size(); c++) {
      // The network counts in floats, the graph in doubles.
      assertEquals(tagged.get(c), trace.value("ŷ").get(c), 1e-5);
    }
    assertEquals("∅", room.specimen().captions().get(4));
  }

  /** An edit shows the old numbers as stale, then the new ones in the order of the run. */
  @Test
  void anEditedInputLeavesStaleNumbersThatAreRecomputedInOrder() {
    room.presetProperty().set(Preset.THREE_INPUTS);
    room.toEnd();
    int a = room.frame().graph().node("a").id();
    int b = room.frame().graph().node("b").id();
    int f = room.frame().graph().node("f").id();
    int y = room.frame().graph().node("y").id();
    room.setInput("x", 0, 4);
    assertTrue(room.stale());
    assertEquals(4, room.frame().value(0).asScalar(), "the input itself is new at once");
    assertTrue(room.frame().staleValue(a));
    assertEquals(3, room.frame().value(a).asScalar());
    assertFalse(room.frame().staleValue(b), "max(y, z) does not depend on x");
    assertEquals(6, room.frame().value(f).asScalar());
    assertTrue(room.frame().staleGradient(y), "∂f/∂b = a has changed");
    assertFalse(room.frame().staleGradient(a), "∂f/∂a = b has not");
    double time = 0;
    double firstA = Double.NaN;
    double firstF = Double.NaN;
    double firstY = Double.NaN;
    while (room.stale() && time < 5) {
      room.advance(0.01);
      time += 0.01;
      firstA = Double.isNaN(firstA) && !room.frame().staleValue(a) ? time : firstA;
      firstF = Double.isNaN(firstF) && !room.frame().staleValue(f) ? time : firstF;
      firstY = Double.isNaN(firstY) && !room.frame().staleGradient(y) ? time : firstY;
    }
    assertTrue(firstA < firstF && firstF < firstY, firstA + " " + firstF + " " + firstY);
    assertEquals(12, room.frame().value(f).asScalar());
    assertEquals(8, room.frame().gradient(y).asScalar(), "2 through +, 6 through max");
  }

  @Test
  void nothingIsStaleBeforeItIsShown() {
    room.presetProperty().set(Preset.THREE_INPUTS);
    room.setInput("x", 0, 4);
    assertFalse(room.stale());
  }

  /** Four answers, one of them true; hands are counted, revealed once and added up. */
  @Test
  void aClassRoundCountsHandsAndKeepsTheTally() {
    room.presetProperty().set(Preset.THREE_INPUTS);
    ClassRound round = room.quiz().round();
    ClassRound.Ballot first = round.ask(room.frame(), room.quiz().prediction()).orElseThrow();
    assertEquals("a", first.question().node().name(), "inputs are given, nobody predicts them");
    assertEquals(4, first.answers().size());
    assertEquals(4, first.answers().stream().distinct().count());
    assertEquals("3", first.answers().get(first.right()));
    round.raise(first.right(), 12);
    round.raise((first.right() + 1) % 4, 5);
    round.raise((first.right() + 1) % 4, -9);
    assertEquals(12, round.hands());
    round.reveal();
    round.raise(first.right(), 3);
    assertEquals(12, round.hands(), "the vote is over");
    assertEquals(1, round.majorities());
    room.seek(room.frame().timeline().endOfStep(9));
    ClassRound.Ballot y = round.ask(room.frame(), room.quiz().prediction()).orElseThrow();
    assertEquals("5", y.answers().get(y.right()));
    assertTrue(y.answers().contains("3"), "one path forgotten: " + y.answers());
    round.raise(y.right(), 4);
    round.raise((y.right() + 1) % 4, 4);
    round.reveal();
    assertEquals(2, round.rounds());
    assertEquals(1, round.majorities(), "a tie is no majority");
    assertEquals(16, round.handsRight());
    assertEquals(20, round.handsRaised());
  }

  /** Five classes are five classes from the start: the softmax is there before any training. */
  @Test
  void theClassifierOfFiveClassesIsShownUntrained() {
    BackpropViewModel room = new BackpropViewModel(BundledSentences.lecture("en", 40));
    room.presetProperty().set(Preset.NER_TRAINED);
    List<Node> softmax =
        room.specimen().graph().nodes().stream()
            .filter(n -> n instanceof Node.Operation o && o.op() instanceof Softmax)
            .toList();
    assertEquals(1, softmax.size());
    assertEquals(Shape.vector(5), softmax.getFirst().shape());
    assertTrue(room.training().tagged().isEmpty());
  }
}
