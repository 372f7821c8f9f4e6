package org.vectarium.embedding.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectarium.embedding.SmallSpaces;
import org.vectarium.embedding.WordVectors;

/**
 * Mutated files over every reader: each must be read or refused with a sentence, quickly and in
 * little memory. The long run has a command of its own: {@code mvn test -Dexcluded.groups=
 * -Dtest=VectorFuzzTest}.
 */
class VectorFuzzTest {
  private static final long MOST_BYTES = 512L << 20;
  private static final long MOST_NANOS = 10_000_000_000L;

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
    List<byte[]> seeds = seeds();
    ReadOptions options = ReadOptions.defaults().withMemoryBudget(64 << 20);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    SplittableRandom random = new SplittableRandom(seed);
    Path file = folder.resolve("mutant_vectors.tsv");
    Files.writeString(folder.resolve("mutant_metadata.tsv"), "a\nb\nc\nd\ne\n");
    int read = 0;
    for (int i = 0; i < files; i++) {
      byte[] mutant = mutate(seeds.get(random.nextInt(seeds.size())), random);
      if (random.nextInt(8) == 0) {
        mutant = gzip(mutant);
        if (random.nextInt(2) == 0) {
          mutant = mutate(mutant, random);
        }
      }
      Files.write(file, mutant);
      long before = threads.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      String what = "file " + i + " of seed " + seed + ": ";
      try {
        LoadedVectors loaded =
            VectorFiles.read(file, options.withSkipBadRows(random.nextBoolean()));
        read++;
        assertTrue(loaded.vectors().size() > 0, what + "no words, no complaint");
        for (float value : loaded.vectors().matrix().data()) {
          assertTrue(Float.isFinite(value), () -> what + "a number that is not finite came in");
        }
      } catch (IOException e) {
        assertTrue(String.valueOf(e.getMessage()).length() > 20, () -> what + e);
      } catch (RuntimeException e) {
        throw new AssertionError(what + HexFormat.of().formatHex(mutant), e);
      }
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      assertTrue(bytes < MOST_BYTES, () -> what + bytes + " bytes were allocated");
      assertTrue(System.nanoTime() - start < MOST_NANOS, () -> what + "took more than 10 s");
    }
    // If nearly none could be read, the mutations would only ever test the first line.
    assertTrue(read > files / 20, read + " of " + files + " could be read");
  }

  private List<byte[]> seeds() throws IOException {
    WordVectors vectors = SmallSpaces.random(12, 5, 3);
    List<byte[]> seeds = new ArrayList<>();
    for (VectorFormat format : VectorFormat.values()) {
      Path file = folder.resolve("seed_vectors.x");
      VectorFiles.write(vectors, file, format);
      seeds.add(Files.readAllBytes(file));
    }
    seeds.add("word\tx\ty\n猫\t1e-3\t-2\r\nNew York\t3\t4\n".getBytes(StandardCharsets.UTF_8));
    return seeds;
  }

  private static byte[] mutate(byte[] original, SplittableRandom random) {
    byte[] bytes = original.clone();
    for (int times = random.nextInt(1, 4); times > 0; times--) {
      if (bytes.length == 0) {
        return bytes;
      }
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> {
              bytes[at] ^= (byte) (1 << random.nextInt(8));
              yield bytes;
            }
            case 2 -> splice(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
            case 3 ->
                splice(bytes, at, Math.min(bytes.length, at + random.nextInt(20)), new byte[0]);
            case 4 -> splice(bytes, at, at, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case 5 ->
                splice(
                    bytes,
                    at,
                    at,
                    TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
            default ->
                splice(
                    bytes,
                    0,
                    Math.min(bytes.length, random.nextInt(6)),
                    HEADERS[random.nextInt(HEADERS.length)].getBytes(StandardCharsets.UTF_8));
          };
    }
    return bytes;
  }

  private static final String[] TOKENS = {
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    ",",
    "\"",
    "nan",
    "-inf",
    "1e999",
    "1e-999",
    "0x1p3",
    "\0",
    "é",
    "99999999999999999999",
    "-",
    "\ufeff",
    "  \n \n",
    "1 2",
    "word 1 2 3 4 5\n"
  };

  private static final String[] HEADERS = {
    "2147483647 65536\n",
    "1000000 5\n",
    "-1 5\n",
    "12 2147483648\n",
    "0 0\n",
    "12 5\n",
    "13 5\n",
    "1 1\n",
    "99999999999 99999999999\n"
  };

  private static byte[] splice(byte[] bytes, int from, int to, byte[] with) {
    byte[] result = new byte[bytes.length - (to - from) + with.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(with, 0, result, from, with.length);
    System.arraycopy(bytes, to, result, from + with.length, bytes.length - to);
    return result;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
