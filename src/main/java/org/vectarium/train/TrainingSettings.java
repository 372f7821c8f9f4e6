package org.vectarium.train;

/**
 * Every hyper-parameter of a run. With the corpus these reproduce it bit for bit on one thread.
 *
 * @param method the model
 * @param objective for skip-gram and CBOW
 * @param dimension d ≥ 1
 * @param window m ≥ 1: context positions on each side, never across a sentence end
 * @param negatives k ≥ 1: noise words for each true pair
 * @param noiseExponent a of P(w) = U(w)^a / Z; 0.75 in word2vec
 * @param learningRate η &gt; 0 at the first update
 * @param epochs passes over the corpus (GloVe: over the non-zero cells), ≥ 1
 * @param subsample t of Mikolov 2013b, eq. 5; 0 keeps every token
 * @param dynamicWindow draw each window's radius from 1…m, as word2vec does
 * @param xMax x_max of GloVe's weight f(x) = min(1, (x / x_max)^α)
 * @param alpha α of the same
 * @param seed of every random number in the run
 * @param threads 1 is exact and repeatable; more race without locks (Hogwild)
 */
public record TrainingSettings(
    Method method,
    Objective objective,
    int dimension,
    int window,
    int negatives,
    double noiseExponent,
    double learningRate,
    int epochs,
    double subsample,
    boolean dynamicWindow,
    double xMax,
    double alpha,
    long seed,
    int threads) {

  /**
   * @throws IllegalArgumentException naming the setting and the bad value
   */
  public TrainingSettings {
    require(dimension >= 1 && dimension <= 4096, "dimension", dimension, "from 1 to 4096");
    require(window >= 1 && window <= 1000, "window", window, "from 1 to 1000");
    require(negatives >= 1 && negatives <= 1000, "negatives", negatives, "from 1 to 1000");
    require(noiseExponent >= 0 && noiseExponent <= 4, "noise exponent", noiseExponent, "in [0, 4]");
    require(learningRate > 0 && learningRate <= 1e6, "learning rate", learningRate, "above 0");
    require(epochs >= 1 && epochs <= 1_000_000, "epochs", epochs, "from 1 to 1,000,000");
    require(subsample >= 0 && subsample <= 1, "subsample", subsample, "in [0, 1]");
    require(xMax > 0 && xMax < Double.POSITIVE_INFINITY, "x_max", xMax, "above 0");
    require(alpha >= 0 && alpha <= 4, "alpha", alpha, "in [0, 4]");
    require(threads >= 1 && threads <= 1024, "threads", threads, "from 1 to 1024");
  }

  private static void require(boolean holds, String name, Object value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be " + range);
    }
  }

  /** Sensible values for the bundled corpora of some 100,000 tokens. */
  public static TrainingSettings defaults(Method method) {
    boolean glove = method == Method.GLOVE;
    return new TrainingSettings(
        method,
        Objective.NEGATIVE_SAMPLING,
        50,
        4,
        5,
        0.75,
        0.05,
        glove ? 60 : 10,
        glove ? 0 : 2e-3,
        false,
        20,
        0.75,
        1,
        1);
  }
}
