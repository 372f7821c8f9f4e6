package org.vectarium.ui.train;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Symmetry;
import org.vectarium.session.Frame;
import org.vectarium.session.LossCurve;
import org.vectarium.session.NonFinite;
import org.vectarium.session.RunEvent;
import org.vectarium.session.RunState;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * Says over the sky what went wrong with the run: it failed, diverged, got worse by training, or
 * nothing tells its words apart; and offers to travel to where it was still sound.
 */
final class ProblemPane {
  private final AppContext context;
  private final VBox box;
  private final Label text;
  private final Button travel;
  private long target;

  ProblemPane(AppContext context, VBox box, Label text, Button travel) {
    this.context = context;
    this.box = box;
    this.text = text;
    this.travel = travel;
    travel.setId("problem-travel");
    travel.setOnAction(_ -> context.session().seek(target));
    say("", null, -1);
  }

  /** Looks at a frame. */
  void show(@Nullable Frame frame) {
    if (frame == null) {
      return;
    }
    Messages messages = context.messages();
    NonFinite divergence = frame.history().divergence();
    RunEvent rise =
        frame.history().events().stream()
            .filter(
                event -> event.kind() == RunEvent.Kind.RISING && event.update() <= frame.position())
            .findFirst()
            .orElse(null);
    if (frame.state() == RunState.FAILED) {
      say(String.valueOf(frame.problem()), null, -1);
    } else if (frame.state() == RunState.DIVERGED) {
      say(DivergenceText.of(frame, messages), "train.problem.lowest", lowest(frame));
    } else if (divergence != null && frame.state() != RunState.RUNNING) {
      say(DivergenceText.of(frame, messages), "train.problem.before", divergence.update());
    } else if (rise != null && mean(frame) > rise.value()) {
      say(rising(frame, rise, messages), "train.problem.lowest", lowest(frame));
    } else if (frame.snapshot() != null && frame.position() > 0) {
      say(SymmetryText.of(Symmetry.of(frame.snapshot().centre()), messages), null, -1);
    } else {
      say("", null, -1);
    }
  }

  private static double mean(Frame frame) {
    return frame.snapshot() == null ? Double.NaN : frame.snapshot().loss().mean();
  }

  private static String rising(Frame frame, RunEvent rise, Messages messages) {
    return messages.format(
        "train.rising",
        Numbers.whole(rise.update()),
        Numbers.mean(mean(frame)),
        Numbers.mean(rise.value()),
        Numbers.rate(frame.history().blamedRate()));
  }

  /** The update at which the loss was lowest before the present moment. */
  private static long lowest(Frame frame) {
    LossCurve curve = frame.losses();
    long best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < curve.size() && curve.updates()[i] <= frame.position(); i++) {
      if (curve.losses()[i] < least) {
        least = curve.losses()[i];
        best = curve.updates()[i];
      }
    }
    return best;
  }

  private void say(String sentence, @Nullable String key, long update) {
    boolean any = !sentence.isEmpty();
    box.setVisible(any);
    box.setManaged(any);
    text.setText(sentence);
    Frame frame = context.frames().frame();
    boolean elsewhere = frame == null || frame.position() != update;
    boolean way = any && key != null && update >= 0 && elsewhere;
    target = update;
    travel.setVisible(way);
    travel.setManaged(way);
    if (way && key != null) {
      travel.setText(context.messages().format(key, Numbers.whole(update)));
    }
  }
}
