package org.vectarium.ui.corpus;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.Concordance;
import org.vectarium.text.CorpusStatistics;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.AppContext;

/**
 * What the Corpus room knows: the walk of the window through the open corpus, the statistics and
 * the occurrences of the selected word, both found in the background. Needs no toolkit; screen
 * thread only.
 */
public final class CorpusViewModel {
  /** Occurrences shown of one word. */
  static final int OCCURRENCES = 1000;

  private static final int CONTEXT = 12;
  private static final double SLOWEST = 1;
  private static final double FASTEST = 10_000;

  private final AppContext context;
  private final ReadOnlyObjectWrapper<@Nullable WindowWalk> walk =
      new ReadOnlyObjectWrapper<>(this, "walk");
  private final ReadOnlyObjectWrapper<@Nullable CorpusStatistics> statistics =
      new ReadOnlyObjectWrapper<>(this, "statistics");
  private final ReadOnlyObjectWrapper<List<Concordance.Line>> occurrences =
      new ReadOnlyObjectWrapper<>(this, "occurrences", List.of());
  private final IntegerProperty radius = new SimpleIntegerProperty(this, "radius", 4);
  private final BooleanProperty leftOnly = new SimpleBooleanProperty(this, "leftOnly");
  private final ObjectProperty<Grain> grain =
      new SimpleObjectProperty<>(this, "grain", Grain.WINDOW);
  private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 0.15);
  private final IntegerProperty page = new SimpleIntegerProperty(this, "page");
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
  private final AtomicInteger newestCorpus = new AtomicInteger();
  private final AtomicInteger newestWord = new AtomicInteger();
  private double owedSteps;

  public CorpusViewModel(AppContext context) {
    this.context = context;
    context.corpusProperty().subscribe(this::open);
    context.selectedWordProperty().subscribe(this::findOccurrences);
  }

  private void open(@Nullable EncodedCorpus corpus) {
    int mine = newestCorpus.incrementAndGet();
    playing.set(false);
    // The walk first: whoever hears of the change must find it in the new text.
    walk.set(corpus == null ? null : newWalk(corpus));
    statistics.set(null);
    occurrences.set(List.of());
    if (corpus == null) {
      return;
    }
    context
        .background()
        .run(
            () -> CorpusStatistics.of(corpus, whileNewest(newestCorpus, mine)),
            found -> {
              if (mine == newestCorpus.get()) {
                statistics.set(found);
              }
            },
            this::failed);
    findOccurrences(context.selectedWordProperty().get());
  }

  private WindowWalk newWalk(EncodedCorpus corpus) {
    WindowWalk next = new WindowWalk(corpus);
    next.radiusProperty().bind(radius);
    next.leftOnlyProperty().bind(leftOnly);
    return next;
  }

  private static ReadMonitor whileNewest(AtomicInteger newest, int mine) {
    return (done, total) -> newest.get() == mine;
  }

  private void findOccurrences(String word) {
    int mine = newestWord.incrementAndGet();
    EncodedCorpus corpus = context.corpusProperty().get();
    int id = corpus == null ? Vocabulary.UNKNOWN : corpus.vocabulary().id(word);
    if (corpus == null || id == Vocabulary.UNKNOWN) {
      occurrences.set(List.of());
      return;
    }
    context
        .background()
        .run(
            () -> Concordance.of(corpus, id, CONTEXT, OCCURRENCES, whileNewest(newestWord, mine)),
            found -> {
              if (mine == newestWord.get()) {
                occurrences.set(found);
              }
            },
            this::failed);
  }

  private void failed(Exception problem) {
    if (!(problem instanceof CancellationException)) {
      context.notices().problem(String.valueOf(problem.getMessage()));
    }
  }

  /** The window's way through the open corpus; null while none is open. */
  public ReadOnlyObjectProperty<@Nullable WindowWalk> walkProperty() {
    return walk.getReadOnlyProperty();
  }

  /** Null until the corpus has been read through. */
  public ReadOnlyObjectProperty<@Nullable CorpusStatistics> statisticsProperty() {
    return statistics.getReadOnlyProperty();
  }

  /** The first {@value #OCCURRENCES} occurrences of the selected word. */
  public ReadOnlyObjectProperty<List<Concordance.Line>> occurrencesProperty() {
    return occurrences.getReadOnlyProperty();
  }

  /** m of the sliding window, and of the counting that goes with it. */
  public IntegerProperty radiusProperty() {
    return radius;
  }

  /** Whether only words before the centre count. */
  public BooleanProperty leftOnlyProperty() {
    return leftOnly;
  }

  public ObjectProperty<Grain> grainProperty() {
    return grain;
  }

  /** Which page is on screen, from 0. */
  IntegerProperty pageProperty() {
    return page;
  }

  /** Place of the speed slider in [0, 1]. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  /** Steps a second that the slider's place means: from 1 to 10,000, evenly by ratio. */
  public double stepsPerSecond() {
    return SLOWEST * Math.pow(FASTEST / SLOWEST, Math.clamp(speed.get(), 0, 1));
  }

  public BooleanProperty playingProperty() {
    return playing;
  }

  public void toggle() {
    owedSteps = 0;
    playing.set(!playing.get() && walk.get() != null);
  }

  /** One step on; at the end of the text playing stops. */
  public void step() {
    WindowWalk now = walk.get();
    if (now != null && !now.step(grain.get())) {
      playing.set(false);
    }
  }

  public void back() {
    WindowWalk now = walk.get();
    if (now != null) {
      now.back(grain.get());
    }
  }

  /** Takes the steps that are due after so many seconds of playing. */
  void advance(double seconds) {
    owedSteps += Math.min(seconds, 0.1) * stepsPerSecond();
    while (owedSteps >= 1 && playing.get()) {
      owedSteps--;
      step();
    }
  }
}
