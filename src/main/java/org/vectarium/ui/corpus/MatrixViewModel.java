package org.vectarium.ui.corpus;

import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.PairWindows;
import org.vectarium.cooc.WordOrder;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.ui.AppContext;

/**
 * The state of the matrix side of the Corpus room: which switches are on, what was counted, which
 * cell is selected, how many singular values are kept. Works in the background; a newer request
 * makes an older one stop.
 *
 * <p>The sliding window drives {@link #positionProperty}: centres before it are counted. {@link
 * #WHOLE_TEXT} counts everything at once.
 *
 * <p>Screen thread only; needs no toolkit.
 */
public final class MatrixViewModel {
  /** For {@link #positionProperty}: no sweep, the whole text. */
  public static final long WHOLE_TEXT = Long.MAX_VALUE;

  /** Windows listed behind a cell. */
  private static final int PLACES = 40;

  /** Work shorter than this shows no progress, in nanoseconds: a bar would only flash. */
  private static final long PATIENCE = 300_000_000;

  private final AppContext context;
  private final MatrixWork work = new MatrixWork();
  private final AtomicLong generation = new AtomicLong();
  private final AtomicLong cellGeneration = new AtomicLong();
  private final ObjectProperty<CountSwitches> switches =
      new SimpleObjectProperty<>(this, "switches", CountSwitches.OPENING);
  private final ObjectProperty<WordOrder> order =
      new SimpleObjectProperty<>(this, "order", WordOrder.FREQUENCY);
  private final LongProperty position = new SimpleLongProperty(this, "position", WHOLE_TEXT);
  private final IntegerProperty rank = new SimpleIntegerProperty(this, "rank", 100);
  private final ObjectProperty<@Nullable Cell> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ReadOnlyObjectWrapper<@Nullable CountedMatrix> matrix =
      new ReadOnlyObjectWrapper<>(this, "matrix");
  private final ReadOnlyObjectWrapper<PairWindows.@Nullable Found> windows =
      new ReadOnlyObjectWrapper<>(this, "windows");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
  private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper(this, "stopped");
  private final BooleanProperty plainWanted = new SimpleBooleanProperty(this, "plainWanted");
  private final BooleanProperty filling = new SimpleBooleanProperty(this, "filling");
  private boolean active;
  private boolean working;
  private boolean again;

  /**
   * A cell by its words' ids.
   *
   * @param row the centre word i
   * @param column the context word j
   */
  public record Cell(int row, int column) {}

  public MatrixViewModel(AppContext context) {
    this.context = context;
    switches.subscribe((_, _) -> refresh());
    order.subscribe((_, _) -> refresh());
    position.subscribe((_, _) -> refresh());
    plainWanted.subscribe((_, _) -> refresh());
    context.corpusProperty().subscribe((_, _) -> startOver());
    selected.subscribe((_, _) -> findWindows());
  }

  /** Starts working; before the room is first shown nothing is counted. */
  public void activate() {
    if (!active) {
      active = true;
      refresh();
    }
  }

  public ObjectProperty<CountSwitches> switchesProperty() {
    return switches;
  }

  public ObjectProperty<WordOrder> orderProperty() {
    return order;
  }

  /** Centres before this position of the text are counted; {@link #WHOLE_TEXT} for all of them. */
  public LongProperty positionProperty() {
    return position;
  }

  /** Whether the matrix is to fill with the sliding window instead of holding the whole text. */
  public BooleanProperty fillingProperty() {
    return filling;
  }

  /** k: how many singular values the rebuilt matrix keeps. */
  public IntegerProperty rankProperty() {
    return rank;
  }

  /** The cell looked at; null for none. */
  public ObjectProperty<@Nullable Cell> selectedProperty() {
    return selected;
  }

  /** What has been counted; null before the first answer. */
  public ReadOnlyObjectProperty<@Nullable CountedMatrix> matrixProperty() {
    return matrix.getReadOnlyProperty();
  }

  /** The places in the text behind the selected cell; null while none is selected or found. */
  public ReadOnlyObjectProperty<PairWindows.@Nullable Found> windowsProperty() {
    return windows.getReadOnlyProperty();
  }

  /** Whether an answer is under way. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Share of the text that is counted, in [0, 1]; −1 while nobody has to wait for it. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether somebody has stopped the work; whatever is asked for next starts it again. */
  public ReadOnlyBooleanProperty stoppedProperty() {
    return stopped.getReadOnlyProperty();
  }

  /** Whether counts that are not weighed by distance are to be counted too. */
  public BooleanProperty plainWantedProperty() {
    return plainWanted;
  }

  /** Ends the work under way; what is in view stays. */
  public void stop() {
    if (working) {
      generation.incrementAndGet();
      again = false;
      stopped.set(true);
    }
  }

  /** Goes on with work that was stopped, from where it stood. */
  public void goOn() {
    refresh();
  }

  private void startOver() {
    selected.set(null);
    matrix.set(null);
    refresh();
  }

  /** Asks anew; while an answer is under way, the newest request waits for its end. */
  private void refresh() {
    if (!active) {
      return;
    }
    generation.incrementAndGet();
    stopped.set(false);
    if (working) {
      again = true;
    } else {
      start();
    }
  }

  private void start() {
    EncodedCorpus corpus = context.corpusProperty().get();
    if (corpus == null) {
      return;
    }
    long mine = generation.get();
    MatrixWork.Request request =
        new MatrixWork.Request(
            corpus,
            switches.get(),
            order.get(),
            Math.min(position.get(), corpus.ids().size()),
            plainWanted.get());
    long start = System.nanoTime();
    working = true;
    busy.set(true);
    context
        .background()
        .run(
            () -> {
              work.answer(
                  request,
                  () -> generation.get() == mine,
                  share -> {
                    if (System.nanoTime() - start > PATIENCE) {
                      context.background().onScreen(() -> progress.set(share));
                    }
                  },
                  answer -> context.background().onScreen(() -> show(answer)));
              return mine;
            },
            _ -> finish(),
            failure -> {
              context.notices().problem(String.valueOf(failure.getMessage()));
              finish();
            });
  }

  /** Answers come in the order of their requests, so even an overtaken one is news. */
  private void show(CountedMatrix answer) {
    progress.set(-1);
    if (answer.corpus() == context.corpusProperty().get()) {
      matrix.set(answer);
      if (answer.svd() != null && rank.get() > answer.svd().rank()) {
        rank.set(answer.svd().rank());
      }
      findWindows();
    }
  }

  private void finish() {
    working = false;
    progress.set(-1);
    if (again) {
      again = false;
      start();
    }
    busy.set(working);
  }

  private void findWindows() {
    Cell cell = selected.get();
    CountedMatrix shown = matrix.get();
    long mine = cellGeneration.incrementAndGet();
    if (cell == null || shown == null || !shown.complete()) {
      windows.set(null);
      return;
    }
    context
        .background()
        .run(
            () ->
                PairWindows.find(
                    shown.corpus(), shown.switches().options(), cell.row, cell.column, PLACES),
            found -> {
              if (cellGeneration.get() == mine) {
                windows.set(found);
              }
            },
            failure -> context.notices().problem(String.valueOf(failure.getMessage())));
  }
}
