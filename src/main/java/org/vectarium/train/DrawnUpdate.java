package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * An update of skip-gram or CBOW that was drawn and not yet applied: which words take part. Places
 * are those of the reader's current sentence. Mutable and used again for later updates.
 */
final class DrawnUpdate {
  /** First place of the window. */
  int windowStart;

  /** Last place of the window. */
  int windowEnd;

  /** Place of the centre word. */
  int centre;

  /** Place of the outside word of this pair, or −1 when the update is the whole window. */
  int partner;

  /** The word predicted. */
  int target;

  /** The noise words in the order drawn, repeats included. */
  final int[] negatives;

  /** The pass over the text that it belongs to, from 0. */
  int epoch;

  /** Words of that pass read by then, skipped ones included. */
  long wordsRead;

  DrawnUpdate(int negatives) {
    this.negatives = new int[negatives];
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(windowStart);
    out.writeInt(windowEnd);
    out.writeInt(centre);
    out.writeInt(partner);
    out.writeInt(target);
    for (int word : negatives) {
      out.writeInt(word);
    }
    out.writeInt(epoch);
    out.writeLong(wordsRead);
  }

  /**
   * @throws IOException if what was saved does not fit a sentence and a vocabulary of these sizes
   */
  void restore(DataInput in, int sentence, int types) throws IOException {
    windowStart = in.readInt();
    windowEnd = in.readInt();
    centre = in.readInt();
    partner = in.readInt();
    target = in.readInt();
    boolean fits =
        0 <= windowStart
            && windowStart <= centre
            && centre <= windowEnd
            && windowEnd < sentence
            && partner >= -1
            && partner <= windowEnd
            && 0 <= target
            && target < types;
    for (int k = 0; k < negatives.length; k++) {
      negatives[k] = in.readInt();
      fits &= 0 <= negatives[k] && negatives[k] < types;
    }
    epoch = in.readInt();
    wordsRead = in.readLong();
    if (!fits) {
      throw new IOException("the saved window at place " + centre + " is damaged");
    }
  }
}
