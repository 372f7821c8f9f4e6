package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectarium.text.CorpusException.Kind;
import org.vectarium.text.UnicodeTokeniser.Digits;
import org.vectarium.text.UnicodeTokeniser.Punctuation;

/** People's own texts: packed, in other encodings, in folders, in other scripts, too large. */
class OwnTextTest {
  @TempDir Path folder;

  private static CorpusReading read(byte[] bytes, ReadOptions options) throws CorpusException {
    CorpusSource source = new CorpusSource("own", List.of(TextInput.bytes("own.txt", bytes)));
    return CorpusReader.read(source, options, ReadMonitor.NONE);
  }

  private static CorpusReading read(String text, Tokeniser tokeniser) throws CorpusException {
    return read(text.getBytes(UTF_8), ReadOptions.DEFAULT.withMinTypes(1).withTokeniser(tokeniser));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static String tokens(EncodedCorpus corpus) {
    int[] ids = new int[(int) corpus.ids().size()];
    corpus.ids().read(0, ids, 0, ids.length);
    StringBuilder out = new StringBuilder();
    for (int id : ids) {
      out.append(id < 0 ? "|" : corpus.vocabulary().word(id) + " ");
    }
    return out.toString();
  }

  @Test
  void unpacksGzipAndSaysWhereADamagedOneBreaksOff() throws IOException {
    StringBuilder text = new StringBuilder();
    new Random(2).ints(80_000, 0, 900).forEach(i -> text.append(i).append(i < 99 ? '\n' : ' '));
    byte[] packed = gzip(text.toString());
    assertEquals(80_000, read(packed, ReadOptions.DEFAULT).tokensRead());
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);
    CorpusException e = assertThrows(CorpusException.class, () -> read(cut, ReadOptions.DEFAULT));
    assertEquals(Kind.BROKEN_GZIP, e.kind());
    assertTrue(e.line() > 1, e.getMessage());
    byte[] bent = packed.clone();
    bent[packed.length / 2] ^= 0x55;
    bent[packed.length / 2 + 1] ^= 0x55;
    assertEquals(
        Kind.BROKEN_GZIP,
        assertThrows(CorpusException.class, () -> read(bent, ReadOptions.DEFAULT)).kind());
    byte[] stub = {0x1F, (byte) 0x8B};
    assertEquals(
        Kind.BROKEN_GZIP,
        assertThrows(CorpusException.class, () -> read(stub, ReadOptions.DEFAULT)).kind());
  }

  @Test
  void readsUtf16WithAMarkAndOtherEncodingsWhenNamed() throws CorpusException {
    String text = "王后 见 国王 😀\n国王 见 王后\n".repeat(3000);
    for (String name : List.of("UTF-16", "x-UTF-16LE-BOM")) {
      CorpusReading reading = read(text.getBytes(Charset.forName(name)), ReadOptions.DEFAULT);
      assertEquals(21_000, reading.tokensRead(), name);
      assertEquals(6_000, reading.sentences(), name);
      assertTrue(reading.corpus().vocabulary().id("😀") >= 0, name);
    }
    for (String name : List.of("GB18030", "UTF-16LE", "UTF-32BE")) {
      byte[] bytes = text.getBytes(Charset.forName(name));
      CorpusReading reading = read(bytes, ReadOptions.DEFAULT.withEncoding(Charset.forName(name)));
      assertEquals(21_000, reading.tokensRead(), name);
      assertEquals(4, reading.typesRead(), name);
    }
  }

  @Test
  void asksForTheEncodingAndSaysWhenItIsTheWrongOne() {
    byte[] gbk = "first\n国王 王后".getBytes(Charset.forName("GB18030"));
    assertEquals(
        Kind.NOT_UTF8,
        assertThrows(CorpusException.class, () -> read(gbk, ReadOptions.DEFAULT)).kind());
    CorpusException e =
        assertThrows(
            CorpusException.class,
            () -> read(gbk, ReadOptions.DEFAULT.withEncoding(StandardCharsets.US_ASCII)));
    assertEquals(Kind.WRONG_ENCODING, e.kind());
    assertEquals(2, e.line());
    byte[] halfPair = {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0};
    assertEquals(
        Kind.WRONG_ENCODING,
        assertThrows(CorpusException.class, () -> read(halfPair, ReadOptions.DEFAULT)).kind());
  }

  @Test
  void unicodeWordsObeyTheirThreeChoices() throws CorpusException {
    String line = "Don't panic: 1984 isn't 2026, \"Größe\"!";
    assertEquals(
        "don't panic 1984 isn't 2026 größe |", inOrder(read(line, UnicodeTokeniser.DEFAULT)));
    assertEquals(
        "Don't panic : 0000 isn't 0000 , \" Größe \" ! |",
        inOrder(read(line, new UnicodeTokeniser(false, Digits.ZERO, Punctuation.KEEP))));
    assertEquals(
        "don't panic isn't größe |",
        inOrder(read(line, new UnicodeTokeniser(true, Digits.DROP, Punctuation.DROP))));
  }

