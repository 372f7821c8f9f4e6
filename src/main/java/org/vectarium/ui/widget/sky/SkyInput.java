package org.vectarium.ui.widget.sky;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns pointer, wheel and keys into movements of a sky. JavaFX thread only. */
public final class SkyInput {
  private static final double KEY_ZOOM = 1.25;
  private static final double KEY_PAN = 60;
  private static final double KEY_TURN = 16;

  /** Pixels the pointer may wander between press and release and still click. */
  private static final double CLICK_SLACK = 4;

  private final Target view;
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private boolean dragging;

  /** What can be moved and chosen from. */
  public interface Target {
    void zoom(double screenX, double screenY, double factor);

    void zoom(double factor);

    void pan(double dx, double dy);

    /** Turns a solid; false where the sky is flat. */
    boolean orbit(double dx, double dy);

    void fit();

    void flyTo(int id);

    int pick(double screenX, double screenY);

    void hover(int id);

    void select(int id);
  }

  private SkyInput(Target view) {
    this.view = view;
  }

  /** Listens to the node's pointer and keys on behalf of the view. */
  public static void install(Node node, Target view) {
    SkyInput input = new SkyInput(view);
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, input::pressed);
    node.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::dragged);
    node.addEventHandler(MouseEvent.MOUSE_RELEASED, input::released);
    node.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> {
          int over = view.pick(event.getX(), event.getY());
          view.hover(over);
          node.setCursor(over >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        });
    node.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> view.hover(PointPicker.NONE));
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> node.requestFocus());
    node.addEventHandler(ScrollEvent.SCROLL, input::scrolled);
    node.addEventHandler(
        ZoomEvent.ZOOM,
        event -> {
          view.zoom(event.getX(), event.getY(), event.getZoomFactor());
          event.consume();
        });
    node.addEventHandler(KeyEvent.KEY_PRESSED, input::key);
  }

  private void pressed(MouseEvent event) {
    pressX = event.getX();
    pressY = event.getY();
    lastX = pressX;
    lastY = pressY;
    dragging = false;
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY && event.getButton() != MouseButton.MIDDLE) {
      return;
    }
    dragging |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > CLICK_SLACK;
    if (dragging) {
      double dx = event.getX() - lastX;
      double dy = event.getY() - lastY;
      boolean moves = event.isAltDown() || event.getButton() == MouseButton.MIDDLE;
      if (moves || !view.orbit(dx, dy)) {
        view.pan(dx, dy);
      }
      lastX = event.getX();
      lastY = event.getY();
    }
  }

  private void released(MouseEvent event) {
    if (dragging || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    int id = view.pick(event.getX(), event.getY());
    view.select(id);
    if (id >= 0 && event.getClickCount() == 2) {
      view.flyTo(id);
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      view.zoom(event.getX(), event.getY(), Math.exp(event.getDeltaY() * 0.0035));
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    boolean handled = true;
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> view.zoom(KEY_ZOOM);
      case MINUS, SUBTRACT -> view.zoom(1 / KEY_ZOOM);
      case DIGIT0, NUMPAD0 -> view.fit();
      case ESCAPE -> {
        view.select(PointPicker.NONE);
        handled = false; // others may have something of their own to close
      }
      case LEFT, RIGHT, UP, DOWN -> handled = event.isAltDown() ? arrow(event) : turn(event);
      default -> handled = false;
    }
    if (handled) {
      event.consume();
    }
  }

  private boolean turn(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT -> view.orbit(-KEY_TURN, 0);
      case RIGHT -> view.orbit(KEY_TURN, 0);
      case UP -> view.orbit(0, -KEY_TURN);
      default -> view.orbit(0, KEY_TURN);
    };
  }

  private boolean arrow(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> view.pan(KEY_PAN, 0);
      case RIGHT -> view.pan(-KEY_PAN, 0);
      case UP -> view.pan(0, KEY_PAN);
      default -> view.pan(0, -KEY_PAN);
    }
    return true;
  }
}
