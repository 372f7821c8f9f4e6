package org.vectarium.session;

/** What a run can be asked to train until. Immutable. */
public sealed interface Goal {
  /** What a person called it, in the language of the screen: the name of its mark. */
  String label();

  /**
   * The running loss has fallen by less than a share of itself since it was last looked at, a
   * fiftieth of the run ago and at least as many updates as the mean spans.
   *
   * @param share in (0, 1)
   */
  record LossSettles(double share, String label) implements Goal {
    public LossSettles {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException("a share of " + share + "; it must lie between 0 and 1");
      }
    }
  }

  /** a is to b as c is to d, by 3CosAdd over all words but a, b and c. */
  record AnalogySolved(String a, String b, String c, String d, String label) implements Goal {}

  /**
   * A word is among the nearest of another, by cosine.
   *
   * @param rank 1 is the nearest
   */
  record NeighbourAppears(String word, String neighbour, int rank, String label) implements Goal {
    public NeighbourAppears {
      if (rank < 1) {
        throw new IllegalArgumentException("rank " + rank + "; the nearest word has rank 1");
      }
    }
  }

  /** So many more updates have had a gradient for the centre vector of a word. */
  record WordUpdates(String word, long updates, String label) implements Goal {
    public WordUpdates {
      if (updates < 1) {
        throw new IllegalArgumentException(updates + " updates; it takes at least one");
      }
    }
  }
}
