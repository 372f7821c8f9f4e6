package org.vectarium.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.vectarium.cooc.CountTransform;
import org.vectarium.train.Trainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run on disk: {@code VECTARIUM-RUN-1}, a line feed, the length and bytes of a JSON description,
 * the trainer's own state, and a CRC-32 of everything before it.
 *
 * <p>Written beside the target and moved into place, so an old file survives a full disk.
 */
public final class RunFile {
  private static final byte[] MAGIC = "VECTARIUM-RUN-1\n".getBytes(UTF_8);
  private static final int MOST_JSON = 1 << 20;

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "transform")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = CountTransform.DropFunctionWords.class, name = "drop"),
    @JsonSubTypes.Type(value = CountTransform.Cap.class, name = "min"),
    @JsonSubTypes.Type(value = CountTransform.LogOnePlus.class, name = "log"),
    @JsonSubTypes.Type(value = CountTransform.SquareRoot.class, name = "sqrt"),
    @JsonSubTypes.Type(value = CountTransform.PositiveCorrelation.class, name = "pearson"),
    @JsonSubTypes.Type(value = CountTransform.PositivePmi.class, name = "ppmi")
  })
  private interface NamedTransform {}

  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(CountTransform.class, NamedTransform.class).build();

  private RunFile() {}

  /** Saves a run, replacing the file only when all of it is written. */
  public static void write(Path file, RunDescription description, Trainer trainer)
      throws IOException {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder + " to save the run in; make it first");
    }
    Path temporary = Files.createTempFile(folder, ".vectarium", ".part");
    try {
      CRC32 crc = new CRC32();
      try (DataOutputStream out =
          new DataOutputStream(
              new CheckedOutputStream(
                  new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16), crc))) {
        byte[] json = JSON.writeValueAsBytes(description);
        out.write(MAGIC);
        out.writeInt(json.length);
        out.write(json);
        trainer.save(out);
        out.writeLong(crc.getValue());
      }
      Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Reads only what the run is.
   *
   * @throws IOException in one sentence, if this is no saved run
   */
  public static RunDescription describe(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return description(in, file);
    }
  }

  /**
   * Puts the saved state into a fresh trainer of the same corpus and settings.
   *
   * @throws IOException in one sentence, if the file is damaged or cut short
   */
  public static void restore(Path file, Trainer trainer) throws IOException {
    CRC32 crc = new CRC32();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 16), crc))) {
      description(in, file);
      trainer.restore(in);
      long expected = crc.getValue();
      if (in.readLong() != expected) {
        throw new IOException(file + " is damaged: its check sum is wrong; take an older copy");
      }
    } catch (EOFException e) {
      throw new IOException(file + " is cut short; take an older copy", e);
    }
  }

  private static RunDescription description(DataInputStream in, Path file) throws IOException {
    byte[] magic = in.readNBytes(MAGIC.length);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new IOException(file + " is not a run saved by Vectarium");
    }
    int length = in.readInt();
    if (length < 2 || length > MOST_JSON) {
      throw new IOException(file + " is damaged: its description has " + length + " bytes");
    }
    try {
      return JSON.readValue(in.readNBytes(length), RunDescription.class);
    } catch (JacksonException e) {
      throw new IOException(
          file + " is damaged or of another version: " + e.getOriginalMessage(), e);
    }
  }
}
