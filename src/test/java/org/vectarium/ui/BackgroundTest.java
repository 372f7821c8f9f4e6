package org.vectarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
  private final List<String> answers = new ArrayList<>();

  private void answer() throws InterruptedException {
    Runnable task = screen.poll(20, TimeUnit.SECONDS);
    if (task != null) {
      task.run();
    }
  }

  @Test
  void results_and_exceptions_are_answered_on_the_screen_thread() throws InterruptedException {
    try (Background background = new Background(screen::add)) {
      background.run(() -> "done", answers::add, e -> answers.add("failed"));
      answer();
      background.run(
          () -> {
            throw new IllegalStateException("no");
          },
          _ -> answers.add("done"),
          e -> answers.add(e.getMessage()));
      answer();
      assertEquals(List.of("done", "no"), answers);
      assertTrue(background.idle());
    }
  }

  @Test
  void nothing_is_run_or_answered_after_closing() throws InterruptedException {
    Background background = new Background(screen::add);
    CountDownLatch inside = new CountDownLatch(1);
    background.run(
        () -> {
          inside.countDown();
          // Nobody counts it down: only the interrupt ends the wait.
          new CountDownLatch(1).await();
          return "waited";
        },
        answers::add,
        e -> answers.add("failed"));
    assertTrue(inside.await(20, TimeUnit.SECONDS));
    background.close();
    background.run(() -> "late", answers::add, e -> answers.add("failed"));
    // The interrupted task still comes back, and is not listened to.
    answer();
    assertEquals(List.of(), answers);
    assertNull(screen.poll(50, TimeUnit.MILLISECONDS));
  }

  @Test
  void closingWaitsForWhatIsBeingSaved() {
    List<Integer> saved = Collections.synchronizedList(new ArrayList<>());
    Background background = new Background(Runnable::run);
    for (int i = 0; i < 3; i++) {
      int number = i;
      background.save(
          () -> {
            Thread.sleep(20);
            return saved.add(number);
          },
          failure -> saved.add(-1));
    }
    background.close();
    assertEquals(List.of(0, 1, 2), saved);
    background.save(() -> saved.add(3), failure -> {});
    assertEquals(3, saved.size(), "nothing is begun any more");
  }
}
