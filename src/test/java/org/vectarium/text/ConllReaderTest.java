package org.vectarium.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.vectarium.text.CorpusException.Kind;

class ConllReaderTest {
  private static List<ConllSentence> read(String text) throws CorpusException {
    return ConllReader.read(TextInput.text("names.conll", text));
  }

  private static CorpusException refused(String text) {
    return assertThrows(CorpusException.class, () -> read(text));
  }

  @Test
  void readsSentencesAndPassesOverDocumentStarts() throws CorpusException {
    List<ConllSentence> sentences =
        read("-DOCSTART- -X- -X- O\n\nThe DT B-NP O\nParis NNP I-NP B-LOC\n\n\nrain NN B-NP O");
    assertEquals(2, sentences.size());
    assertEquals(List.of("The", "Paris"), sentences.get(0).words());
    assertEquals(List.of("DT", "NNP"), sentences.get(0).partsOfSpeech());
    assertEquals(List.of("B-NP", "I-NP"), sentences.get(0).chunks());
    assertEquals(List.of("O", "B-LOC"), sentences.get(0).tags());
  }

  @Test
  void turnsIob1IntoIob2() throws CorpusException {
    String iob1 =
        "a X X I-PER\nb X X I-PER\nc X X B-PER\nd X X I-LOC\ne X X O\nf X X I-LOC\n\ng X X I-LOC\n";
    List<ConllSentence> sentences = read(iob1);
    assertEquals(
        List.of("B-PER", "I-PER", "B-PER", "B-LOC", "O", "B-LOC"), sentences.get(0).tags());
    assertEquals(List.of("B-LOC"), sentences.get(1).tags());
  }

  @Test
  void leavesIob2AsItIs() throws CorpusException {
    String iob2 = "a X X B-PER\nb X X I-PER\nc X X B-PER\nd X X B-LOC\n";
    assertEquals(List.of("B-PER", "I-PER", "B-PER", "B-LOC"), read(iob2).getFirst().tags());
  }

  @Test
  void namesTheLineWithAWrongNumberOfColumns() {
    CorpusException e = refused("a X X O\n\nb X O\n");
    assertEquals(Kind.WRONG_COLUMNS, e.kind());
    assertEquals(3, e.line());
    assertEquals(
        "names.conll, line 3: 3 columns where 4 are expected: word, part of speech, chunk, tag.",
        e.getMessage());
  }

  @Test
  void namesTheLineWithAnUnknownTag() {
    for (String tag : List.of("B-PERSON", "LOC", "S-LOC", "B-", "o")) {
      CorpusException e = refused("a X X O\nb X X " + tag + "\n");
      assertEquals(Kind.UNKNOWN_TAG, e.kind());
      assertEquals(2, e.line());
    }
  }

  @Test
  void refusesEmptyAndMissingAndUndecodableFiles() {
    assertEquals(Kind.EMPTY, refused("\n\n").kind());
    assertEquals(
        Kind.NOT_FOUND,
        assertThrows(
                CorpusException.class,
                () -> ConllReader.read(TextInput.file(Path.of("no-such-file.conll"))))
            .kind());
    assertEquals(
        Kind.NOT_UTF8,
        assertThrows(
                CorpusException.class,
                () -> ConllReader.read(TextInput.bytes("x", new byte[] {'a', (byte) 0xFF})))
            .kind());
  }

  /** Windows line ends, UTF-16 with its mark, gzip: the same sentences, on the same lines. */
  @Test
  void otherEncodingsOfTheSameFile() throws IOException {
    String text = "-DOCSTART- -X- -X- O\n\nIn X X O\nParis X X B-LOC\n\nAnna X X B-PER";
    List<ConllSentence> plain = read(text);
    assertEquals(List.of(3L, 6L), plain.stream().map(ConllSentence::line).toList());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    for (byte[] bytes :
        List.of(
            text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            text.getBytes(StandardCharsets.UTF_16),
            packed.toByteArray())) {
      assertEquals(plain, ConllReader.read(TextInput.bytes("names.conll", bytes)));
    }
  }

  /** The exact line, and no line where there is none. */
  @Test
  void saysWhereBytesAreNoText() {
    String good = "a X X O\n".repeat(5000);
    assertEquals(
        "names.conll, line 5,001: there is a NUL byte, which no text has; save the file as UTF-8.",
        refused(good + "b\0 X X O\n").getMessage());
    byte[] latin = (good + "Z\u00fcrich X X B-LOC\n").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "x, line 5,001: the byte 0xFC is not UTF-8; save the file as UTF-8.",
        assertThrows(CorpusException.class, () -> ConllReader.read(TextInput.bytes("x", latin)))
            .getMessage());
    assertEquals(
        "There is no file no-such-file.conll; it may have been moved.",
        assertThrows(
                CorpusException.class,
                () -> ConllReader.read(TextInput.file(Path.of("no-such-file.conll"))))
            .getMessage());
    assertEquals(
        "names.conll, line 1: 1 column where 4 are expected: word, part of speech, chunk, tag.",
        refused("x".repeat(300_000)).getMessage());
    assertEquals(Kind.EMPTY, refused("-DOCSTART- -X- -X- O\n\n").kind());
  }
}
