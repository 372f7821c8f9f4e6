package org.vectarium.session;

import org.jspecify.annotations.Nullable;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;
import org.vectarium.train.Trainer;
import org.vectarium.train.TrainingSettings;

/**
 * What a saved run needs besides its state: settings, and which corpus it belongs to.
 *
 * @param settings of the run
 * @param output what becomes of its vectors at its end
 * @param corpus its name
 * @param source path of the text, when it came from a file
 * @param minCount of the reading
 * @param tokens T of the corpus
 * @param types V of the corpus
 * @param fingerprint of its words, counts and text: {@link #fingerprint}
 * @param updates applied when it was saved
 */
public record RunDescription(
    TrainingSettings settings,
    RunOutput output,
    String corpus,
    @Nullable String source,
    long minCount,
    long tokens,
    int types,
    String fingerprint,
    long updates) {

  private static final int CHUNK = 1 << 14;

  /** Describes a run as it stands. */
  public static RunDescription of(
      Trainer trainer,
      RunOutput output,
      EncodedCorpus corpus,
      @Nullable String source,
      long minCount) {
    return new RunDescription(
        trainer.settings(),
        output,
        corpus.name(),
        source,
        minCount,
        corpus.tokens(),
        corpus.vocabulary().size(),
        fingerprint(corpus),
        trainer.progress().updates());
  }

  /**
   * @throws IllegalArgumentException in one sentence, if the corpus is not the one of this run
   */
  public void check(EncodedCorpus candidate) {
    if (!fingerprint.equals(fingerprint(candidate))) {
      throw new IllegalArgumentException(
          ("the run was saved with \"%s\" of %,d tokens and %,d types, but \"%s\" has %,d and %,d or"
                  + " another text; give the same text again, unchanged, read in the same way")
              .formatted(
                  corpus,
                  tokens,
                  types,
                  candidate.name(),
                  candidate.tokens(),
                  candidate.vocabulary().size()));
    }
  }

  /**
   * 64 bits over all words, counts and ids: tells texts apart, not a protection against forgery.
   */
  public static String fingerprint(EncodedCorpus corpus) {
    long hash = 17;
    for (int id = 0; id < corpus.vocabulary().size(); id++) {
      hash = mix(hash, corpus.vocabulary().word(id).hashCode());
      hash = mix(hash, corpus.vocabulary().count(id));
    }
    TokenIds ids = corpus.ids();
    int[] chunk = new int[CHUNK];
    int read;
    for (long at = 0; at < ids.size(); at += read) {
      read = ids.read(at, chunk, 0, CHUNK);
      for (int i = 0; i < read; i++) {
        hash = mix(hash, chunk[i]);
      }
    }
    return Long.toHexString(hash);
  }

  private static long mix(long hash, long value) {
    long h = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 29);
  }
}
