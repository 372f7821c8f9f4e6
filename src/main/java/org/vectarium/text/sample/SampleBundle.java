package org.vectarium.text.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.vectarium.text.sample.LabelledText.Names;

/**
 * Makes every file of {@code sample-corpora/} that a generator makes; a test compares the bytes.
 */
public final class SampleBundle {
  private SampleBundle() {}

  /** File name → its text, made when asked for; sorted by name. */
  public static Map<String, Supplier<String>> files() {
    Map<String, Supplier<String>> files = new TreeMap<>();
    for (SampleCorpus corpus : SampleCorpora.all()) {
      if (corpus.bundled() && corpus.grammar() != null) {
        files.put(corpus.id() + ".txt", () -> text(corpus));
      }
    }
    for (String language : List.of("en", "zh")) {
      Grammar grammar = GrammarReader.load("family-" + language);
      files.put("analogies-" + language + ".txt", () -> SampleQuestions.analogies(grammar));
      files.put("similarity-" + language + ".txt", () -> SampleQuestions.similarity(grammar, 1));
      LabelledText labels = LabelledText.load(language);
      String ner = "ner-" + language + "-";
      files.put(ner + "train.conll", () -> labels.sentences(900, Names.KNOWN, 11));
      files.put(ner + "dev.conll", () -> labels.sentences(200, Names.KNOWN, 12));
      files.put(ner + "test-seen.conll", () -> labels.sentences(300, Names.KNOWN, 13));
      files.put(ner + "test-held-out.conll", () -> labels.sentences(300, Names.HELD_OUT, 14));
      files.put(ner + "test-ambiguous.conll", () -> labels.ambiguousSentences(200, 15));
    }
    return files;
  }

  private static String text(SampleCorpus corpus) {
    StringWriter out = new StringWriter();
    try (BufferedWriter buffered = new BufferedWriter(out)) {
      SampleCorpora.text(corpus).writeTo(buffered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Writes all files into a folder that exists. */
  public static void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, Supplier<String>> file : files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue().get().getBytes(UTF_8));
    }
  }
}
