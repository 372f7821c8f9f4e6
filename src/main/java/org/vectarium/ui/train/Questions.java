package org.vectarium.ui.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.evaluation.AnalogySet;
import org.vectarium.embedding.evaluation.SimilaritySet;
import org.vectarium.text.TextInput;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.text.sample.SampleCorpus;

/**
 * What a run is asked as it goes on.
 *
 * @param analogies null where there are none
 * @param similarity null where there are none
 */
record Questions(@Nullable AnalogySet analogies, @Nullable SimilaritySet similarity) {
  static final Questions NONE = new Questions(null, null);

  /** Those that come with a bundled corpus; none for any other. */
  static Questions of(String corpus) {
    Optional<SampleCorpus> sample = SampleCorpora.find(corpus);
    TextInput analogies = sample.map(SampleCorpus::analogies).orElse(null);
    TextInput similarity = sample.map(SampleCorpus::similarity).orElse(null);
    try {
      return new Questions(
          analogies == null ? null : read(analogies, AnalogySet::read),
          similarity == null ? null : read(similarity, SimilaritySet::read));
    } catch (IOException e) {
      throw new UncheckedIOException("the questions of " + corpus + " cannot be read", e);
    }
  }

  private interface Reading<T> {
    T read(BufferedReader reader, String source) throws IOException;
  }

  private static <T> T read(TextInput input, Reading<T> reading) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8))) {
      return reading.read(reader, input.label());
    }
  }

  Questions withAnalogies(AnalogySet set) {
    return new Questions(set, similarity);
  }

  Questions withSimilarity(SimilaritySet set) {
    return new Questions(analogies, set);
  }

  boolean none() {
    return analogies == null && similarity == null;
  }
}
