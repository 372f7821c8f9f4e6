package org.vectarium.embedding.format;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordIndex;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;

/**
 * Damaged files over every reader: each must be read or refused with a sentence, within 10 seconds
 * and 512 MB of allocation, and never bring in a number that is not finite.
 */
public final class ReaderFuzz {
  private static final long MOST_BYTES = 512L << 20;
  private static final long MOST_NANOS = 10_000_000_000L;

  private final Path folder;
  private final SplittableRandom random;
  private final FileMutator mutator;
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final WordVectors vectors = sample();
  private int read;
  private int refused;
  private long mostBytes;
  private long mostNanos;

  /**
   * What a run found.
   *
   * @param files read or refused
   * @param read without complaint
   * @param refused with a sentence
   * @param mostBytes allocated for one file
   * @param mostNanos spent on one file
   */
  public record Report(int files, int read, int refused, long mostBytes, long mostNanos) {}

  /** A file that a reader did not stand. */
  public static final class Failure extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Failure(String what, byte[] file, @Nullable Throwable cause) {
      super(what + "; the file in hexadecimal: " + HexFormat.of().formatHex(file), cause);
    }
  }

  private ReaderFuzz(Path folder, long seed) {
    this.folder = folder;
    this.random = new SplittableRandom(seed);
    this.mutator = new FileMutator(random);
  }

  /**
   * Runs.
   *
   * @param folder for the files, emptied by the caller
   * @param files how many
   * @param progress told the number of files done, now and then
   * @throws Failure naming the first file that broke a reader
   */
  public static Report run(Path folder, int files, long seed, IntConsumer progress)
      throws IOException {
    return new ReaderFuzz(folder, seed).run(files, progress);
  }

  private Report run(int files, IntConsumer progress) throws IOException {
    List<byte[]> seeds = seeds();
    Path file = folder.resolve("mutant_vectors.tsv");
    Files.writeString(folder.resolve("mutant_metadata.tsv"), "a\nb\nc\nd\ne\n");
    for (int i = 0; i < files; i++) {
      byte[] mutant = mutator.next(seeds.get(random.nextInt(seeds.size())));
      Files.write(file, mutant);
      one(file, mutant, "file " + i, i % 10 == 9);
      if (i % 1000 == 999) {
        progress.accept(i + 1);
      }
    }
    return new Report(files, read, refused, mostBytes, mostNanos);
  }

  private void one(Path file, byte[] mutant, String what, boolean side) {
    long before = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    try {
      if (side) {
        SideFile.read(file, vectors);
      } else {
        check(file, mutant, what);
      }
      read++;
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).length() <= 20) {
        throw new Failure(what + " was refused without a sentence: " + e, mutant, e);
      }
      refused++;
    } catch (Failure e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw new Failure(what + " broke a reader: " + e, mutant, e);
    }
    long nanos = System.nanoTime() - start;
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    mostBytes = Math.max(mostBytes, bytes);
    mostNanos = Math.max(mostNanos, nanos);
    if (bytes > MOST_BYTES || nanos > MOST_NANOS) {
      throw new Failure(
          "%s took %,d bytes and %,d ms".formatted(what, bytes, nanos / 1_000_000), mutant, null);
    }
  }

  private void check(Path file, byte[] mutant, String what) throws IOException {
    ReadOptions options = ReadOptions.defaults().withMemoryBudget(64 << 20);
    LoadedVectors loaded = VectorFiles.read(file, options.withSkipBadRows(random.nextBoolean()));
    if (loaded.vectors().size() == 0) {
      throw new Failure(what + " gave no words and no complaint", mutant, null);
    }
    for (float value : loaded.vectors().matrix().data()) {
      if (!Float.isFinite(value)) {
        throw new Failure(what + " brought in a number that is not finite", mutant, null);
      }
    }
  }

  private List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (VectorFormat format : VectorFormat.values()) {
      Path file = folder.resolve("seed_vectors.x");
      VectorFiles.write(vectors, file, format);
      seeds.add(Files.readAllBytes(file));
    }
    seeds.add("word\tx\ty\n猫\t1e-3\t-2\r\nNew York\t3\t4\n".getBytes(StandardCharsets.UTF_8));
    seeds.add("word,class,#\nw0,noun,#ff0000\n\"w1\",verb,\n".getBytes(StandardCharsets.UTF_8));
    return seeds;
  }

  private static WordVectors sample() {
    SplittableRandom random = new SplittableRandom(3);
    FloatMatrix matrix = new FloatMatrix(12, 5);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      words.add("w" + i);
      for (int c = 0; c < matrix.columns(); c++) {
        matrix.set(i, c, (float) random.nextGaussian());
      }
    }
    return WordIndex.vectors(words, matrix);
  }
}
