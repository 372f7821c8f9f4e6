package org.vectarium.text.sample;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.text.SplitMix64;

/**
 * A grammar with probabilities: what {@link SampleText} makes its sentences from. Immutable.
 *
 * @param name of its file
 * @param noise ε: probability that an identity slot takes a word of another member of the family
 * @param stray probability that a topic's slot takes a word of any topic
 * @param openings phrases before a sentence, and how often one stands there
 * @param closings phrases after it
 */
record Grammar(
    String name,
    double noise,
    double stray,
    Phrases openings,
    Phrases closings,
    List<Family> families,
    List<Quota> quotas,
    List<Polysemy> polysemies,
    List<Frame> senseFrames,
    List<Topic> topics,
    List<Frame> topicFrames) {

  /** Phrases of which one is taken with a probability. */
  record Phrases(double probability, List<List<String>> options) {
    static final Phrases NONE = new Phrases(0, List.of());

    List<String> draw(SplitMix64 random) {
      return random.chance(probability) ? options.get(random.nextInt(options.size())) : List.of();
    }
  }

  /**
   * All sentences of a corpus.
   *
   * @param scale its size
   * @param epsilon ε in place of {@link #noise}
   */
  Urn urn(double scale, double epsilon) {
    Urn urn = new Urn();
    Recipe.Sink decorated = (recipe, count) -> urn.put(decorate(recipe), count);
    families.forEach(family -> family.addTo(decorated, scale, epsilon));
    topics.forEach(topic -> topic.addTo(decorated, topicFrames, topics, stray, scale));
    polysemies.forEach(polysemy -> polysemy.addTo(urn, senseFrames, scale));
    quotas.forEach(quota -> quota.addTo(urn)); // bare, or the windows would differ in size
    urn.close();
    return urn;
  }

  private Recipe decorate(Recipe recipe) {
    return random -> {
      List<String> words = new ArrayList<>(openings.draw(random));
      words.addAll(recipe.make(random).words());
      words.addAll(closings.draw(random));
      return new SampleSentence(words);
    };
  }
}
