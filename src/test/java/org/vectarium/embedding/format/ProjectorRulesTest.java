package org.vectarium.embedding.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectarium.embedding.SmallSpaces;
import org.vectarium.embedding.WordVectors;

/**
 * What TensorBoard's projector makes of two files, by the rules of its reader (data-provider.ts):
 *
 * <ul>
 *   <li>lines end at \n, and a file without any is never finished;
 *   <li>lines that are blank in JavaScript's sense are passed over, in both files;
 *   <li>a row of tensors is tab-separated numbers; a first field that is no number would be a
 *       label;
 *   <li>all rows have the same number of numbers, at least two;
 *   <li>the first line of metadata names columns if and only if it holds a tab; else every line is
 *       the label of the vector of the same number.
 * </ul>
 */
class ProjectorRulesTest {
  @TempDir private Path folder;

  private List<String> lines(Path file) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.endsWith("\n"), file + " must end with a line feed");
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (!line.strip().replaceAll("[\\p{Z}\uFEFF]", "").isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  @Test
  void every_word_keeps_its_vector_in_the_projector() throws IOException {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("word", new float[] {1, -2.5f, 1e-7f});
    rows.put("12", new float[] {Float.MIN_VALUE, Float.MAX_VALUE, 0});
    rows.put("NaN", new float[] {-0f, 3, 1 / 3f});
    rows.put("a b", new float[] {.1f, .2f, .3f});
    rows.put("猫", new float[] {4, 5, 6});
    rows.put("😀", new float[] {7, 8, 9});
    rows.put("#label", new float[] {1, 1, 2});
    WordVectors vectors = SmallSpaces.of(rows);
    Path tensors = folder.resolve("tensors.tsv");
    VectorFiles.write(vectors, tensors, VectorFormat.TENSORBOARD);
    List<String> labels = lines(folder.resolve("metadata.tsv"));
    assertTrue(labels.getFirst().indexOf('\t') < 0, "one column, so no line of names");
    assertEquals(vectors.words(), labels);
    List<String> numbers = lines(tensors);
    assertEquals(vectors.size(), numbers.size());
    for (int id = 0; id < vectors.size(); id++) {
      String[] fields = numbers.get(id).split("\t", -1);
      float[] read = new float[fields.length];
      for (int i = 0; i < read.length; i++) {
        assertTrue(fields[i].matches("-?[0-9]+\\.[0-9]+(E-?[0-9]+)?"), fields[i]);
        read[i] = (float) Double.parseDouble(fields[i]);
      }
      assertArrayEquals(vectors.matrix().row(id), read, "as JavaScript rounds: double, then float");
    }
  }

  @Test
  void what_the_projector_would_take_for_an_empty_line_is_not_written() {
    for (String blank : List.of("\u00A0", "\u3000", "\uFEFF", "\u2028 ")) {
      WordVectors vectors =
          SmallSpaces.of(Map.of(blank, new float[] {1, 2}, "word", new float[] {3, 4}));
      Path file = folder.resolve("tensors.tsv");
      String said =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> VectorFiles.write(vectors, file, VectorFormat.TENSORBOARD))
              .getMessage();
      assertTrue(said.contains("is blank"), said);
    }
  }

  @Test
  void a_single_number_a_word_is_no_space_to_the_projector() {
    WordVectors vectors = SmallSpaces.of(Map.of("a", new float[] {1}, "b", new float[] {2}));
    assertThrows(
        IllegalArgumentException.class,
        () -> VectorFiles.write(vectors, folder.resolve("tensors.tsv"), VectorFormat.TENSORBOARD));
  }

  @Test
  void names_of_columns_are_read_and_blank_lines_passed_over_as_the_projector_does()
      throws IOException {
    Path tensors = Files.writeString(folder.resolve("tensors.tsv"), "1\t2\n3\t4\n");
    Files.writeString(
        folder.resolve("metadata.tsv"), "Part\tWord\n\u00A0\nnoun\tcat\n\nverb\trun\n");
    LoadedVectors read = VectorFiles.read(tensors);
    assertEquals(List.of("cat", "run"), read.vectors().words());
    assertArrayEquals(new float[] {3, 4}, read.vectors().matrix().row(1));
  }
}
