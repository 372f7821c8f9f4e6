package org.vectarium.ui.train;

import java.util.function.IntFunction;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.projection.Basis;
import org.vectarium.session.Frame;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.SkyPoints;

/**
 * Puts each frame's vectors into the sky. Between fits the axes stand still and only the dots move;
 * when new axes come, the dots glide from the old projection to the new one in 320 ms.
 *
 * <p>Screen thread only.
 */
final class TrainSky {
  private static final Duration GLIDE = Duration.millis(320);

  private final SkyView view;
  private final SkyProjection projection;
  private @Nullable Frame frame;
  private @Nullable Basis from;
  private @Nullable Basis to;
  private double share = 1;
  private @Nullable Glide glide;

  /** Kept for a whole run: the sky takes another function for another set of words. */
  private @Nullable WordVectors labelled;

  private IntFunction<String> labels = Integer::toString;
  private @Nullable EncodedCorpus grouped;
  private WordGroups groups = WordGroups.NONE;
  private byte @Nullable [] categories;

  TrainSky(SkyView view, SkyProjection projection) {
    this.view = view;
    this.projection = projection;
  }

  /** Shows a new frame under the axes of the moment. */
  void show(Frame next) {
    frame = next;
    projection.observe(next);
    draw();
  }

  /** Takes new axes, gliding if they follow older ones of the same run. */
  void showAxes(SkyProjection.@Nullable Axes before, SkyProjection.@Nullable Axes after) {
    if (after == null) {
      return;
    }
    if (glide != null) {
      glide.stop();
    }
    to = after.basis().basis();
    from = before != null && before.run() == after.run() ? before.basis().basis() : null;
    if (from == null) {
      share = 1;
      draw();
      view.fit();
    } else {
      share = 0;
      glide = new Glide();
      glide.play();
      draw();
    }
  }

  void dispose() {
    if (glide != null) {
      glide.stop();
    }
  }

  private void draw() {
    Frame shown = frame;
    Basis axes = to;
    SkyProjection.Axes current = projection.axes();
    if (shown == null
        || axes == null
        || current == null
        || shown.snapshot() == null
        || !projection.fits(current, shown)) {
      return;
    }
    WordVectors vectors = shown.snapshot().centre();
    int n = vectors.size();
    float[] x = new float[n];
    float[] y = new float[n];
    project(axes, vectors.matrix(), x, y);
    if (from != null && share < 1) {
      float[] oldX = new float[n];
      float[] oldY = new float[n];
      project(from, vectors.matrix(), oldX, oldY);
      for (int i = 0; i < n; i++) {
        x[i] = (float) (oldX[i] + (x[i] - oldX[i]) * share);
        y[i] = (float) (oldY[i] + (y[i] - oldY[i]) * share);
      }
    }
    if (labelled == null || labelled.words() != vectors.words()) {
      labels = vectors::word;
    }
    labelled = vectors;
    view.setPoints(new SkyPoints(x, y, n, categories(shown.corpus()), labels));
  }

  /** The groups of the corpus and their colours, looked up once for each corpus. */
  private byte @Nullable [] categories(EncodedCorpus corpus) {
    if (grouped != corpus) {
      grouped = corpus;
      groups = WordGroups.of(corpus.name());
      categories = groups.categories(corpus.vocabulary());
    }
    return categories;
  }

  /** What the colours of the sky mean. */
  WordGroups groups() {
    return groups;
  }

  /** The axes that the dots are drawn on; null before the first fit. */
  @Nullable Basis basis() {
    return to;
  }

  private static void project(Basis basis, FloatMatrix matrix, float[] x, float[] y) {
    if (basis.size() >= 2) {
      basis.project(matrix, x, y);
    } else {
      basis.project(matrix, 0, x);
    }
  }

  /** Old axes to new ones. */
  private final class Glide extends Transition {
    Glide() {
      setCycleDuration(GLIDE);
      setInterpolator(Interpolator.EASE_BOTH);
    }

    @Override
    protected void interpolate(double fraction) {
      share = fraction;
      draw();
    }
  }
}
