package org.vectarium.embedding.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectarium.embedding.SideTable;
import org.vectarium.embedding.SideTable.Kind;
import org.vectarium.embedding.SideTable.Part;
import org.vectarium.embedding.SmallSpaces;
import org.vectarium.embedding.WordVectors;

/** Tables beside the words: which row belongs to which word, and what the values are. */
class SideFileTest {
  private static final WordVectors WORDS =
      SmallSpaces.of(
          Map.of("run", new float[] {1, 0}, "猫", new float[] {0, 1}, "x", new float[] {1, 1}));

  @TempDir Path folder;

  private SideTable read(String text) throws IOException {
    return SideFile.read(Files.writeString(folder.resolve("side.tsv"), text), WORDS);
  }

  @Test
  void rows_find_their_words_in_any_order() throws IOException {
    SideTable table =
        read("class\tword\tcolour\nnoun/animal\t猫\t#ff8800\nverb\trun\t\nn\tdog\t#fff\n");
    assertEquals(List.of("class", "colour"), table.names());
    assertEquals(2, table.matched());
    assertEquals(1, table.unknown());
    assertEquals("noun/animal", table.values("class").get(WORDS.id("猫")));
    assertEquals("", table.values("class").get(WORDS.id("x")));
    assertEquals(Kind.COLOUR, SideTable.kind(table.values("colour")));
    assertEquals(Kind.TEXT, SideTable.kind(table.values("class")));
    assertEquals("noun", Part.FIRST.of("noun/animal"));
    assertEquals("animal", Part.LAST.of("noun/animal"));
    assertEquals("noun/animal", Part.WHOLE.of("noun/animal"));
  }

  @Test
  void commas_quotes_and_numbers() throws IOException {
    SideTable table = read("word,age\nrun,\"1.5\"\nx,-2\n");
    assertEquals(Kind.NUMBER, SideTable.kind(table.values("age")));
    assertEquals(1.5, SideTable.number(table.values("age").get(WORDS.id("run"))));
    assertEquals(Kind.TEXT, SideTable.kind(List.of("1", "NaN")));
    List<String> values = List.of("a", "b", "b", "", "c");
    assertEquals(List.of("b", "a"), SideTable.mostFrequent(values, Part.WHOLE, 2));
  }

  @Test
  void a_first_line_that_is_a_row_is_read_as_one() throws IOException {
    SideTable counted = read("run\t3\tverb\nx\t1\tletter\n");
    assertEquals(List.of("column 2", "column 3"), counted.names());
    assertEquals("3", counted.values("column 2").get(WORDS.id("run")));
    assertEquals(2, counted.matched());
    SideTable alike = read("run\tverb\n猫\tnoun\nx\tverb\n");
    assertEquals(List.of("column 2"), alike.names());
    assertEquals("verb", alike.values("column 2").get(WORDS.id("run")));
    // A heading may itself be a word that has a vector.
    assertEquals(List.of("kind"), read("run\tkind\n猫\tnoun\nx\tletter\n").names());
  }

  @Test
  void a_quotation_over_two_lines_is_refused() {
    VectorFileException e =
        assertThrows(
            VectorFileException.class, () -> read("word,note\nrun,fast\nx,\"two\nlines\"\n"));
    assertEquals(3, e.line());
    assertEquals(3, e.column());
    assertTrue(e.getMessage().contains("quotation mark"), e.getMessage());
  }

  @Test
  void bad_tables_are_refused_with_a_sentence() {
    for (String bad : List.of("", "word\nrun\n", "word\ta\ndog\t1\n", "word\ta\nrun\t1\t2\t3\n")) {
      IOException e = assertThrows(IOException.class, () -> read(bad), bad);
      assertTrue(e.getMessage().startsWith("side.tsv"), e.getMessage());
    }
  }
}
