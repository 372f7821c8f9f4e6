package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * When a run's loss has settled: once an epoch's mean lies less than the tolerance's share below
 * the mean of the epoch before. With tolerance 0 never.
 *
 * <p>Not synchronised.
 */
final class SettleRule {
  private final double tolerance;
  private double sum;
  private long count;
  private double last = Double.NaN;
  private boolean settled;

  SettleRule(double tolerance) {
    this.tolerance = tolerance;
  }

  /** One more loss of this epoch. */
  void add(double loss) {
    add(loss, 1);
  }

  /** The sum of some losses of this epoch. */
  void add(double losses, long howMany) {
    sum += losses;
    count += howMany;
  }

  /** Compares the epoch that ends here with the one before. */
  void endEpoch() {
    double mean = sum / count;
    settled = tolerance > 0 && (last - mean) / last < tolerance;
    last = mean;
    sum = 0;
    count = 0;
  }

  boolean settled() {
    return settled;
  }

  void save(DataOutput out) throws IOException {
    out.writeDouble(sum);
    out.writeLong(count);
    out.writeDouble(last);
    out.writeBoolean(settled);
  }

  void restore(DataInput in) throws IOException {
    sum = in.readDouble();
    count = in.readLong();
    last = in.readDouble();
    settled = in.readBoolean();
  }
}
