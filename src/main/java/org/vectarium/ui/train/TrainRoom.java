package org.vectarium.ui.train;

import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.Room;
import org.vectarium.ui.RoomId;

/**
 * Watch word vectors being trained: one run with form, sky, loss, neighbours and transport, or
 * several side by side.
 */
public final class TrainRoom implements Room {
  private final AppContext context;
  private final TrainViewModel model;
  private final TimeViewModel time;
  private final SideBySideViewModel sideBySide;
  private final SkyProjection projection;
  private final WatchList watchList;
  private final ScoreCurves scoreCurves;
  private final ObjectProperty<TrainPage> page =
      new SimpleObjectProperty<>(this, "page", TrainPage.RUN);
  private Shown shown = Shown.NOTHING;
  private Subscription pageFollower = Subscription.EMPTY;

  /**
   * The page on screen.
   *
   * @param onKey whether it used the key
   */
  private record Shown(Predicate<KeyEvent> onKey, Runnable onSearch, Runnable dispose) {
    static final Shown NOTHING = new Shown(_ -> false, () -> {}, () -> {});
  }

  public TrainRoom(AppContext context) {
    this.context = context;
    this.model = new TrainViewModel(context);
    this.time = new TimeViewModel(context, model);
    this.sideBySide = new SideBySideViewModel(context, model);
    this.projection = new SkyProjection(context.background());
    this.watchList = new WatchList(context.background(), System::nanoTime);
    this.scoreCurves = new ScoreCurves(context.background(), System::nanoTime);
  }

  @Override
  public RoomId id() {
    return RoomId.TRAIN;
  }

  @Override
  public Node createView() {
    onHidden();
    StackPane host = new StackPane();
    pageFollower =
        page.subscribe(now -> {
          shown.dispose().run();
          host.getChildren().setAll(open(now));
        });
    return host;
  }

  private Node open(TrainPage wanted) {
    return switch (wanted) {
      case RUN -> {
        UntilController until = new UntilController(context, model);
        FormController form = new FormController(context, model, page, until, this::compareSeeds);
        ScoresController scores = new ScoresController(context, scoreCurves);
        TrainController run =
            new TrainController(context, model, time, projection, watchList, form, scores);
        shown = new Shown(run::onKey, run::onSearch, run::dispose);
        yield Fxml.load("train", context.messages(), run, form, until, scores);
      }
      case SIDE_BY_SIDE -> {
        SideBySideController runs = new SideBySideController(context, sideBySide, page);
        shown = new Shown(runs::onKey, runs::onSearch, runs::dispose);
        yield Fxml.load("train-side-by-side", context.messages(), runs);
      }
    };
  }

  private void compareSeeds() {
    sideBySide.choose(Preset.SEEDS);
    page.set(TrainPage.SIDE_BY_SIDE);
  }

  @Override
  public void onHidden() {
    pageFollower.unsubscribe();
    shown.dispose().run();
    shown = Shown.NOTHING;
  }

  @Override
  public void onSearch() {
    shown.onSearch().run();
  }

  @Override
  public boolean onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.V && !event.isShortcutDown()) {
      page.set(page.get().next());
      return true;
    }
    return shown.onKey().test(event);
  }
}
