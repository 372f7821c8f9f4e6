package org.vectarium.ui.train;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Progress;
import org.vectarium.ui.i18n.Messages;

/** What stands above the sky: how much variance its axes kept, when, and how far they turned. */
final class AxesText {
  private AxesText() {}

  /**
   * The sentence.
   *
   * @param axes null before the first fit
   * @param steps whether the run is counted in steps and has no epochs, as the SVD's iteration
   * @param locked whether they stay as they are until asked otherwise
   */
  static String of(
      SkyProjection.@Nullable Axes axes, boolean steps, boolean locked, Messages messages) {
    if (axes == null) {
      return messages.get("train.sky.axes.none");
    }
    String share =
        String.format(Locale.ROOT, "%.1f", 100 * axes.basis().basis().explainedTogether());
    Progress then = axes.plane().progress();
    long when = steps ? then.updates() : Math.min(then.epoch() + 1, then.epochs());
    String key =
        locked
            ? "train.sky.axes.locked"
            : axes.basis().generation() > 0 ? "train.sky.axes.turned" : "train.sky.axes";
    return messages.format(
        steps ? key + ".step" : key, share, when, Math.round(axes.plane().turned()));
  }
}
