package org.vectarium.ui.corpus;

import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.CorpusStatistics;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.TransportBar;

/** The foot of the Corpus room: moves the window through the text. Screen thread only. */
final class CorpusTransport {
  private final AppContext context;
  private final CorpusViewModel model;
  private final TransportBar bar;
  private final TextTimeline timeline;
  private final Subscription subscriptions;
  private Subscription place = Subscription.EMPTY;
  private final AnimationTimer timer =
      new AnimationTimer() {
        private long last;

        @Override
        public void start() {
          last = 0;
          super.start();
        }

        @Override
        public void handle(long now) {
          if (last != 0) {
            model.advance((now - last) / 1e9);
          }
          last = now;
        }
      };

  CorpusTransport(AppContext context, CorpusViewModel model) {
    this.context = context;
    this.model = model;
    Messages messages = context.messages();
    bar = new TransportBar(messages);
    timeline = new TextTimeline(this::seek);
    bar.setTimeline(timeline);
    bar.toStart().setOnAction(_ -> withWalk(WindowWalk::toStart));
    bar.toEnd().setOnAction(_ -> withWalk(WindowWalk::toEnd));
    bar.back().setOnAction(_ -> model.back());
    bar.forward().setOnAction(_ -> model.step());
    bar.play().setOnAction(_ -> model.toggle());
    bar.speedProperty().bindBidirectional(model.speedProperty());
    List<ToggleButton> grains =
        bar.setGrains(
            List.of(
                messages.get("corpus.grain.pair"),
                messages.get("corpus.grain.window"),
                messages.get("corpus.grain.sentence")));
    for (Grain grain : Grain.values()) {
      ToggleButton button = grains.get(grain.ordinal());
      button.setOnAction(_ -> model.grainProperty().set(grain));
    }
    subscriptions =
        Subscription.combine(
            () -> bar.speedProperty().unbindBidirectional(model.speedProperty()),
            model.grainProperty().subscribe(grain -> grains.get(grain.ordinal()).setSelected(true)),
            model.grainProperty().subscribe(_ -> showSpeed()),
            model.speedProperty().subscribe((Number _) -> showSpeed()),
            model.playingProperty().subscribe(this::showPlaying),
            model.walkProperty().subscribe(this::follow),
            model.statisticsProperty().subscribe(this::showCurve),
            context
                .themeProperty()
                .subscribe(_ -> timeline.paletteProperty().set(context.palette())),
            context
                .presenterProperty()
                .subscribe((Boolean _) -> timeline.scaleProperty().set(context.scale())));
  }

  Node node() {
    return bar;
  }

  void dispose() {
    timer.stop();
    model.playingProperty().set(false);
    place.unsubscribe();
    subscriptions.unsubscribe();
  }

  private interface WalkAction {
    void on(WindowWalk walk);
  }

  private void withWalk(WalkAction action) {
    WindowWalk walk = model.walkProperty().get();
    if (walk != null) {
      action.on(walk);
    }
  }

  private void seek(double share) {
    EncodedCorpus corpus = context.corpusProperty().get();
    if (corpus != null) {
      withWalk(walk -> walk.seek((long) (share * corpus.ids().size())));
    }
  }

  private void showSpeed() {
    Messages messages = context.messages();
    String unit = model.grainProperty().get().name().toLowerCase(Locale.ROOT);
    bar.setSpeedText(messages.format("corpus.speed." + unit, Math.round(model.stepsPerSecond())));
  }

  private void showPlaying(boolean playing) {
    bar.playingProperty().set(playing);
    if (playing) {
      timer.start();
    } else {
      timer.stop();
    }
  }

  private void follow(@Nullable WindowWalk walk) {
    place.unsubscribe();
    boolean none = walk == null;
    for (Node button : List.of(bar.toStart(), bar.back(), bar.play(), bar.forward(), bar.toEnd())) {
      button.setDisable(none);
    }
    place = walk == null ? Subscription.EMPTY : walk.placeProperty().subscribe(this::showPlace);
  }

  private void showPlace(WindowWalk.Place now) {
    EncodedCorpus corpus = context.corpusProperty().get();
    CorpusStatistics statistics = model.statisticsProperty().get();
    if (corpus == null) {
      return;
    }
    long position = now.window().position();
    Messages messages = context.messages();
    String label =
        statistics == null
            ? ""
            : messages.format(
                "corpus.playhead", statistics.sentenceAt(position) + 1, statistics.sentences());
    timeline.setNow(position / (double) Math.max(1, corpus.ids().size()), label);
  }

  private void showCurve(@Nullable CorpusStatistics statistics) {
    Messages messages = context.messages();
    timeline.setCurve(
        statistics == null ? new double[0] : statistics.curveTokens(),
        statistics == null ? new double[0] : statistics.curveTypes(),
        messages.get("corpus.timeline.caption"));
    withWalk(walk -> showPlace(walk.place()));
  }
}
