package org.vectarium.embedding.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.SmallSpaces;
import org.vectarium.embedding.WordArithmetic;
import org.vectarium.embedding.WordArithmetic.Scoring;
import org.vectarium.embedding.WordVectors;

class EvaluationTest {
  @TempDir Path folder;

  @Test
  void golden_G21_spearman_with_ties() {
    double[] human = {7.35, 7.35, 6.77, 1.31, 0.92};
    double[] model = {0.80, 0.70, 0.74, 0.20, 0.25};
    assertArrayEquals(new double[] {4.5, 4.5, 3, 2, 1}, Spearman.ranks(human));
    assertEquals(0.718185, Spearman.rho(human, model), 1e-6, "rounded to six decimals");
    assertTrue(Double.isNaN(Spearman.rho(new double[] {1, 1}, new double[] {1, 2})));
  }

  @Test
  void golden_G20_total_weighs_questions_not_kinds() {
    Tally semantic = new Tally((int) Math.round(0.774 * 8869), 8869, 8869);
    Tally syntactic = new Tally((int) Math.round(0.670 * 10675), 10675, 10675);
    // Whole questions stand for the published per cents: half a question of 8,869 is 0.006 points.
    assertEquals(71.719484, 100 * semantic.plus(syntactic).accuracy(), 0.006);
  }

  @Test
  void the_batched_scorer_answers_as_asking_one_by_one_does() {
    WordVectors vectors = SmallSpaces.random(5000, 20, 11);
    NearestWords search = new NearestWords(vectors);
    WordArithmetic arithmetic = new WordArithmetic(search);
    Random random = new Random(2);
    List<AnalogySet.Question> questions =
        random
            .ints(200, 0, 300)
            .mapToObj(a ->
                new AnalogySet.Question(
                    "w" + a, "w" + random.nextInt(300), "w" + random.nextInt(5000), "w1"))
            .toList();
    AnalogySet set = new AnalogySet(List.of(new AnalogySet.Section("gram1", questions)));
    AnalogyReport report = new AnalogyScorer(search, 0).score(set);
    for (AnalogyReport.Answer answer : report.sections().getFirst().answers()) {
      AnalogySet.Question q = answer.question();
      String one =
          arithmetic
              .analogy(
                  vectors.id(q.a()), vectors.id(q.b()), vectors.id(q.c()), Scoring.ADD, false, 1)
              .getFirst()
              .word();
      assertEquals(one, answer.answer(), q::toString);
    }
  }

  @Test
  void counts_correct_answers_of_both_scorings_and_unknown_words() {
    WordVectors vectors = SmallSpaces.random(400, 10, 5);
    WordArithmetic arithmetic = new WordArithmetic(new NearestWords(vectors));
    String add = arithmetic.analogy(1, 2, 3, Scoring.ADD, false, 1).getFirst().word();
    String mul = arithmetic.analogy(4, 5, 6, Scoring.MUL, false, 1).getFirst().word();
    String other = arithmetic.analogy(4, 5, 6, Scoring.ADD, false, 1).getFirst().word();
    AnalogySet set =
        new AnalogySet(
            List.of(
                new AnalogySet.Section(
                    "family",
                    List.of(
                        new AnalogySet.Question("W1", "w2", "w3", add),
                        new AnalogySet.Question("w1", "w2", "w3", "nowhere"))),
                new AnalogySet.Section(
                    "gram9", List.of(new AnalogySet.Question("w4", "w5", "w6", mul)))));
    AnalogyReport report = new AnalogyScorer(arithmetic.search(), 0).score(set);
    assertEquals(new Tally(1, 1, 2), report.semantic(false), "W1 is found in lower case");
    assertEquals(1, report.syntactic(true).correct());
    assertEquals(mul.equals(other) ? 1 : 0, report.syntactic(false).correct());
    assertEquals(3, report.total(false).asked());
  }

  @Test
  void words_beyond_the_vocabulary_are_neither_asked_nor_answers() {
    WordVectors vectors = SmallSpaces.random(1000, 10, 6);
    NearestWords search = new NearestWords(vectors);
    AnalogySet set =
        new AnalogySet(
            List.of(
                new AnalogySet.Section(
                    "s",
                    List.of(
                        new AnalogySet.Question("w1", "w2", "w3", "w4"),
                        new AnalogySet.Question("w1", "w2", "w3", "w150")))));
    AnalogyReport report = new AnalogyScorer(search, 100).score(set);
    assertEquals(new Tally(0, 1, 2).answered(), report.total(false).answered());
    String answer = report.sections().getFirst().answers().getFirst().answer();
    assertTrue(vectors.id(answer) < 100, answer);
  }

  @Test
  void a_question_of_three_words_is_named_with_its_line() throws IOException {
    Path file = Files.writeString(folder.resolve("q.txt"), ": capital\na b c d\n\nx y z\n");
    IOException e = assertThrows(IOException.class, () -> AnalogySet.read(file));
    assertTrue(e.getMessage().contains("line 4"), e.getMessage());
    Path empty = Files.writeString(folder.resolve("e.txt"), ": capital\n");
    assertThrows(IOException.class, () -> AnalogySet.read(empty));
  }

  @Test
  void similarity_files_may_use_tabs_commas_a_header_and_comments() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("s.txt"), "Word 1,Word 2,Human\n# c\ntiger,cat,7.35\nw1\tw2\t1\n");
    // "Word 1" falls apart into two fields, so the header's third field is "Word".
    assertEquals(2, SimilaritySet.read(file).pairs().size());
    Path bad = Files.writeString(folder.resolve("b.txt"), "a b 1\nc d two\n");
    IOException e = assertThrows(IOException.class, () -> SimilaritySet.read(bad));
    assertTrue(e.getMessage().contains("line 2"), e.getMessage());
    Path nan = Files.writeString(folder.resolve("n.txt"), "a b NaN\n");
    assertThrows(IOException.class, () -> SimilaritySet.read(nan));
  }

  @Test
  void similarity_skips_and_counts_unknown_words() {
    NearestWords search = new NearestWords(SmallSpaces.random(30, 5, 8));
    SimilaritySet set =
        new SimilaritySet(
            List.of(
                new SimilaritySet.Pair("w1", "w2", search.cosine(1, 2)),
                new SimilaritySet.Pair("W3", "w4", search.cosine(3, 4)),
                new SimilaritySet.Pair("w5", "w6", search.cosine(5, 6)),
                new SimilaritySet.Pair("w5", "none", 3)));
    assertEquals(new SimilaritySet.Score(1, 3, 4), set.score(search));
  }
}
