package org.vectarium.embedding.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;

/** Writes a file under a temporary name beside its target and moves it into place. */
public final class SafeFile {
  private SafeFile() {}

  /** Fills a stream, which it may close. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the file, compressed where its name ends in .gz; on any failure nothing changes. A link
   * is followed; a pipe or a device, which nothing can be moved onto, is written as it comes.
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      try (OutputStream out = named(Files.newOutputStream(target), target)) {
        content.writeTo(out);
      }
      return;
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder + " to write " + file.getFileName());
    }
    if (Files.isDirectory(target)) {
      throw new IOException(file + " is a folder; name a file");
    }
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path temporary = folder.resolve("." + target.getFileName() + "." + random + ".part");
    try {
      try (OutputStream raw =
              named(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW), target);
          OutputStream out =
              target.toString().endsWith(".gz") ? new GZIPOutputStream(raw, 1 << 16) : raw) {
        content.writeTo(out);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * The same stream; when it can take no more, such as on a full disk, the trouble names a file.
   */
  static OutputStream named(OutputStream out, Path file) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
          out.write(bytes, offset, length);
        } catch (IOException e) {
          throw new IOException(
              ("%s could not be written (%s); what stood there before is unchanged."
                      + " Free some room or name another place")
                  .formatted(file, e.getMessage()),
              e);
        }
      }
    };
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
