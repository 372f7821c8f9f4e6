package org.vectarium.ui.explore;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.Background;

/**
 * Work of one kind that somebody may have to wait for: how far it is, and a way to end it. New work
 * ends the work before.
 *
 * <p>Screen thread only, but for {@link Part}.
 */
final class Work {
  /** Between two reports to the screen; shorter work shows none, for a bar would only flash. */
  private static final long REPORT_NANOS = 100_000_000;

  private final Background background;
  private final LongSupplier nanos;
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", -1);
  private @Nullable Part current;

  Work(Background background) {
    this(background, System::nanoTime);
  }

  /**
   * @param nanos the clock
   */
  Work(Background background, LongSupplier nanos) {
    this.background = background;
    this.nanos = nanos;
  }

  /** How much is done, in [0, 1]; −1 while nobody has to wait. */
  ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  /** Begins; hand the part to whoever does the work. */
  Part begin() {
    cancel();
    Part begun = new Part();
    current = begun;
    return begun;
  }

  /** Ends what is being done; nothing where nothing is. */
  void cancel() {
    Part ended = current;
    if (ended != null) {
      ended.cancelled = true;
      done(ended);
    }
  }

  /** The work is at its end, good or bad. Nothing if other work has begun since. */
  void done(Part part) {
    if (current == part) {
      current = null;
      share.set(-1);
    }
  }

  /** One piece of work, in the hands of the thread that does it. */
  final class Part implements DoubleConsumer {
    private volatile boolean cancelled;
    private long last = nanos.getAsLong();

    /** Whether the result is still wanted. Any thread. */
    boolean wanted() {
      return !cancelled;
    }

    /**
     * Reports how far the work is.
     *
     * @param fraction in [0, 1]
     * @throws CancellationException if it shall end
     */
    @Override
    public void accept(double fraction) {
      if (cancelled) {
        throw new CancellationException("the work was cancelled");
      }
      long now = nanos.getAsLong();
      if (now - last > REPORT_NANOS) {
        last = now;
        background.onScreen(() -> {
          if (current == this) {
            share.set(fraction);
          }
        });
      }
    }
  }
}
