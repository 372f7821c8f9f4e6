package org.vectarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code graph} and {@code ner} as they are typed. */
class GraphCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = VectariumCommand.commandLine(List.of());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @Test
  void jsonHasValueGradientsStepsAndCheck() {
    assertEquals(0, run("graph", "(x+y)*max(y,z)", "--at", "x=1,y=2,z=0", "--json"));
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertEquals(6, json.get("value").asDouble());
    assertEquals(2, json.get("gradients").get("x").asDouble());
    assertEquals(5, json.get("gradients").get("y").asDouble());
    assertEquals(0, json.get("gradients").get("z").asDouble());
    assertEquals(12, json.get("steps").size());
    assertTrue(json.get("check").get("y").get("error").asDouble() < 1e-8);
  }

  @Test
  void aFormulaMayBeginWithAMinus() {
    assertEquals(0, run("graph", "-x^2", "--at", "x=3", "--json"), err.toString());
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertEquals(-9, json.get("value").asDouble());
    assertEquals(-6, json.get("gradients").get("x").asDouble());
    assertEquals(2, run("graph", "x^2", "--att", "x=3"));
  }

  @Test
  void tensorsAreGivenInBrackets() {
    assertEquals(
        0,
        run(
            "graph",
            "dot(u, tanh(W*x + b))",
            "--at",
            "W=[[1,0],[0,1]], x=[0,0]",
            "--at",
            "b=[0, 0],u=[2,3]",
            "--json"));
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertEquals(0, json.get("value").asDouble());
    assertEquals(2, json.get("gradients").get("b").get(0).asDouble());
    assertEquals(3, json.get("gradients").get("x").get(1).asDouble());
    assertEquals(0, json.get("gradients").get("W").get(0).get(1).asDouble());
  }

  @Test
  void theTraceIsPrintedLineByLine(@TempDir Path folder) throws Exception {
    Path svg = folder.resolve("f.svg");
    assertEquals(0, run("graph", "(x+y)*max(y,z)", "--at", "x=1,y=2,z=0", "--svg", svg.toString()));
    assertTrue(out.toString().contains("∂f/∂b × ∂b/∂y: 3.0 × 1.0 = 3.0"), out.toString());
    assertTrue(Files.readString(svg).startsWith("<svg"));
  }

  /**
   * By the shape convention: δxᵀ for a matrix, Wᵀδ for a vector, entries named by row and column.
   */
  @Test
  void productsOfTensorsAreLaidOutToFit() {
    assertEquals(
        0,
        run("graph", "dot(u, W*x)", "--at", "W=[[1,2,3],[4,5,6]],x=[1,0,-1],u=[10,20]"),
        err.toString());
    String trace = out.toString();
    assertTrue(
        trace.contains(
            "∂f/∂W = ∂f/∂a xᵀ: 2×1[10.0, 20.0] × 1×3[1.0, 0.0, -1.0]"
                + " = 2×3[10.0, 0.0, -10.0; 20.0, 0.0, -20.0]"),
        trace);
    assertTrue(
        trace.contains(
            "∂f/∂x = Wᵀ ∂f/∂a: 3×2[1.0, 4.0; 2.0, 5.0; 3.0, 6.0] × 2×1[10.0, 20.0]"
                + " = 3×1[90.0, 120.0, 150.0]"),
        trace);
    assertTrue(trace.contains("∂f/∂W[2,3] = -20.0"), trace);
  }

  /** Raw scores are no probabilities, and softmax makes them some. */
  @Test
  void aCrossEntropyOfRawScoresGetsANote() {
    assertEquals(0, run("graph", "crossentropy(s,2)", "--at", "s=[1,2]", "--json"));
    JsonNode notes = new ObjectMapper().readTree(out.toString()).get("notes");
    assertTrue(notes.get(0).asString().startsWith("s is no distribution, as its entries sum to 3"));
    out.getBuffer().setLength(0);
    assertEquals(0, run("graph", "crossentropy(s,2)", "--at", "s=[-1,2]"));
    assertTrue(out.toString().contains("note: s is no distribution, as it has negative entries"));
    out.getBuffer().setLength(0);
    assertEquals(0, run("graph", "crossentropy(softmax(s),2)", "--at", "s=[1,2]"));
    assertTrue(!out.toString().contains("note:"), out.toString());
  }

  /**
   * max at a tie: 0 from the left, 1 from the right, the mean between; backprop takes the first.
   */
  @Test
  void aKinkIsNamedWithTheSlopesOnItsSides() {
    assertEquals(0, run("graph", "max(x,y)", "--at", "x=2,y=2"));
    assertTrue(
        out.toString()
            .contains("a kink of f = max(x, y): the slope is 0.0 on its left and 1.0 on its right"),
        out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run("graph", "max(x,y)", "--at", "x=2,y=2", "--json"));
    JsonNode kink = new ObjectMapper().readTree(out.toString()).at("/check/x/kinks/0");
    assertEquals("x", kink.get("entry").asString());
    assertEquals("f", kink.get("node").asString());
    assertTrue(kink.get("here").asBoolean());
    assertEquals(0, kink.get("left").asDouble());
    assertEquals(1, kink.get("right").asDouble());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(x+y | x=1,y=2 | column 1: this \"(\" is never closed",
        "x+y | x=1 | \"y\" has no value",
        "x+y | x=1,y=2,q=3 | --at gives \"q\" a value",
        "x+y | x=1,y | has no \"=\"",
        "x+y | x=1,y=two | is \"two\", which is not a number",
        "x+y | x=1,y=[1,2 | is not closed by ]",
        "log(x)+y | x=-1,y=2 | the value of a = log(x) (column 1) is NaN: log is defined only above 0, and x is -1.0",
        "x^y | x=0,y=2 | the value of a = log(x) (column 2) is -Infinity: log is defined only above",
        "sqrt(x) | x=-1 | among the real numbers x = -1.0 has no power 0.5",
        "sqrt(x) | x=0 | the gradient of x (column 6) is Infinity: the slope is infinite where x is",
        "x^-1 | x=0 | nothing can be divided by 0, and x is 0",
        "exp(x) | x=1e3 | its size is beyond the largest number of 64 bits",
        "sum(2/v) | v=[1,0] | the value of a = 2 ÷ v (column 6) is 2×1[2.0, Infinity]: nothing can be divided by 0, and v[2] is 0",
        "crossentropy(v,2) | v=[1,0] | and v[2] is 0.0",
        "x/y | x=1,y=0 | the value of f = x ÷ y (column 2) is Infinity: nothing can be divided by 0, and y is 0",
        "dot(x,y) | x=[1,2],y=[1,2,3] | column 1: dot needs vectors of equal length"
      })
  void mistakesGetASentenceAndExitCodeTwo(String formula, String at, String sentence) {
    assertEquals(2, run("graph", formula, "--at", at));
    assertTrue(err.toString().contains(sentence), err.toString());
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void tenThousandParenthesesAreRead() {
    String deep = "(".repeat(10_000) + "x" + ")".repeat(10_000);
    assertEquals(0, run("graph", deep, "--at", "x=1"));
  }

  @Test
  void tagPrintsProbabilitiesOfEveryWord() {
    assertEquals(
        0,
        run(
            "ner",
            "tag",
            "the museums in Paris are amazing",
            "--epochs",
            "2",
            "--hidden",
            "16",
            "--json"));
    JsonNode words = new ObjectMapper().readTree(out.toString()).get("words");
    assertEquals(6, words.size());
    assertEquals("LOC", words.get(3).get("type").asString());
    double sum = 0;
    for (JsonNode p : words.get(0).get("probabilities")) {
      sum += p.asDouble();
    }
    assertEquals(1, sum, 1e-6);
  }

  @Test
  void aWrongConllFileIsNamedWithItsLine(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("bad.conll");
    Files.writeString(file, "The DT B-NP O\nParis LOC\n");
    assertEquals(2, run("ner", "train", "--train", file.toString()));
    assertTrue(err.toString().startsWith("ner train: "), err.toString());
    assertTrue(err.toString().contains("line 2"), err.toString());
    err.getBuffer().setLength(0);
    assertEquals(2, run("ner", "train", "--train", "no-such-file.conll"));
    assertEquals(
        "ner train: There is no file no-such-file.conll; it may have been moved.\n",
        err.toString().replace("\r", ""));
    err.getBuffer().setLength(0);
    Path strangers = folder.resolve("other.vec");
    Files.writeString(strangers, "2 2\nqqq 0 1\nzzz 1 0\n");
    assertEquals(2, run("ner", "tag", "x", "--vectors", strangers.toString()));
    assertTrue(err.toString().contains("has a vector in " + strangers), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "tag", "compare", "bench"})
  void everySubcommandHasHelp(String name) {
    assertEquals(0, run("ner", name, "--help"), err.toString());
    assertTrue(out.toString().startsWith("Usage: vectarium ner " + name), out.toString());
  }

  /** Own labelled sentences in IOB1 and own vectors, through the whole command. */
  @Test
  void ownFilesAreComparedAsFeatures(@TempDir Path folder) throws Exception {
    Path labelled = folder.resolve("own.conll");
    Files.writeString(
        labelled,
        "in IN I-PP O\nParis NNP I-NP I-LOC\nRome NNP I-NP B-LOC\n\nAnna NNP I-NP I-PER\n");
    Path vectors = folder.resolve("own.vec");
    Files.writeString(vectors, "4 2\nin 0 1\nparis 1 0\nrome 1 0.1\nanna -1 0\n");
    int code =
        run(
            "ner",
            "compare",
            "--train",
            labelled.toString(),
            "--test",
            labelled.toString(),
            "--features",
            "mine=" + vectors,
            "--hidden",
            "8",
            "--epochs",
            "200",
            "--json");
    assertEquals(0, code, err.toString());
    JsonNode features = new ObjectMapper().readTree(out.toString()).get("features");
    assertEquals(2, features.size());
    assertEquals("mine", features.get(1).get("name").asString());
    assertEquals(2, features.get(1).get("dimension").asInt());
    assertEquals(1, features.get(1).get("known").asDouble());
    // The network says classes, not beginnings: Paris and Rome touch, so it finds one entity of
    // two words where there are two of one, and only Anna is right: P = 1/2, R = 1/3, F1 = 0.4.
    assertEquals(0.4, features.get(1).get("frozen").get("f1").asDouble(), 1e-12);
  }
}
