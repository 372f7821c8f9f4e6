package org.vectarium.text;

import java.util.concurrent.CancellationException;

/** Watches a long reading and may end it. Called on the reading thread, about once a megabyte. */
public interface ReadMonitor {
  /** Watches nothing and lets the reading run. */
  ReadMonitor NONE = (done, total) -> true;

  /**
   * @param done bytes read so far, as they lie on disk; of generated text, tokens
   * @param total all of them, or −1 where nobody knows
   * @return false to end the reading
   */
  boolean goOn(long done, long total);

  /**
   * Reports and obeys.
   *
   * @throws CancellationException if the reading shall end
   */
  default void report(long done, long total) {
    if (!goOn(done, total)) {
      throw new CancellationException("reading was cancelled after " + done + " units");
    }
  }
}
