package org.vectarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions to a file of six vectors from the terminal. The expected numbers were worked out in
 * double precision outside this program; vectors and cosines are floats, hence 1e-5.
 */
class VectorQuestionsTest {
  private static final double FLOATS = 1e-5;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String vectors = "";

  @BeforeEach
  void write() throws IOException {
    vectors =
        Files.writeString(
                folder.resolve("six.txt"),
                """
                6 3
                a -3 -2 5
                b 2 -1 1
                c 5 1 -3
                d 2 4 4
                e 3 -2 1
                f 1 3 -3
                """)
            .toString();
  }

  private JsonNode json(String... arguments) {
    CommandLine line = VectariumCommand.commandLine(List.of());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    assertEquals(0, line.execute(arguments), err.toString());
    return JsonMapper.shared().readTree(out.toString().lines().toList().getLast());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static void assertAnswers(JsonNode answers, Object... wordsAndScores) {
    for (int i = 0; i < wordsAndScores.length; i += 2) {
      JsonNode answer = answers.get(i / 2);
      assertEquals(wordsAndScores[i], answer.get("word").asString());
      double expected = ((Number) wordsAndScores[i + 1]).doubleValue();
      assertEquals(expected, answer.get("score").asDouble(), FLOATS);
    }
  }

  @Test
  void sum_and_product_of_cosines_disagree_where_they_should() throws IOException {
    JsonNode mul = json("analogy", vectors, "a", "b", "c", "--method", "mul", "--json");
    assertAnswers(mul.get("answers"), "f", 4.767957, "e", 1.435802, "d", 0.577143);
  }

  @Test
  void one_word_is_no_plural() throws IOException {
    String one = file("one.txt", "1 3\nking 1 2 3\n");
    CommandLine line = VectariumCommand.commandLine(List.of());
    line.setOut(new PrintWriter(out, true));
    String target = folder.resolve("one.bin").toString();
    assertEquals(0, line.execute("convert", one, target, "--format", "word2vec-binary"));
    assertTrue(out.toString().startsWith("1 word of 3 numbers, "), out.toString());
  }

  @Test
  void distances_are_printed_smallest_first() throws IOException {
    JsonNode found = json("neighbours", vectors, "b", "--metric", "euclid", "-k", "2", "--json");
    assertAnswers(found.get("neighbours"), "e", Math.sqrt(2), "c", Math.sqrt(29));
  }

  @Test
  void evaluate_tells_both_scorings_apart() throws IOException {
    String questions = file("q.txt", ": kind\na b c f\na b c e\na b c zebra\n");
    JsonNode scores = json("evaluate", vectors, "--analogies", questions, "--json");
    assertEquals(
        JsonMapper.shared().readTree("{\"correct\":1,\"answered\":2,\"asked\":3}"),
        scores.get("analogies_3cosmul").get("total"));
    // Sums prefer e, products f: each finds one of the two, and not the same one.
    assertEquals(1, scores.get("analogies").get("total").get("correct").asInt());
    String onlyProduct = file("p.txt", ": kind\na b c f\n");
    JsonNode one = json("evaluate", vectors, "--analogies", onlyProduct, "--json");
    assertEquals(1, one.get("analogies_3cosmul").get("total").get("correct").asInt());
    assertEquals(0, one.get("analogies").get("total").get("correct").asInt());
  }

  @Test
  void a_score_of_equal_judgements_is_undefined() throws IOException {
    String equal = file("equal.txt", "a b 1\nb c 1\nc d 1\n");
    String few = file("few.txt", "a b 1\na zebra 2\n");
    JsonNode scores = json("evaluate", vectors, "--similarity", equal, "--json");
    assertTrue(scores.get("similarity").get(equal).get("rho").isNull());
    assertEquals(3, scores.get("similarity").get(equal).get("pairs").asInt());
    CommandLine line = VectariumCommand.commandLine(List.of());
    line.setOut(new PrintWriter(out, true));
    assertEquals(0, line.execute("evaluate", vectors, "--similarity", equal, "--similarity", few));
    String said = out.toString();
    assertTrue(said.contains("undefined (all scores equal) over 3 of 3 pairs"), said);
    assertTrue(
        said.contains("undefined (fewer than two pairs with vectors) over 1 of 2 pairs"), said);
  }
}
