package org.vectarium.text.sample;

import org.vectarium.text.SplitMix64;

/** Makes sentences of one kind. Immutable. */
interface Recipe {
  SampleSentence make(SplitMix64 random);

  /** Takes recipes with the number of sentences each is to make. */
  interface Sink {
    void put(Recipe recipe, long count);
  }
}
