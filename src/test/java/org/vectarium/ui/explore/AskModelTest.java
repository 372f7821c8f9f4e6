package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectarium.embedding.SmallSpaces;
import org.vectarium.embedding.WordVectors;
import org.vectarium.ui.Model;
import org.vectarium.ui.explore.AskModel.Panel;
import org.vectarium.ui.explore.SelectionModel.Way;
import org.vectarium.ui.i18n.Language;

/** The models of the panels under the sky, without a toolkit. */
class AskModelTest {
  @TempDir private Path home;
  private final WordVectors vectors = RoyalSpace.vectors();
  private HandScreen screen;

  @BeforeEach
  void open() {
    screen = new HandScreen(home, vectors);
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void axes_of_words_that_are_not_here_leave_the_components_in_view() {
    ProjectionModel projection = screen.model().projection();
    projection.change(p -> p.withAxes("man > woman", "").withKind(Plane.Kind.CUSTOM));
    screen.await(() -> shows(Plane.Kind.CUSTOM));
    screen.context().modelProperty().set(new Model("other", SmallSpaces.random(40, 6, 3), true));
    screen.await(() -> shows(Plane.Kind.PCA));
    assertEquals(40, Objects.requireNonNull(projection.planeProperty().get()).size());
    projection.change(p -> p.withAxes("w1 > w2", ""));
    screen.await(() -> shows(Plane.Kind.CUSTOM));
  }

  private boolean shows(Plane.Kind kind) {
    Plane plane = screen.model().projection().planeProperty().get();
    return plane != null && plane.kind() == kind;
  }

  @Test
  void a_sum_that_takes_away_what_it_adds_has_no_answer() {
    screen.model().questions().expressionProperty().set("king − king");
    screen.settle();
    assertNull(screen.model().questions().sumProperty().get());
    String said = screen.model().questions().problemProperty().get();
    assertTrue(said.contains("zero vector"), said);
  }

  @Test
  void an_exact_relation_is_parallel_and_carries_over_to_a_new_word() {
    RelationsViewModel relations = screen.asking().relations();
    relations.textProperty().set("man > woman\nking > queen\nprince > princess\nzebra > x");
    relations.wordProperty().set("father");
    assertNull(relations.shown(), "nobody looks yet");
    screen.asking().panelProperty().set(Panel.RELATIONS);
    screen.await(() -> relations.shown() != null);
    RelationStep step = Objects.requireNonNull(relations.shown()).steps().getFirst();
    assertEquals(1, step.parallelism(), 1e-6, "floats");
    assertEquals(3, step.hits());
    assertEquals("mother", step.answers().getFirst().word());
    assertTrue(step.baseline().mispaired() < 0.9);
    assertTrue(relations.problemProperty().get().endsWith("no vector for: zebra, x."));
    screen.context().messages().languageProperty().set(Language.CHINESE);
    assertTrue(relations.problemProperty().get().endsWith("没有这些词的向量：zebra, x。"));
    screen.context().messages().languageProperty().set(Language.ENGLISH);
    relations.textProperty().set("man");
    assertTrue(relations.problemProperty().get().contains("1"));
    assertNull(relations.shown());
  }

  @Test
  void chains_carry_the_answer_of_one_step_to_the_next() {
    RelationsViewModel relations = screen.asking().relations();
    screen.asking().panelProperty().set(Panel.RELATIONS);
    relations.textProperty().set("man > woman > man\nking > queen > king");
    relations.wordProperty().set("father");
    screen.await(() -> {
      RelationsViewModel.Answer now = relations.shown();
      return now != null && now.steps().size() == 2 && now.steps().getLast().start() >= 0;
    });
    List<RelationStep> steps = Objects.requireNonNull(relations.shown()).steps();
    assertEquals(vectors.id("mother"), steps.getLast().start());
    assertEquals("father", steps.getLast().answers().getFirst().word());
    assertEquals(4, RelationRow.of(Objects.requireNonNull(relations.shown())).size());
  }

  @Test
  void two_words_are_held_against_random_pairs_and_follow_the_selection() {
    PairViewModel pair = screen.asking().pair();
    screen.asking().panelProperty().set(Panel.PAIR);
    screen.model().select("king");
    pair.secondProperty().set("queen");
    screen.await(() ->
        pair.answerProperty().get() != null
            && Objects.requireNonNull(pair.answerProperty().get()).pair().b()
                == vectors.id("queen"));
    PairViewModel.Answer answer = Objects.requireNonNull(pair.answerProperty().get());
    assertEquals("king", pair.firstProperty().get());
    // (.6,0,…)·(0,.6,…) = .64 of unit vectors.
    assertEquals(.64, answer.pair().cosine(), 1e-6, "floats");
    assertEquals(.64, Arrays.stream(answer.pair().products()).sum(), 1e-6, "floats");
    assertEquals(PairViewModel.DRAWN, answer.distribution().pairs());
    pair.secondProperty().set("zebra");
    assertNull(pair.answerProperty().get());
    assertTrue(pair.problemProperty().get().contains("zebra"));
    pair.swap();
    assertEquals("zebra", pair.firstProperty().get());
  }

  @Test
  void senses_are_of_the_selected_word_and_only_for_who_looks() {
    SensesViewModel senses = screen.asking().senses();
    screen.model().select("king");
    screen.settle();
    assertNull(senses.answerProperty().get());
    screen.asking().panelProperty().set(Panel.SENSES);
    senses.groupsProperty().set(3);
    screen.await(() ->
        senses.answerProperty().get() != null
            && Objects.requireNonNull(senses.answerProperty().get()).senses().groups().size() == 3);
    screen.model().select("");
    assertNull(senses.answerProperty().get());
  }

  @Test
  void the_ends_of_an_axis_are_the_words_with_the_lowest_and_highest_places() {
    Space space = Objects.requireNonNull(screen.model().spaceProperty().get());
    WordAxis axis = Objects.requireNonNull(WordAxis.parse("man, king > woman, queen", space));
    int[] ends = AxisModel.ends(space, axis, vectors.size());
    float[] places = axis.places(space);
    float[] sorted = places.clone();
    Arrays.sort(sorted);
    assertEquals(2 * AxisModel.AT_EACH_END, ends.length);
    for (int i = 0; i < AxisModel.AT_EACH_END; i++) {
      assertEquals(sorted[i], places[ends[i]], 1e-6, "the same products, summed anew");
      assertEquals(
          sorted[sorted.length - 1 - i], places[ends[ends.length - 1 - i]], 1e-6, "as above");
    }
    screen.model().projection().horizontalProperty().set("man > woman");
    screen.asking().axis().extremesProperty().set(true);
    screen.await(() -> {
      AxisModel.Answer now = screen.asking().axis().answerProperty().get();
      return now != null && now.extremes();
    });
    screen.model().projection().horizontalProperty().set("nonsense");
    assertNull(screen.asking().axis().answerProperty().get());
  }

  @Test
  void any_sum_is_asked_and_a_wrong_one_says_why() {
    QuestionModel questions = screen.model().questions();
    questions.expressionProperty().set("king - man + woman");
    screen.await(() ->
        questions.sumProperty().get() != null
            && Objects.requireNonNull(questions.sumProperty().get()).balanced());
    Sum sum = Objects.requireNonNull(questions.sumProperty().get());
    assertEquals("queen", sum.answers().getFirst().word());
    questions.expressionProperty().set("king + prince − man − man + woman + father − mother");
    screen.await(() ->
        questions.sumProperty().get() != null
            && Objects.requireNonNull(questions.sumProperty().get()).words().size() == 7);
    Sum longer = Objects.requireNonNull(questions.sumProperty().get());
    assertEquals(4, longer.plus().size());
    for (int c = 0; c < 5; c++) {
      float expected = 0;
      for (int id : longer.plus()) {
        expected += vectors.matrix().get(id, c);
      }
      for (int id : longer.minus()) {
        expected -= vectors.matrix().get(id, c);
      }
      assertEquals(expected, longer.tip()[c], 1e-6, "floats");
    }
    questions.expressionProperty().set("king −");
    assertNull(questions.sumProperty().get());
    assertTrue(questions.problemProperty().get().contains("-"));
  }

  @Test
  void a_selection_adds_takes_away_and_keeps_its_words_in_another_space() {
    SelectionModel selection = screen.asking().selection();
    selection.set(List.of("king", "queen", "zebra"));
    assertEquals(List.of("king", "queen"), selection.words());
    BitSet more = new BitSet();
    more.set(vectors.id("man"));
    more.set(vectors.id("king"));
    BitSet before = selection.idsProperty().get();
    selection.apply(more, Way.ADD);
    assertEquals(List.of("man", "king", "queen"), selection.words());
    assertEquals(2, before.cardinality(), "a set that was seen is never changed");
    selection.apply(more, Way.REMOVE);
    assertEquals(List.of("queen"), selection.words());
    selection.toggle(vectors.id("queen"));
    assertTrue(selection.words().isEmpty());
    selection.set(List.of("king", "w3"));
    WordVectors other = SmallSpaces.random(40, 4, 2);
    screen.show("other", other);
    assertEquals(List.of("w3"), selection.words());
    assertTrue(screen.model().look().focusProperty().get().get(other.id("w3")));
  }

  @Test
  void only_the_panel_that_is_looked_at_answers() {
    AskModel asking = screen.asking();
    assertTrue(asking.axis().activeProperty().get());
    asking.panelProperty().set(Panel.SENSES);
    assertFalse(asking.axis().activeProperty().get());
    assertTrue(asking.senses().activeProperty().get());
    screen.model().setActive(false);
    assertFalse(asking.senses().activeProperty().get());
    assertNotNull(asking.views());
  }
}
