package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gigabyte in one line, ten thousand files: minutes of work, so not in the default run. */
@Tag("soak")
class HugeTextSoakTest {
  private static final int TOKENS = 200_000;

  @TempDir Path folder;

  /** The same block of words again and again. */
  private record Repeated(byte[] block, int times) implements TextInput {
    @Override
    public String label() {
      return "huge.txt";
    }

    @Override
    public long length() {
      return (long) block.length * times;
    }

    @Override
    public InputStream open() {
      return new InputStream() {
        private long at;

        @Override
        public int read() {
          return at < length() ? block[(int) (at++ % block.length)] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
          int from = (int) (at % block.length);
          int n = (int) Math.min(Math.min(length, block.length - from), length() - at);
          System.arraycopy(block, from, target, offset, n);
          at += n;
          return n == 0 ? -1 : n;
        }

        private long length() {
          return Repeated.this.length();
        }
      };
    }
  }

  private static Repeated gigabyteLine() {
    Random random = new Random(4);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < TOKENS; i++) {
      words.append('w').append(random.nextInt(1 + random.nextInt(30_000))).append(' ');
    }
    byte[] block = words.toString().getBytes(UTF_8);
    return new Repeated(block, (1 << 30) / block.length + 1);
  }

  @Test
  void aGigabyteInOneLineIsReadWithoutFillingMemory() throws CorpusException {
    Repeated line = gigabyteLine();
    CorpusSource source = new CorpusSource("huge", List.of(line));
    long[] most = {0};
    CorpusReading reading =
        CorpusReader.read(
            source,
            ReadOptions.DEFAULT.withMinCount(5),
            (done, total) -> {
              Runtime heap = Runtime.getRuntime();
              most[0] = Math.max(most[0], heap.totalMemory() - heap.freeMemory());
              return true;
            });
    assertEquals((long) TOKENS * line.times(), reading.tokensRead());
    assertEquals(1, reading.sentences());
    assertInstanceOf(MappedTokenIds.class, reading.corpus().ids());
    // The ids alone would take 600 MB; the heap also holds garbage that nobody has collected yet.
    assertTrue(most[0] < 2L << 30, most[0] + " bytes");
    CorpusStatistics statistics = CorpusStatistics.of(reading.corpus(), ReadMonitor.NONE);
    assertEquals(0, statistics.sentenceAt(reading.tokensRead() - 1));
  }

  @Test
  void readingAGigabyteEndsAtOnceWhenTold() {
    CorpusSource source = new CorpusSource("huge", List.of(gigabyteLine()));
    long[] last = {0};
    assertThrows(
        CancellationException.class,
        () ->
            CorpusReader.read(
                source,
                ReadOptions.DEFAULT,
                (done, total) -> {
                  last[0] = done;
                  return done < 50_000_000;
                }));
    assertTrue(last[0] < 51_000_000, last[0] + " bytes were read");
  }

  @Test
  void tenThousandFilesAreOneCorpusAndTheDamagedOneIsNamed() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.writeString(folder.resolve("%05d.txt".formatted(i)), "every file has these words\n");
    }
    Files.write(folder.resolve("07777.txt"), new byte[] {'a', ' ', (byte) 0xFE, '\n'});
    CorpusReading reading =
        CorpusReader.read(
            CorpusSource.paths(List.of(folder)), ReadOptions.DEFAULT, ReadMonitor.NONE);
    assertEquals(9_999 * 5, reading.tokensRead());
    assertEquals(1, reading.warnings().size());
    assertTrue(reading.warnings().getFirst().source().endsWith("07777.txt"));
    assertEquals(1, reading.warnings().getFirst().line());
  }
}
