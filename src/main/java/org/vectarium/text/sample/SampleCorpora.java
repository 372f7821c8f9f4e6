package org.vectarium.text.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vectarium.text.ConllReader;
import org.vectarium.text.ConllSentence;
import org.vectarium.text.CorpusEncoder;
import org.vectarium.text.CorpusException;
import org.vectarium.text.CorpusReader;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.ReadOptions;
import org.vectarium.text.sample.SampleCorpus.Size;

/** The corpora that come with the program. Thread-safe: nothing here has state. */
public final class SampleCorpora {
  /** What the program opens on. */
  public static final String DEFAULT = "medium-en";

  private static final long SEED = 1;

  private static final List<SampleCorpus> ALL =
      List.of(
          written("en", 13),
          made("small-en", "en", Size.SMALL, 468, "kingdom-en", 1),
          made("medium-en", "en", Size.MEDIUM, 214_000, "family-en", 2.1),
          made("large-en", "en", Size.LARGE, 5_050_000, "family-en", 52),
          written("zh", 13),
          made("small-zh", "zh", Size.SMALL, 342, "kingdom-zh", 1),
          made("medium-zh", "zh", Size.MEDIUM, 206_000, "family-zh", 2.45),
          made("large-zh", "zh", Size.LARGE, 5_070_000, "family-zh", 63));

  private SampleCorpora() {}

  private static SampleCorpus written(String language, long tokens) {
    return new SampleCorpus(
        "lecture-" + language, language, Size.LECTURE, tokens, true, null, 1, SEED);
  }

  private static SampleCorpus made(
      String id, String language, Size size, long tokens, String grammar, double scale) {
    return new SampleCorpus(id, language, size, tokens, size != Size.LARGE, grammar, scale, SEED);
  }

  /** Every sample corpus; English first, the smallest first. */
  public static List<SampleCorpus> all() {
    return ALL;
  }

  public static Optional<SampleCorpus> find(String id) {
    return ALL.stream().filter(corpus -> corpus.id().equals(id)).findFirst();
  }

  /**
   * @throws IllegalArgumentException naming the known corpora if this is none of them
   */
  public static SampleCorpus get(String id) {
    return find(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no sample corpus \"%s\"; there are %s"
                    .formatted(
                        id, String.join(", ", ALL.stream().map(SampleCorpus::id).toList()))));
  }

  /** The corpus of this size in a language; English where the language is unknown. */
  public static SampleCorpus of(Size size, String language) {
    return find(size.name().toLowerCase(Locale.ROOT) + "-" + language)
        .orElseGet(() -> of(size, "en"));
  }

  /** Opens a corpus with every word in it. */
  public static EncodedCorpus open(String id) throws CorpusException {
    return open(id, ReadMonitor.NONE);
  }

  /**
   * Reads the bundled file, or makes the text in passing. Takes some 100 ms for the default corpus
   * and a few seconds for the large ones.
   *
   * @throws java.util.concurrent.CancellationException if the monitor ended it
   */
  public static EncodedCorpus open(String id, ReadMonitor monitor) throws CorpusException {
    SampleCorpus corpus = get(id);
    if (corpus.bundled()) {
      CorpusSource source = CorpusSource.resource(id, corpus.path());
      return CorpusReader.read(source, ReadOptions.DEFAULT, monitor).corpus();
    }
    try (CorpusEncoder encoder = new CorpusEncoder(id, ReadOptions.DEFAULT.memoryBudget())) {
      text(corpus).encodeTo(encoder, monitor);
      return encoder.finish(1, 2);
    }
  }

  /**
   * The text of a made corpus, sentence by sentence.
   *
   * @throws IllegalArgumentException for the lecture's, which was written by hand
   */
  public static SampleText text(SampleCorpus corpus) {
    return text(corpus, corpus.seed());
  }

  /** The same text from another seed. */
  public static SampleText text(SampleCorpus corpus, long seed) {
    return SampleText.ofScale(grammar(corpus), seed, corpus.scale());
  }

  /** A made corpus in another size, from another seed. */
  public static SampleText text(SampleCorpus corpus, long tokens, long seed) {
    return SampleText.ofTokens(grammar(corpus), seed, tokens);
  }

  private static String grammar(SampleCorpus corpus) {
    String grammar = corpus.grammar();
    if (grammar == null) {
      throw new IllegalArgumentException(
          "\"" + corpus.id() + "\" was written by hand, so it has one size and no seed");
    }
    return grammar;
  }

  /** Which labelled sentences. */
  public enum LabelledSet {
    TRAIN,
    DEV,
    /** Names that occur in training. */
    TEST_SEEN,
    /** Names that never occur in training. */
    TEST_HELD_OUT,
    /** Names that are a place here and a person there. */
    TEST_AMBIGUOUS;

    /** As in file names. */
    String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Labelled sentences for named entity recognition in {@code en} or {@code zh}. */
  public static List<ConllSentence> labelled(String language, LabelledSet set)
      throws CorpusException {
    return ConllReader.read(SampleCorpus.resource("ner-" + language + "-" + set.slug() + ".conll"));
  }
}
