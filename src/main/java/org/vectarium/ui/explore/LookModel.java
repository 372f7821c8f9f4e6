package org.vectarium.ui.explore;

import java.util.BitSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How the plane is painted: what colour means, which layers show, which words stand out.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class LookModel {
  private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.CLUSTER);
  private final IntegerProperty shown = new SimpleIntegerProperty(Integer.MAX_VALUE);
  private final ObjectProperty<BitSet> focus = new SimpleObjectProperty<>(new BitSet());
  private final BooleanProperty points = new SimpleBooleanProperty(true);
  private final BooleanProperty density = new SimpleBooleanProperty(false);
  private final BooleanProperty labels = new SimpleBooleanProperty(true);

  ObjectProperty<Colouring> colouringProperty() {
    return colouring;
  }

  /** Only so many of the most frequent words are drawn. */
  IntegerProperty shownProperty() {
    return shown;
  }

  /**
   * The ids that keep their colours while all others become grey context; empty: all keep them. Set
   * a new set, never change one that was set.
   */
  ObjectProperty<BitSet> focusProperty() {
    return focus;
  }

  BooleanProperty pointsProperty() {
    return points;
  }

  BooleanProperty densityProperty() {
    return density;
  }

  BooleanProperty labelsProperty() {
    return labels;
  }
}
