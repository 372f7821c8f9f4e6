package org.vectarium.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.format.SafeFile;
import org.vectarium.train.Trainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run on disk: {@code VECTARIUM-RUN-} and the number of the format, a line feed, the length and
 * bytes of a JSON description, the trainer's own state, and a CRC-32 of everything before it.
 *
 * <p>Written beside the target and moved into place, so an old file survives a full disk. A file of
 * another format is refused by its number.
 */
public final class RunFile {
  private static final String MAGIC = "VECTARIUM-RUN-";

  /** Rises whenever the description or a trainer's state is written in another way. */
  private static final int VERSION = 3;

  /** Digits that a format's number may have. */
  private static final int MOST_DIGITS = 6;

  private static final int MOST_JSON = 1 << 20;

  private static final JsonMapper JSON = SettingsJson.builder().build();

  private RunFile() {}

  /** Saves a run, replacing the file only when all of it is written. */
  public static void write(Path file, RunDescription description, Trainer trainer)
      throws IOException {
    SafeFile.write(
        file,
        stream -> {
          CRC32 crc = new CRC32();
          try (DataOutputStream out =
              new DataOutputStream(
                  new CheckedOutputStream(new BufferedOutputStream(stream, 1 << 16), crc))) {
            byte[] json = JSON.writeValueAsBytes(description);
            out.write((MAGIC + VERSION + "\n").getBytes(UTF_8));
            out.writeInt(json.length);
            out.write(json);
            trainer.save(out);
            out.writeLong(crc.getValue());
          }
        });
  }

  /**
   * Reads only what the run is.
   *
   * @throws IOException in one sentence, if this is no saved run
   */
  public static RunDescription describe(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(open(file))) {
      RunDescription description = description(in, file);
      verify(file);
      return description;
    } catch (EOFException e) {
      throw damaged(file, e);
    }
  }

  /** Compares the check sum at the end with everything before it; nothing may follow. */
  private static void verify(Path file) throws IOException {
    CRC32 crc = new CRC32();
    try (DataInputStream in = new DataInputStream(new CheckedInputStream(open(file), crc))) {
      in.skipNBytes(Math.max(0, Files.size(file) - Long.BYTES));
      long expected = crc.getValue();
      if (in.readLong() != expected) {
        throw damaged(file, null);
      }
    }
  }

  /**
   * Puts the state of a file that {@link #describe} has read into a fresh trainer of the same
   * corpus and settings.
   *
   * @throws IOException in one sentence, if the file is damaged or cut short
   */
  public static void restore(Path file, Trainer trainer) throws IOException {
    try (DataInputStream in = new DataInputStream(open(file))) {
      description(in, file);
      trainer.restore(in);
    } catch (EOFException e) {
      throw damaged(file, e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder; name a run saved by Vectarium");
    }
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  private static IOException damaged(Path file, @Nullable EOFException cause) {
    return new IOException(file + " is cut short or damaged; take an older copy", cause);
  }

  private static RunDescription description(DataInputStream in, Path file) throws IOException {
    checkVersion(in, file);
    int length = in.readInt();
    if (length < 2 || length > MOST_JSON) {
      throw new IOException(file + " is damaged: its description has " + length + " bytes");
    }
    byte[] json = in.readNBytes(length);
    if (json.length < length) {
      throw new EOFException();
    }
    try {
      return JSON.readValue(json, RunDescription.class);
    } catch (JacksonException e) {
      throw new IOException(
          file + " is damaged: its description cannot be read; take an older copy", e);
    }
  }

  private static void checkVersion(DataInputStream in, Path file) throws IOException {
    boolean ours = MAGIC.equals(new String(in.readNBytes(MAGIC.length()), UTF_8));
    int version = ours ? number(in) : 0;
    if (version == 0) {
      throw new IOException(file + " is not a run saved by Vectarium");
    }
    if (version != VERSION) {
      throw new IOException(
          "%s was saved by %s Vectarium (format %d; this one goes on with format %d): %s"
              .formatted(
                  file,
                  version < VERSION ? "an older" : "a newer",
                  version,
                  VERSION,
                  version < VERSION ? "train it again, or use that version" : "use that version"));
    }
  }

  /** A decimal number up to a line feed; 0 if there is none. */
  private static int number(DataInputStream in) throws IOException {
    int number = 0;
    for (int digits = 0; digits <= MOST_DIGITS; digits++) {
      int b = in.read();
      if (b == '\n') {
        return number;
      }
      if (b < '0' || b > '9') {
        return 0;
      }
      number = 10 * number + (b - '0');
    }
    return 0;
  }
}
