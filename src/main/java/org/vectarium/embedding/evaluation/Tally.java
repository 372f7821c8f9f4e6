package org.vectarium.embedding.evaluation;

/**
 * How a set of questions went.
 *
 * @param correct answered with the right word
 * @param answered whose four words all have a vector; the rest are out of vocabulary
 * @param asked all
 */
public record Tally(int correct, int answered, int asked) {
  /** Nothing asked. */
  public static final Tally NONE = new Tally(0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(correct + other.correct, answered + other.answered, asked + other.asked);
  }

  /** Correct answers as a share of those answered, in [0, 1]; NaN if none was. */
  public double accuracy() {
    return answered == 0 ? Double.NaN : (double) correct / answered;
  }
}
