package org.vectarium.session;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.Kernels;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;

/**
 * The {@link TrainingSession} with one worker thread, which alone touches trainers. Between two
 * slices of at most some milliseconds it looks at its command queue, so every command takes effect
 * at once.
 */
public final class WorkerSession implements TrainingSession {
  /** Frames are made at most this often; a screen shows 60 a second. */
  private static final long FRAME_NANOS = 14_000_000;

  /** Making frames takes at most this share of the time: training has the rest. */
  private static final int WORK_PER_FRAME = 20;

  private sealed interface Command {
    record Prepare(long run, EncodedCorpus corpus, TrainingSettings settings) implements Command {}

    record Go(long updates) implements Command {}

    record Pause() implements Command {}

    record SetSpeed(double updatesPerSecond) implements Command {}

    record Close() implements Command {}
  }

  private record Request(EncodedCorpus corpus, TrainingSettings settings) {}

  private final LinkedBlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final Mailbox mailbox = new Mailbox();
  private final BiFunction<EncodedCorpus, TrainingSettings, Trainer> factory;
  private final Thread worker;
  private final Object requestLock = new Object();
  private @Nullable Request request;

  // Owned by the worker.
  private @Nullable Run run;
  private double speed = FULL_SPEED;
  private long budget;
  private double due;
  private long lastDue;
  private long nextFrame;
  private boolean open = true;

  public WorkerSession() {
    this(Trainers::create);
  }

  /**
   * @param factory makes the trainer of a run, on the worker thread; may throw {@link
   *     IllegalArgumentException} with one sentence for a person
   */
  public WorkerSession(BiFunction<EncodedCorpus, TrainingSettings, Trainer> factory) {
    this.factory = factory;
    // SIMD code is compiled while the screen opens.
    Kernels.lanes();
    this.worker = Thread.ofPlatform().daemon().name("training-worker").start(this::loop);
  }

  @Override
  public void prepare(EncodedCorpus corpus, TrainingSettings settings) {
    synchronized (requestLock) {
      request = new Request(corpus, settings);
      start(request);
    }
  }

  @Override
  public void reset() {
    synchronized (requestLock) {
      if (request != null) {
        start(request);
      }
    }
  }

  private void start(Request what) {
    long number = mailbox.openRun();
    mailbox.post(new Run(number, what.corpus, what.settings).emptyFrame());
    // A preparation under way (counting) belongs to a dead run. Interrupting before the new command
    // is in the queue makes sure that its own preparation is not what is hit.
    worker.interrupt();
    commands.add(new Command.Prepare(number, what.corpus, what.settings));
  }

  @Override
  public void resume() {
    commands.add(new Command.Go(Long.MAX_VALUE));
  }

  @Override
  public void step(long updates) {
    if (updates < 1) {
      throw new IllegalArgumentException("cannot step " + updates + " updates");
    }
    commands.add(new Command.Go(updates));
  }

  @Override
  public void pause() {
    commands.add(new Command.Pause());
  }

  @Override
  public void setSpeed(double updatesPerSecond) {
    if (!(updatesPerSecond > 0)) {
      throw new IllegalArgumentException("speed is " + updatesPerSecond + "; it must be above 0");
    }
    commands.add(new Command.SetSpeed(updatesPerSecond));
  }

  @Override
  public @Nullable Frame takeFrame() {
    return mailbox.take();
  }

  @Override
  public @Nullable Frame latestFrame() {
    return mailbox.latest();
  }

  @Override
  public void onFrame(Consumer<Frame> listener) {
    mailbox.onFrame(listener);
  }

  @Override
  public void close() {
    mailbox.openRun();
    commands.add(new Command.Close());
    worker.interrupt();
    try {
      worker.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    while (open) {
      Command command = nextCommand();
      if (command != null) {
        obey(command);
      } else if (run != null && run.state == RunState.RUNNING) {
        workGuarded(run);
      }
    }
  }

  /** Waits for a command only as long as there is nothing else to do. */
  private @Nullable Command nextCommand() {
    Run current = run;
    boolean running = current != null && current.state == RunState.RUNNING;
    try {
      if (!running) {
        return commands.take();
      }
      long wait = nanosUntilDue();
      return wait > 0 ? commands.poll(wait, TimeUnit.NANOSECONDS) : commands.poll();
    } catch (InterruptedException e) {
      // The interrupt was meant for a preparation; its command follows in the queue.
      return commands.poll();
    }
  }

  private void obey(Command command) {
    switch (command) {
      case Command.Prepare prepare -> prepareRun(prepare);
      case Command.Go go -> go(go.updates);
      case Command.Pause _ -> settle(RunState.PAUSED);
      case Command.SetSpeed set -> {
        speed = set.updatesPerSecond;
        restartClock();
      }
      case Command.Close _ -> open = false;
    }
  }

  private void prepareRun(Command.Prepare command) {
    if (!mailbox.isCurrent(command.run)) {
      return;
    }
    // An interrupt from here on means that this run, too, has been replaced.
    Thread.interrupted();
    Run next = new Run(command.run, command.corpus, command.settings);
    run = next;
    if (!mailbox.isCurrent(command.run)) {
      return;
    }
    try {
      next.ready(factory.apply(command.corpus, command.settings));
    } catch (Exception | OutOfMemoryError e) {
      next.fail(Problems.sentence(e));
    }
    post(next);
  }

  private void go(long updates) {
    Run current = run;
    if (current == null || !current.canRun()) {
      return;
    }
    if (current.state != RunState.RUNNING) {
      current.resetSpeed();
    }
    current.state = RunState.RUNNING;
    budget = updates;
    restartClock();
  }

  private void settle(RunState state) {
    if (run != null && run.state == RunState.RUNNING) {
      run.state = state;
      post(run);
    }
  }

  private void workGuarded(Run current) {
    try {
      work(current);
    } catch (Exception | OutOfMemoryError e) {
      current.fail(Problems.sentence(e));
      post(current);
    }
  }

  private void work(Run current) {
    long most = Math.min(budget, speed == FULL_SPEED ? Long.MAX_VALUE : dueUpdates());
    if (most > 0) {
      long done = current.work(most);
      due -= done;
      if (budget != Long.MAX_VALUE) {
        budget -= done;
        if (budget <= 0) {
          settle(RunState.PAUSED);
          return;
        }
      }
    }
    long now = System.nanoTime();
    if (current.state != RunState.RUNNING) {
      post(current);
    } else if (mailbox.wantsFrame() && now >= nextFrame) {
      post(current);
    }
  }

  private void post(Run current) {
    if (mailbox.isCurrent(current.number)) {
      long start = System.nanoTime();
      mailbox.post(current.frame());
      long end = System.nanoTime();
      nextFrame = end + Math.max(FRAME_NANOS, WORK_PER_FRAME * (end - start));
    }
  }

  /** The first update after a start or a change of speed is due at once. */
  private void restartClock() {
    due = 1;
    lastDue = System.nanoTime();
  }

  private long dueUpdates() {
    long now = System.nanoTime();
    // What a slow machine cannot do in a tenth of a second is forgiven, not saved up.
    due = Math.min(due + (now - lastDue) * 1e-9 * speed, Math.max(1, speed / 10));
    lastDue = now;
    return (long) due;
  }

  private long nanosUntilDue() {
    if (speed == FULL_SPEED || due >= 1) {
      return 0;
    }
    double seconds = (1 - due) / speed - (System.nanoTime() - lastDue) * 1e-9;
    return (long) (Math.min(seconds, 0.05) * 1e9);
  }
}
