package org.vectarium.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import org.vectarium.train.Progress;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/** A moment has one plane and one loss curve, however it was reached. */
class PlanesTest {
  private static final EncodedCorpus TEXT = Texts.zipf(60, 4000, 3);
  private static final TrainingSettings SETTINGS = Texts.small(Method.SKIP_GRAM).build();

  private static Run begun() {
    Run run = new Run(1, TEXT, SETTINGS, 64 << 20);
    run.ready(Trainers.create(TEXT, SETTINGS));
    return run;
  }

  private static void settle(Run run, long most) {
    while (run.busy()) {
      run.work(most);
    }
  }

  private static Plane plane(Run run) {
    return Objects.requireNonNull(run.frame(false).plane());
  }

  private static void assertSamePlane(Plane expected, Plane actual) {
    assertEquals(expected.progress(), actual.progress());
    double[][] axes = expected.basis().basis().axes();
    for (int axis = 0; axis < axes.length; axis++) {
      assertArrayEquals(axes[axis], actual.basis().basis().axes()[axis], 0);
    }
  }

  @Test
  void aMomentHasThePlaneAndTheCurveOfARunThatStoppedThere() {
    Run whole = begun();
    whole.forward(Long.MAX_VALUE);
    settle(whole, Long.MAX_VALUE);
    long end = whole.position();
    assertEquals(3, plane(whole).progress().epoch());
    for (long moment : new long[] {end / 2, 1, end / 300, end - 1, 0}) {
      Run stopped = begun();
      if (moment > 0) {
        stopped.forward(moment);
        settle(stopped, 41);
      }
      assertEquals(moment, stopped.position());
      whole.seek(moment);
      settle(whole, Long.MAX_VALUE);
      assertSamePlane(plane(stopped), plane(whole));
    }
  }

  @Test
  void theLossCurveDoesNotDependOnHowTheRunWasDividedIntoSlices() {
    Run whole = begun();
    whole.forward(Long.MAX_VALUE);
    settle(whole, Long.MAX_VALUE);
    Run pieces = begun();
    pieces.forward(Long.MAX_VALUE);
    settle(pieces, 37);
    LossCurve expected = whole.frame(false).losses();
    assertTrue(expected.size() > 1000, "points: " + expected.size());
    assertArrayEquals(expected.updates(), pieces.frame(false).losses().updates());
    assertArrayEquals(expected.losses(), pieces.frame(false).losses().losses(), 0);
  }

  @Test
  void aBranchHasThePlanesOfItsOwnHistory() {
    Run run = begun();
    run.forward(Long.MAX_VALUE);
    settle(run, Long.MAX_VALUE);
    long middle = run.position() / 2;
    run.seek(middle);
    settle(run, Long.MAX_VALUE);
    Plane there = plane(run);
    TrainingSettings other = SETTINGS.with().seed(77).build();
    run.branch(Trainers.create(TEXT, other));
    assertSame(there, plane(run));
    run.forward(Long.MAX_VALUE);
    settle(run, Long.MAX_VALUE);
    assertEquals(3, plane(run).progress().epoch());
    assertEquals(run.position(), plane(run).progress().updates());
  }

  @Test
  void aCloudThatTurnsWithinThePlaneLeavesTheAxesWhereTheyAre() {
    Plane plane = Plane.fit(null, cloud(0), progress(0));
    double[][] before = plane.basis().basis().axes();
    for (int epoch = 1; epoch < 10; epoch++) {
      // Plain principal axes would follow the cloud round, and flip on the way.
      plane = Plane.fit(plane, cloud(epoch * Math.PI / 4), progress(epoch));
      double[][] after = plane.basis().basis().axes();
      for (int axis = 0; axis < 2; axis++) {
        double cosine = 0;
        for (int d = 0; d < 8; d++) {
          cosine += before[axis][d] * after[axis][d];
        }
        // The little noise in the other six dimensions tilts the plane by less than 8 degrees.
        assertTrue(cosine > 0.99, "axis " + axis + " in epoch " + epoch + ": " + cosine);
      }
    }
  }

  private static Progress progress(int epoch) {
    return new Progress(epoch * 10L, 100, epoch * 10L, epoch, 10, epoch / 10.0, 0.05);
  }

  /** Sixty points, longest along one direction, turned by an angle in the plane of axes 0 and 1. */
  private static WordVectors cloud(double radians) {
    SplittableRandom random = new SplittableRandom(7);
    FloatMatrix matrix = new FloatMatrix(TEXT.vocabulary().size(), 8);
    for (int i = 0; i < matrix.rows(); i++) {
      double along = 10 * (random.nextDouble() - 0.5);
      double across = 4 * (random.nextDouble() - 0.5);
      matrix.set(i, 0, (float) (along * Math.cos(radians) - across * Math.sin(radians)));
      matrix.set(i, 1, (float) (along * Math.sin(radians) + across * Math.cos(radians)));
      for (int d = 2; d < 8; d++) {
        matrix.set(i, d, (float) (0.1 * (random.nextDouble() - 0.5)));
      }
    }
    return new WordVectors(TEXT.vocabulary().words(), TEXT.vocabulary()::id, matrix);
  }
}
