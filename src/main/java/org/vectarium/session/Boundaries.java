package org.vectarium.session;

import org.vectarium.train.Grain;
import org.vectarium.train.Trainer;
import org.vectarium.train.UpdateKind;

/** Finds where a step back goes: the last boundary before the present moment. */
final class Boundaries {
  private Boundaries() {}

  /** May replay a few updates; the run is then on its way to the boundary. */
  static long before(Lineage lineage, Past past, Grain grain) {
    long position = lineage.trainer().progress().updates();
    return switch (grain) {
      case UPDATE -> position - 1;
      case WINDOW -> window(lineage, past, position);
      case BATCH -> batch(lineage.trainer(), past, position);
      case EPOCH -> past.epochStartBefore(position);
    };
  }

  /** Batches are counted from the start of their epoch, whose last may be short. */
  private static long batch(Trainer trainer, Past past, long position) {
    UpdateKind kind = trainer.updateKind();
    if (kind == UpdateKind.CELL || kind == UpdateKind.STAGE) {
      return position - 1;
    }
    long start = past.epochStartBefore(position);
    int batch = trainer.settings().batch();
    return batch == 0 ? start : start + (position - 1 - start) / batch * batch;
  }

  /** A window has at most 2m pairs, so its start lies at most so far back. */
  private static long window(Lineage lineage, Past past, long position) {
    int most = 2 * lineage.trainer().settings().window();
    long from = Math.max(past.first(), position - most);
    new Seek(lineage, past, from, true).work(Long.MAX_VALUE);
    long boundary = from;
    for (long at = from; at < position; at++) {
      boundary = lineage.trainer().atStartOf(Grain.WINDOW) ? at : boundary;
      Seek.replay(lineage, past.keyframes, 1, 0);
    }
    return boundary;
  }
}
