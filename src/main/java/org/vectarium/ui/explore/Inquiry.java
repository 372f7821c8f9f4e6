package org.vectarium.ui.explore;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.Background;

/**
 * Asks questions off screen, one at a time; of those that wait the newest wins. So a question that
 * is asked again with every frame of a run neither piles up nor starves.
 *
 * <p>Screen thread only.
 *
 * @param <A> the answer
 */
final class Inquiry<A> {
  private final Background background;
  private final Consumer<A> answered;
  private final Consumer<Exception> failed;
  private @Nullable Callable<A> waiting;
  private boolean busy;
  private long dropped;
  private long asked;

  Inquiry(Background background, Consumer<A> answered, Consumer<Exception> failed) {
    this.background = background;
    this.answered = answered;
    this.failed = failed;
  }

  void ask(Callable<A> question) {
    asked++;
    if (busy) {
      waiting = question;
      return;
    }
    busy = true;
    long number = asked;
    background.run(
        question,
        answer -> {
          finish(number, () -> answered.accept(answer));
        },
        problem -> finish(number, () -> failed.accept(problem)));
  }

  /** Answers to what was asked so far are no longer wanted. */
  void drop() {
    waiting = null;
    dropped = asked;
  }

  private void finish(long number, Runnable tell) {
    busy = false;
    Callable<A> next = waiting;
    waiting = null;
    if (number > dropped) {
      tell.run();
    }
    if (next != null) {
      ask(next);
    }
  }
}
