package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectarium.text.CorpusException.Kind;

class CorpusReaderTest {
  @TempDir Path folder;

  private static CorpusReading read(String text) throws CorpusException {
    return CorpusReader.read(
        CorpusSource.text("pasted", text), ReadOptions.DEFAULT, ReadMonitor.NONE);
  }

  private static CorpusException refused(byte[] bytes) {
    CorpusSource source = new CorpusSource("odd", List.of(TextInput.bytes("odd.txt", bytes)));
    return assertThrows(
        CorpusException.class,
        () -> CorpusReader.read(source, ReadOptions.DEFAULT, ReadMonitor.NONE));
  }

  private static int[] ids(EncodedCorpus corpus) {
    int[] all = new int[(int) corpus.ids().size()];
    corpus.ids().read(0, all, 0, all.length);
    return all;
  }

  @Test
  void countsTokensAndTypesOfTheLecture() throws CorpusException {
    CorpusReading reading = read("I love love love NLP .");
    assertEquals(6, reading.tokensRead());
    assertEquals(4, reading.typesRead());
    assertEquals(List.of("love", "I", "NLP", "."), reading.corpus().vocabulary().words());
  }

  @Test
  void endsEverySentenceOnceAndLeavesOutEmptyOnes() throws CorpusException {
    CorpusReading reading = read("\uFEFFa b\r\n\r\n \t\na\u3000c\rb");
    assertEquals(List.of("a", "b", "c"), reading.corpus().vocabulary().words());
    assertEquals("[0, 1, -1, 0, 2, -1, 1, -1]", Arrays.toString(ids(reading.corpus())));
    assertEquals(3, reading.sentences());
  }

  @Test
  void leavesOutRareWordsAndSentencesLeftEmpty() throws CorpusException {
    CorpusReading reading =
        CorpusReader.read(
            CorpusSource.text("t", "a b a\nrare\nb a"),
            ReadOptions.DEFAULT.withMinCount(2),
            ReadMonitor.NONE);
    assertEquals("[0, 1, 0, -1, 1, 0, -1]", Arrays.toString(ids(reading.corpus())));
    assertEquals(5, reading.corpus().tokens());
    assertEquals(6, reading.tokensRead());
  }

  @Test
  void byteScannerAgreesWithTheTokeniserOnAnyTextHoweverItArrives() throws IOException {
    Random random = new Random(3);
    String[] pieces = {
      "a", "é", "王", "😀", " ", "\u3000", "\u00A0", "\r\n", "\n", "\r", "\t", "x", "sesquipedalian"
    };
    for (int round = 0; round < 600; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      List<String> expected = new ArrayList<>();
      text.toString().lines().forEach(line -> Tokeniser.WHITESPACE.tokenise(line, expected::add));
      List<String> found = new ArrayList<>();
      new Utf8Scanner("t", Utf8Scanner.Unit.WORDS, collect(found))
          .scan(trickle(text.toString(), random, round % 2 == 0 ? 3 : 100), () -> {});
      assertEquals(expected, found, () -> "for \"" + text + "\"");
    }
  }

  @Test
  void eightBytesAtOnceEndWhereOneByOneDo() {
    Random random = new Random(8);
    byte[] text = new byte[8];
    for (int other = -128; other < 128; other++) {
      for (int place = 0; place < 8; place++) {
        for (int i = 0; i < 8; i++) {
          text[i] = (byte) (i < place ? '!' + random.nextInt(0x7F - '!' + 1) : random.nextInt());
        }
        text[place] = (byte) other;
        int expected = 0;
        while (expected < 8 && text[expected] > ' ') {
          expected++;
        }
        assertEquals(
            expected, EightBytes.visible(EightBytes.at(text, 0)), () -> Arrays.toString(text));
      }
    }
  }

  private static Utf8Scanner.Sink collect(List<String> words) {
    return new Utf8Scanner.Sink() {
      @Override
      public void word(byte[] buffer, int from, int to) {
        words.add(new String(buffer, from, to - from, UTF_8));
      }

      @Override
      public void lineEnd() {}

      @Override
      public void longWord(long line, long bytes) {
        words.add("long " + line + " " + bytes);
      }
    };
  }

