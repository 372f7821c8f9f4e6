package org.vectarium.ner;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.text.ConllReader;
import org.vectarium.text.ConllSentence;
import org.vectarium.text.CorpusException;
import org.vectarium.text.TextInput;
import org.vectarium.text.sample.SampleCorpora;

/** The labelled sentences that come with the app. */
public final class BundledSentences {
  private BundledSentences() {}

  /**
   * The lecture's sentences in a language, then some of the bundled training set.
   *
   * @param language {@code en} or {@code zh}
   * @param more how many of the training set
   * @throws IllegalStateException if the program's own files are damaged
   */
  public static List<LabelledSentence> lecture(String language, int more) {
    try {
      List<LabelledSentence> all =
          new ArrayList<>(
              of(ConllReader.read(TextInput.resource("/ner/lecture-" + language + ".conll"))));
      all.addAll(set(language, SampleCorpora.LabelledSet.TRAIN).stream().limit(more).toList());
      return List.copyOf(all);
    } catch (CorpusException e) {
      throw new IllegalStateException("the lecture's sentences cannot be read", e);
    }
  }

  /**
   * One of the bundled sets.
   *
   * @throws IllegalStateException if the program's own files are damaged
   */
  public static List<LabelledSentence> set(String language, SampleCorpora.LabelledSet set) {
    try {
      return of(SampleCorpora.labelled(language, set));
    } catch (CorpusException e) {
      throw new IllegalStateException("the bundled sentences cannot be read", e);
    }
  }

  /** The words and tags of sentences as they were read. */
  public static List<LabelledSentence> of(List<ConllSentence> read) {
    return read.stream().map(s -> new LabelledSentence(s.words(), s.tags())).toList();
  }
}
