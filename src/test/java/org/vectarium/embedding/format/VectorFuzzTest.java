package org.vectarium.embedding.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutated files over every reader: each must be read or refused with a sentence, quickly and in
 * little memory. The long run has a command of its own, {@code fuzz}.
 */
class VectorFuzzTest {
  @TempDir Path folder;

  @Test
  void a_thousand_mutated_files_are_read_or_refused() throws IOException {
    fuzz(1_000, 1);
  }

  @Test
  @Tag("soak")
  void a_hundred_thousand_mutated_files_are_read_or_refused() throws IOException {
    fuzz(100_000, 2);
  }

  private void fuzz(int files, long seed) throws IOException {
    ReaderFuzz.Report report = ReaderFuzz.run(folder, files, seed, _ -> {});
    assertEquals(files, report.read() + report.refused());
    // If nearly none could be read, the mutations would only ever test the first line.
    assertTrue(report.read() > files / 20, report::toString);
  }
}
