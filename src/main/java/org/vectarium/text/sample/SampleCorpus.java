package org.vectarium.text.sample;

import org.jspecify.annotations.Nullable;
import org.vectarium.text.TextInput;

/**
 * A corpus that comes with the program. Its title and its one-sentence description are in the
 * messages under {@code corpus.sample.<size>} and {@code corpus.sample.<size>.about}.
 *
 * @param id such as {@code medium-en}
 * @param language {@code en} or {@code zh}
 * @param size which of the four
 * @param tokens how many it has, about
 * @param bundled whether its text is a file of the program; otherwise it is made on demand
 * @param grammar what makes it, or null if it was written by hand
 * @param scale size to give the grammar
 * @param seed seed to give it
 */
public record SampleCorpus(
    String id,
    String language,
    Size size,
    long tokens,
    boolean bundled,
    @Nullable String grammar,
    double scale,
    long seed) {
  private static final String FOLDER = "/sample-corpora/";

  /** What a sample is for. */
  public enum Size {
    LECTURE("the three sentences of the lecture"),
    SMALL("three little worlds, readable in a window"),
    MEDIUM("families, capitals, comparatives, jobs, companies, ice and steam, two-faced words"),
    LARGE("the same grammar, made on demand");

    private final String about;

    Size(String about) {
      this.about = about;
    }

    /** What it shows, in English, for the terminal. */
    public String about() {
      return about;
    }
  }

  /** Class-path name of the text, whether or not it is bundled. */
  public String path() {
    return FOLDER + id + ".txt";
  }

  /** The analogy questions that this corpus answers, or null for the small ones. */
  public @Nullable TextInput analogies() {
    return hasQuestions() ? resource("analogies-" + language + ".txt") : null;
  }

  /** The made similarity scores of its words, or null for the small ones. */
  public @Nullable TextInput similarity() {
    return hasQuestions() ? resource("similarity-" + language + ".txt") : null;
  }

  private boolean hasQuestions() {
    return size == Size.MEDIUM || size == Size.LARGE;
  }

  static TextInput resource(String file) {
    return TextInput.resource(FOLDER + file);
  }
}