  private static String inOrder(CorpusReading reading) {
    return tokens(reading.corpus());
  }

  @Test
  void cutsChineseIntoWords() throws CorpusException {
    assertEquals(
        "巴黎 的 博物馆 非常 值得 一 看 |", tokens(read("巴黎的博物馆非常值得一看。", ChineseTokeniser.DEFAULT).corpus()));
    String mixed =
        tokens(read("我喜欢NLP，你呢？", new ChineseTokeniser(true, Punctuation.KEEP)).corpus());
    assertEquals("我 喜欢 nlp ， 你 呢 ？ |", mixed);
  }

  @Test
  void readsTheFirstColumnOfConllFiles() throws CorpusException {
    String conll = "-DOCSTART- -X- -X- O\n\nThe DT B-NP O\nrain NN I-NP O\n\n\nThe DT B-NP O\n";
    assertEquals("The rain |The |", tokens(read(conll, Tokeniser.CONLL).corpus()));
  }

  @Test
  void lineTokenisersLoseNothingInALineOfTenMegabytes() throws CorpusException {
    Random random = new Random(1);
    StringBuilder line = new StringBuilder();
    int words = 0;
    while (line.length() < 10_000_000) {
      line.append((char) ('a' + random.nextInt(26))).append("é".repeat(random.nextInt(9)));
      line.append(' ');
      words++;
    }
    CorpusReading reading = read(line.toString(), UnicodeTokeniser.DEFAULT);
    assertEquals(words, reading.tokensRead());
    assertEquals(1, reading.sentences());
    assertEquals(words, read(line.toString(), Tokeniser.WHITESPACE).tokensRead());
  }

