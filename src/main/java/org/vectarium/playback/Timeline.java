package org.vectarium.playback;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.graph.Message;
import org.vectarium.graph.Step;
import org.vectarium.graph.Trace;

/**
 * A trace laid out in time. Position p means that the first p beats have happened; 0 is before
 * everything, {@link #length} after everything. Immutable; knows no clock.
 */
public final class Timeline {
  private final Trace trace;
  private final List<Beat> beats;
  private final int[] stepEnds;

  public Timeline(Trace trace) {
    this.trace = trace;
    List<Beat> all = new ArrayList<>();
    this.stepEnds = new int[trace.steps().size()];
    for (int s = 0; s < stepEnds.length; s++) {
      switch (trace.steps().get(s)) {
        case Step.Forward forward -> all.add(new Beat.Value(s, forward.node(), forward.value()));
        case Step.Backward backward -> {
          all.add(new Beat.Gradient(s, backward.node(), backward.gradient()));
          for (Message message : backward.sent()) {
            all.add(new Beat.Send(s, backward.node(), message));
          }
        }
      }
      stepEnds[s] = all.size();
    }
    this.beats = List.copyOf(all);
  }

  public Trace trace() {
    return trace;
  }

  public List<Beat> beats() {
    return beats;
  }

  /** The number of beats: the last position. */
  public int length() {
    return beats.size();
  }

  /** The position at which step {@code step} of the trace has just been completed. */
  public int endOfStep(int step) {
    return stepEnds[step];
  }

  /** The position at which the forward pass is complete. */
  public int endOfForward() {
    return stepEnds[trace.graph().size() - 1];
  }

  /** The first stop after {@code position}, or the end. */
  public int next(int position, Grain grain) {
    return switch (grain) {
      case EDGE -> Math.min(position + 1, length());
      case PASS -> position < endOfForward() ? endOfForward() : length();
      case NODE -> {
        for (int end : stepEnds) {
          if (end > position) {
            yield end;
          }
        }
        yield length();
      }
    };
  }

  /** The last stop before {@code position}, or 0. */
  public int previous(int position, Grain grain) {
    return switch (grain) {
      case EDGE -> Math.max(position - 1, 0);
      case PASS -> position > endOfForward() ? endOfForward() : 0;
      case NODE -> {
        for (int s = stepEnds.length - 1; s >= 0; s--) {
          if (stepEnds[s] < position) {
            yield stepEnds[s];
          }
        }
        yield 0;
      }
    };
  }

  /** What is known at a position; positions outside are clamped. */
  public PlaybackFrame frame(int position) {
    return new PlaybackFrame(this, Math.clamp(position, 0, length()));
  }
}
