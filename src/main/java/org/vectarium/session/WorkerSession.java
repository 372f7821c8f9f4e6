package org.vectarium.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.Kernels;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Grain;
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

  /** Up to this speed single updates can be followed, so each frame explains the next. */
  private static final double READABLE_SPEED = 30;

  /** A quarter of the memory that Java may use, at most a gigabyte. */
  private static final long DEFAULT_KEYFRAME_BUDGET =
      Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);

  private record Request(EncodedCorpus corpus, TrainingSettings settings) {}

  private final LinkedBlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final Mailbox mailbox = new Mailbox();
  private final BiFunction<EncodedCorpus, TrainingSettings, Trainer> factory;
  private final Thread worker;
  private final Object requestLock = new Object();
  private @Nullable Request request;

  // Owned by the worker.
  private @Nullable Run run;
  private final Pacer pacer = new Pacer();
  private long keyframeBudget = DEFAULT_KEYFRAME_BUDGET;
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
    this.worker = Thread.ofPlatform().daemon().name("training-worker").start(this::loop);
  }

  @Override
  public void prepare(EncodedCorpus corpus, TrainingSettings settings) {
    // SIMD code is compiled while the corpus is counted and the screen shows it.
    Kernels.lanes();
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
    mailbox.post(new Run(number, what.corpus, what.settings, 0).emptyFrame());
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
  public void step(Grain grain) {
    commands.add(new Command.Step(grain));
  }

  @Override
  public void trainUntil(Goal goal) {
    commands.add(new Command.Until(goal));
  }

  @Override
  public void stepBack(Grain grain) {
    commands.add(new Command.StepBack(grain));
  }

  @Override
  public void playBackward() {
    commands.add(new Command.Backward());
  }

  @Override
  public void seek(long update) {
    commands.add(new Command.Seek(update));
  }

  @Override
  public void setKeyframeBudget(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("the memory for keyframes is " + bytes + " bytes");
    }
    commands.add(new Command.Budget(bytes));
  }

  @Override
  public void note(String text) {
    commands.add(new Command.Note(text));
  }

  @Override
  public CompletableFuture<@Nullable Movement> movement(int word, long from) {
    CompletableFuture<@Nullable Movement> answer = new CompletableFuture<>();
    commands.add(new Command.Why(word, from, answer));
    return answer;
  }

  @Override
  public CompletableFuture<List<Contender>> histories() {
    CompletableFuture<List<Contender>> answer = new CompletableFuture<>();
    commands.add(new Command.Histories(answer));
    return answer;
  }

  @Override
  public void branch(TrainingSettings changed) {
    synchronized (requestLock) {
      if (request != null) {
        TrainingSettings base = request.settings;
        TrainingSettings allowed =
            base.with()
                .learningRate(changed.learningRate())
                .schedule(changed.schedule())
                .seed(changed.seed())
                .build();
        if (!allowed.equals(changed)) {
          throw new IllegalArgumentException(
              "a run can go on only with another learning rate, schedule or seed; "
                  + "anything else needs a new run");
        }
        commands.add(new Command.Branch(changed));
      }
    }
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
      } else if (run != null && run.busy()) {
        workGuarded(run);
      }
    }
  }

  /** Waits for a command only as long as there is nothing else to do. */
  private @Nullable Command nextCommand() {
    Run current = run;
    try {
      if (current == null || !current.busy()) {
        return commands.take();
      }
      long wait = pacer.nanosToWait(current);
      return wait > 0 ? commands.poll(wait, TimeUnit.NANOSECONDS) : commands.poll();
    } catch (InterruptedException e) {
      // The interrupt was meant for a preparation; its command follows in the queue.
      return commands.poll();
    }
  }

  private void obey(Command command) {
    switch (command) {
      case Command.Prepare prepare -> prepareRun(prepare);
      case Command.SetSpeed set -> pacer.setSpeed(set.updatesPerSecond());
      case Command.Budget set -> {
        keyframeBudget = set.bytes();
        move(current -> current.past.keyframes.setBudget(set.bytes()));
      }
      case Command.Close _ -> open = false;
      case Command.Go go -> move(current -> current.forward(go.updates()));
      case Command.Step step -> move(current -> current.forward(step.grain()));
      case Command.Until until -> move(current -> current.forward(until.goal()));
      case Command.StepBack step -> move(current -> current.stepBack(step.grain()));
      case Command.Backward _ -> move(Run::backward);
      case Command.Pause _ -> move(Run::pause);
      case Command.Seek seek -> {
        // Of a dragged playhead only the newest place counts.
        if (!(commands.peek() instanceof Command.Seek)) {
          move(current -> current.seek(seek.update()));
        }
      }
      case Command.Note note ->
          move(current ->
              current.past.add(
                  new RunEvent(current.position(), RunEvent.Kind.NOTE, 0, note.text())));
      case Command.Why why -> explainMovement(why);
      case Command.Histories ask ->
          ask.answer().complete(run != null && run.standing() ? run.histories() : List.of());
      case Command.Branch branch ->
          move(current -> current.branch(factory.apply(current.corpus, branch.settings())));
    }
  }

  private void explainMovement(Command.Why why) {
    Run current = run;
    boolean possible = current != null && current.standing();
    try {
      why.answer()
          .complete(
              possible && current != null
                  ? current.movement(why.word(), why.from(), () -> !commands.isEmpty())
                  : null);
    } catch (Exception | OutOfMemoryError e) {
      why.answer().completeExceptionally(e);
    }
  }

  private void move(Consumer<Run> change) {
    Run current = run;
    if (current == null || !current.standing()) {
      return;
    }
    boolean wasBusy = current.busy();
    try {
      change.accept(current);
    } catch (Exception | OutOfMemoryError e) {
      current.fail(Problems.sentence(e));
    }
    if (!wasBusy) {
      pacer.restart();
    }
    if (!current.busy() || current.worthShowing()) {
      post(current);
    }
  }

  private void prepareRun(Command.Prepare command) {
    if (!mailbox.isCurrent(command.run())) {
      return;
    }
    // An interrupt from here on means that this run, too, has been replaced.
    Thread.interrupted();
    Run next = new Run(command.run(), command.corpus(), command.settings(), keyframeBudget);
    run = next;
    if (!mailbox.isCurrent(command.run())) {
      return;
    }
    try {
      next.ready(factory.apply(command.corpus(), command.settings()));
    } catch (Exception | OutOfMemoryError e) {
      next.fail(Problems.sentence(e));
    }
    post(next);
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
    boolean sought = current.seeking();
    long most = pacer.due(current);
    if (most > 0 || sought) {
      pacer.done(current.work(most));
    }
    long now = System.nanoTime();
    if (!current.busy() || (mailbox.wantsFrame() && now >= nextFrame)) {
      post(current);
    }
  }

  private void post(Run current) {
    if (mailbox.isCurrent(current.number)) {
      long start = System.nanoTime();
      boolean readable = current.state != RunState.RUNNING || pacer.speed() <= READABLE_SPEED;
      mailbox.post(current.frame(readable && !current.seeking()));
      long end = System.nanoTime();
      nextFrame = end + Math.max(FRAME_NANOS, WORK_PER_FRAME * (end - start));
    }
  }
}
