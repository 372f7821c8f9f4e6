package org.vectarium.graph;

import java.util.ArrayList;
import java.util.List;

/** A node, or the place where a long edge crosses a layer. */
final class Place {
  int layer;
  final boolean operation;
  double width;
  double height;

  /** The room taken above and below y: half the height, and what is moored there. */
  double up;

  double down;
  final List<Place> before = new ArrayList<>();
  final List<Place> after = new ArrayList<>();

  /** Where on {@link #after} each line ends, as a fraction of that place: inputs from the top. */
  final List<Double> ports = new ArrayList<>();

  /** Its place from the top, while layers are put in order. */
  int index;

  double y;
  double key;

  Place(int layer, boolean operation) {
    this.layer = layer;
    this.operation = operation;
  }

  /** Takes so much room, with nothing moored; stands at 0. */
  void resize(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
    up = newHeight / 2;
    down = newHeight / 2;
    y = 0;
  }
}
