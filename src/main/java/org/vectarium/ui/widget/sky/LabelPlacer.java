package org.vectarium.ui.widget.sky;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.widget.sky.PlacedLabel.Side;

/**
 * Chooses which points get a label and where it stands: greedy by importance, no two labels
 * overlapping, with hysteresis so that labels do not flicker while the picture moves.
 *
 * <p>Hysteresis has four parts: a label that stood in the last picture counts as twice as
 * important; it keeps its side while that side is free; one that must change sides waits until all
 * that need not have their place; and a new label needs more room round it than one that stays.
 * Selected, hovered and pinned points come first and therefore always win.
 *
 * <p>Keeps the last picture's labels; used by one thread.
 */
public final class LabelPlacer {
  /** Room round a new label, in pixels. */
  private static final double NEW_MARGIN = 7;

  /** Room round one that stays or must have a place: two words side by side read as two. */
  private static final double LEAST_MARGIN = 3;

  /** From the point to the text, in pixels. */
  private static final double GAP = 8;

  /** Half the width of a labelled point. */
  private static final double DOT = 4;

  /** Points tried before giving up on finding more room. */
  private static final int MAX_TRIED = 1500;

  private static final int STAYS_COUNTS_AS = 2;

  private Map<Integer, Side> shown = Map.of();

  /** The size of a text. */
  public interface Measure {
    double width(int id, LabelStyle style);

    double height(LabelStyle style);
  }

  /**
   * What is special in this picture.
   *
   * @param selected the chosen point, or a negative number
   * @param strong hovered and pinned points
   * @param emphasised further points that matter now, most important first
   * @param limit at most so many labels
   * @param reserved parts of the screen that hold something else: labels keep clear of them, except
   *     a selected, hovered or pinned one that has no other place; a point there gets no label that
   *     it does not need
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Wishes(
      int selected, int[] strong, int[] emphasised, int limit, List<Box> reserved) {}

  /** Forgets the last picture: for a new set of words. */
  public void forget() {
    shown = Map.of();
  }

  /** The labels of this picture, most important first. */
  public List<PlacedLabel> place(SkyPoints points, Camera camera, Wishes wishes, Measure measure) {
    Picture picture = new Picture(points, camera, measure, wishes.reserved);
    if (wishes.selected >= 0) {
      picture.place(wishes.selected, LabelStyle.SELECTED);
    }
    for (int id : wishes.strong) {
      picture.place(id, LabelStyle.STRONG);
    }
    for (int id : wishes.emphasised) {
      picture.place(id, LabelStyle.EMPHASISED);
    }
    List<Integer> displaced = new ArrayList<>();
    for (int id : candidates(picture)) {
      if (picture.placed.size() >= wishes.limit) {
        break;
      }
      if (!shown.containsKey(id)) {
        picture.place(id, LabelStyle.PLAIN);
      } else if (!picture.keep(id)) {
        displaced.add(id);
      }
    }
    for (int id : displaced) {
      if (picture.placed.size() < wishes.limit) {
        picture.place(id, LabelStyle.PLAIN);
      }
    }
    shown = picture.sides;
    return picture.placed;
  }

  /** Visible points, those of the last picture counting as more important than they are. */
  private int[] candidates(Picture picture) {
    long[] keyed = new long[MAX_TRIED];
    int n = 0;
    for (int id = 0; id < picture.points.count() && n < MAX_TRIED; id++) {
      if (picture.visible(id) && !shown.containsKey(id)) {
        keyed[n++] = (long) STAYS_COUNTS_AS * id << 32 | id;
      }
    }
    int room = n;
    keyed = Arrays.copyOf(keyed, n + shown.size());
    for (int id : shown.keySet()) {
      if (picture.points.drawable(id) && picture.visible(id)) {
        keyed[room++] = (long) id << 32 | id;
      }
    }
    Arrays.sort(keyed, 0, room);
    int[] ids = new int[room];
    for (int i = 0; i < room; i++) {
      ids[i] = (int) keyed[i];
    }
    return ids;
  }

