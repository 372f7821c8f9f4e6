package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The mean of the last values: 64 blocks of equal size, the oldest forgotten as a new one begins.
 * Summed anew whenever it is read, so rounding never builds up.
 *
 * <p>Not synchronised.
 */
final class RunningMean {
  private static final int BLOCKS = 64;

  private final double[] sums = new double[BLOCKS];
  private final int blockSize;
  private int inBlock;
  private int block;
  private int fullBlocks;

  /**
   * @param window how many values the mean is to span: rounded up to a multiple of 64
   */
  RunningMean(long window) {
    this.blockSize = (int) Math.clamp(Math.ceilDiv(window, (long) BLOCKS), 1, 1 << 26);
  }

  void add(double value) {
    beginBlock();
    sums[block] += value;
    inBlock++;
  }

  /** Adds {@code count} values of the given sum, as if they were equal. */
  void add(double sum, long count) {
    for (long left = count; left > 0; ) {
      beginBlock();
      int n = (int) Math.min(left, blockSize - inBlock);
      sums[block] += sum * n / count;
      inBlock += n;
      left -= n;
    }
  }

  private void beginBlock() {
    if (inBlock == blockSize) {
      inBlock = 0;
      fullBlocks = Math.min(BLOCKS - 1, fullBlocks + 1);
      block = (block + 1) % BLOCKS;
      sums[block] = 0;
    }
  }

  /** NaN before the first value. */
  double mean() {
    double sum = 0;
    for (int back = 0; back <= fullBlocks; back++) {
      sum += sums[Math.floorMod(block - back, BLOCKS)];
    }
    return sum / ((long) fullBlocks * blockSize + inBlock);
  }

  /** How many values the mean spans at most. */
  long window() {
    return (long) BLOCKS * blockSize;
  }

  void save(DataOutput out) throws IOException {
    for (double sum : sums) {
      out.writeDouble(sum);
    }
    out.writeInt(inBlock);
    out.writeInt(block);
    out.writeInt(fullBlocks);
  }

  void restore(DataInput in) throws IOException {
    for (int k = 0; k < BLOCKS; k++) {
      sums[k] = in.readDouble();
    }
    inBlock = in.readInt();
    block = in.readInt();
    fullBlocks = in.readInt();
    if (inBlock < 0
        || inBlock > blockSize
        || block < 0
        || block >= BLOCKS
        || fullBlocks < 0
        || fullBlocks >= BLOCKS) {
      throw new IOException("the saved running loss is damaged");
    }
  }
}
