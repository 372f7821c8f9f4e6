package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.SkyPoints;

/** The words that are on the screen, as a table: where they lie and what their colours mean. */
final class SkyTable {
  private SkyTable() {}

  /** A line of names, then one row for each word in view, the most frequent first. */
  static List<List<String>> rows(
      SkyPoints points, Camera camera, Colouring colouring, Colouring.Source source) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rank", "word", "x", "y", colouring.name().toLowerCase(Locale.ROOT)));
    List<String> words = source.space().vectors().words();
    float[] cosines = colouring == Colouring.SIMILARITY ? cosines(source) : new float[0];
    for (int id = 0; id < points.count(); id++) {
      if (visible(points, camera, id)) {
        rows.add(
            List.of(
                Integer.toString(id + 1),
                words.get(id),
                TableText.number(points.x()[id]),
                TableText.number(points.y()[id]),
                meaning(colouring, source, cosines, id)));
      }
    }
    return rows;
  }

  private static float[] cosines(Colouring.Source source) {
    return source.selected() < 0
        ? new float[0]
        : source.space().search().cosines(source.space().vectors().matrix().row(source.selected()));
  }

  private static String meaning(
      Colouring colouring, Colouring.Source source, float[] cosines, int id) {
    return switch (colouring) {
      case CLUSTER -> {
        int group = source.space().clusters().group()[id];
        List<String> names = source.space().groupNames();
        yield group >= 0 && group < names.size() ? names.get(group) : "";
      }
      case FREQUENCY -> Integer.toString(id + 1);
      case SIMILARITY -> id < cosines.length ? TableText.number(cosines[id]) : "";
      case QUALITY ->
          id < source.quality().kept().length ? TableText.number(source.quality().kept()[id]) : "";
      case COLUMN -> source.column().of(id);
      case NONE -> "";
    };
  }

  private static boolean visible(SkyPoints points, Camera camera, int id) {
    double x = camera.screenX(points.x()[id]);
    double y = camera.screenY(points.y()[id]);
    return x >= 0 && y >= 0 && x <= camera.width() && y <= camera.height();
  }
}
