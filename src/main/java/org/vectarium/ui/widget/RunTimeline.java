package org.vectarium.ui.widget;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A run from its first update to its last, as a place to go to: the loss, solid behind the playhead
 * and dashed ahead of it, futures that were left behind, keyframes ◆, events ○, epochs, the live
 * edge and a gold playhead that can be dragged.
 *
 * <p>Screen thread only.
 */
public final class RunTimeline extends CanvasPane {
  /** What a mark on the timeline is about: it decides the colour. */
  public enum MarkKind {
    PLAIN,
    DANGER
  }

  /** An event at a fraction of the run. */
  public record Mark(double place, String label, MarkKind kind) {}

  /** A loss curve over fractions of the run, rising. */
  @SuppressWarnings("ArrayRecordComponent") // series handed over each pulse
  public record Curve(double[] places, double[] losses) {}

  /**
   * What the timeline shows; places are fractions of the run.
   *
   * @param loss what is known of it
   * @param ghosts futures left behind
   * @param now the moment shown
   * @param edge the farthest moment reached
   * @param keyframes rising
   * @param events in any order
   * @param epochStarts of the second and later epochs as far as known, rising
   * @param epochs all epochs of the run; 0 when there is no run
   * @param label of the playhead
   * @param epochWord pattern of an epoch's label: its number goes in place of {@code {0}}
   * @param edgeWord label of the live edge
   */
  @SuppressWarnings("ArrayRecordComponent") // series handed over each pulse
  public record View(
      Curve loss,
      List<Curve> ghosts,
      double now,
      double edge,
      double[] keyframes,
      List<Mark> events,
      double[] epochStarts,
      int epochs,
      String label,
      String epochWord,
      String edgeWord) {
    /** Of no run. */
    public static final View NOTHING =
        new View(
            new Curve(new double[0], new double[0]),
            List.of(),
            0,
            0,
            new double[0],
            List.of(),
            new double[0],
            0,
            "",
            "",
            "");

    View withNow(double place) {
      return new View(
          loss,
          ghosts,
          place,
          edge,
          keyframes,
          events,
          epochStarts,
          epochs,
          label,
          epochWord,
          edgeWord);
    }
  }

  private View view = View.NOTHING;
  private DoubleConsumer scrub = _ -> {};
  private boolean dragging;
  private double held;

  public RunTimeline() {
    getStyleClass().add("focus-ring");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(_ -> {
      dragging = false;
      requestDraw();
    });
    setOnMouseMoved(e -> setCursor(view.epochs() > 0 ? Cursor.HAND : Cursor.DEFAULT));
  }

  /**
   * Called with a fraction of the run, at most {@link View#edge}, whenever the playhead is drawn.
   */
  public void onScrub(DoubleConsumer action) {
    scrub = action;
  }

  /** Whether the pointer holds the playhead now. */
  public boolean dragging() {
    return dragging;
  }

  /** Shows this from the next pulse on. */
  public void show(View newView) {
    view = newView;
    setAccessibleText(newView.label());
    requestDraw();
  }

  /** What is shown. */
  public View view() {
    return view;
  }

  /** Where a fraction of the run lies, in pixels from the left. */
  public double pixel(double place) {
    return painter(getWidth(), getHeight()).x(place);
  }

  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && view.epochs() > 0) {
      requestFocus();
      dragging = true;
      drag(event);
    }
  }

  private void drag(MouseEvent event) {
    if (dragging) {
      double place = painter(getWidth(), getHeight()).place(event.getX());
      held = Math.clamp(place, 0, view.edge());
      scrub.accept(held);
      requestDraw();
      event.consume();
    }
  }

  private TimelinePainter painter(double width, double height) {
    // The playhead stays under the pointer, however far the replay lags behind.
    View shown = dragging ? view.withNow(held) : view;
    return new TimelinePainter(shown, palette(), scaleProperty().get(), width, height);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    painter(width, height).paint(g, font(11), strongFont(11));
  }
}
