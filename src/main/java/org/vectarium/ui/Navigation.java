package org.vectarium.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which room is on screen, and the one way in which rooms ask each other for something.
 *
 * <p>Screen thread only.
 */
public final class Navigation {
  private final ReadOnlyObjectWrapper<RoomId> current;
  private final List<Listener<?>> listeners = new ArrayList<>();

  private record Listener<T>(Class<T> type, RoomId room, Consumer<T> action) {
    void offer(Object request) {
      if (type.isInstance(request)) {
        action.accept(type.cast(request));
      }
    }
  }

  public Navigation(RoomId first) {
    current = new ReadOnlyObjectWrapper<>(this, "current", first);
  }

  public ReadOnlyObjectProperty<RoomId> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public RoomId current() {
    return current.get();
  }

  /** Brings a room on screen. */
  public void go(RoomId room) {
    current.set(room);
  }

  /**
   * Declares that a room answers requests of a type, such as a question to open or an update to
   * show as a graph. The request types are core records, so rooms need not know each other.
   */
  public <T> void answer(Class<T> type, RoomId room, Consumer<T> action) {
    listeners.add(new Listener<>(type, room, action));
  }

  /** Whether some room answers this request. */
  public boolean answers(Object request) {
    return listeners.stream().anyMatch(listener -> listener.type().isInstance(request));
  }

  /**
   * Brings the room that answers this type on screen and hands it the request.
   *
   * @return false if no room answers it
   */
  public boolean request(Object request) {
    for (Listener<?> listener : listeners) {
      if (listener.type().isInstance(request)) {
        go(listener.room());
        listener.offer(request);
        return true;
      }
    }
    return false;
  }
}
