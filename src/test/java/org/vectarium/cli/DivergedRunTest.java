package org.vectarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the terminal says of a run whose rate is too high. */
class DivergedRunTest {
  @TempDir Path folder = Path.of("");
  private Path text = Path.of("");
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeText() throws IOException {
    Random random = new Random(4);
    List<String> lines = new ArrayList<>();
    for (int s = 0; s < 120; s++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < 8; i++) {
        double x = random.nextDouble();
        line.append("w").append((int) (30 * x * x)).append(' ');
      }
      lines.add(line.toString().strip());
    }
    text = Files.write(folder.resolve("text.txt"), lines);
  }

  private int run(String line) {
    err.getBuffer().setLength(0);
    CommandLine commands = VectariumCommand.commandLine(List.of());
    for (CommandLine command : commands.getSubcommands().values()) {
      command.setOut(new PrintWriter(new StringWriter(), true));
      command.setErr(new PrintWriter(err, true));
    }
    return commands.execute(line.split(" "));
  }

  private void ok(String line) {
    assertEquals(0, run(line), () -> line + "\n" + err);
  }

  /** The oracle: single updates, and a look at every number after each. */
  @Test
  void divergenceIsNamedByItsVeryUpdateAndCanBeLookedAt() throws IOException {
    String settings = "--dim 6 --min-count 1 --sample 0 --rate 3e4 " + text;
    Path run = folder.resolve("run.vectarium");
    Path vectors = Files.writeString(folder.resolve("v.txt"), "precious");
    long first = 0;
    while (run("train " + settings + " --stop-at " + (first + 1) + " --save " + run) == 0) {
      first++;
      assertTrue(first < 2000, "it goes wrong");
    }
    assertTrue(err.toString().contains(" infinite or undefined"), err::toString);
    assertTrue(first > 1, "not at once");
    String named = "update " + (first + 1) + " makes ";
    diverges("train " + settings + " --out " + vectors, named);
    diverges("train " + settings + " --stop-at 4000 --out " + vectors, named);
    diverges(
        "train " + settings + " --stop-at 4000 --save " + run, "--stop-at " + first + " --save");
    diverges("train " + settings + " --stop-at " + first + " --out " + vectors, "far above");
    assertEquals("precious", Files.readString(vectors));
    ok("train " + settings + " --stop-at " + first + " --save " + run);
    ok("inspect " + run);
    diverges("train --resume " + run + " --out " + vectors, named);
  }

  private void diverges(String line, String part) {
    assertEquals(2, run(line), line);
    String last = err.toString().lines().toList().getLast();
    assertTrue(last.contains(part), part + " in " + last);
    assertTrue(last.contains("Nothing was written"), last);
  }
}
