package org.vectarium.ui.train;

import org.jspecify.annotations.Nullable;
import org.vectarium.session.Standing;
import org.vectarium.train.Method;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.UpdateKind;
import org.vectarium.ui.i18n.Messages;

/** Names of runs and units of their numbers. */
final class SideBySideText {
  private SideBySideText() {}

  /** What a column is called. */
  static String name(SideBySideViewModel.Entry entry, int index, Messages messages) {
    TrainingSettings settings = entry.settings();
    Variant variant = entry.variant();
    if (variant == null) {
      return messages.format(
          index == 0 ? "train.side.history.old" : "train.side.history.present",
          HyperParameter.LEARNING_RATE.format(settings.learningRate()),
          HyperParameter.SEED.format(settings.seed()));
    }
    String name = messages.get("train.variant." + variant.code());
    return variant == Variant.SEED || variant == Variant.NEXT_SEED || variant == Variant.THIRD_SEED
        ? messages.format("train.side.seed", HyperParameter.SEED.format(settings.seed()))
        : name;
  }

  /** What the loss of this run is, with its unit: losses of different models cannot be compared. */
  static String loss(TrainingSettings settings, @Nullable UpdateKind kind, Messages messages) {
    String key =
        settings.method() == Method.GLOVE
            ? "train.loss.glove"
            : settings.method() == Method.SVD
                ? "train.loss.svd"
                : kind == null ? "train.loss" : "train.loss." + kind;
    return messages.get(key);
  }

  /** Read per second, with its unit. */
  static String speed(Standing now, Messages messages) {
    if (now.readPerSecond() <= 0) {
      return "—";
    }
    String key =
        switch (now.settings().method()) {
          case SKIP_GRAM, CBOW -> "train.side.speed.words";
          case GLOVE -> "train.side.speed.cells";
          case SVD -> "train.side.speed.steps";
        };
    return messages.format(
        key,
        now.readPerSecond() < 100
            ? Numbers.format("%.1f", now.readPerSecond())
            : Numbers.whole(Math.round(now.readPerSecond())));
  }

  /** Megabytes, or kilobytes below one. */
  static String bytes(long bytes) {
    return bytes < 1 << 20
        ? Numbers.format("%,.0f kB", bytes / 1024.0)
        : Numbers.format("%,.1f MB", bytes / 1048576.0);
  }
}
