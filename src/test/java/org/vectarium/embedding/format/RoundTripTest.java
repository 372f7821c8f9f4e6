package org.vectarium.embedding.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.embedding.WordIndex;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;

class RoundTripTest {
  @TempDir Path folder;

  static Stream<Arguments> formatsAndSizes() {
    List<Arguments> all = new ArrayList<>();
    for (VectorFormat format : VectorFormat.values()) {
      for (int d : new int[] {2, 15, 16, 17, 100}) {
        for (String suffix : new String[] {"", ".gz"}) {
          all.add(Arguments.of(format, d, suffix));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("formatsAndSizes")
  void what_is_written_is_read_back_to_the_bit(VectorFormat format, int d, String suffix)
      throws IOException {
    WordVectors vectors = vectors(d);
    Path file =
        folder.resolve("vectors" + (format == VectorFormat.FASTTEXT ? ".vec" : ".x") + suffix);
    VectorFiles.write(vectors, file, format);
    LoadedVectors loaded = VectorFiles.read(file);
    assertEquals(format, loaded.format());
    assertEquals(vectors.words(), loaded.vectors().words());
    assertArrayEquals(vectors.matrix().data(), loaded.vectors().matrix().data());
    assertEquals(List.of(), loaded.notes());
    assertEquals(7, loaded.vectors().id(vectors.word(7)));
    assertEquals(-1, loaded.vectors().id("absent"));
  }

  /** A float's bytes may spell anything: a line end, a digit, a blank. */
  @ParameterizedTest
  @ValueSource(ints = {3, 17, 30})
  void binaries_are_recognised_whatever_their_first_bytes_are(int d) throws IOException {
    Path file = folder.resolve("vectors.bin");
    WordVectors vectors = vectors(d);
    for (int first = 0; first < 256; first++) {
      for (int second : new int[] {0x0A, 0x0D, 0x20, 0x31, 0xA7}) {
        vectors.matrix().set(0, 0, Float.intBitsToFloat(0x3D << 24 | second << 8 | first));
        VectorFiles.write(vectors, file, VectorFormat.WORD2VEC_BINARY);
        LoadedVectors loaded = VectorFiles.read(file);
        assertEquals(VectorFormat.WORD2VEC_BINARY, loaded.format(), first + ", " + second);
        assertArrayEquals(vectors.matrix().data(), loaded.vectors().matrix().data());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(VectorFormat.class)
  void a_failed_write_leaves_the_old_file_and_no_litter(VectorFormat format) throws IOException {
    Path file = Files.writeString(folder.resolve("old.tsv"), "precious");
    WordVectors broken = WordIndex.vectors(List.of("fine", "line\nbreak"), new FloatMatrix(2, 3));
    assertThrows(IllegalArgumentException.class, () -> VectorFiles.write(broken, file, format));
    assertEquals("precious", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
    Path nowhere = folder.resolve("missing").resolve("x.txt");
    assertThrows(IOException.class, () -> VectorFiles.write(vectors(2), nowhere, format));
  }

  @Test
  void word2vec_text_looks_as_other_tools_expect_it() throws IOException {
    FloatMatrix matrix = new FloatMatrix(2, 3);
    matrix.set(0, 0, 0.5f);
    matrix.set(0, 1, -1.25f);
    matrix.set(1, 2, 1e-7f);
    WordVectors vectors = WordIndex.vectors(List.of("the", "猫"), matrix);
    Path text = folder.resolve("a.txt");
    VectorFiles.write(vectors, text, VectorFormat.WORD2VEC_TEXT);
    assertEquals("2 3\nthe 0.5 -1.25 0.0\n猫 0.0 0.0 1.0E-7\n", Files.readString(text));
    Path vec = folder.resolve("a.vec");
    VectorFiles.write(vectors, vec, VectorFormat.FASTTEXT);
    assertEquals("2 3\nthe 0.5 -1.25 0.0 \n猫 0.0 0.0 1.0E-7 \n", Files.readString(vec));
    Path tsv = folder.resolve("a.tsv");
    VectorFiles.write(vectors, tsv, VectorFormat.TENSORBOARD);
    assertEquals("0.5\t-1.25\t0.0\n0.0\t0.0\t1.0E-7\n", Files.readString(tsv));
    assertEquals("the\n猫\n", Files.readString(folder.resolve("a.metadata.tsv")));
    for (String[] names :
        new String[][] {
          {"a.en.tsv", "a.en.metadata.tsv"},
          {"a.tsv.gz", "a.metadata.tsv.gz"},
          {"plain", "plain.metadata.tsv"},
          {".hidden", ".hidden.metadata.tsv"}
        }) {
      Path named = folder.resolve(names[0]);
      VectorFiles.write(vectors, named, VectorFormat.TENSORBOARD);
      assertTrue(Files.exists(folder.resolve(names[1])), names[1]);
      assertEquals(vectors.words(), VectorFiles.read(named).vectors().words());
    }
  }

  @Test
  void word2vec_c_binaries_with_and_without_line_feeds_are_read() throws IOException {
    for (String end : new String[] {"", "\n"}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write("2 2\n".getBytes(StandardCharsets.UTF_8));
      bytes.write("</s> ".getBytes(StandardCharsets.UTF_8));
      // 1.0f and −2.0f, little-endian
      bytes.write(new byte[] {0, 0, (byte) 0x80, 0x3F, 0, 0, 0, (byte) 0xC0});
      bytes.write((end + "猫 ").getBytes(StandardCharsets.UTF_8));
      // 0.5f and a float whose bytes look like a space and a line feed: 0x41200A20
      bytes.write(new byte[] {0, 0, 0, 0x3F, 0x20, 0x0A, 0x20, 0x41});
      bytes.write(end.getBytes(StandardCharsets.UTF_8));
      Path file = Files.write(folder.resolve("w.bin"), bytes.toByteArray());
      LoadedVectors loaded = VectorFiles.read(file);
      assertEquals(VectorFormat.WORD2VEC_BINARY, loaded.format());
      assertEquals(List.of("</s>", "猫"), loaded.vectors().words());
      assertArrayEquals(new float[] {1, -2}, loaded.vectors().matrix().row(0));
      float odd = Float.intBitsToFloat(0x41200A20);
      assertArrayEquals(new float[] {0.5f, odd}, loaded.vectors().matrix().row(1));
    }
  }

  @Test
  void metadata_gives_words_and_columns() throws IOException {
    Path file = Files.writeString(folder.resolve("my_vectors.tsv"), "1\t2\n3\t4\n");
    Files.writeString(folder.resolve("my_metadata.tsv"), "pos\tlabel\nN\tcat\nV\tsleep\n");
    LoadedVectors loaded = VectorFiles.read(file);
    assertEquals(List.of("cat", "sleep"), loaded.vectors().words());
    assertEquals(Map.of("pos", List.of("N", "V")), loaded.columns());
  }

  @Test
  void a_tsv_may_name_its_columns_and_a_csv_may_quote_words() throws IOException {
    Path tsv = Files.writeString(folder.resolve("a.tsv"), "word\tx\ty\nNew York\t1\t2\n");
    assertEquals(List.of("New York"), VectorFiles.read(tsv).vectors().words());
    Path csv = Files.writeString(folder.resolve("a.csv"), "\"a, \"\"b\"\"\",1, 2\r\nc,3,4\r\n");
    assertEquals(List.of("a, \"b\"", "c"), VectorFiles.read(csv).vectors().words());
  }

  @Test
  void the_word_limit_and_progress_and_cancelling() throws IOException {
    Path file = folder.resolve("v.txt.gz");
    VectorFiles.write(vectors(16), file, VectorFormat.GLOVE);
    LoadedVectors loaded = VectorFiles.read(file, ReadOptions.defaults().withMaxWords(5));
    assertEquals(5, loaded.vectors().size());
    assertTrue(loaded.notes().getFirst().sentence().contains("limit"));
    List<Double> fractions = new ArrayList<>();
    VectorFiles.read(file, ReadOptions.defaults().withProgress((f, n) -> fractions.add(f)));
    assertEquals(1, fractions.getLast(), 1e-9);
    assertThrows(
        CancellationException.class,
        () -> VectorFiles.read(file, ReadOptions.defaults().withProgress((f, n) -> false)));
  }

  @Test
  void numbers_are_rounded_as_the_library_rounds_them() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      String text =
          switch (i % 4) {
            case 0 -> Float.toString(value);
            case 1 -> Double.toString(random.nextGaussian());
            case 2 -> "%.6f".formatted(random.nextGaussian());
            default ->
                random.nextInt()
                    + "."
                    + random.nextLong(1L << 40)
                    + "e"
                    + (random.nextInt(90) - 45);
          };
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      if (!text.contains("N") && !text.contains("I")) {
        assertEquals(Float.parseFloat(text), DecimalFloat.parse(bytes, 0, bytes.length), 0f, text);
      }
    }
    // Exactly half-way between two floats, and a hair above: 1 + 2⁻²⁴.
    for (String text : List.of("1.000000059604644775390625", "1.0000000596046449", "16777217")) {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      assertEquals(Float.parseFloat(text), DecimalFloat.parse(bytes, 0, bytes.length), text);
    }
    for (String text :
        List.of("", "-", ".", "e5", "1e", "1e+", "0x10", "1f", "nan", "1.2.3", "--1")) {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      assertFalse(DecimalFloat.isNumber(bytes, 0, bytes.length), text);
    }
  }

  @Test
  void gzip_files_of_several_members_are_read_whole() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String part : List.of("a 1 2\n", "b 3 4\n")) {
      try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    Path file = Files.write(folder.resolve("two"), bytes.toByteArray());
    assertEquals(List.of("a", "b"), VectorFiles.read(file).vectors().words());
  }

  private static WordVectors vectors(int d) {
    Random random = new Random(d);
    List<String> words = new ArrayList<>(List.of("the", "naïve", "猫", "</s>", ",", "\"", "3"));
    for (int i = 0; i < 300; i++) {
      words.add("word" + i);
    }
    FloatMatrix matrix = new FloatMatrix(words.size(), d);
    for (int id = 0; id < words.size(); id++) {
      for (int c = 0; c < d; c++) {
        matrix.set(id, c, (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4)));
      }
    }
    return WordIndex.vectors(words, matrix);
  }
}
