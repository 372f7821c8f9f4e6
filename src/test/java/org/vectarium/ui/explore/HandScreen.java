package org.vectarium.ui.explore;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.vectarium.embedding.WordVectors;
import org.vectarium.session.WorkerSession;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.i18n.Language;

/** The Explore room's models without a toolkit: the test's own thread is the screen thread. */
final class HandScreen implements Executor, AutoCloseable {
  private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final AppContext context;
  private final ExploreViewModel model;

  HandScreen(Path home, WordVectors vectors) {
    PreferencesStore preferences = new PreferencesStore(home);
    preferences.update(p -> p.withLanguage(Language.ENGLISH));
    context = new AppContext(preferences, new WorkerSession(), this);
    model = new ExploreViewModel(context);
    model.setActive(true);
    show("royals", vectors);
  }

  void show(String name, WordVectors vectors) {
    context.modelProperty().set(new Model(name, vectors, false));
    await(() -> {
      Space space = model.spaceProperty().get();
      return space != null && space.vectors() == vectors;
    });
  }

  AppContext context() {
    return context;
  }

  ExploreViewModel model() {
    return model;
  }

  AskModel asking() {
    return model.asking();
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /** Does the screen's work until something has come true. */
  void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    try {
      while (!condition.getAsBoolean()) {
        Runnable task = tasks.poll(20, TimeUnit.MILLISECONDS);
        if (task != null) {
          task.run();
        }
        if (System.nanoTime() > end) {
          fail("waited in vain; notices: " + context.notices().sentence());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(e);
    }
  }

  /** Does all work that is under way. */
  void settle() {
    await(() -> context.background().idle() && tasks.isEmpty());
  }

  @Override
  public void close() {
    context.close();
  }
}
