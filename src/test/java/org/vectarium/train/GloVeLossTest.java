package org.vectarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GloVeLossTest {
  private static final double[][] X = {{0, 20}, {20, 150}};
  private static final GloVeLoss LOSS = new GloVeLoss(100, 0.75);

  /** Golden numbers are printed with six decimals. */
  private static final double PRINTED = 6e-7;

  @Test
  void weighsRareCellsLess() {
    assertEquals(.031623, LOSS.weight(1), PRINTED); // G18
    assertEquals(.177828, LOSS.weight(10), PRINTED);
    assertEquals(.594604, LOSS.weight(50), PRINTED);
    assertEquals(1, LOSS.weight(100));
    assertEquals(1, LOSS.weight(1000));
  }

  @Test
  void givesTheWorkedExamplesLossAndGradient() {
    Model model = Model.worked();
    assertEquals(27.962543, model.loss(), PRINTED); // G19.J
    assertEquals(-3.265732, model.error(0, 1), PRINTED);
    assertEquals(-2.655732, model.error(1, 0), PRINTED);
    assertEquals(-4.760635, model.error(1, 1), PRINTED);
    double[] golden = { // G19.dV, dU, db, dbt
      0.586009, -1.172018, 2.538681, -6.348162,
      -0.15885, -0.47655, -1.928809, -2.465708,
      -1.953364, -11.109769, -1.588498, -11.474634
    };
    double[] gradient = model.gradient();
    for (int k = 0; k < golden.length; k++) {
      assertEquals(golden[k], gradient[k], PRINTED, "parameter " + k);
    }
  }

  @Test
  void gradientAgreesWithCentralDifferences() {
    Model model = Model.worked();
    double[] gradient = model.gradient();
    double h = 1e-5;
    for (int k = 0; k < gradient.length; k++) {
      double theta = model.parameters[k];
      model.parameters[k] = theta + h;
      double above = model.loss();
      model.parameters[k] = theta - h;
      double below = model.loss();
      model.parameters[k] = theta;
      // J is quartic in θ: the h² term and the rounding of J/h are both near 1e-9 here.
      assertEquals((above - below) / (2 * h), gradient[k], 1e-7, "parameter " + k);
    }
  }

  @Test
  void oneFullBatchAdaGradStepLowersTheLoss() {
    Model model = Model.worked();
    double[] gradient = model.gradient();
    for (int k = 0; k < gradient.length; k++) {
      model.parameters[k] -= .05 * gradient[k] / Math.sqrt(gradient[k] * gradient[k] + 1e-8);
    }
    assertEquals(25.912426, model.loss(), PRINTED); // G19.J_after_1
    assertEquals(.45, model.parameters[0], PRINTED); // G19.V_after_1_AdaGrad
    assertEquals(.15, model.parameters[8], PRINTED); // G19.b_after_1
  }

  /** The worked example of curriculum #29 in double: v, u, b, b̃ in one array. */
  private record Model(double[] parameters) {
    static Model worked() {
      return new Model(new double[] {.5, -.2, .1, .3, .2, .4, -.3, .6, .1, .2, 0, -.1});
    }

    double error(int i, int j) {
      double dot = 0;
      for (int d = 0; d < 2; d++) {
        dot += parameters[2 * i + d] * parameters[4 + 2 * j + d];
      }
      return LOSS.error(dot, parameters[8 + i], parameters[10 + j], Math.log(X[i][j]));
    }

    double loss() {
      double sum = 0;
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          sum += X[i][j] == 0 ? 0 : LOSS.loss(LOSS.weight(X[i][j]), error(i, j));
        }
      }
      return sum;
    }

    double[] gradient() {
      double[] gradient = new double[12];
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          if (X[i][j] > 0) {
            double slope = LOSS.slope(LOSS.weight(X[i][j]), error(i, j));
            for (int d = 0; d < 2; d++) {
              gradient[2 * i + d] += slope * parameters[4 + 2 * j + d];
              gradient[4 + 2 * j + d] += slope * parameters[2 * i + d];
            }
            gradient[8 + i] += slope;
            gradient[10 + j] += slope;
          }
        }
      }
      return gradient;
    }
  }
}
