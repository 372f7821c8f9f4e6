package org.vectarium.embedding.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
  @TempDir Path folder = Path.of("");

  /** Linux has a device that is always full, so the refusal is the system's own. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsToldWithTheNameOfTheFile() throws IOException {
    Path target = Path.of("vectors.txt");
    try (OutputStream full = SafeFile.named(Files.newOutputStream(Path.of("/dev/full")), target)) {
      IOException e = assertThrows(IOException.class, () -> full.write("king".getBytes(UTF_8)));
      assertTrue(e.getMessage().startsWith("vectors.txt could not be written ("), e.getMessage());
      assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
    }
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path target = Files.writeString(folder.resolve("vectors.txt"), "precious");
    assertThrows(
        IOException.class,
        () ->
            SafeFile.write(
                target,
                out -> {
                  out.write("half".getBytes(UTF_8));
                  throw new IOException("the source broke off");
                }));
    assertEquals("precious", Files.readString(target));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkIsFollowedAndStays() throws IOException {
    Path real = Files.writeString(folder.resolve("real.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
    SafeFile.write(link, out -> out.write("new".getBytes(UTF_8)));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
  }

  /** Nothing can be moved onto a device: what is written goes into it. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aDeviceIsWrittenAndStaysADevice() throws IOException {
    Path device = Path.of("/dev/null");
    SafeFile.write(device, out -> out.write("gone".getBytes(UTF_8)));
    assertTrue(Files.exists(device) && !Files.isRegularFile(device));
  }
}
