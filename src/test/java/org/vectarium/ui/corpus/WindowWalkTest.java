package org.vectarium.ui.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectarium.text.ContextWindow;
import org.vectarium.text.CorpusException;
import org.vectarium.text.CorpusPreview;
import org.vectarium.text.CorpusReader;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.Cut;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.ReadOptions;

class WindowWalkTest {
  private static EncodedCorpus corpus(String text) throws CorpusException {
    return CorpusReader.read(CorpusSource.text("t", text), ReadOptions.DEFAULT, ReadMonitor.NONE)
        .corpus();
  }

  private static WindowWalk walk(String text, int radius) throws CorpusException {
    WindowWalk walk = new WindowWalk(corpus(text));
    walk.radiusProperty().set(radius);
    return walk;
  }

  @Test
  void pairByPairItProducesEveryPairOnceInReadingOrder() throws CorpusException {
    EncodedCorpus corpus = corpus("a b c\nd e");
    WindowWalk walk = new WindowWalk(corpus);
    walk.radiusProperty().set(1);
    List<String> pairs = new ArrayList<>();
    do {
      WindowWalk.Place place = walk.place();
      ContextWindow.Outside newest = place.window().outside().get(place.pairs() - 1);
      pairs.add(
          corpus.vocabulary().word(place.window().centre())
              + corpus.vocabulary().word(newest.id()));
    } while (walk.step(Grain.PAIR));
    assertEquals(List.of("ab", "ba", "bc", "cb", "de", "ed"), pairs);
    assertTrue(walk.back(Grain.PAIR));
    assertEquals(3, walk.place().window().position() - 1);
  }

  @Test
  void stepsByWindowAndBySentenceAndBackTheSameWay() throws CorpusException {
    WindowWalk walk = walk("a b c\nd e\nf g h", 2);
    assertTrue(walk.step(Grain.WINDOW));
    assertEquals(1, walk.place().window().position());
    assertTrue(walk.step(Grain.SENTENCE));
    assertEquals(4, walk.place().window().position());
    assertTrue(walk.step(Grain.SENTENCE));
    assertEquals(7, walk.place().window().position());
    assertFalse(walk.step(Grain.SENTENCE));
    assertTrue(walk.back(Grain.SENTENCE));
    assertEquals(4, walk.place().window().position());
    assertTrue(walk.back(Grain.WINDOW));
    assertEquals(2, walk.place().window().position());
    walk.toEnd();
    assertEquals(9, walk.place().window().position());
    assertFalse(walk.step(Grain.WINDOW));
    walk.toStart();
    assertFalse(walk.back(Grain.WINDOW));
  }

  @Test
  void seeksToTheNextWordWhereASentenceEnds() throws CorpusException {
    WindowWalk walk = walk("a b\nc", 4);
    walk.seek(2);
    assertEquals(3, walk.place().window().position());
    walk.seek(4);
    assertEquals(3, walk.place().window().position());
    walk.seek(-5);
    assertEquals(0, walk.place().window().position());
  }

  @Test
  void aChangedRadiusOrSideReopensTheWindow() throws CorpusException {
    WindowWalk walk = walk("a b c d e", 1);
    walk.seek(2);
    assertEquals(2, walk.place().window().outside().size());
    walk.radiusProperty().set(2);
    assertEquals(4, walk.place().window().outside().size());
    walk.leftOnlyProperty().set(true);
    assertEquals(2, walk.place().window().outside().size());
    assertTrue(walk.place().complete());
  }

  @Test
  void aWordAloneInItsSentenceHasNoPairs() throws CorpusException {
    WindowWalk walk = walk("a\nb c", 2);
    assertEquals(0, walk.place().pairs());
    assertTrue(walk.step(Grain.PAIR));
    assertEquals(1, walk.place().pairs());
  }

  @Test
  void suggestsATokeniserFromTheFirstLines() throws CorpusException {
    assertEquals(Cut.CHINESE, suggested("巴黎的博物馆非常值得一看。"));
    assertEquals(Cut.UNICODE, suggested("Rain, rain, go away. Come again!"));
    assertEquals(Cut.WHITESPACE, suggested("the king and the queen , again"));
    assertEquals(Cut.CONLL, Cut.suggested("names.conll", List.of()));
  }

  private static Cut suggested(String text) throws CorpusException {
    CorpusSource source = CorpusSource.text("t", text);
    return Cut.suggested("t.txt", CorpusPreview.of(source, ReadOptions.DEFAULT, 5).lines());
  }
}
