package org.vectarium.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vectarium.Launcher;
import picocli.CommandLine;

/** A real process, ended by a real signal, as Ctrl-C in a terminal ends it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals; the same hook runs there")
class InterruptTest {
  private static final int SIGINT = 2;
  private static final int SIGTERM = 15;

  @TempDir Path folder = Path.of("");

  @Test
  void anInterruptedRunSaysWhereItWasSavedAndGoesOn() throws Exception {
    Path text = folder.resolve("text.txt");
    Files.writeString(text, "the king and the queen rule over land and sea\n".repeat(500));
    Path vectors = folder.resolve("vectors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "train",
                text.toString(),
                "--dim",
                "4",
                "--epochs",
                "1000000",
                "--out",
                vectors.toString())
            .start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader err = process.errorReader(UTF_8)) {
      String line = err.readLine();
      while (line != null && !line.contains("words/s")) {
        said.append(line).append('\n');
        line = err.readLine();
      }
      assertNotNull(line, () -> "it ended before it trained: " + said);
      int signal = interruptible() ? SIGINT : SIGTERM;
      new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
      err.lines().forEach(more -> said.append(more).append('\n'));
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it ends");
      assertEquals(128 + signal, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
    Path run = folder.resolve("vectors.txt.vectarium");
    assertTrue(said.toString().contains("train --resume " + run), said.toString());
    assertFalse(Files.exists(vectors), "half a run's vectors do not pass for a whole one's");
    Matcher update = Pattern.compile("saved at update ([0-9,]+)").matcher(said);
    assertTrue(update.find(), said.toString());
    long next = Long.parseLong(update.group(1).replace(",", "")) + 1;
    StringWriter problems = new StringWriter();
    CommandLine line = VectariumCommand.commandLine(List.of());
    line.setErr(new PrintWriter(problems, true));
    assertEquals(
        0,
        line.execute("train", "--resume", "" + run, "--stop-at", "" + next, "--out", "" + vectors),
        problems::toString);
    assertEquals("8 4", Files.readAllLines(vectors).getFirst());
  }

  /** A background job of a script ignores SIGINT, and so does every process it starts. */
  private static boolean interruptible() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return true;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("SigIgn:")) {
        return (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> (SIGINT - 1) & 1) == 0;
      }
    }
    return true;
  }
}
