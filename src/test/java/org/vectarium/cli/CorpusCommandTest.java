package org.vectarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class CorpusCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = VectariumCommand.commandLine(List.of());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @Test
  void listsEverySample() {
    assertEquals(0, run("corpus", "list"));
    for (String id : List.of("lecture-en", "small-zh", "medium-en", "large-zh")) {
      assertTrue(out.toString().contains(id), out.toString());
    }
  }

  @Test
  void generatesTheSameTextFromTheSameSeedAndLeavesNoOtherFile() throws IOException {
    Path one = folder.resolve("one.txt");
    Path two = folder.resolve("two.txt");
    for (Path file : List.of(one, two)) {
      int code =
          run(
              "corpus",
              "generate",
              "medium-zh",
              "--tokens",
              "30000",
              "--seed",
              "5",
              "--out",
              file.toString());
      assertEquals(0, code, err.toString());
    }
    assertEquals(-1, Files.mismatch(one, two));
    long tokens = Files.readString(one).strip().split("\\s+").length;
    assertEquals(30_000, tokens, 900, "numbers of sentences are rounded, frame by frame");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void countsWithEverySwitchAndSaysSoAsJson() throws IOException {
    Path vectors = folder.resolve("vectors.txt");
    String[] counts = {
      "counts",
      "small-en",
      "--window",
      "4",
      "--ramped",
      "--left-only",
      "--drop-function-words",
      "--transform",
      "min:100,log,pearson,ppmi,sqrt",
      "--svd",
      "5",
      "--out",
      vectors.toString(),
      "--json"
    };
    assertEquals(0, run(counts), err.toString());
    var json = JsonMapper.shared().readTree(out.toString().strip());
    assertEquals(468, json.get("tokens").asInt());
    assertEquals(39, json.get("types").asInt());
    double error = json.get("relative_error").asDouble();
    assertTrue(error > 0 && error < 1, json.toString());
    assertEquals("39 5", Files.readAllLines(vectors).getFirst());
  }

  @Test
  void listsAndGeneratesAsJson() throws IOException {
    assertEquals(0, run("corpus", "list", "--json"));
    assertEquals(8, JsonMapper.shared().readTree(out.toString().strip()).size());
    out.getBuffer().setLength(0);
    Path file = folder.resolve("made.txt");
    assertEquals(0, run("corpus", "generate", "small-en", "--out", file.toString(), "--json"));
    assertEquals(
        Files.readString(file).strip().split("\\s+").length,
        JsonMapper.shared().readTree(out.toString().strip()).get("tokens").asInt());
  }

  @Test
  void badInputIsOneSentenceAndExitCodeTwo() {
    assertEquals(2, run("corpus", "generate", "medium", "--out", folder.resolve("x").toString()));
    assertTrue(err.toString().contains("there is no sample corpus \"medium\""), err.toString());
    assertEquals(
        2, run("corpus", "generate", "lecture-en", "--out", folder.resolve("x").toString()));
    assertEquals(
        2, run("corpus", "generate", "small-en", "--out", folder.resolve("no/x").toString()));
    assertEquals(
        2,
        run(
            "corpus",
            "generate",
            "small-en",
            "--tokens",
            "0",
            "--out",
            folder.resolve("x").toString()));
  }

  @Test
  void anotherEncodingIsAskedForAndReadWhenNamed() throws IOException {
    Path file = folder.resolve("gb.txt");
    Files.write(file, "冰 固体 冰\n蒸汽 气体 固体".getBytes(Charset.forName("GB18030")));
    String[] ratios = {"ratios", file.toString(), "--words", "冰,蒸汽", "--probes", "固体"};
    assertEquals(2, run(ratios));
    assertTrue(err.toString().contains("is not UTF-8 text: line 1, character 1"), err.toString());
    String[] named =
        Stream.concat(Stream.of(ratios), Stream.of("--encoding", "GB18030")).toArray(String[]::new);
    assertEquals(0, run(named), err.toString());
    assertTrue(out.toString().contains("固体"), out.toString());
    assertEquals(
        2,
        run(
            Stream.concat(Stream.of(ratios), Stream.of("--encoding", "Klingon"))
                .toArray(String[]::new)));
    assertTrue(err.toString().contains("there is no encoding \"Klingon\""), err.toString());
  }

  private String hint(String file, String text, String... more) throws IOException {
    Path corpus = Files.writeString(folder.resolve(file), text);
    String cells = folder.resolve("cells.tsv").toString();
    List<String> arguments =
        new ArrayList<>(List.of("counts", corpus.toString(), "--window", "1", "--out", cells));
    arguments.addAll(List.of(more));
    err.getBuffer().setLength(0);
    assertEquals(0, run(arguments.toArray(String[]::new)), err.toString());
    return err.toString();
  }

  @Test
  void saysWhereCuttingAtSpacesLooksWrong() throws IOException {
    String chinese = "巴黎的博物馆非常值得一看\n国王和王后住在巴黎的宫殿里\n";
    assertTrue(hint("zh.txt", chinese).contains("--tokeniser chinese"), err.toString());
    assertFalse(
        hint("zh.txt", chinese, "--tokeniser", "chinese").contains("--tokeniser"), err.toString());
    String columns = "Ann NNP B-NP B-PER\nruns VBZ B-VP O\n";
    assertTrue(hint("names.conll", columns).contains("--tokeniser conll"), err.toString());
    assertFalse(hint("plain.txt", "the king and the queen\n").contains("--tokeniser"));
  }

  @Test
  void saysWhenATextCannotBeAsShortAsAsked() {
    String file = folder.resolve("short.txt").toString();
    assertEquals(0, run("corpus", "generate", "medium-en", "--tokens", "1000", "--out", file));
    assertTrue(err.toString().contains("1,000 tokens were asked for"), err.toString());
  }
}
