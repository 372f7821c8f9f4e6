package org.vectarium.ui.backprop;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.vectarium.session.WorkerSession;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.UiThread;
import org.vectarium.ui.theme.Theme;

/**
 * What one step of a large graph costs in the Backprop room: the room's own view in a scene, worked
 * through its view model. Screen thread only.
 */
public final class GraphBench implements AutoCloseable {
  /** Of a network with one hidden layer, written out number by number: 11 nodes each. */
  private static final int HIDDEN = 27;

  private static final int STEPS = 100;

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final AppContext context;
  private final BackpropRoom room;
  private final Parent view;
  private final Stage stage = new Stage();

  /**
   * Times in milliseconds.
   *
   * @param step until every view has been told of the next moment
   * @param frame styles and layout of all that has changed, and the graph painted whole by the
   *     processor alone
   */
  public record Cost(double step, double frame) {
    /** Everything together. */
    public double all() {
      return step + frame;
    }
  }

  /**
   * @param home an empty folder for preferences
   */
  public GraphBench(Path home) {
    context = new AppContext(new PreferencesStore(home), new WorkerSession(), new UiThread());
    room = new BackpropRoom(context);
    view = (Parent) room.createView();
    view.setManaged(false);
    view.resize(WIDTH, HEIGHT);
    Scene scene = new Scene(new Group(view), 640, 640);
    scene.getStylesheets().setAll(Theme.NIGHT.stylesheets());
    stage.setScene(scene);
    stage.show();
    view.applyCss();
  }

  /** Asks for the formula, as Enter in its field does. */
  public void open() {
    room.viewModel().formulas().formulaProperty().set(formula());
    new FormulaDesk(context.background(), room.viewModel()).read(false);
  }

  /** Whether the formula has been read, laid out and painted. */
  public boolean opened() {
    return room.viewModel().formulas().reading().formula().equals(formula()) && graph().isCurrent();
  }

  public int nodes() {
    return room.viewModel().specimen().graph().size();
  }

  /** u₁σ(w₁x + v₁y + b₁) + …: as many nodes as a person may want to see. */
  private static String formula() {
    return IntStream.rangeClosed(1, HIDDEN)
        .mapToObj(i -> "u%1$d*sigmoid(w%1$d*x + v%1$d*y + b%1$d)".formatted(i))
        .collect(Collectors.joining(" + "));
  }

  /** The last steps forward and the first ones back. */
  public Cost[] steps() {
    BackpropViewModel model = room.viewModel();
    GraphView graph = graph();
    model.seek(model.frame().timeline().endOfStep(nodes() - STEPS / 2 - 1));
    Cost[] costs = new Cost[STEPS];
    for (int i = 0; i < STEPS; i++) {
      long start = System.nanoTime();
      model.stepForward();
      double step = millisSince(start);
      start = System.nanoTime();
      graph.picture();
      costs[i] = new Cost(step, millisSince(start));
    }
    return costs;
  }

  private GraphView graph() {
    return (GraphView) view.lookup("#graph");
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public void close() {
    stage.close();
    context.close();
  }
}
