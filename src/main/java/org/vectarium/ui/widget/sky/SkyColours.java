package org.vectarium.ui.widget.sky;

/**
 * The colours of a sky as 0xAARRGGBB; free of any toolkit.
 *
 * @param background of the canvas, opaque
 * @param points one colour for each category
 * @param label ink of a label
 * @param quietLabel ink of a label of little importance
 * @param now ink of the selected label
 * @param nowFill fill of the selected point
 * @param grid lines behind the points
 * @param density from the emptiest place to the fullest; the first is the background
 */
@SuppressWarnings("ArrayRecordComponent")
public record SkyColours(
    int background,
    int[] points,
    int label,
    int quietLabel,
    int now,
    int nowFill,
    int grid,
    int[] density) {
  /** The night theme's tokens. */
  public static final SkyColours NIGHT =
      new SkyColours(
          0xFF090D17,
          new int[] {
            0xFFA9B2C6, 0xFF56B4E9, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7, 0xFFF0E442, 0xFFD55E00
          },
          0xFFEEF2FB,
          0xFFB6C1D8,
          0xFFFFD166,
          0xFFFFD166,
          0xFF151C2C,
          new int[] {0xFF090D17, 0xFF131929, 0xFF1B3157, 0xFF23568C, 0xFF3A86B5});

  /** The colour of a category; categories beyond the table wrap round, 0 stays "unassigned". */
  public int point(int category) {
    int c = category & 0xFF;
    if (c < points.length) {
      return points[c];
    }
    return points.length == 1 ? points[0] : points[1 + (c - 1) % (points.length - 1)];
  }
}
