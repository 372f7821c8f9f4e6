package org.vectarium.ui.explore;

import java.net.URL;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.Plane.Kind;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Section;

/**
 * How UMAP and t-SNE run, and how far they have come. Controls of {@code fxml/explore-layout.fxml};
 * hidden for every other projection.
 */
final class LayoutSide implements Initializable {
  private static final Integer[] ITERATIONS = {200, 400, 800, 1500};

  private final AppContext context;
  private final ExploreViewModel model;
  private final ProjectionModel projection;
  private Subscription subscriptions = Subscription.EMPTY;
  private boolean showing;

  @FXML private Section layoutBox;
  @FXML private ComboBox<Integer> words;
  @FXML private ComboBox<Integer> iterations;
  @FXML private Label neighboursName;
  @FXML private Slider neighbours;
  @FXML private HBox distanceBox;
  @FXML private Label distanceName;
  @FXML private Slider distance;
  @FXML private ProgressBar layoutProgress;
  @FXML private Button pause;
  @FXML private Label layoutText;

  LayoutSide(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
    this.projection = model.projection();
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Messages messages = context.messages();
    Choices.name(words, n -> messages.format("picture.words", n));
    Choices.name(iterations, n -> messages.format("picture.iterations", n));
    iterations.getItems().setAll(ITERATIONS);
    words.valueProperty().subscribe((_, n) -> change(n, LayoutSettings::withWords));
    iterations.valueProperty().subscribe((_, n) -> change(n, LayoutSettings::withIterations));
    onRest(
        neighbours,
        () -> change((int) Math.round(neighbours.getValue()), LayoutSettings::withNeighbours));
    onRest(
        distance,
        () ->
            change(Math.round(distance.getValue() * 100) / 100.0, LayoutSettings::withMinDistance));
    pause.setOnAction(_ -> pauseOrRestart());
    subscriptions =
        Subscription.combine(
            projection.layoutShareProperty().subscribe((Number _) -> showProgress()),
            projection.layoutPausedProperty().subscribe((Boolean _) -> showProgress()),
            projection.wantedProperty().subscribe(_ -> show()),
            projection.layoutProperty().subscribe(_ -> show()),
            model.spaceProperty().subscribe(_ -> show()));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  /** Changes one setting. */
  private interface Change<T> {
    LayoutSettings apply(LayoutSettings settings, T value);
  }

  private <T> void change(@Nullable T value, Change<T> how) {
    if (!showing && value != null) {
      LayoutSettings next = how.apply(projection.layoutProperty().get(), value);
      projection.layoutProperty().set(next);
    }
  }

  /** A run starts anew when a slider rests, not at every pixel of a drag. */
  private void onRest(Slider slider, Runnable action) {
    slider.valueProperty().subscribe((_, _) -> showNames());
    slider
        .valueChangingProperty()
        .subscribe((_, busy) -> {
          if (!busy) {
            action.run();
          }
        });
    slider.setOnKeyReleased(_ -> action.run());
    slider.setOnMouseReleased(_ -> action.run());
  }

  private void pauseOrRestart() {
    if (projection.layoutShareProperty().get() >= 1) {
      projection.restart();
    } else {
      projection.layoutPausedProperty().set(!projection.layoutPausedProperty().get());
    }
  }

  private void show() {
    LayoutSettings settings = projection.layoutProperty().get();
    Kind kind = projection.wantedProperty().get().kind();
    visible(layoutBox, kind.live());
    visible(distanceBox, kind == Kind.UMAP);
    visible(distance, kind == Kind.UMAP);
    showing = true;
    Space space = model.spaceProperty().get();
    int all = space == null ? Integer.MAX_VALUE : space.vectors().size();
    words
        .getItems()
        .setAll(
            Arrays.stream(LayoutSettings.WORDS)
                .filter(n -> n < all || n == LayoutSettings.WORDS[0])
                .boxed()
                .toList());
    if (all < LayoutSettings.WORDS[LayoutSettings.WORDS.length - 1]) {
      words.getItems().add(all);
      words.getItems().removeIf(n -> n > all);
    }
    words.setValue(Math.min(settings.words(), all));
    iterations.setValue(settings.iterations());
    neighbours.setValue(settings.neighbours());
    distance.setValue(settings.minDistance());
    showing = false;
    showNames();
    showProgress();
  }

  private void showNames() {
    boolean umap = projection.wantedProperty().get().kind() == Kind.UMAP;
    Messages messages = context.messages();
    neighboursName.setText(
        messages.format(
            umap ? "picture.neighbours" : "picture.perplexity", Math.round(neighbours.getValue())));
    neighbours.setAccessibleText(neighboursName.getText());
    distanceName.setText(
        messages.format(
            "picture.distance", String.format(Locale.ROOT, "%.2f", distance.getValue())));
    distance.setAccessibleText(distanceName.getText());
  }

  private void showProgress() {
    double share = projection.layoutShareProperty().get();
    boolean paused = projection.layoutPausedProperty().get();
    String action = share >= 1 ? "again" : paused ? "resume" : "pause";
    pause.setText(context.messages().get("explore.layout." + action));
    layoutProgress.setProgress(Math.max(0, share));
    Space space = model.spaceProperty().get();
    int all = space == null ? 0 : space.vectors().size();
    int taking = Math.min(projection.layoutProperty().get().words(), all);
    layoutText.setText(context.messages().format("picture.layout.state", taking, all));
  }

  private static void visible(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }
}
