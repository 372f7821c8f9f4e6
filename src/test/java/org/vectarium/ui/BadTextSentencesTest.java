package org.vectarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectarium.session.WorkerSession;
import org.vectarium.text.ConllReader;
import org.vectarium.text.CorpusException;
import org.vectarium.text.CorpusReader;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.ReadOptions;
import org.vectarium.text.TextInput;
import org.vectarium.ui.i18n.Language;

/** Both languages say the same facts about a text that cannot be read. */
class BadTextSentencesTest {
  @TempDir Path home;
  private AppContext context;

  @BeforeEach
  void open() {
    context = new AppContext(new PreferencesStore(home), new WorkerSession(), Runnable::run);
    context.messages().languageProperty().set(Language.CHINESE);
  }

  @AfterEach
  void close() {
    context.close();
  }

  private String chinese(Exception problem, CorpusException.Kind kind) {
    CorpusException told = (CorpusException) problem;
    assertEquals(kind, told.kind());
    String sentence = context.corpora().sentence(told);
    assertFalse(sentence.contains("{"), sentence);
    assertTrue(sentence.endsWith("。"), sentence);
    return sentence;
  }

  private Exception reading(byte[] bytes) throws Exception {
    Path file = Files.write(home.resolve("text.txt"), bytes);
    return assertThrows(
        CorpusException.class,
        () -> CorpusReader.read(CorpusSource.file(file), ReadOptions.DEFAULT, ReadMonitor.NONE));
  }

  @Test
  void theByteAndTheCharacterThatAreNotUtf8() throws Exception {
    byte[] bytes = "one two\nthree \u00ff four\n".getBytes(StandardCharsets.ISO_8859_1);
    String sentence = chinese(reading(bytes), CorpusException.Kind.NOT_UTF8);
    assertTrue(sentence.contains("第 2 行第 7 个字符（第 14 字节，值为 0xFF）"), sentence);
  }

  @Test
  void theByteThatIsNul() throws Exception {
    String sentence = chinese(reading(new byte[] {'a', '\n', 'b', 0}), CorpusException.Kind.BINARY);
    assertTrue(sentence.contains("第 2 行，第 3 字节"), sentence);
  }

  @Test
  void aTextWithoutWords() throws Exception {
    String sentence = chinese(reading(new byte[] {' ', '\n'}), CorpusException.Kind.EMPTY);
    assertTrue(sentence.contains("text.txt"), sentence);
  }

  @Test
  void anArchiveThatBreaksOff() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("one two three\n".repeat(9000).getBytes(StandardCharsets.UTF_8));
    }
    Path file = home.resolve("text.gz");
    Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    Exception problem =
        assertThrows(
            CorpusException.class,
            () ->
                CorpusReader.read(CorpusSource.file(file), ReadOptions.DEFAULT, ReadMonitor.NONE));
    chinese(problem, CorpusException.Kind.BROKEN_GZIP);
  }

  @Test
  void aFolderWithoutTexts() throws Exception {
    Path folder = Files.createDirectory(home.resolve("empty"));
    Exception problem =
        assertThrows(CorpusException.class, () -> CorpusSource.paths(List.of(folder)));
    chinese(problem, CorpusException.Kind.NO_TEXT_FILE);
  }

  @Test
  void aLabelledFileThatIsNotUtf8() throws Exception {
    Path file = home.resolve("names.conll");
    Files.write(file, "a N O O\n\u00ff N O O\n".getBytes(StandardCharsets.ISO_8859_1));
    Exception problem =
        assertThrows(CorpusException.class, () -> ConllReader.read(TextInput.file(file)));
    assertTrue(chinese(problem, CorpusException.Kind.NOT_UTF8).contains("第 2 行第 1 个字符"));
  }

  @Test
  void aLabelNobodyKnows() throws Exception {
    Path file = Files.writeString(home.resolve("names.conll"), "Ann N O B-XYZ\n");
    Exception problem =
        assertThrows(CorpusException.class, () -> ConllReader.read(TextInput.file(file)));
    assertTrue(chinese(problem, CorpusException.Kind.UNKNOWN_TAG).contains("“B-XYZ”"));
  }
}
