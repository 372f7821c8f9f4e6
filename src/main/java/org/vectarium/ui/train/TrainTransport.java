package org.vectarium.ui.train;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;
import org.vectarium.session.Frame;
import org.vectarium.session.LossCurve;
import org.vectarium.session.RunState;
import org.vectarium.train.Progress;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.RunTimeline;
import org.vectarium.ui.widget.TransportBar;

/** The foot of the Train room: the worker's transport and the run's timeline. */
final class TrainTransport {
  private final AppContext context;
  private final TrainViewModel model;
  private final TransportBar bar;
  private final RunTimeline timeline = new RunTimeline();
  private Subscription subscriptions = Subscription.EMPTY;

  TrainTransport(AppContext context, TrainViewModel model) {
    this.context = context;
    this.model = model;
    Messages messages = context.messages();
    bar = new TransportBar(messages);
    bar.setTimeline(timeline);
    bar.toStart().setOnAction(_ -> model.reset());
    bar.play().setOnAction(_ -> model.toggle());
    bar.forward().setOnAction(_ -> model.step());
    bar.back().setDisable(true);
    bar.toEnd().setDisable(true);
    bar.speedProperty().bindBidirectional(model.speedProperty());
    List<ToggleButton> grains =
        bar.setGrains(
            Stream.of("node", "pair", "window", "batch", "epoch")
                .map(grain -> messages.get("train.grain." + grain))
                .toList());
    for (int i = 0; i < grains.size(); i++) {
      grains.get(i).setDisable(i != 1);
    }
    grains.get(1).setSelected(true);
    subscriptions =
        Subscription.combine(
            () -> bar.speedProperty().unbindBidirectional(model.speedProperty()),
            model.speedProperty().subscribe(place -> showSpeed(place.doubleValue())),
            model.stateProperty().subscribe(this::showState),
            model.startableProperty().subscribe((Boolean _) -> showState(model.stateProperty().get())));
  }

  Node node() {
    return bar;
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  void paint(Palette palette) {
    timeline.paletteProperty().set(palette);
  }

  void enlarge(double scale) {
    timeline.scaleProperty().set(scale);
  }

  private void showSpeed(double place) {
    Messages messages = context.messages();
    double speed = Speed.at(place);
    bar.setSpeedText(
        Double.isInfinite(speed)
            ? messages.get("train.speed.full")
            : messages.format("train.speed.slow", Math.round(speed)));
  }

  private void showState(RunState state) {
    bar.playingProperty().set(state == RunState.RUNNING);
    boolean can = model.startableProperty().get();
    bar.play().setDisable(!can && state != RunState.RUNNING);
    bar.forward().setDisable(!can || state == RunState.FINISHED || state == RunState.DIVERGED);
    bar.toStart().setDisable(state == RunState.IDLE);
  }

  void show(Frame frame) {
    if (frame.snapshot() == null) {
      return;
    }
    Messages messages = context.messages();
    Progress progress = frame.snapshot().progress();
    LossCurve curve = frame.losses();
    double total = Math.max(1, progress.totalUpdates());
    double[] places = new double[curve.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.min(1, curve.updates()[i] / total);
    }
    timeline.show(
        new RunTimeline.View(
            places,
            curve.losses(),
            progress.fraction(),
            progress.epochs(),
            label(progress, messages),
            messages.get("train.epoch")));
  }

  private static String label(Progress progress, Messages messages) {
    if (progress.updates() == 0) {
      return messages.get("train.playhead.start");
    }
    if (progress.epoch() >= progress.epochs()) {
      return messages.format("train.playhead.end", progress.updates());
    }
    return messages.format("train.playhead", progress.epoch() + 1, progress.updates());
  }
}
