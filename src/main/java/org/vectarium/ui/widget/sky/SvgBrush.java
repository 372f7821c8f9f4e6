package org.vectarium.ui.widget.sky;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.vectarium.ui.widget.SkyPalette;
import org.vectarium.ui.widget.TextWidth;

/**
 * Draws as SVG 1.1: text stays text, circles stay circles. Halos are letters of their own below,
 * since presentation programs do not know {@code paint-order}; text carries its width, so that it
 * keeps its place where another font must stand in. JavaFX thread only.
 */
final class SvgBrush implements Brush {
  private final StringBuilder svg = new StringBuilder();

  SvgBrush(double width, double height) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\""
            + " font-family=\"Inter, Noto Sans CJK SC, Noto Sans SC, Arial, sans-serif\">%n",
        number(width), number(height), number(width), number(height));
  }

  /** A filled rectangle. */
  void rectangle(double x, double y, double width, double height, Color fill) {
    add(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>%n",
        number(x), number(y), number(width), number(height), fill(fill));
  }

  /**
   * A picture of pixels.
   *
   * @param png in base64
   */
  void image(double width, double height, String png) {
    add(
        "<image width=\"%s\" height=\"%s\" xlink:href=\"data:image/png;base64,%s\"/>%n",
        number(width), number(height), png);
  }

  @Override
  public void line(double x0, double y0, double x1, double y1, Stroke stroke) {
    add(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>%n",
        number(x0), number(y0), number(x1), number(y1), stroke(stroke));
  }

  @Override
  public void ring(double x, double y, double radius, Stroke stroke) {
    add(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\"%s/>%n",
        number(x), number(y), number(radius), stroke(stroke));
  }

  @Override
  public void disc(double x, double y, double radius, Color fill) {
    add(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>%n",
        number(x), number(y), number(radius), fill(fill));
  }

  @Override
  public void polygon(double[] x, double[] y, Color fill) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      points.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
    }
    add("<polygon points=\"%s\"%s/>%n", points, fill(fill));
  }

  @Override
  public void text(String text, double x, double y, double degrees, Lettering lettering) {
    String place =
        degrees == 0
            ? "x=\"%s\" y=\"%s\"".formatted(number(x), number(y))
            : "transform=\"translate(%s %s) rotate(%s)\""
                .formatted(number(x), number(y), number(degrees));
    boolean bold = lettering.font().getStyle().toLowerCase(Locale.ROOT).contains("bold");
    String face =
        "%s font-size=\"%s\"%s textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\""
            .formatted(
                place,
                number(lettering.font().getSize()),
                bold ? " font-weight=\"700\"" : "",
                number(TextWidth.of(text, lettering.font())));
    String escaped = escape(text);
    if (lettering.spread() > 0) {
      Stroke halo = new Stroke(lettering.halo(), 2 * lettering.spread());
      add(
          "<text %s%s stroke-linejoin=\"round\" aria-hidden=\"true\"%s>%s</text>%n",
          face, fill(lettering.halo()), stroke(halo), escaped);
    }
    add("<text %s%s>%s</text>%n", face, fill(lettering.ink()), escaped);
  }

  /** The finished file. */
  @Override
  public String toString() {
    return svg + "</svg>\n";
  }

  private void add(String format, Object... parts) {
    svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), parts));
  }

  private static String fill(Color colour) {
    return paint("fill", colour);
  }

  private static String stroke(Stroke stroke) {
    String dashes =
        stroke.dashes().length == 0
            ? ""
            : Arrays.stream(stroke.dashes())
                .mapToObj(SvgBrush::number)
                .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
    return paint("stroke", stroke.colour())
        + " stroke-width=\""
        + number(stroke.width())
        + "\""
        + dashes;
  }

  private static String paint(String what, Color colour) {
    String hex =
        " "
            + what
            + "=\"#"
            + Integer.toHexString(SkyPalette.argb(colour) | 0xFF000000).substring(2)
            + "\"";
    return colour.isOpaque()
        ? hex
        : hex + " " + what + "-opacity=\"" + number(colour.getOpacity()) + "\"";
  }

  /** At most two decimals: a hundredth of a pixel is not seen. */
  private static String number(double value) {
    long hundredths = Math.round(100 * value);
    long rest = Math.abs(hundredths % 100);
    String whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
    return rest == 0 ? whole : whole + (rest < 10 ? ".0" : ".") + rest;
  }

  /** XML has no place for most control characters, which a word of any file may hold. */
  private static String escape(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
