package org.vectarium.ui;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.Frame;
import org.vectarium.session.TrainingSession;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.TrainingSettings;

/** A session that never trains, until the worker exists. */
final class IdleSession implements TrainingSession {
  @Override
  public void prepare(EncodedCorpus corpus, TrainingSettings settings) {}

  @Override
  public void resume() {}

  @Override
  public void pause() {}

  @Override
  public void step(long updates) {}

  @Override
  public void reset() {}

  @Override
  public void setSpeed(double updatesPerSecond) {}

  @Override
  public @Nullable Frame takeFrame() {
    return null;
  }

  @Override
  public @Nullable Frame latestFrame() {
    return null;
  }

  @Override
  public void onFrame(Consumer<Frame> listener) {}

  @Override
  public void close() {}
}
