package org.vectarium.text.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.vectarium.text.CorpusEncoder;
import org.vectarium.text.CorpusException;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.SplitMix64;

/**
 * A generated text: equal grammar, seed, size and noise give equal sentences, on every machine.
 * Sentences are made one at a time, so a text of any length needs no memory. One thread; read once.
 */
public final class SampleText {
  private static final int REPORT_EVERY = 1 << 16;

  private final Urn urn;
  private final SplitMix64 random;

  private SampleText(Urn urn, long seed) {
    this.urn = urn;
    this.random = new SplitMix64(seed);
  }

  /**
   * @param grammar such as {@code family-en}
   * @param scale size; 1 is about 100,000 tokens of the family grammars
   * @throws IllegalArgumentException for an unknown grammar or a size not above 0
   */
  public static SampleText ofScale(String grammar, long seed, double scale) {
    Grammar loaded = GrammarReader.load(grammar);
    return of(loaded, seed, scale, loaded.noise());
  }

  /**
   * @param epsilon ε, the identity noise, from 0 to 1
   */
  public static SampleText ofScale(String grammar, long seed, double scale, double epsilon) {
    return of(GrammarReader.load(grammar), seed, scale, epsilon);
  }

  /**
   * A text of about this many tokens, a few in a hundred more or less; never fewer than the exact
   * sentences about ice and steam have, some 11,000.
   */
  public static SampleText ofTokens(String grammar, long seed, long tokens) {
    Grammar loaded = GrammarReader.load(grammar);
    long one = of(loaded, seed, 1, loaded.noise()).countTokens();
    long two = of(loaded, seed, 2, loaded.noise()).countTokens();
    double scale = Math.max(0.01, 1 + (tokens - one) / (double) (two - one));
    return of(loaded, seed, scale, loaded.noise());
  }

  private static SampleText of(Grammar grammar, long seed, double scale, double epsilon) {
    if (!(scale > 0 && scale <= 1e6)) {
      throw new IllegalArgumentException(
          "the size of a sample text is " + scale + "; it must be above 0 and at most 1,000,000");
    }
    if (!(epsilon >= 0 && epsilon <= 1)) {
      throw new IllegalArgumentException("the noise is " + epsilon + "; it must be in [0, 1]");
    }
    return new SampleText(grammar.urn(scale, epsilon), seed);
  }

  public boolean hasNext() {
    return urn.left() > 0;
  }

  /** The next sentence. */
  public SampleSentence next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the sample text has ended");
    }
    return urn.draw(random).make(random);
  }

  /** Reads the rest of the text for its length. */
  private long countTokens() {
    long tokens = 0;
    while (hasNext()) {
      tokens += next().words().size();
    }
    return tokens;
  }

  /** Encodes the rest of the text, without writing it anywhere. */
  public void encodeTo(CorpusEncoder encoder, ReadMonitor monitor) throws CorpusException {
    long sentences = 0;
    while (hasNext()) {
      for (String word : next().words()) {
        encoder.add(word);
      }
      encoder.endSentence();
      if (++sentences % REPORT_EVERY == 0) {
        monitor.report(encoder.tokens(), -1);
      }
    }
  }

  /** Writes the rest of the text, a sentence a line, words between single spaces. */
  public long writeTo(BufferedWriter out) throws IOException {
    long tokens = 0;
    while (hasNext()) {
      SampleSentence sentence = next();
      out.write(String.join(" ", sentence.words()));
      out.write('\n');
      tokens += sentence.words().size();
    }
    return tokens;
  }
}
