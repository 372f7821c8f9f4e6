package org.vectarium.cooc;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.Vocabulary;

/**
 * What is done to counts before they are factorised (lecture 2; curriculum #25). Each is a small
 * function of a matrix; they can be used alone or one after the other.
 *
 * <p>All keep zero cells zero, so a sparse matrix stays sparse. Immutable.
 */
public sealed interface CountTransform {
  /**
   * The transformed matrix; the given one is not changed.
   *
   * @param words what rows and columns stand for
   */
  SparseMatrix apply(SparseMatrix counts, Vocabulary words);

  /** Applies all of them, first to last. */
  static SparseMatrix applyAll(
      List<CountTransform> transforms, SparseMatrix counts, Vocabulary words) {
    SparseMatrix matrix = counts;
    for (CountTransform transform : transforms) {
      matrix = transform.apply(matrix, words);
    }
    return matrix;
  }

  /**
   * Reads a list such as {@code drop,min:100,log,pearson,ppmi:0.75,sqrt}; empty for none. {@code
   * ppmi} without a number is not smoothed.
   *
   * @throws IllegalArgumentException naming the part that is not understood
   */
  static List<CountTransform> parse(String list) {
    List<CountTransform> transforms = new ArrayList<>();
    for (String part : list.isBlank() ? new String[0] : list.split(",")) {
      String[] nameAndNumber = part.trim().split(":", 2);
      String number = nameAndNumber.length == 2 ? nameAndNumber[1] : "";
      transforms.add(
          switch (nameAndNumber[0]) {
            case "drop" -> new DropFunctionWords();
            case "min" -> new Cap(number(part, number, 100));
            case "log" -> new LogOnePlus();
            case "pearson" -> new PositiveCorrelation();
            case "ppmi" -> new PositivePmi(number(part, number, 1));
            case "sqrt" -> new SquareRoot();
            default ->
                throw new IllegalArgumentException(
                    "the transform \""
                        + part
                        + "\" is not known; use drop, min:100, log, pearson, ppmi, ppmi:0.75 or sqrt");
          });
    }
    return List.copyOf(transforms);
  }

  private static double number(String part, String number, double otherwise) {
    try {
      return number.isEmpty() ? otherwise : Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the transform \"" + part + "\" needs a number after the colon", e);
    }
  }

  /** Rows and columns of function words become empty; the words keep their places. */
  record DropFunctionWords() implements CountTransform {
    @Override
    public SparseMatrix apply(SparseMatrix counts, Vocabulary words) {
      boolean[] drop = new boolean[words.size()];
      for (int id = 0; id < drop.length; id++) {
        drop[id] = FunctionWords.contains(words.word(id));
      }
      return counts.map((i, j, x) -> drop[i] || drop[j] ? 0 : x);
    }
  }

  /** min(X_ij, t): very frequent pairs stop counting more. */
  record Cap(double t) implements CountTransform {
    public Cap {
      if (!(t > 0)) {
        throw new IllegalArgumentException("min(X, t) with t = " + t + "; t must be above 0");
      }
    }

    @Override
    public SparseMatrix apply(SparseMatrix counts, Vocabulary words) {
      return counts.map((_, _, x) -> Math.min(x, t));
    }
  }

  /** log(1 + X_ij). */
  record LogOnePlus() implements CountTransform {
    @Override
    public SparseMatrix apply(SparseMatrix counts, Vocabulary words) {
      return counts.map((_, _, x) -> Math.log1p(x));
    }
  }

  /** √X_ij; after {@link PositiveCorrelation} this is COALS (Rohde 2005). */
  record SquareRoot() implements CountTransform {
    @Override
    public SparseMatrix apply(SparseMatrix counts, Vocabulary words) {
      return counts.map((_, _, x) -> Math.sqrt(x));
    }
  }

  /**
   * max(0, ρ_ij), ρ_ij = (N X_ij − r_i c_j) / √(r_i (N − r_i) c_j (N − c_j)): Pearson's correlation
   * of "the centre is i" with "the context is j"; N = ΣX, r and c row and column sums. A cell with
   * X = 0 is never positive.
   */
  record PositiveCorrelation() implements CountTransform {
    @Override
    public SparseMatrix apply(SparseMatrix counts, Vocabulary words) {
      double[] r = counts.rowSums();
      double[] c = counts.columnSums();
      double n = sum(r);
      return counts.map((i, j, x) -> Math.max(0, correlation(n, x, r[i], c[j])));
    }

    /** ρ of one cell; 0 where a word fills the whole matrix and nothing can be said. */
    public static double correlation(double n, double x, double r, double c) {
      double spread = r * (n - r) * c * (n - c);
      return spread > 0 ? (n * x - r * c) / Math.sqrt(spread) : 0;
    }
  }

  /**
   * max(0, log(X_ij / (r_i P_a(j)))), P_a(j) = c_j^a / Σ c^a: positive pointwise mutual information
   * with the context distribution smoothed by a (Levy 2015); a = 1 is PPMI as textbooks have it.
   *
   * @param smoothing a in (0, 1]
   */
  record PositivePmi(double smoothing) implements CountTransform {
    public PositivePmi {
      if (!(smoothing > 0 && smoothing <= 1)) {
        throw new IllegalArgumentException(
            "PPMI with context smoothing " + smoothing + "; it must be above 0 and at most 1");
      }
    }

    @Override
    public SparseMatrix apply(SparseMatrix counts, Vocabulary words) {
      double[] r = counts.rowSums();
      double[] p = counts.columnSums();
      for (int j = 0; j < p.length; j++) {
        p[j] = Math.pow(p[j], smoothing);
      }
      double z = sum(p);
      return counts.map((i, j, x) -> Math.max(0, Math.log(x * z / (r[i] * p[j]))));
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
