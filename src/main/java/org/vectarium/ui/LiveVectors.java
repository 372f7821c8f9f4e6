package org.vectarium.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.train.Export;
import org.vectarium.train.Method;
import org.vectarium.train.PostProcessing;
import org.vectarium.train.Snapshot;

/**
 * Hands the run's vectors to all rooms: as they are while the run moves, and post-processed, when
 * that is wanted, once it stands. The run itself keeps the vectors it trains.
 *
 * <p>A model opened from a file stays in view until a next run. Screen thread only; the processing
 * is done in the background.
 */
final class LiveVectors {
  private final ObjectProperty<@Nullable Model> model;
  private final Background background;
  private final Notices notices;
  private final ObjectProperty<PostProcessing> postProcessing =
      new SimpleObjectProperty<>(this, "postProcessing", PostProcessing.NONE);
  private final ObjectProperty<Export> export =
      new SimpleObjectProperty<>(this, "export", Export.CENTRE);
  private @Nullable Frame latest;

  LiveVectors(ObjectProperty<@Nullable Model> model, Background background, Notices notices) {
    this.model = model;
    this.background = background;
    this.notices = notices;
    postProcessing.subscribe((_, _) -> follow(latest));
    export.subscribe((_, _) -> follow(latest));
  }

  ObjectProperty<PostProcessing> postProcessingProperty() {
    return postProcessing;
  }

  /** Which table of a GloVe run; those of another method have one that is their own. */
  ObjectProperty<Export> exportProperty() {
    return export;
  }

  /** Takes the newest frame. */
  void follow(@Nullable Frame frame) {
    latest = frame;
    Model shown = model.get();
    if (frame == null || frame.snapshot() == null || !(shown == null || shown.live())) {
      return;
    }
    String name = frame.corpus().name();
    Snapshot snapshot = frame.snapshot();
    boolean trained = frame.position() > 0;
    PostProcessing wanted = postProcessing.get();
    Export choice = export.get();
    Export table = frame.settings().method() == Method.GLOVE ? choice : Export.CENTRE;
    boolean untouched = wanted.equals(PostProcessing.NONE) && table == Export.CENTRE;
    if (frame.state() == RunState.RUNNING || untouched) {
      model.set(new Model(name, snapshot.centre(), true, trained));
      return;
    }
    background.run(
        () -> wanted.of(table.of(snapshot)),
        processed -> {
          Model now = model.get();
          boolean still =
              latest == frame && wanted.equals(postProcessing.get()) && choice == export.get();
          if (still && (now == null || now.live())) {
            model.set(new Model(name, processed, true, trained));
          }
        },
        problem -> notices.problem(String.valueOf(problem.getMessage())));
  }
}
