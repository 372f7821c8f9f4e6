package org.vectarium.ui.explore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vectarium.embedding.format.SafeFile;
import org.vectarium.ui.Pictures;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.LabelStyle;
import org.vectarium.ui.widget.sky.PlacedLabel;
import org.vectarium.ui.widget.sky.SkyColours;
import org.vectarium.ui.widget.sky.SkyPoints;

/** Writes what a sky shows as a drawing. */
final class SkyExport {
  private SkyExport() {}

  /** The visible points and labels as SVG: text stays text, discs stay discs. */
  static String svg(SkyPoints points, Camera camera, SkyColours colours, List<PlacedLabel> labels) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\""
                + " font-family=\"Inter, Noto Sans CJK SC, sans-serif\">%n<rect width=\"100%%\""
                + " height=\"100%%\" fill=\"%s\"/>%n<g fill-opacity=\"0.7\">%n",
            camera.width(),
            camera.height(),
            hex(colours.background())));
    for (int id = points.count() - 1; id >= 0; id--) {
      if (visible(points, camera, id)) {
        byte[] category = points.category();
        svg.append(
            String.format(
                Locale.ROOT,
                "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"1.4\" fill=\"%s\"/>%n",
                camera.screenX(points.x()[id]),
                camera.screenY(points.y()[id]),
                hex(colours.point(category == null ? 0 : category[id]))));
      }
    }
    svg.append("</g>\n");
    for (PlacedLabel label : labels) {
      boolean selected = label.style() == LabelStyle.SELECTED;
      boolean plain = label.style() == LabelStyle.PLAIN;
      int ink = selected ? colours.now() : plain ? colours.quietLabel() : colours.label();
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%s\" fill=\"%s\" stroke=\"%s\""
                  + " stroke-width=\"2.4\" paint-order=\"stroke\"%s>%s</text>%n",
              label.left(),
              label.top() + 0.78 * label.height(),
              selected ? "18" : label.style() == LabelStyle.STRONG ? "15" : "12.5",
              hex(ink),
              hex(colours.background()),
              plain ? "" : " font-weight=\"600\"",
              escape(points.label().apply(label.id()))));
    }
    return svg.append("</svg>\n").toString();
  }

  /** Writes what a sky shows as SVG. Screen thread only. */
  static void svg(SkyView sky, Path file) throws IOException {
    write(file, svg(sky.points(), sky.camera(), sky.colours(), sky.surface().labels()));
  }

  /** Writes what a sky shows as PNG, everything drawn anew at this scale. Screen thread only. */
  static void png(SkyView sky, Path file, double scale) throws IOException {
    Pictures.writePng(sky.surface().picture(scale), file);
  }

  /** Writes text beside the target first, then moves it into place. */
  static void write(Path file, String text) throws IOException {
    SafeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean visible(SkyPoints points, Camera camera, int id) {
    double x = camera.screenX(points.x()[id]);
    double y = camera.screenY(points.y()[id]);
    return x >= 0 && y >= 0 && x <= camera.width() && y <= camera.height();
  }

  private static String hex(int argb) {
    return String.format(Locale.ROOT, "#%06X", argb & 0xFFFFFF);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
