package org.vectarium.embedding.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectarium.embedding.SmallSpaces;

class HostileFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "3000000 300\\na 1 2\\n | 1 | 0 | cut off",
        "-5 3\\na 1 2 3\\n | 1 | 1 | -5 words",
        "0 3\\n | 1 | 1 | 0 words",
        "2 0\\na\\nb\\n | 1 | 3 | 0 numbers",
        "2 -3\\na 1 2 3\\n | 1 | 3 | -3 numbers",
        "99999999999999999999 3\\na 1 2 3\\n | 1 | 1 | words",
        "2147483648 1\\na 1\\n | 1 | 1 | words",
        "2 2147483648\\na 1\\n | 1 | 3 | 65,536",
        "3 2\\na 1 2\\nb 3 4\\n | 3 | 0 | cut off",
        "2 3\\na 1.000000 2.000000\\nb 3 4\\n | 2 | 20 | 2 numbers where the first line promises 3",
        "a 1 2 3\\nb 1 2\\n | 2 | 6 | 2 numbers where the first row has 3",
        "a 1 2 3\\n猫 1 2 3 4\\n | 2 | 9 | 4 numbers where the first row has 3",
        "a 1 2\\nb 1 nan\\n | 2 | 5 | \"nan\" is not a finite",
        "a 1 2\\nb -Inf 2\\n | 2 | 3 | not a finite",
        "a 1 2\\n猫b 1e60 2\\n | 2 | 4 | \"1e60\" is not a finite",
        "a 1 2\\nb x 2\\n | 2 | 3 | \"x\" is not a number",
        "a 1 2\\n 5 6\\n | 2 | 1 | no word",
        "word\\n | 1 | 0 | no numbers",
        "a\\t1\\t2\\nb\\t1\\n | 2 | 4 | 1 number where the first row has 2",
        "a,1,2\\n,3,4\\n | 2 | 1 | no word",
        "1\\t2\\n3\\t4\\n | 1 | 0 | only numbers",
      })
  void a_sentence_names_line_and_column(String content, int line, int column, String says)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("hostile.x"), content.replace("\\n", "\n").replace("\\t", "\t"));
    VectorFileException e = assertThrows(VectorFileException.class, () -> VectorFiles.read(file));
    assertTrue(e.getMessage().contains(says), e.getMessage());
    assertEquals(line, e.line(), e.getMessage());
    assertEquals(column, e.column(), e.getMessage());
  }

  @Test
  void other_encodings_are_named() throws IOException {
    Path latin =
        Files.write(
            folder.resolve("l"), "a 1 2\nna\u00efve 1 2\n".getBytes(StandardCharsets.ISO_8859_1));
    VectorFileException e = assertThrows(VectorFileException.class, () -> VectorFiles.read(latin));
    assertEquals(2, e.line());
    assertTrue(e.getMessage().contains("UTF-8"), e.getMessage());
    Path wide =
        Files.write(folder.resolve("w"), "\ufeffa 1 2\n".getBytes(StandardCharsets.UTF_16LE));
    e = assertThrows(VectorFileException.class, () -> VectorFiles.read(wide));
    assertTrue(e.getMessage().contains("UTF-16"), e.getMessage());
    Path marked = Files.writeString(folder.resolve("m"), "\ufeffa 1 2\n");
    assertEquals("a", VectorFiles.read(marked).vectors().word(0));
    Path zip = Files.write(folder.resolve("z"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertTrue(
        assertThrows(VectorFileException.class, () -> VectorFiles.read(zip))
            .getMessage()
            .contains("zip"));
    Path empty = Files.write(folder.resolve("e"), new byte[0]);
    assertTrue(
        assertThrows(VectorFileException.class, () -> VectorFiles.read(empty))
            .getMessage()
            .contains("empty"));
  }

  @Test
  void duplicates_keep_the_first_and_are_counted() throws IOException {
    Path file = Files.writeString(folder.resolve("d"), "a 1 2\nb 3 4\na 5 6\n\r\nb 1 1\r\nc 0 0");
    LoadedVectors loaded = VectorFiles.read(file);
    assertEquals(List.of("a", "b", "c"), loaded.vectors().words());
    assertEquals(1, loaded.vectors().matrix().get(0, 0));
    assertTrue(
        loaded.notes().getFirst().sentence().startsWith("2 words"),
        loaded.notes().getFirst().sentence());
    assertTrue(
        loaded.notes().getFirst().sentence().contains("line 3"),
        loaded.notes().getFirst().sentence());
  }

  @Test
  void bad_rows_can_be_left_out_and_are_counted() throws IOException {
    Path file = Files.writeString(folder.resolve("r"), "a 1 2\nb 3\nc nan 1\nd 7 8\n");
    LoadedVectors loaded = VectorFiles.read(file, ReadOptions.defaults().withSkipBadRows(true));
    assertEquals(List.of("a", "d"), loaded.vectors().words());
    assertTrue(
        loaded.notes().getFirst().sentence().startsWith("2 rows"),
        loaded.notes().getFirst().sentence());
  }

  @Test
  void words_with_blanks_are_kept_whole() throws IOException {
    Path file = Files.writeString(folder.resolve("b"), "a 1 2\n. . . 3 4\nat x@y 5 6\n");
    assertEquals(List.of("a", ". . .", "at x@y"), VectorFiles.read(file).vectors().words());
  }

  @Test
  void more_rows_than_promised_are_left_with_a_note() throws IOException {
    Path file = Files.writeString(folder.resolve("p"), "1 2\na 1 2\nb 3 4\n");
    LoadedVectors loaded = VectorFiles.read(file);
    assertEquals(1, loaded.vectors().size());
    assertTrue(
        loaded.notes().getFirst().sentence().contains("promises"),
        loaded.notes().getFirst().sentence());
  }

  @Test
  void a_binary_cut_in_the_middle_names_the_word() throws IOException {
    Path whole = folder.resolve("whole.bin");
    VectorFiles.write(SmallSpaces.random(50, 20, 1), whole, VectorFormat.WORD2VEC_BINARY);
    byte[] bytes = Files.readAllBytes(whole);
    byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
    Path cut = Files.write(folder.resolve("cut.bin"), half);
    VectorFileException e = assertThrows(VectorFileException.class, () -> VectorFiles.read(cut));
    assertTrue(e.getMessage().contains("cut off"), e.getMessage());
    // Compressed, the size of the file proves nothing and the end must be met.
    Path packed = Files.write(folder.resolve("cut.bin.gz"), gzip(half));
    e = assertThrows(VectorFileException.class, () -> VectorFiles.read(packed));
    assertTrue(e.getMessage().contains("ends inside word 2"), e.getMessage());
    byte[] damaged = gzip(bytes);
    Path torn = Files.write(folder.resolve("t.gz"), Arrays.copyOf(damaged, damaged.length / 2));
    e = assertThrows(VectorFileException.class, () -> VectorFiles.read(torn));
    assertTrue(e.getMessage().contains("gzip"), e.getMessage());
  }

  @Test
  void a_compressed_header_that_lies_allocates_nothing() throws IOException {
    Path file =
        Files.write(
            folder.resolve("h.gz"),
            gzip("2147483647 65536\na 1\n".getBytes(StandardCharsets.UTF_8)));
    assertThrows(VectorFileException.class, () -> VectorFiles.read(file));
  }

  @Test
  void a_gzip_bomb_is_stopped() throws IOException {
    Path zeros = bomb("z.gz", new byte[1 << 20], 64);
    assertTrue(
        assertThrows(VectorFileException.class, () -> VectorFiles.read(zeros))
            .getMessage()
            .contains("not a vector file"));
    byte[] letters = new byte[1 << 20];
    Arrays.fill(letters, (byte) 'x');
    Path endless = bomb("x.gz", letters, 64);
    assertTrue(
        assertThrows(VectorFileException.class, () -> VectorFiles.read(endless))
            .getMessage()
            .contains("4 MB"));
    byte[] lines = new byte[1 << 20];
    Arrays.fill(lines, (byte) '\n');
    Path blank = bomb("n.gz", lines, 64);
    assertTrue(
        assertThrows(VectorFileException.class, () -> VectorFiles.read(blank))
            .getMessage()
            .contains("empty lines"));
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      rows.append("w").append(i).append(" 1 2 3 4 5 6 7 8 9 10\n");
    }
    Path many =
        Files.write(folder.resolve("m.gz"), gzip(rows.toString().getBytes(StandardCharsets.UTF_8)));
    VectorFileException e =
        assertThrows(
            VectorFileException.class,
            () -> VectorFiles.read(many, ReadOptions.defaults().withMemoryBudget(1 << 20)));
    assertTrue(e.getMessage().contains("load fewer words"), e.getMessage());
  }

  @Test
  void a_compressed_text_that_is_cut_off_names_the_line() throws IOException {
    StringBuilder rows = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      rows.append("w").append(i).append(' ').append(random.nextInt()).append(" 2\n");
    }
    byte[] whole = gzip(rows.toString().getBytes(StandardCharsets.UTF_8));
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
    VectorFileException e = assertThrows(VectorFileException.class, () -> VectorFiles.read(cut));
    // Half of the bytes hold about half of rows that are all alike.
    assertEquals(10_000, e.line(), 1_500, e.getMessage());
    assertTrue(e.getMessage().contains("gzip"), e.getMessage());
  }

  private Path bomb(String name, byte[] block, int times) throws IOException {
    Path file = folder.resolve(name);
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < times; i++) {
        out.write(block);
      }
    }
    return file;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
