package org.vectarium.ui.train;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.train.Grain;
import org.vectarium.train.UpdateKind;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.RunTimeline;
import org.vectarium.ui.widget.TransportBar;

/** The foot of the Train room: play and step both ways, speed, grain, and the run's timeline. */
final class TrainTransport {
  private static final int NODE = 0;
  private static final int PAIR = 1;
  private static final int WINDOW = 2;
  private static final int BATCH = 3;
  private static final int EPOCH = 4;

  private final AppContext context;
  private final TrainViewModel model;
  private final TimeViewModel time;
  private final TransportBar bar;
  private final RunTimeline timeline = new RunTimeline();
  private final Tooltip help = new Tooltip();
  private final TimelineTools tools;
  private final NodePlay nodes;
  private final List<ToggleButton> grains;
  private @Nullable UpdateKind kind;
  private Subscription subscriptions = Subscription.EMPTY;

  TrainTransport(AppContext context, TrainViewModel model, TimeViewModel time) {
    this.context = context;
    this.model = model;
    this.time = time;
    this.nodes = new NodePlay(time);
    Messages messages = context.messages();
    bar = new TransportBar(messages);
    tools = new TimelineTools(messages, time);
    timeline.setId("timeline");
    timeline.onScrub(time::scrub);
    timeline.setMinWidth(0);
    Tooltip.install(timeline, help);
    HBox.setHgrow(timeline, Priority.ALWAYS);
    bar.setTimeline(new HBox(timeline, tools.node()));
    bar.offerReverse();
    bar.toStart().setOnAction(_ -> time.toStart());
    bar.back().setOnAction(_ -> time.back());
    bar.reverse().setOnAction(_ -> time.toggleReverse());
    bar.play().setOnAction(_ -> toggle());
    bar.forward().setOnAction(_ -> time.forward());
    bar.toEnd().setOnAction(_ -> time.toEdge());
    bar.speedProperty().bindBidirectional(model.speedProperty());
    grains =
        bar.setGrains(
            Stream.of("node", "pair", "window", "batch", "epoch")
                .map(grain -> messages.get("train.grain." + grain))
                .toList());
    for (int i = 0; i < grains.size(); i++) {
      int index = i;
      grains.get(i).setId("grain-" + i);
      grains.get(i).setOnAction(_ -> choose(index));
    }
    grains.get(chosen()).setSelected(true);
    subscriptions =
        Subscription.combine(
            () -> bar.speedProperty().unbindBidirectional(model.speedProperty()),
            nodes::stop,
            nodes.playingProperty().subscribe((Boolean _) -> showState()),
            time.nodeProperty().subscribe(_ -> showState()),
            model.speedProperty().subscribe(place -> showSpeed(place.doubleValue())),
            model.stateProperty().subscribe((RunState _) -> showState()),
            model.startableProperty().subscribe((Boolean _) -> showState()));
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

  /** Keys of travelling; see the key map. */
  boolean onKey(KeyEvent event) {
    switch (event.getCode()) {
      case SPACE -> {
        if (event.isShiftDown()) {
          time.toggleReverse();
        } else {
          toggle();
        }
      }
      case RIGHT -> {
        if (event.isShiftDown()) {
          time.nextKeyframe();
        } else {
          time.forward();
        }
      }
      case LEFT -> {
        if (event.isShiftDown()) {
          time.previousKeyframe();
        } else {
          time.back();
        }
      }
      case HOME -> time.toStart();
      case END -> time.toEdge();
      case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5 -> {
        int index = event.getCode().getCode() - '1';
        if (!grains.get(index).isDisabled()) {
          grains.get(index).setSelected(true);
          choose(index);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Plays or pauses, node by node where that is the step and slow enough to follow. */
  private void toggle() {
    double speed = Speed.at(model.speedProperty().get());
    if (nodes.playingProperty().get()) {
      nodes.stop();
    } else if (time.byNodeProperty().get()
        && speed <= NodePlay.MOST
        && model.stateProperty().get() != RunState.RUNNING) {
      nodes.play();
    } else {
      model.toggle();
    }
  }

  /** The size of step as it was left, before anything is known about the run. */
  private int chosen() {
    if (time.byNodeProperty().get()) {
      return NODE;
    }
    return switch (time.grainProperty().get()) {
      case UPDATE -> PAIR;
      case WINDOW -> WINDOW;
      case BATCH -> BATCH;
      case EPOCH -> EPOCH;
    };
  }

  private void choose(int index) {
    nodes.stop();
    time.byNodeProperty().set(index == NODE);
    time.grainProperty()
        .set(
            switch (index) {
              case WINDOW -> kind == UpdateKind.WINDOW ? Grain.UPDATE : Grain.WINDOW;
              case BATCH -> Grain.BATCH;
              case EPOCH -> Grain.EPOCH;
              default -> Grain.UPDATE;
            });
    showSpeed(model.speedProperty().get());
  }

  private void showSpeed(double place) {
    Messages messages = context.messages();
    double speed = Speed.at(place);
    nodes.setSpeed(speed);
    boolean byNode = time.byNodeProperty().get() && speed <= NodePlay.MOST;
    if (nodes.playingProperty().get() && !byNode) {
      // Faster than nodes can be followed: the run goes on by itself.
      nodes.stop();
      model.toggle();
    }
    bar.setSpeedText(
        Double.isInfinite(speed)
            ? messages.get("train.speed.full")
            : messages.format(
                byNode ? "train.speed.nodes" : "train.speed.slow", Math.round(speed)));
  }

  private void showState() {
    RunState state = model.stateProperty().get();
    bar.playingProperty().set(state == RunState.RUNNING || nodes.playingProperty().get());
    boolean can = model.startableProperty().get();
    bar.play().setDisable(!can && state != RunState.RUNNING);
    bar.forward().setDisable(!time.canGoForward());
    boolean back = time.canGoBack();
    bar.toStart().setDisable(!back);
    bar.back().setDisable(!back);
    bar.reverse().setDisable(!back);
    bar.toEnd().setDisable(!time.canGoToEdge());
  }

  void show(Frame frame) {
    Messages messages = context.messages();
    timeline.show(TimelineView.of(frame, messages));
    help.setText(
        messages.get(frame.history().exact() ? "train.timeline.help" : "train.timeline.help.race"));
    tools.show(frame.history());
    time.follow(frame);
    if (frame.state().ended()) {
      nodes.stop();
    }
    showGrains(frame);
    showState();
  }

  private void showGrains(Frame frame) {
    grains.get(PAIR).setDisable(frame.updateKind() == UpdateKind.WINDOW);
    grains
        .get(WINDOW)
        .setDisable(
            frame.updateKind() != UpdateKind.WINDOW && !TimeViewModel.has(Grain.WINDOW, frame));
    grains.get(BATCH).setDisable(!TimeViewModel.has(Grain.BATCH, frame));
    if (frame.updateKind() != null && frame.updateKind() != kind) {
      kind = Objects.requireNonNull(frame.updateKind());
      String name =
          switch (kind) {
            case PAIR, WINDOW -> "pair";
            case CELL -> "cell";
            case STAGE -> "stage";
          };
      grains.get(PAIR).setText(context.messages().get("train.grain." + name));
    }
    boolean lost = grains.stream().noneMatch(grain -> grain.isSelected() && !grain.isDisabled());
    if (lost) {
      int index = kind == UpdateKind.WINDOW ? WINDOW : PAIR;
      grains.get(index).setSelected(true);
      choose(index);
    }
  }
}
