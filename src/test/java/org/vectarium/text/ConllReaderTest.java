package org.vectarium.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
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
}