  @Test
  void aFileDeletedWhileOpenLeavesItsCorpusWhole() throws IOException {
    Path file = folder.resolve("soon-gone.txt");
    Files.writeString(file, "one two\nthree one\n".repeat(5_000));
    ReadMonitor deletes =
        (done, total) -> {
          try {
            Files.deleteIfExists(file);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return true;
        };
    EncodedCorpus corpus =
        CorpusReader.read(CorpusSource.file(file), ReadOptions.DEFAULT, deletes).corpus();
    assertEquals(20_000, corpus.tokens());
    Files.deleteIfExists(file);
    assertTrue(tokens(corpus).startsWith("one two |three one |"));
  }

  @Test
  void readsAFolderAndLeavesOutWhatCannotBeRead() throws IOException {
    for (int i = 0; i < 300; i++) {
      Files.writeString(folder.resolve("%03d.txt".formatted(i)), "word number" + i + "\n");
    }
    Files.write(folder.resolve("100.txt"), new byte[] {'a', ' ', 'b', '\n', (byte) 0xFF});
    Files.write(folder.resolve("200.txt.gz"), Arrays.copyOf(gzip("never counted ".repeat(50)), 40));
    Files.writeString(folder.resolve("notes.xml"), "other");
    Files.writeString(Files.createDirectory(folder.resolve(".hidden")).resolve("x.txt"), "hidden");
    CorpusSource source = CorpusSource.paths(List.of(folder));
    assertEquals(301, source.inputs().size());
    Files.delete(folder.resolve("250.txt"));
    CorpusReading reading = CorpusReader.read(source, ReadOptions.DEFAULT, ReadMonitor.NONE);
    assertEquals(3, reading.warnings().size());
    assertTrue(reading.warnings().get(0).source().endsWith("100.txt"));
    assertEquals(298 * 2, reading.tokensRead());
    assertEquals(-1, reading.corpus().vocabulary().id("never"));
    assertEquals(-1, reading.corpus().vocabulary().id("a"));
    assertEquals(298, reading.corpus().vocabulary().count(0));
  }

  @Test
  void anUnreadableFileAmongOthersIsNamed() throws IOException {
    // Not by file permissions: a test run by root may read everything.
    TextInput locked =
        new TextInput() {
          @Override
          public String label() {
            return "b.txt";
          }

          @Override
          public InputStream open() throws IOException {
            throw new AccessDeniedException("b.txt");
          }

          @Override
          public long length() {
            return 5;
          }
        };
    CorpusSource source =
        new CorpusSource("two", List.of(TextInput.text("a.txt", "one two"), locked));
    CorpusReading reading = CorpusReader.read(source, ReadOptions.DEFAULT, ReadMonitor.NONE);
    assertTrue(reading.warnings().getFirst().message().contains("may not be read by you"));
    assertEquals(2, reading.tokensRead());
  }

  @Test
  void aFolderWithoutTextsIsNamed() {
    CorpusException e =
        assertThrows(CorpusException.class, () -> CorpusSource.paths(List.of(folder)));
    assertEquals(Kind.NO_TEXT_FILE, e.kind());
    assertTrue(e.getMessage().contains(folder.toString()));
  }

  @Test
  void idsBeyondTheBudgetGoToAMappedFileAndAreTheSame() throws CorpusException {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      text.append('w').append(random.nextInt(1 + random.nextInt(2000)));
      text.append(random.nextInt(12) == 0 ? '\n' : ' ');
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    ReadOptions options = ReadOptions.DEFAULT.withMinCount(3);
    EncodedCorpus inMemory = read(bytes, options).corpus();
    for (long budget : List.of(0L, 100_000L, 200_000L)) {
      EncodedCorpus mapped = read(bytes, options.withMemoryBudget(budget)).corpus();
      assertInstanceOf(MappedTokenIds.class, mapped.ids());
      assertEquals(inMemory.vocabulary().words(), mapped.vocabulary().words());
      assertEquals(tokens(inMemory), tokens(mapped));
      int[] few = new int[10];
      assertEquals(4, mapped.ids().read(mapped.ids().size() - 4, few, 2, 8));
      assertEquals(0, mapped.ids().read(mapped.ids().size(), few, 0, 8));
      assertEquals(0, mapped.ids().read(Long.MAX_VALUE, few, 0, 8));
    }
  }

  @Test
  void rollsBackAcrossTheTemporaryFile() throws CorpusException {
    for (long budget : List.of(0L, 1L << 16, 1L << 20)) {
      try (CorpusEncoder encoder = new CorpusEncoder("t", budget)) {
        fill(encoder, "keep", 100_000);
        CorpusEncoder.Mark mark = encoder.mark();
        fill(encoder, "drop", 250_000);
        encoder.rollBack(mark);
        fill(encoder, "more", 70_000);
        EncodedCorpus corpus = encoder.finish(1, 1);
        assertEquals(170_000, corpus.tokens());
        assertEquals(-1, corpus.vocabulary().id("drop0"));
        int[] ids = new int[(int) corpus.ids().size()];
        corpus.ids().read(0, ids, 0, ids.length);
        int at = 0;
        for (int i = 0; i < 170_000; i++) {
          while (ids[at] < 0) {
            at++;
          }
          String expected = i < 100_000 ? "keep" + i % 7 : "more" + (i - 100_000) % 7;
          assertEquals(expected, corpus.vocabulary().word(ids[at++]));
        }
      }
    }
  }

  private static void fill(CorpusEncoder encoder, String stem, int count) throws CorpusException {
    for (int i = 0; i < count; i++) {
      encoder.add(stem + i % 7);
      if (i % 10 == 9) {
        encoder.endSentence();
      }
    }
    encoder.endSentence();
  }

  @Test
  void previewsTheFirstLinesAsTheyWillBeCut() throws CorpusException {
    CorpusSource source =
        CorpusSource.text("t", "A b, c!\n\nSecond line\nthird\n" + "x ".repeat(99_999));
    CorpusPreview preview =
        CorpusPreview.of(source, ReadOptions.DEFAULT.withTokeniser(UnicodeTokeniser.DEFAULT), 2);
    assertEquals(
        List.of(
            new CorpusPreview.Line("A b, c!", List.of("a", "b", "c")),
            new CorpusPreview.Line("Second line", List.of("second", "line"))),
        preview.lines());
    assertEquals(List.of(), preview.leftOut());
    String oneLine = "é".repeat(50_000);
    assertEquals(
        1,
        CorpusPreview.of(CorpusSource.text("t", oneLine), ReadOptions.DEFAULT, 5).lines().size());
  }

  @Test
  void previewsColumnsSentenceBySentence() throws CorpusException {
    String columns =
        "-DOCSTART- -X- O O\n\nAnna NNP I-NP B-PER\nsings VBZ I-VP O\n\nHans NNP I-NP B-PER\n";
    CorpusPreview preview =
        CorpusPreview.of(
            CorpusSource.text("t", columns), ReadOptions.DEFAULT.withTokeniser(Tokeniser.CONLL), 5);
    assertEquals(
        List.of(List.of("Anna", "sings"), List.of("Hans")),
        preview.lines().stream().map(CorpusPreview.Line::words).toList());
  }

  @Test
  void previewsTheFirstReadableFileAndNamesTheOthers(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("a.txt.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
    Files.write(folder.resolve("b.txt"), new byte[] {'k', (byte) 0xff, '\n'});
    Files.writeString(folder.resolve("c.txt"), "the king\n");
    CorpusSource source = CorpusSource.paths(List.of(folder));
    CorpusPreview preview = CorpusPreview.of(source, ReadOptions.DEFAULT, 5);
    assertEquals(
        List.of(new CorpusPreview.Line("the king", List.of("the", "king"))), preview.lines());
    // What is named is what the reading itself leaves out.
    CorpusReading reading = CorpusReader.read(source, ReadOptions.DEFAULT, ReadMonitor.NONE);
    assertEquals(
        reading.warnings().stream().map(ReadWarning::message).toList(),
        preview.leftOut().stream().map(CorpusException::getMessage).toList());
    assertEquals(2, preview.leftOut().size());
  }
}
