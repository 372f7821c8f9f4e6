package org.vectarium.ui.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vectarium.session.Frame;
import org.vectarium.session.GhostCurve;
import org.vectarium.session.History;
import org.vectarium.session.LossCurve;
import org.vectarium.session.RunEvent;
import org.vectarium.train.Progress;
import org.vectarium.train.UpdateKind;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.RunTimeline;

/** A frame as the timeline draws it: updates become fractions of the run, events become words. */
final class TimelineView {
  private TimelineView() {}

  /** All updates of the run, as far as can be told. */
  static double total(Frame frame) {
    long expected = frame.history().total();
    long ghosts = 0;
    for (GhostCurve ghost : frame.history().ghosts()) {
      LossCurve curve = ghost.losses();
      ghosts = Math.max(ghosts, curve.updates()[curve.size() - 1]);
    }
    return Math.max(1, Math.max(Math.max(expected, frame.history().edge()), ghosts));
  }

  static RunTimeline.View of(Frame frame, Messages messages) {
    if (frame.snapshot() == null) {
      return RunTimeline.View.NOTHING;
    }
    Progress progress = frame.snapshot().progress();
    History history = frame.history();
    double total = total(frame);
    return new RunTimeline.View(
        curve(frame.losses(), total),
        history.ghosts().stream().map(ghost -> curve(ghost.losses(), total)).toList(),
        (history.seeking() ? history.target() : frame.position()) / total,
        history.edge() / total,
        fractions(history.keyframes(), total),
        marks(history.events(), total, messages),
        frame.updateKind() == UpdateKind.STAGE
            ? new double[0]
            : fractions(history.epochStarts(), total),
        // How many steps a factorisation takes is known when it has settled.
        frame.updateKind() == UpdateKind.STAGE ? 1 : progress.epochs(),
        label(frame, progress, messages),
        frame.updateKind() == UpdateKind.STAGE ? "" : messages.get("train.epoch"),
        messages.get("train.timeline.edge"));
  }

  private static RunTimeline.Curve curve(LossCurve curve, double total) {
    return new RunTimeline.Curve(fractions(curve.updates(), total), curve.losses());
  }

  private static double[] fractions(long[] updates, double total) {
    return Arrays.stream(updates).mapToDouble(update -> update / total).toArray();
  }

  private static List<RunTimeline.Mark> marks(
      List<RunEvent> events, double total, Messages messages) {
    return events.stream()
        .map(event ->
            new RunTimeline.Mark(
                event.update() / total,
                word(event, messages),
                event.kind() == RunEvent.Kind.DIVERGENCE || event.kind() == RunEvent.Kind.RISING
                    ? RunTimeline.MarkKind.DANGER
                    : RunTimeline.MarkKind.PLAIN))
        .toList();
  }

  private static String word(RunEvent event, Messages messages) {
    return switch (event.kind()) {
      case RATE ->
          messages.format("train.event.rate", HyperParameter.LEARNING_RATE.format(event.value()));
      case SEED -> messages.format("train.event.seed", HyperParameter.SEED.format(event.value()));
      case RISING -> messages.get("train.event.rising");
      case DIVERGENCE -> messages.get("train.event.divergence");
      case NOTE, GOAL -> event.text();
    };
  }

  private static String label(Frame frame, Progress progress, Messages messages) {
    if (progress.updates() == 0) {
      return messages.get("train.playhead.start");
    }
    String updates = String.format(Locale.ROOT, "%,d", progress.updates());
    if (progress.epoch() >= progress.epochs()) {
      return messages.format("train.playhead.end", updates);
    }
    UpdateKind kind = frame.updateKind() == null ? UpdateKind.PAIR : frame.updateKind();
    return messages.format("train.playhead." + kind, progress.epoch() + 1, updates);
  }
}
