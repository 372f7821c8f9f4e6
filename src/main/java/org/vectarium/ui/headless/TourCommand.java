package org.vectarium.ui.headless;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.projection.Pca;
import org.vectarium.session.Frame;
import org.vectarium.session.LossCurve;
import org.vectarium.session.RunState;
import org.vectarium.train.Snapshot;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code tour}: the main job without a display. The same app as in the window is worked by keys and
 * buttons: open the bundled corpus, train, project, look at neighbours, step the classifier's graph
 * forward and backward, apply one update.
 */
@Command(
    name = "tour",
    description = "Runs the main job without a display and writes pictures of it.",
    mixinStandardHelpOptions = true)
public final class TourCommand implements Callable<Integer> {
  private static final PictureSize SIZE = new PictureSize(1440, 900);
  private static final List<String> WORDS = List.of("king", "paris", "smallest", "driver", "bank");
  private static final int NEIGHBOURS = 4;

  /** Nobody waits longer for the bundled corpus, even on a slow machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  /** The graph of the window classifier has far fewer steps. */
  private static final int MOST_STEPS = 200;

  /** Where the picture of the forward pass is taken. */
  private static final int FORWARD_STEPS = 8;

  @Option(
      names = "--out",
      defaultValue = "target/tour",
      description = "the folder of the pictures (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("target/tour");

  private final List<Path> pictures = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    try (Studio studio = Studio.open(SIZE, Theme.NIGHT, Language.ENGLISH)) {
      openCorpus(studio);
      Snapshot trained = train(studio);
      look(studio, trained);
      backprop(studio);
    }
    System.out.println("Pictures");
    pictures.forEach(file -> System.out.println("  " + file));
    return 0;
  }

  private void openCorpus(Studio studio) throws IOException {
    studio.enter(RoomId.TRAIN);
    Frame frame = studio.awaitFrame(f -> f.state() == RunState.PAUSED, PATIENCE);
    say(
        "Corpus    %s: %,d tokens, %,d types",
        frame.corpus().name(), frame.corpus().tokens(), frame.corpus().vocabulary().size());
    shoot(studio, "1-ready");
  }

  private Snapshot train(Studio studio) throws IOException {
    studio.press(KeyCode.SPACE, false, false);
    for (int quarter = 1; quarter <= 4; quarter++) {
      double goal = quarter / 4.0;
      Frame frame = studio.awaitFrame(f -> fraction(f) >= goal, PATIENCE);
      say("Training  %3.0f %%  loss %.4f", 100 * fraction(frame), lastLoss(frame.losses()));
      if (quarter == 1) {
        shoot(studio, "2-training");
      }
    }
    Frame end = studio.awaitFrame(f -> f.state() == RunState.FINISHED, PATIENCE);
    LossCurve losses = end.losses();
    say(
        "Loss      %.4f at the start, %.4f at the end (mean of %,d updates)",
        losses.losses()[0], lastLoss(losses), losses.smoothing());
    Snapshot snapshot = end.snapshot();
    if (snapshot == null) {
      throw new IllegalStateException("the finished run has no vectors");
    }
    return snapshot;
  }

  private void look(Studio studio, Snapshot trained) throws IOException {
    say(
        "Plane     the first two principal components keep %.1f %% of the variance",
        100 * Pca.fit(trained.centre().matrix(), 2).explainedTogether());
    NearestWords nearest = new NearestWords(trained.centre());
    for (String word : WORDS) {
      StringBuilder line = new StringBuilder();
      for (Neighbour neighbour :
          nearest.nearest(trained.centre().id(word), NEIGHBOURS, Metric.COSINE)) {
        line.append(String.format(Locale.ROOT, "  %s %.2f", neighbour.word(), neighbour.score()));
      }
      say("Nearest   %-9s%s", word, line);
    }
    studio.select(WORDS.getFirst());
    shoot(studio, "3-trained");
  }

  private void backprop(Studio studio) throws IOException {
    studio.enter(RoomId.BACKPROP);
    studio.press(KeyCode.HOME, false, false);
    shoot(studio, "4-graph");
    String said = studio.textOf("#narration");
    say("Backprop  %s", said);
    for (int step = 1; step <= MOST_STEPS; step++) {
      studio.press(KeyCode.RIGHT, false, false);
      String next = studio.textOf("#narration");
      if (next.equals(said)) {
        break;
      }
      said = next;
      say("          %s", said);
      if (step == FORWARD_STEPS) {
        shoot(studio, "5-forward");
      }
    }
    shoot(studio, "6-backward");
    studio.fire("#update");
    say("Update    %s", studio.textOf("#loss"));
    shoot(studio, "7-updated");
  }

  private void shoot(Studio studio, String name) throws IOException {
    studio.settle();
    Path file = folder.resolve(name + ".png");
    studio.picture(file);
    pictures.add(file);
  }

  private static double fraction(Frame frame) {
    Snapshot snapshot = frame.snapshot();
    return snapshot == null ? 0 : snapshot.progress().fraction();
  }

  private static double lastLoss(LossCurve losses) {
    return losses.losses()[losses.size() - 1];
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
