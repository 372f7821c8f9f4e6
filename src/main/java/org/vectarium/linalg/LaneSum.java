package org.vectarium.linalg;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sum of a register's lanes in a fixed order.
 *
 * <p>{@link FloatVector#reduceLanes} leaves the order of its additions open, and compiled code takes
 * another one than interpreted code: a run would change in its last bits at the moment the compiler
 * steps in. Halving the register until four lanes are left costs as little and is repeatable.
 */
final class LaneSum {
  private LaneSum() {}

  /** Σ of the lanes, for registers of 4, 8 or 16 floats. */
  static float of(FloatVector v) {
    return switch (v.length()) {
      case 16 -> of8(half(v, FloatVector.SPECIES_256));
      case 8 -> of8(v);
      case 4 -> of4(v);
      default -> throw new IllegalArgumentException("a register of " + v.length() + " floats");
    };
  }

  private static float of8(FloatVector v) {
    return of4(half(v, FloatVector.SPECIES_128));
  }

  private static float of4(FloatVector v) {
    return (v.lane(0) + v.lane(2)) + (v.lane(1) + v.lane(3));
  }

  private static FloatVector half(FloatVector v, VectorSpecies<Float> narrower) {
    FloatVector low = (FloatVector) v.castShape(narrower, 0);
    FloatVector high = (FloatVector) v.castShape(narrower, 1);
    return low.add(high);
  }
}
