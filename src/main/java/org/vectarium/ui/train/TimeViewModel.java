package org.vectarium.ui.train;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.Frame;
import org.vectarium.session.History;
import org.vectarium.session.TrainingSession;
import org.vectarium.train.Grain;
import org.vectarium.train.UpdateExplanation;
import org.vectarium.train.UpdateKind;
import org.vectarium.ui.AppContext;

/**
 * Travelling through the run as the Train room offers it: a size of step, steps both ways,
 * keyframes, the ends, the dragged playhead.
 *
 * <p>Screen thread only; needs no toolkit.
 */
final class TimeViewModel {
  private final AppContext context;
  private final TrainViewModel model;
  private final ObjectProperty<Grain> grain =
      new SimpleObjectProperty<>(this, "grain", Grain.UPDATE);

  private final BooleanProperty byNode = new SimpleBooleanProperty(this, "byNode");
  private final ReadOnlyObjectWrapper<UpdateStep> node =
      new ReadOnlyObjectWrapper<>(this, "node", UpdateStep.LAST);

  /** Where the next update's nodes begin once the run has moved; null while it is not to move. */
  private @Nullable UpdateStep arriving;

  private long left;

  TimeViewModel(AppContext context, TrainViewModel model) {
    this.context = context;
    this.model = model;
    byNode.subscribe((_, on) -> {
      arriving = null;
      node.set(on ? UpdateStep.FIRST : UpdateStep.LAST);
    });
  }

  /** Whether a step goes from one node of the update to the next. */
  BooleanProperty byNodeProperty() {
    return byNode;
  }

  /** How far the update that comes next is worked out. */
  ReadOnlyObjectProperty<UpdateStep> nodeProperty() {
    return node.getReadOnlyProperty();
  }

  /** The update that is taken apart; null if steps are larger or the run stands at its end. */
  private @Nullable UpdateExplanation apart() {
    Frame frame = frame();
    return byNode.get() && frame != null ? frame.next() : null;
  }

  /** Takes a new frame: after a step over an update its nodes begin anew. */
  void follow(Frame frame) {
    if (arriving != null && frame.position() != left && frame.next() != null) {
      node.set(arriving);
      arriving = null;
    }
  }

  private void leave(UpdateStep next) {
    arriving = next;
    left = position();
  }

  /** How far a step goes. */
  ObjectProperty<Grain> grainProperty() {
    return grain;
  }

  private TrainingSession session() {
    return context.session();
  }

  private @Nullable Frame frame() {
    return context.frames().frame();
  }

  private History history() {
    Frame frame = frame();
    return frame == null ? History.NONE : frame.history();
  }

  private long position() {
    Frame frame = frame();
    return frame == null ? 0 : frame.position();
  }

  /** Whether the run of this frame has steps of this size. */
  static boolean has(Grain grain, Frame frame) {
    UpdateKind kind = frame.updateKind();
    return switch (grain) {
      case UPDATE, EPOCH -> true;
      case WINDOW -> kind == UpdateKind.PAIR;
      case BATCH ->
          (kind == UpdateKind.PAIR || kind == UpdateKind.WINDOW) && frame.settings().batch() != 1;
    };
  }

  boolean canGoBack() {
    return position() > 0 || (apart() != null && !node.get().equals(UpdateStep.FIRST));
  }

  boolean canGoToEdge() {
    return position() < history().edge();
  }

  /** A run that has ended goes nowhere; to begin anew is a reset, not a step. */
  boolean canGoForward() {
    return model.startableProperty().get() && !model.stateProperty().get().ended();
  }

  void forward() {
    UpdateExplanation update = apart();
    UpdateStep next = update == null ? null : node.get().next(update);
    if (next != null) {
      node.set(next);
    } else if (canGoForward() && model.ready()) {
      if (byNode.get()) {
        leave(UpdateStep.FIRST);
      }
      if (!history().exact() && canGoToEdge()) {
        context.notices().remark(() -> context.messages().get("train.replay.leap"));
      }
      session().step(grain.get());
    }
  }

  void back() {
    UpdateExplanation update = apart();
    UpdateStep before = update == null ? null : node.get().previous(update);
    if (before != null) {
      node.set(before);
      return;
    }
    if (byNode.get()) {
      leave(UpdateStep.LAST);
    }
    session().stepBack(grain.get());
  }

  void toStart() {
    session().seek(0);
  }

  /** To the live edge. */
  void toEdge() {
    session().seek(history().edge());
  }

  void nextKeyframe() {
    long position = position();
    for (long place : history().keyframes()) {
      if (place > position) {
        session().seek(place);
        return;
      }
    }
    toEdge();
  }

  void previousKeyframe() {
    long position = position();
    long target = 0;
    for (long place : history().keyframes()) {
      target = place < position ? place : target;
    }
    session().seek(target);
  }

  /** Goes to a fraction of the run. */
  void scrub(double place) {
    Frame frame = frame();
    if (frame != null) {
      session().seek(Math.round(place * TimelineView.total(frame)));
    }
  }

  /** Plays backwards, or pauses. */
  void toggleReverse() {
    if (history().direction() < 0) {
      session().pause();
    } else {
      session().playBackward();
    }
  }

  void note(String text) {
    if (!text.isBlank()) {
      session().note(text.strip());
    }
  }

  void setBudget(long bytes) {
    session().setKeyframeBudget(bytes);
  }
}
