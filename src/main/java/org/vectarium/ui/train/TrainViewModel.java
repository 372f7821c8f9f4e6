package org.vectarium.ui.train;

import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.UnfitCorpusException;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Notices;

/**
 * What the Train room can do and what it shows, without a toolkit: commands to the session, the
 * form and the run as observable values.
 *
 * <p>A form may be edited while no run stands between its first and last update. A run that has
 * begun keeps its settings until it is reset, but for the learning rate and the seed: with other
 * ones it goes on as a branch.
 *
 * <p>Screen thread only.
 */
public final class TrainViewModel {
  private Notices.@Nullable Notice complaint;
  private final AppContext context;
  private final TrainForm form;
  private final TimeLeft timeLeft;
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(this, "locked");
  private final ReadOnlyBooleanWrapper startable = new ReadOnlyBooleanWrapper(this, "startable");
  private final ReadOnlyBooleanWrapper hint = new ReadOnlyBooleanWrapper(this, "hint");
  private final ReadOnlyObjectWrapper<RunState> state =
      new ReadOnlyObjectWrapper<>(this, "state", RunState.IDLE);
  private final ReadOnlyBooleanWrapper forking = new ReadOnlyBooleanWrapper(this, "forking");
  private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);

  private final BooleanProperty microscope = new SimpleBooleanProperty(this, "microscope", true);

  /** The run to press play on; null while the form or the corpus has none. */
  private @Nullable Plan prepared;

  /** What the form said before a small corpus; null when it says that still. */
  private @Nullable TrainingSettings askedFor;

  /** The settings of the run as of the last frame. */
  private @Nullable TrainingSettings followed;

  /** The run of the last frame. */
  private long followedRun = -1;

  private record Plan(EncodedCorpus corpus, TrainingSettings settings) {}

  public TrainViewModel(AppContext context) {
    this(context, System::nanoTime);
  }

  /**
   * @param clock nanoseconds, for the time left
   */
  TrainViewModel(AppContext context, LongSupplier clock) {
    this.context = context;
    this.timeLeft = new TimeLeft(clock);
    TrainingSettings last = context.preferences().get().settings();
    this.form = new TrainForm(last == null ? TrainingSettings.defaults(Method.SKIP_GRAM) : last);
    hint.set(!context.preferences().get().hintSeen());
    context.corpora().setExaminer(this::examine);
    context.corpusProperty().subscribe(_ -> planAnew());
    form.settingsProperty().subscribe((_, _) -> edited());
    context.frames().frameProperty().subscribe(this::follow);
    speed.subscribe((_, place) -> context.session().setSpeed(Speed.at(place.doubleValue())));
  }

  /** The hyper-parameters as typed. */
  TrainForm form() {
    return form;
  }

  /** The run as of the last pulse; null before the first. */
  public ReadOnlyObjectProperty<@Nullable Frame> frameProperty() {
    return context.frames().frameProperty();
  }

  public ReadOnlyObjectProperty<RunState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether a run has begun and keeps its settings. */
  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  /** Whether the form differs from the run that stands here, so that going on makes a branch. */
  public ReadOnlyBooleanProperty forkingProperty() {
    return forking.getReadOnlyProperty();
  }

  /** Whether play or a single update would do something. */
  public ReadOnlyBooleanProperty startableProperty() {
    return startable.getReadOnlyProperty();
  }

  /** Whether to point a newcomer at the start. */
  public ReadOnlyBooleanProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** Place of the speed slider in [0, 1]. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  /** Whether the drawer that takes the next update apart opens on a pause. */
  public BooleanProperty microscopeProperty() {
    return microscope;
  }

  /** Seconds to the end of the run; not finite while unknown. */
  public double secondsLeft() {
    return timeLeft.seconds();
  }

  /** Starts, pauses or goes on. */
  public void toggle() {
    if (state.get() == RunState.RUNNING) {
      context.session().pause();
    } else if (ready()) {
      context.session().resume();
    }
  }

  /** Throws the run away and stands before its first update, with the form's settings. */
  public void reset() {
    prepared = null;
    plan();
  }

  /**
   * Makes sure that the session holds a run of the form's settings that can go on.
   *
   * @return false if the form is wrong or no corpus is open
   */
  boolean ready() {
    if (!startable.get()) {
      return false;
    }
    if (forking.get() && state.get() == RunState.DIVERGED) {
      context.notices().problem(() -> context.messages().get("errors.train.branch.diverged"));
      return false;
    }
    context.preferences().update(p -> p.withHintSeen(true));
    hint.set(false);
    if (locked.get()) {
      TrainingSettings wanted = form.settings();
      if (forking.get() && wanted != null) {
        context.session().branch(wanted);
        followed = wanted;
        forking.set(false);
      }
      return true;
    }
    boolean over =
        switch (state.get()) {
          case FINISHED, DIVERGED, FAILED -> true;
          case IDLE, PREPARING, RUNNING, PAUSED -> false;
        };
    if (over) {
      prepared = null;
    }
    plan();
    return true;
  }

  private void edited() {
    startable.set(form.settings() != null && context.corpusProperty().get() != null);
    if (locked.get()) {
      forking.set(form.settings() != null && !form.settings().equals(followed));
    } else {
      plan();
    }
  }

  /** Refuses what the settings asked for could not be trained on. */
  private void examine(EncodedCorpus corpus) {
    TrainingSettings settings = form.settings();
    if (settings != null) {
      Trainers.check(corpus, wanted(settings));
    }
  }

  /**
   * A text of a few words gets as many dimensions and as wide a window as it can use, and says so;
   * the next corpus gets the numbers back that were asked for.
   */
  private void fitSettings(EncodedCorpus corpus) {
    TrainingSettings settings = form.settings();
    if (settings == null) {
      return;
    }
    TrainingSettings wanted = wanted(settings);
    TrainingSettings fitting = fitted(corpus, wanted);
    askedFor = fitting.equals(wanted) ? null : wanted;
    if (!fitting.equals(settings)) {
      form.fill(fitting);
    }
    if (askedFor != null) {
      context
          .notices()
          .remark(() ->
              context
                  .messages()
                  .format(
                      "errors.train.fitted",
                      corpus.name(),
                      corpus.vocabulary().size(),
                      fitting.dimension(),
                      fitting.window()));
    }
  }

  /** The settings with the dimension and the window that were asked for, before any fitting. */
  private TrainingSettings wanted(TrainingSettings settings) {
    TrainingSettings asked = askedFor == null ? settings : askedFor;
    return settings.with().dimension(asked.dimension()).window(asked.window()).build();
  }

  private static TrainingSettings fitted(EncodedCorpus corpus, TrainingSettings settings) {
    int types = corpus.vocabulary().size();
    int dimension = types < settings.dimension() ? Math.max(2, types / 2) : settings.dimension();
    long window = Math.clamp(corpus.tokens() - 1, 1, settings.window());
    return settings.with().dimension(dimension).window((int) window).build();
  }

  private void planAnew() {
    prepared = null;
    EncodedCorpus corpus = context.corpusProperty().get();
    if (corpus != null) {
      fitSettings(corpus);
    }
    forking.set(false);
    startable.set(form.settings() != null && context.corpusProperty().get() != null);
    plan();
  }

  private void plan() {
    EncodedCorpus corpus = context.corpusProperty().get();
    TrainingSettings settings = form.settings();
    if (corpus == null || settings == null) {
      return;
    }
    try {
      Trainers.check(corpus, settings);
    } catch (UnfitCorpusException unfit) {
      startable.set(false);
      complaint = context.notices().problem(() -> context.corpora().sentence(unfit));
      return;
    }
    withdraw();
    Plan next = new Plan(corpus, settings);
    if (!next.equals(prepared)) {
      prepared = next;
      timeLeft.restart();
      context.preferences().update(p -> p.withSettings(settings));
      context.session().setSpeed(Speed.at(speed.get()));
      context.session().prepare(corpus, settings);
    }
  }

  /** The settings fit again: what was said about them no longer holds. */
  private void withdraw() {
    if (complaint != null) {
      context.notices().withdraw(complaint);
      complaint = null;
    }
  }

  private void follow(@Nullable Frame frame) {
    if (frame == null) {
      return;
    }
    boolean arrived = frame.state() == RunState.FINISHED && state.get() != RunState.FINISHED;
    state.set(frame.state());
    timeLeft.observe(frame);
    boolean begun = frame.history().edge() > 0;
    locked.set(
        begun
            && switch (frame.state()) {
              case RUNNING, PAUSED, DIVERGED -> true;
              case IDLE, PREPARING, FINISHED, FAILED -> false;
            });
    followSettings(frame, arrived);
  }

  /**
   * Travelling across a branch changes the run's settings; what is typed but not used yet stays,
   * except at the end of the run, where nothing can go on with it.
   *
   * @param arrived whether the run has just come to its end
   */
  private void followSettings(Frame frame, boolean arrived) {
    TrainingSettings before = followed;
    boolean sameRun = frame.run() == followedRun;
    followed = frame.settings();
    followedRun = frame.run();
    if (!locked.get()) {
      forking.set(false);
      if (arrived && sameRun && !frame.settings().equals(form.settings())) {
        // The form follows the run: this is no wish for a new one.
        prepared = new Plan(frame.corpus(), frame.settings());
        form.fill(frame.settings());
      }
    } else if (!frame.settings().equals(before) && !forking.get()) {
      form.fill(frame.settings());
    }
  }
}
