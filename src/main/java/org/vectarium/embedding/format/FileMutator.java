package org.vectarium.embedding.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Damages files as disks, editors and other programs do: bits flipped, pieces cut out, doubled or
 * put in, headers that lie, packed twice. One seed, one sequence. One thread.
 */
final class FileMutator {
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

  private final SplittableRandom random;

  FileMutator(SplittableRandom random) {
    this.random = random;
  }

  /** A damaged copy; one in eight is packed as gzip as well, and half of those damaged again. */
  byte[] next(byte[] original) throws IOException {
    byte[] mutant = mutate(original);
    if (random.nextInt(8) == 0) {
      mutant = gzip(mutant);
      if (random.nextInt(2) == 0) {
        mutant = mutate(mutant);
      }
    }
    return mutant;
  }

  private byte[] mutate(byte[] original) {
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
