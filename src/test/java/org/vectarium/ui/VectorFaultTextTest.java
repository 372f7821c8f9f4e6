package org.vectarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.embedding.format.LoadedVectors;
import org.vectarium.embedding.format.ReadOptions;
import org.vectarium.embedding.format.VectorFault;
import org.vectarium.embedding.format.VectorFileException;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;

/** Broken files of vectors are explained in the language of the screen. */
class VectorFaultTextTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @TempDir Path folder;
  private final Messages english = new Messages(Language.ENGLISH);
  private final Messages chinese = new Messages(Language.CHINESE);

  /** The screen's English is the core's; the other language fills in the same arguments. */
  @ParameterizedTest
  @EnumSource
  void every_fault_has_its_sentence(VectorFault fault) {
    assertEquals(fault.english(), english.get(VectorFaultText.key(fault)));
    String translated = chinese.get(VectorFaultText.key(fault));
    assertTrue(HAN.matcher(translated).find(), translated);
    for (int i = 0; i < 5; i++) {
      String argument = "{" + i;
      assertEquals(fault.english().contains(argument), translated.contains(argument), argument);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "word\n", "2 3\na 1 2\n", "a 1 2\nb 1 nan\n", "a 1\nb 1 2\n"})
  void the_screen_says_in_English_what_the_terminal_says(String content) throws IOException {
    VectorFileException problem = refusal(content);
    assertEquals(problem.getMessage(), VectorFaultText.of(english, problem));
  }

  @Test
  void the_place_stands_in_the_Chinese_sentence() throws IOException {
    assertEquals(
        "v.txt 第 2 行第 20 个字符：有 2 个数，而首行声明 3 个；这一行已损坏，或首行有误",
        VectorFaultText.of(chinese, refusal("2 3\na 1.000000 2.000000\nb 3 4\n")));
    assertEquals("v.txt：文件是空的", VectorFaultText.of(chinese, refusal("")));
  }

  @Test
  void what_was_left_out_is_said_in_either_language() throws IOException {
    Path file = Files.writeString(folder.resolve("v.txt"), "a 1 2\na 3 4\nb 5 x\n");
    LoadedVectors read = VectorFiles.read(file, ReadOptions.defaults().withSkipBadRows(true));
    assertEquals(
        "v.txt: 1 word stood again and left out, the first of them \"a\" (line 2); 1 row could not"
            + " be read, the first: v.txt, line 3, column 5: \"x\" is not a number",
        VectorFaultText.of(english, "v.txt", read.notes()));
    assertEquals(
        "v.txt：有 1 个重复的词未读入，第一个是“a”（第 2 行）；有 1 行无法读取，第一处：v.txt 第 3 行第 5 个字符：“x”不是数",
        VectorFaultText.of(chinese, "v.txt", read.notes()));
  }

  private VectorFileException refusal(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("v.txt"), content);
    return assertThrows(VectorFileException.class, () -> VectorFiles.read(file));
  }
}
