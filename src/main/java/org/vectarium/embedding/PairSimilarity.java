package org.vectarium.embedding;

/**
 * The similarity of two words taken apart: cos(a, b) = Σᵢ aᵢbᵢ / (‖a‖·‖b‖), one product for each
 * dimension, and the rank of each word among the other's neighbours.
 *
 * <p>Immutable by agreement.
 *
 * @param a id of a word
 * @param b id of another
 * @param cosine of the two, in [−1, 1]; 0 where one has length 0
 * @param products aᵢbᵢ / (‖a‖·‖b‖), length d; they sum to the cosine
 * @param rankOfB 1 where no word is nearer to a than b by cosine
 * @param rankOfA 1 where no word is nearer to b than a by cosine
 */
@SuppressWarnings("ArrayRecordComponent")
public record PairSimilarity(
    int a, int b, double cosine, double[] products, int rankOfB, int rankOfA) {

  /** Takes two words apart: two searches over all words. */
  public static PairSimilarity of(NearestWords search, int a, int b) {
    return new PairSimilarity(
        a, b, search.cosine(a, b), products(search, a, b), rank(search, a, b), rank(search, b, a));
  }

  /** aᵢbᵢ / (‖a‖·‖b‖) for every dimension i; zeros where one has length 0. */
  public static double[] products(NearestWords search, int a, int b) {
    float[] left = search.vectors().matrix().row(a);
    float[] right = search.vectors().matrix().row(b);
    double lengths = (double) search.length(a) * search.length(b);
    double[] products = new double[left.length];
    for (int i = 0; i < products.length && lengths > 0; i++) {
      products[i] = (double) left[i] * right[i] / lengths;
    }
    return products;
  }

  private static int rank(NearestWords search, int of, int word) {
    float[] cosines = search.cosines(search.vectors().matrix().row(of));
    int rank = 1;
    for (int id = 0; id < cosines.length; id++) {
      if (id != of && id != word && cosines[id] > cosines[word]) {
        rank++;
      }
    }
    return rank;
  }
}
