package org.vectarium.ui.backprop;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Trace;
import org.vectarium.ui.Background;

/**
 * Has drawings made in the background, one at a time, as a large graph takes a second. Only the
 * newest wish counts: whatever is finished after a newer one has come is thrown away. Screen thread
 * only.
 */
final class DrawingDesk {
  private record Wish(Trace trace, Sheet sheet) {}

  private final Background background;
  private final Consumer<FittedDrawing> done;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private @Nullable Wish newest;

  /**
   * @param done told of every drawing that is still wanted when it is finished
   */
  DrawingDesk(Background background, Consumer<FittedDrawing> done) {
    this.background = background;
    this.done = done;
  }

  /** Whether a drawing is being made. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Has a drawing made, unless the same one is being made already. */
  void want(Trace trace, Sheet sheet) {
    Wish wish = newest;
    boolean same = wish != null && wish.trace.graph() == trace.graph() && wish.sheet.equals(sheet);
    if (same) {
      return;
    }
    newest = new Wish(trace, sheet);
    if (!busy.get()) {
      begin(newest);
    }
  }

  /** Nothing is wanted any more. */
  void forget() {
    newest = null;
  }

  private void begin(Wish wish) {
    busy.set(true);
    background.run(
        () -> FittedDrawing.of(wish.trace, wish.sheet),
        made -> {
          busy.set(false);
          if (newest == wish) {
            newest = null;
            done.accept(made);
          } else if (newest != null) {
            begin(newest);
          }
        },
        problem -> {
          busy.set(false);
          throw new IllegalStateException("a graph could not be drawn", problem);
        });
  }
}
