package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectarium.ui.Background;
import org.vectarium.ui.Model;

/** Work that can be waited for and ended; a clock set by hand, and this thread as the screen's. */
class WorkTest {
  private final Background background = new Background(Runnable::run);
  private final AtomicLong clock = new AtomicLong();
  private final Work work = new Work(background, clock::get);

  @AfterEach
  void close() {
    background.close();
  }

  private double share() {
    return work.shareProperty().get();
  }

  private void later(long millis) {
    clock.addAndGet(millis * 1_000_000);
  }

  @Test
  void short_work_shows_no_bar_and_long_work_shows_how_far_it_is() {
    Work.Part part = work.begin();
    later(90);
    part.accept(0.5);
    assertEquals(-1, share());
    later(20);
    part.accept(0.6);
    assertEquals(0.6, share());
    later(50);
    part.accept(0.7);
    assertEquals(0.6, share(), "the screen hears ten times a second");
    work.done(part);
    assertEquals(-1, share());
  }

  @Test
  void cancelled_work_ends_at_its_next_report() {
    Work.Part part = work.begin();
    later(200);
    part.accept(0.1);
    work.cancel();
    assertEquals(-1, share());
    assertFalse(part.wanted());
    assertThrows(CancellationException.class, () -> part.accept(0.2));
  }

  @Test
  void new_work_ends_the_work_before_and_its_end_changes_nothing() {
    Work.Part first = work.begin();
    Work.Part second = work.begin();
    assertFalse(first.wanted());
    later(200);
    second.accept(0.3);
    work.done(first);
    assertEquals(0.3, share());
    assertTrue(second.wanted());
  }

  @Test
  void preparing_other_words_can_be_ended_and_the_same_words_are_not_waited_for() {
    Model royals = new Model("royals", RoyalSpace.vectors(), true);
    Work.Part part = work.begin();
    Space before = Space.of(royals, null, part);
    work.cancel();
    assertThrows(CancellationException.class, () -> Space.of(royals, null, part));
    assertTrue(Space.of(royals, before, part).continues(before));
  }
}