  /** One picture in the making. */
  private final class Picture {
    final SkyPoints points;
    final Camera camera;
    final Measure measure;
    final List<Box> reserved;
    final List<PlacedLabel> placed = new ArrayList<>();
    final Map<Integer, Side> sides = new HashMap<>();

    Picture(SkyPoints points, Camera camera, Measure measure, List<Box> reserved) {
      this.points = points;
      this.camera = camera;
      this.measure = measure;
      this.reserved = reserved;
    }

    boolean visible(int id) {
      return camera.holds(camera.screenX(points.x()[id]), camera.screenY(points.y()[id]));
    }

    /** Leaves a plain label where it stood; false if something else stands there now. */
    boolean keep(int id) {
      Side before = shown.get(id);
      if (before == null || sides.containsKey(id)) {
        return true;
      }
      PlacedLabel label = attempt(id, LabelStyle.PLAIN, before, LEAST_MARGIN, 1, true);
      if (label == null) {
        return false;
      }
      add(label);
      return true;
    }

    private void add(PlacedLabel label) {
      placed.add(label);
      sides.put(label.id(), label.side());
    }

    void place(int id, LabelStyle style) {
      if (sides.containsKey(id) || !points.drawable(id) || !visible(id)) {
        return;
      }
      Side before = shown.get(id);
      PlacedLabel label = before == null ? null : attempt(id, style, before, LEAST_MARGIN, 1, true);
      double margin = before == null && style == LabelStyle.PLAIN ? NEW_MARGIN : LEAST_MARGIN;
      int sidesTried = style == LabelStyle.PLAIN ? 4 : Side.values().length;
      int rounds =
          switch (style) {
            case PLAIN -> 1;
            case EMPHASISED -> 6;
            case STRONG, SELECTED -> 9;
          };
      for (int round = 0; label == null && round < rounds; round++) {
        int reach = 1 + round % 3;
        // Better close to another label than upon something else that is drawn.
        double room = round < 3 ? margin : 0;
        for (int s = 0; label == null && s < sidesTried; s++) {
          label = attempt(id, style, Side.values()[s], room, reach, round < 6);
        }
      }
      if (label != null) {
        add(label);
      }
    }

    private @Nullable PlacedLabel attempt(
        int id, LabelStyle style, Side side, double margin, double reach, boolean clear) {
      double width = measure.width(id, style);
      double height = measure.height(style);
      double gap = GAP * reach + (style == LabelStyle.SELECTED ? 6 : 0);
      double left = side.left(camera.screenX(points.x()[id]), width, gap);
      double top = side.top(camera.screenY(points.y()[id]), height, gap);
      if (left < 0 || top < 0 || left + width > camera.width() || top + height > camera.height()) {
        return null;
      }
      if (clear && taken(new Box(left, top, width, height))
          || (style == LabelStyle.PLAIN || style == LabelStyle.EMPHASISED) && taken(dot(id))) {
        return null;
      }
      PlacedLabel label = new PlacedLabel(id, style, side, left, top, width, height);
      for (PlacedLabel other : placed) {
        if (label.overlaps(other, margin) || covers(label, other) || covers(other, label)) {
          return null;
        }
      }
      return label;
    }

    /** The disc that a labelled point becomes. */
    private Box dot(int id) {
      double x = camera.screenX(points.x()[id]);
      double y = camera.screenY(points.y()[id]);
      return new Box(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }

    private boolean taken(Box box) {
      for (Box other : reserved) {
        if (box.overlaps(other)) {
          return true;
        }
      }
      return false;
    }

    /** Whether a box hides another label's point. */
    private boolean covers(PlacedLabel label, PlacedLabel other) {
      double x = camera.screenX(points.x()[other.id()]);
      double y = camera.screenY(points.y()[other.id()]);
      return x > label.left() - 3
          && x < label.left() + label.width() + 3
          && y > label.top() - 1
          && y < label.top() + label.height() + 1;
    }
  }
}
