package org.vectarium.ui.train;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.Label;
import org.vectarium.session.Frame;
import org.vectarium.session.LossCurve;
import org.vectarium.session.RunState;
import org.vectarium.train.Progress;
import org.vectarium.train.Snapshot;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.CurveChart;
import org.vectarium.ui.widget.TabularText;

/** The loss, its curve, the speed and the progress of the run. */
final class RunPanel {
  private final AppContext context;
  private final TrainViewModel model;
  private final Label title;
  private final TabularText loss;
  private final CurveChart chart;
  private final Label caption;
  private final TabularText speed;
  private final TabularText progress;

  RunPanel(
      AppContext context,
      TrainViewModel model,
      Label title,
      TabularText loss,
      CurveChart chart,
      Label caption,
      TabularText speed,
      TabularText progress) {
    this.context = context;
    this.model = model;
    this.title = title;
    this.loss = loss;
    this.chart = chart;
    this.caption = caption;
    this.speed = speed;
    this.progress = progress;
  }

  void dispose() {
    chart.setCurve(new double[0], new double[0], 1);
  }

  void show(Frame frame) {
    Messages messages = context.messages();
    title.setText(SideBySideText.loss(frame.settings(), frame.updateKind(), messages));
    showCurve(frame, messages);
    speed.setText(
        frame.state() == RunState.RUNNING
            ? String.format(Locale.ROOT, "%,.0f", frame.wordsPerSecond())
            : "—");
    progress.setText(progressText(frame, messages));
  }

  private void showCurve(Frame frame, Messages messages) {
    LossCurve curve = frame.losses();
    Snapshot snapshot = frame.snapshot();
    double mean = snapshot == null ? Double.NaN : snapshot.loss().mean();
    loss.setText(Double.isFinite(mean) ? Numbers.mean(mean) : "—");
    chart.setGhosts(
        frame.history().ghosts().stream()
            .map(ghost -> new CurveChart.Ghost(places(ghost.losses()), ghost.losses().losses()))
            .toList());
    chart.setCurve(
        places(curve), curve.losses(), snapshot == null ? 1 : snapshot.progress().totalUpdates());
    chart.setNow(frame.position());
    chart.setAccessibleText(title.getText() + " " + loss.textProperty().get());
    caption.setText(
        curve.size() == 0 || frame.position() == 0
            ? messages.get("train.loss.none")
            : messages.format(
                frame.history().ghosts().isEmpty() ? "train.loss.caption" : "train.loss.ghost",
                Math.min(curve.smoothing(), frame.position())));
  }

  private static double[] places(LossCurve curve) {
    return Arrays.stream(curve.updates()).asDoubleStream().toArray();
  }

  private String progressText(Frame frame, Messages messages) {
    if (frame.state() == RunState.FINISHED) {
      return messages.get("train.progress.finished");
    }
    if (frame.snapshot() == null) {
      return "—";
    }
    Progress now = frame.snapshot().progress();
    String percent = String.format(Locale.ROOT, "%.0f", 100 * now.fraction());
    return frame.state() == RunState.RUNNING
        ? messages.format(
            "train.progress.running", percent, Durations.say(model.secondsLeft(), messages))
        : messages.format("train.progress.still", percent);
  }
}
