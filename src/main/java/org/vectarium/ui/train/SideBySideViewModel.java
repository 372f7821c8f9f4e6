package org.vectarium.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.Comparison;
import org.vectarium.session.Contender;
import org.vectarium.session.RunState;
import org.vectarium.session.Standing;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.UnfitCorpusException;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.widget.SkyView;

/**
 * Runs on the same text side by side: which, how they stand, and the commands to them.
 *
 * <p>Screen thread only; needs no toolkit.
 */
final class SideBySideViewModel {
  static final int MOST = 4;
  static final int LEAST = 2;

  /**
   * One of the runs that are compared.
   *
   * @param variant null for a history of the run in the other page
   * @param contender what is trained
   */
  record Entry(@Nullable Variant variant, Contender contender) {
    TrainingSettings settings() {
      return contender.settings();
    }
  }

  private final AppContext context;
  private final TrainViewModel train;
  private final ReadOnlyObjectWrapper<Preset> preset =
      new ReadOnlyObjectWrapper<>(this, "preset", Preset.MODELS);
  private final ReadOnlyObjectWrapper<List<Entry>> entries =
      new ReadOnlyObjectWrapper<>(this, "entries", List.of());
  private final ReadOnlyObjectWrapper<List<Standing>> standings =
      new ReadOnlyObjectWrapper<>(this, "standings", List.of());
  private final ReadOnlyObjectWrapper<RunState> state =
      new ReadOnlyObjectWrapper<>(this, "state", RunState.IDLE);
  private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", SkyView.NONE);
  private @Nullable Comparison comparison;
  private final SideBySideResults results;

  SideBySideViewModel(AppContext context, TrainViewModel train) {
    this.context = context;
    this.train = train;
    this.results = new SideBySideResults(context, System::nanoTime);
    context.corpusProperty().subscribe(_ -> takeCorpus());
    train.form().settingsProperty().subscribe((_, _) -> formChanged());
  }

  ReadOnlyObjectProperty<Preset> presetProperty() {
    return preset.getReadOnlyProperty();
  }

  /** The runs in the order of their columns. */
  ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
    return entries.getReadOnlyProperty();
  }

  /** How they stand; empty before the start. */
  ReadOnlyObjectProperty<List<Standing>> standingsProperty() {
    return standings.getReadOnlyProperty();
  }

  /** IDLE before the start, RUNNING, PAUSED, or FINISHED when all runs are over. */
  ReadOnlyObjectProperty<RunState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether runs are under way: until they are over or reset, what is compared stands. */
  boolean locked() {
    return state.get() == RunState.RUNNING || state.get() == RunState.PAUSED;
  }

  /** What is worked out off screen: axes and answers. */
  SideBySideResults results() {
    return results;
  }

  /** The word under the pointer in any of the skies, or {@link SkyView#NONE}. */
  IntegerProperty hoveredProperty() {
    return hovered;
  }

  /** What the runs share: the form's settings, or the defaults while a number in it is wrong. */
  TrainingSettings form() {
    TrainingSettings settings = train.form().settings();
    return settings == null ? TrainingSettings.defaults(Method.SKIP_GRAM) : settings;
  }

  /** Whether there is an old history to compare. */
  boolean hasHistories() {
    var frame = context.frames().frame();
    return frame != null && !frame.history().ghosts().isEmpty() && frame.history().exact();
  }

  /** Lines up the runs of a preset, before their first update. */
  void choose(Preset choice) {
    if (choice == Preset.HISTORIES) {
      context
          .session()
          .histories()
          .thenAccept(found -> context.background().onScreen(() -> takeHistories(found)));
      return;
    }
    preset.set(choice);
    List<Variant> variants =
        choice == Preset.OWN && variants().size() >= LEAST ? variants() : choice.variants();
    line(variants);
  }

  private void takeHistories(List<Contender> found) {
    if (found.size() >= LEAST) {
      preset.set(Preset.HISTORIES);
      stop();
      entries.set(found.stream().map(contender -> new Entry(null, contender)).toList());
    }
  }

  private List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (Entry entry : entries.get()) {
      if (entry.variant() != null) {
        variants.add(entry.variant());
      }
    }
    return variants;
  }

  /** Puts another variant into a column; that makes the comparison a person's own. */
  void replace(int column, Variant variant) {
    List<Variant> variants = new ArrayList<>(variants());
    variants.set(column, variant);
    own(variants);
  }

  /** One more column, up to {@link #MOST}. */
  void add(Variant variant) {
    List<Variant> variants = new ArrayList<>(variants());
    if (variants.size() < MOST) {
      variants.add(variant);
      own(variants);
    }
  }

  /** One column less, down to {@link #LEAST}. */
  void remove(int column) {
    List<Variant> variants = new ArrayList<>(variants());
    if (variants.size() > LEAST) {
      variants.remove(column);
      own(variants);
    }
  }

  private void own(List<Variant> variants) {
    preset.set(Preset.OWN);
    line(variants);
  }

  private void line(List<Variant> variants) {
    stop();
    TrainingSettings form = form();
    entries.set(
        variants.stream()
            .map(variant -> new Entry(variant, Contender.of(variant.settings(form))))
            .toList());
  }

  private void takeCorpus() {
    EncodedCorpus corpus = context.corpusProperty().get();
    results.ask(corpus == null ? Questions.NONE : Questions.of(corpus.name()));
    choose(preset.get() == Preset.HISTORIES ? Preset.MODELS : preset.get());
  }

  /** A comparison under way keeps its settings; one that waits takes the new ones. */
  private void formChanged() {
    if (state.get() == RunState.IDLE && preset.get() != Preset.HISTORIES) {
      line(variants());
    }
  }

  /** Starts, pauses or goes on; starts anew when all runs are over. */
  void toggle() {
    Comparison now = comparison;
    switch (state.get()) {
      case RUNNING -> {
        state.set(RunState.PAUSED);
        if (now != null) {
          now.setRunning(false);
        }
      }
      case PAUSED -> {
        state.set(RunState.RUNNING);
        if (now != null) {
          now.setRunning(true);
        }
      }
      default -> start();
    }
  }

  private void start() {
    stop();
    EncodedCorpus corpus = context.corpusProperty().get();
    if (corpus == null || entries.get().size() < LEAST) {
      return;
    }
    for (Entry entry : entries.get()) {
      try {
        Trainers.check(corpus, entry.settings());
      } catch (UnfitCorpusException unfit) {
        context.notices().problem(() -> context.corpora().sentence(unfit));
        return;
      }
    }
    context.session().pause();
    comparison = new Comparison(corpus, entries.get().stream().map(Entry::contender).toList());
    state.set(RunState.RUNNING);
  }

  /** Throws the runs away; the same stand ready to start. */
  void reset() {
    if (preset.get() == Preset.HISTORIES) {
      stop();
    } else {
      line(variants());
    }
  }

  private void stop() {
    if (comparison != null) {
      comparison.close();
      comparison = null;
    }
    state.set(RunState.IDLE);
    results.clear();
    standings.set(List.of());
  }

  /** Takes the newest standings; to be called at each pulse while the page is on screen. */
  void pulse() {
    List<Standing> newest = comparison == null ? null : comparison.take();
    if (newest == null) {
      return;
    }
    standings.set(newest);
    if (newest.stream().allMatch(Standing::over)) {
      state.set(RunState.FINISHED);
    }
    results.observe(newest, state.get() == RunState.FINISHED);
  }

  /** Ends the runs; the room is gone. */
  void close() {
    stop();
  }
}