  /** A stream that gives one to {@code most} bytes at a time. */
  private static InputStream trickle(String text, Random random, int most) {
    return new ByteArrayInputStream(text.getBytes(UTF_8)) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + random.nextInt(most)));
      }
    };
  }

  @Test
  void skipsAWordOfTenMegabytesAndSaysWhere() throws CorpusException {
    String monster = "王".repeat(3_500_000);
    CorpusReading reading = read("one two\nthree " + monster + " four\nfive");
    assertEquals(5, reading.tokensRead());
    assertEquals(1, reading.warnings().size());
    assertEquals(2, reading.warnings().getFirst().line());
    assertTrue(
        reading.warnings().getFirst().message().contains("10,500,000 bytes"),
        reading.warnings().getFirst().message());
  }

  @Test
  void saysThatATextIsEmpty() {
    for (String text : List.of("", "\uFEFF", " \n\t\n")) {
      CorpusException e = refused(text.getBytes(UTF_8));
      assertEquals(Kind.EMPTY, e.kind());
      assertTrue(e.getMessage().contains("no words"), e.getMessage());
    }
  }

  @Test
  void saysThatAFileIsBinary() {
    assertEquals(Kind.BINARY, refused(new byte[] {'a', 'b', 0, 'c'}).kind());
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertEquals(Kind.BINARY, refused(picture).kind());
    CorpusException later = refused("one\ntwo\nth\0ree\n".getBytes(UTF_8));
    assertTrue(later.getMessage().contains("on line 3 (byte 10)"), later.getMessage());
    // The byte that is no UTF-8 comes first; the NUL two lines below it says what the file is.
    CorpusException below = refused(new byte[] {'a', (byte) 0xFF, '\n', 'b', '\n', 0});
    assertTrue(below.getMessage().contains("on line 3 (byte 5)"), below.getMessage());
  }

  @Test
  void saysWhereAFileIsNotUtf8() {
    CorpusException e =
        refused("one\n王é caf\u00E9".getBytes(java.nio.charset.Charset.forName("GB18030")));
    assertEquals(Kind.NOT_UTF8, e.kind());
    assertEquals(2, e.line());
    byte[] late = "first line\ncafé 王 \uFFFD".getBytes(UTF_8);
    late[late.length - 3] = (byte) 0xFF;
    e = refused(late);
    assertEquals(2, e.line());
    assertEquals(8, e.column());
    assertTrue(e.getMessage().contains("(byte 21) is 0xFF"), e.getMessage());
  }

  @Test
  void refusesOverlongFormsSurrogatesAndUnfinishedCharacters() {
    int[][] bad = {
      {0xC0, 0x80},
      {0xE0, 0x80, 0x80},
      {0xED, 0xA0, 0x80},
      {0xF4, 0x90, 0x80, 0x80},
      {'a', 0xE7},
      {0xE7, 0x8E},
      {0x80},
      {0xF5, 0x80, 0x80, 0x80}
    };
    for (int[] form : bad) {
      byte[] bytes = new byte[form.length];
      for (int i = 0; i < form.length; i++) {
        bytes[i] = (byte) form[i];
      }
      assertEquals(Kind.NOT_UTF8, refused(bytes).kind(), () -> Arrays.toString(form));
    }
  }

  @Test
  void saysHowManyTypesAreMissing() {
    CorpusException e =
        assertThrows(
            CorpusException.class,
            () ->
                CorpusReader.read(
                    CorpusSource.text("short", "a b a b c"),
                    ReadOptions.DEFAULT.withMinTypes(50).withMinCount(2),
                    ReadMonitor.NONE));
    assertEquals(Kind.TOO_FEW_TYPES, e.kind());
    assertEquals(
        "\"short\" has only 2 different words that occur at least 2 times (of 3 in all), but 50 are"
            + " needed: choose a longer text or a lower minimum count.",
        e.getMessage());
  }

  @Test
  void namesAMissingFile() {
    Path missing = folder.resolve("missing.txt");
    CorpusException e =
        assertThrows(
            CorpusException.class,
            () ->
                CorpusReader.read(
                    CorpusSource.file(missing), ReadOptions.DEFAULT, ReadMonitor.NONE));
    assertEquals(Kind.NOT_FOUND, e.kind());
    assertTrue(e.getMessage().contains(missing.toString()), e.getMessage());
  }

  @Test
  void reportsProgressInBytesAndStopsWhenTold() throws IOException {
    Path file = folder.resolve("long.txt");
    Files.writeString(file, "word and word again\n".repeat(100_000));
    List<Long> seen = new ArrayList<>();
    CorpusReader.read(
        CorpusSource.file(file),
        ReadOptions.DEFAULT,
        (done, total) -> {
          assertEquals(2_000_000, total);
          return seen.add(done);
        });
    assertEquals(2_000_000, seen.getLast());
    assertThrows(
        CancellationException.class,
        () ->
            CorpusReader.read(
                CorpusSource.file(file), ReadOptions.DEFAULT, (done, total) -> done < 600_000));
  }

  @Test
  void saysThatATextChangedWhileItWasRead() throws IOException {
    Path file = folder.resolve("moving.txt");
    byte[] whole = "word and word again\n".repeat(100_000).getBytes(UTF_8);
    byte[] shorter = Arrays.copyOf(whole, whole.length / 2);
    byte[] longer = Arrays.copyOf(whole, whole.length + 7);
    Arrays.fill(longer, whole.length, longer.length, (byte) 'x');
    for (byte[] later : List.of(shorter, longer)) {
      Files.write(file, whole);
      CorpusException e =
          assertThrows(
              CorpusException.class,
              () ->
                  CorpusReader.read(
                      CorpusSource.file(file),
                      ReadOptions.DEFAULT,
                      (done, total) -> changed(file, later)));
      assertEquals(Kind.CHANGED, e.kind());
      String values =
          String.format(Locale.ROOT, "%,d bytes.*%,d bytes", whole.length, later.length);
      assertTrue(Pattern.compile(values).matcher(e.getMessage()).find(), e.getMessage());
    }
  }

  private static boolean changed(Path file, byte[] content) {
    try {
      Files.write(file, content);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In memory and in the temporary file beyond the budget. */
  @ParameterizedTest
  @ValueSource(longs = {1 << 20, 1 << 16})
  void aTextThatWasReadMayBeCutShortWithoutHarm(long budget) throws IOException {
    Path file = folder.resolve("later.txt");
    Files.writeString(file, "word and word again\n".repeat(40_000));
    ReadOptions options = ReadOptions.DEFAULT.withMemoryBudget(budget);
    EncodedCorpus corpus =
        CorpusReader.read(CorpusSource.file(file), options, ReadMonitor.NONE).corpus();
    Files.writeString(file, "");
    int[] ids = new int[5];
    assertEquals(5, corpus.ids().read(corpus.ids().size() - 5, ids, 0, 5));
    assertArrayEquals(new int[] {0, 1, 0, 2, TokenIds.SENTENCE_END}, ids);
  }
}
