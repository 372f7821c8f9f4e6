package org.vectarium.train;

/**
 * Every hyper-parameter of a run. With the corpus these reproduce it bit for bit on one thread.
 *
 * <p>Made by {@link #defaults} and changed by {@link #with()}: {@code
 * defaults(SKIP_GRAM).with().dimension(100).seed(7).build()}. Immutable.
 *
 * @param method the model
 * @param objective for skip-gram and CBOW
 * @param dimension d ≥ 1
 * @param window m ≥ 1: context positions on each side, never across a sentence end
 * @param negatives k ≥ 1: noise words for each true pair
 * @param noiseExponent a of P(w) = U(w)^a / Z; 0.75 in word2vec
 * @param sharedNegatives skip-gram draws k negatives once for all pairs of two neighbouring windows
 *     instead of once for each pair: the fast form, with the same gradient on average. One update
 *     is then one window; without it one update is one true pair, exactly as the lecture writes it.
 *     CBOW draws for every window
 * @param wholeMeanStep CBOW moves every outside word by the whole ∂J/∂v̄, as the released word2vec
 *     and gensim do, instead of by its share n/|C| of it, which is the gradient
 * @param redrawTarget draw again when a negative is the true word itself
 * @param learningRate η &gt; 0 at the first update
 * @param schedule how η falls
 * @param optimiser what is done with a gradient
 * @param batch gradients of this many updates are summed before the parameters move; 1 is plain
 *     SGD, 0 is the whole corpus at once (full-batch gradient descent, the mean over all positions)
 * @param epochs passes over the corpus (GloVe: over the non-zero cells), ≥ 1
 * @param settleTolerance end the run once the loss has fallen by less than this share in an epoch;
 *     0 runs all epochs
 * @param subsample t of Mikolov 2013b, eq. 5; 0 keeps every token
 * @param dynamicWindow draw each window's radius from 1…m, as word2vec does
 * @param initialisation of the two tables
 * @param xMax x_max of GloVe's weight f(x) = min(1, (x / x_max)^α)
 * @param alpha α of the same
 * @param counts how GloVe and SVD count, and what SVD does to the counts
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
    boolean sharedNegatives,
    boolean wholeMeanStep,
    boolean redrawTarget,
    double learningRate,
    Schedule schedule,
    Optimiser optimiser,
    int batch,
    int epochs,
    double settleTolerance,
    double subsample,
    boolean dynamicWindow,
    Initialisation initialisation,
    double xMax,
    double alpha,
    CountRecipe counts,
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
    require(batch >= 0 && batch <= 1_000_000, "batch", batch, "from 0 to 1,000,000");
    require(epochs >= 1 && epochs <= 1_000_000, "epochs", epochs, "from 1 to 1,000,000");
    require(
        settleTolerance >= 0 && settleTolerance < 1,
        "settle tolerance",
        settleTolerance,
        "in [0, 1)");
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
    return new TrainingSettingsBuilder().method(method).build();
  }

  /** A builder that starts from these settings. */
  public TrainingSettingsBuilder with() {
    return new TrainingSettingsBuilder(this);
  }
}
