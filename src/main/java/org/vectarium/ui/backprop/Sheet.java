package org.vectarium.ui.backprop;

/**
 * The paper that a graph is drawn for, in pixels. Immutable.
 *
 * @param width of the whole view
 * @param height of the whole view
 * @param clearTop how much of its top other things cover
 * @param clearBottom how much of its bottom other things cover
 * @param scale factor on type: more than 1 for a lecture hall
 */
record Sheet(double width, double height, double clearTop, double clearBottom, double scale) {
  /** What nothing covers. */
  double visibleHeight() {
    return height - clearTop - clearBottom;
  }
}
