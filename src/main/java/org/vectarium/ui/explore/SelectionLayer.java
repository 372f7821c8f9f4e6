package org.vectarium.ui.explore;

import java.util.BitSet;
import javafx.beans.value.ObservableObjectValue;
import org.vectarium.ui.widget.sky.Brush;
import org.vectarium.ui.widget.sky.Brush.Stroke;

/**
 * Rings round the words of the selected set, so that they stand out whatever their colour is. A
 * large set stands out by its colours alone: so many rings would hide what they ring.
 */
final class SelectionLayer implements SkyLayer {
  private static final int MOST_RINGS = 400;

  private static final double RADIUS = 5.5;

  private final ObservableObjectValue<BitSet> selected;

  SelectionLayer(ObservableObjectValue<BitSet> selected) {
    this.selected = selected;
  }

  @Override
  public void paint(Brush brush, PlaneView view) {
    BitSet set = selected.get();
    if (set.cardinality() > MOST_RINGS) {
      return;
    }
    Stroke halo = new Stroke(view.palette().voidColour(), 3);
    Stroke ring = new Stroke(view.palette().hi(), 1.2);
    double radius = RADIUS * view.scale();
    set.stream()
        .forEach(id -> {
          double[] at = view.place(id);
          if (at != null && view.camera().holds(at[0], at[1])) {
            brush.ring(at[0], at[1], radius, halo);
            brush.ring(at[0], at[1], radius, ring);
          }
        });
  }
}
