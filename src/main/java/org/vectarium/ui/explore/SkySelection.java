package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import org.vectarium.ui.explore.SelectionModel.Way;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.PointRegion;

/**
 * Selecting in the sky. With a tool a drag draws a box or a lasso; Shift adds to what is selected,
 * Alt takes away. Without a tool Shift and a drag add a box, and Ctrl (on a Mac Cmd) with a click
 * takes one word in or out.
 *
 * <p>Screen thread only.
 */
final class SkySelection extends Pane {
  /** Pixels between two corners of a lasso. */
  private static final double STEP = 3;

  private final SkyView sky;
  private final SelectionModel selection;
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.MOVE);
  private final Polygon outline = new Polygon();
  private final List<Double> xs = new ArrayList<>();
  private final List<Double> ys = new ArrayList<>();
  private boolean drawing;
  private boolean box;

  /** What a drag in the sky does. */
  enum Tool {
    MOVE,
    BOX,
    LASSO
  }

  SkySelection(SkyView sky, SelectionModel selection) {
    this.sky = sky;
    this.selection = selection;
    setMouseTransparent(true);
    setManaged(false);
    outline.getStyleClass().add("selection-outline");
    outline.setManaged(false);
    outline.setVisible(false);
    getChildren().add(outline);
    sky.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    sky.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    sky.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    tool.subscribe((_, now) -> sky.setCursor(now == Tool.MOVE ? Cursor.DEFAULT : Cursor.CROSSHAIR));
  }

  ObjectProperty<Tool> toolProperty() {
    return tool;
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.isShortcutDown()) {
      int id = sky.pick(event.getX(), event.getY());
      if (id != SkyView.NONE) {
        selection.toggle(id);
      }
      event.consume();
      return;
    }
    if (tool.get() == Tool.MOVE && !event.isShiftDown()) {
      return;
    }
    drawing = true;
    box = tool.get() != Tool.LASSO;
    xs.clear();
    ys.clear();
    xs.add(event.getX());
    ys.add(event.getY());
    sky.requestFocus();
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (!drawing) {
      return;
    }
    if (box && xs.size() > 1) {
      xs.subList(1, xs.size()).clear();
      ys.subList(1, ys.size()).clear();
    }
    double dx = event.getX() - xs.getLast();
    double dy = event.getY() - ys.getLast();
    if (box || Math.hypot(dx, dy) >= STEP) {
      xs.add(event.getX());
      ys.add(event.getY());
    }
    show();
    event.consume();
  }

  private void show() {
    outline.getPoints().clear();
    if (box && xs.size() == 2) {
      outline
          .getPoints()
          .addAll(
              xs.get(0), ys.get(0), xs.get(1), ys.get(0), xs.get(1), ys.get(1), xs.get(0),
              ys.get(1));
    } else {
      for (int i = 0; i < xs.size(); i++) {
        outline.getPoints().addAll(xs.get(i), ys.get(i));
      }
    }
    outline.setVisible(outline.getPoints().size() > 4);
  }

  private void released(MouseEvent event) {
    if (event.isShortcutDown() && !drawing && event.getButton() == MouseButton.PRIMARY) {
      event.consume();
      return;
    }
    if (!drawing) {
      return;
    }
    drawing = false;
    outline.setVisible(false);
    event.consume();
    if (xs.size() < 2) {
      sky.select(sky.pick(event.getX(), event.getY()));
      return;
    }
    BitSet inside =
        box
            ? PointRegion.box(
                sky.points(), sky.camera(), xs.get(0), ys.get(0), xs.get(1), ys.get(1))
            : PointRegion.lasso(sky.points(), sky.camera(), array(xs), array(ys));
    boolean adds = event.isShiftDown();
    selection.apply(inside, adds ? Way.ADD : event.isAltDown() ? Way.REMOVE : Way.REPLACE);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
