package org.vectarium.ui.explore;

import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Neighbour;
import org.vectarium.ui.widget.sky.Brush;
import org.vectarium.ui.widget.sky.Brush.Stroke;

/**
 * Lines from the chosen word to its true nearest words: solid where they are near in the picture
 * too, dashed where the picture has lost them.
 */
final class NeighbourLayer implements SkyLayer {
  private List<Neighbour> neighbours = List.of();
  private int selected = -1;
  private @Nullable Plane counted;
  private boolean[] kept = new boolean[0];

  /** Shows the nearest words of another word; a negative one for none. */
  void show(int newSelected, List<Neighbour> newNeighbours) {
    selected = newSelected;
    neighbours = newNeighbours;
    counted = null;
  }

  @Override
  public void paint(Brush brush, PlaneView view) {
    double[] from = view.place(selected);
    if (from == null || neighbours.isEmpty()) {
      return;
    }
    if (counted != view.plane()) {
      counted = view.plane();
      kept = kept(view.plane());
    }
    Color ink = view.palette().mid().deriveColor(0, 1, 1, 0.75);
    Stroke solid = new Stroke(ink, 1.1);
    Stroke dashed = new Stroke(ink, 1.1, 3, 5);
    for (int i = 0; i < neighbours.size(); i++) {
      double[] to = view.place(neighbours.get(i).id());
      if (to != null) {
        brush.line(from[0], from[1], to[0], to[1], kept[i] ? solid : dashed);
      }
    }
  }

  /** Which of the neighbours are among as many nearest points of the picture. */
  private boolean[] kept(Plane plane) {
    boolean[] near = new boolean[neighbours.size()];
    if (selected >= plane.size()) {
      return near;
    }
    for (int i = 0; i < near.length; i++) {
      int id = neighbours.get(i).id();
      near[i] = id < plane.size() && nearer(plane, distance(plane, id)) < near.length;
    }
    return near;
  }

  /** How many points lie nearer to the chosen one than this. */
  private int nearer(Plane plane, double limit) {
    int count = 0;
    for (int id = 0; id < plane.size() && count < neighbours.size(); id++) {
      if (id != selected && distance(plane, id) < limit) {
        count++;
      }
    }
    return count;
  }

  private double distance(Plane plane, int id) {
    double dx = (double) plane.x()[id] - plane.x()[selected];
    double dy = (double) plane.y()[id] - plane.y()[selected];
    float[] z = plane.z();
    double dz = z == null ? 0 : (double) z[id] - z[selected];
    return dx * dx + dy * dy + dz * dz;
  }
}
