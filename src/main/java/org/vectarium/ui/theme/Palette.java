package org.vectarium.ui.theme;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours of one theme. A hue always means something: gold is now, blue and orange are forward
 * value and backward gradient, green and purple are pull and push.
 *
 * @param voidColour the canvas
 * @param base the window
 * @param s1 a panel
 * @param s2 a control
 * @param s3 a control under the pointer
 * @param line decoration
 * @param line2 a line that must be seen, at least 3:1
 * @param hi strongest ink
 * @param mid ink of running text
 * @param low ink of captions
 * @param forward values of the forward pass
 * @param backward gradients of the backward pass
 * @param positive true pairs and pull
 * @param negative noise pairs and push
 * @param now text or line that marks the present
 * @param nowFill a filled mark of the present
 * @param nowInk ink on {@code nowFill}
 * @param danger what went wrong
 * @param pending hatch of what is not computed yet
 * @param primaryFill the one button that matters
 * @param primaryInk ink on {@code primaryFill}
 * @param categories six hues for groups, then grey for none
 * @param diverging −1 … +1 in seven equal steps
 * @param sequential counts from none to most in seven equal steps
 */
public record Palette(
    Color voidColour,
    Color base,
    Color s1,
    Color s2,
    Color s3,
    Color line,
    Color line2,
    Color hi,
    Color mid,
    Color low,
    Color forward,
    Color backward,
    Color positive,
    Color negative,
    Color now,
    Color nowFill,
    Color nowInk,
    Color danger,
    Color pending,
    Color primaryFill,
    Color primaryInk,
    List<Color> categories,
    List<Color> diverging,
    List<Color> sequential) {

  /** For a dark room. */
  public static final Palette NIGHT =
      new Palette(
          Color.web("#090D17"),
          Color.web("#0E1320"),
          Color.web("#141A2A"),
          Color.web("#1B2336"),
          Color.web("#26304A"),
          Color.web("#263149"),
          Color.web("#5A688E"),
          Color.web("#EEF2FB"),
          Color.web("#B6C1D8"),
          Color.web("#8E9BB8"),
          Color.web("#62C4FF"),
          Color.web("#FF9A62"),
          Color.web("#5FE3A0"),
          Color.web("#C88AF5"),
          Color.web("#FFD166"),
          Color.web("#FFD166"),
          Color.web("#0B1020"),
          Color.web("#FF8791"),
          Color.web("#5C6A8C"),
          Color.web("#E3E9F7"),
          Color.web("#0B1020"),
          colours("#56B4E9 #E69F00 #009E73 #CC79A7 #F0E442 #D55E00 #A9B2C6"),
          colours("#C88AF5 #906AB7 #5A497B #1B2336 #36685F #4BA580 #5FE3A0"),
          colours("#131929 #1B3157 #23568C #3A86B5 #7DB8C4 #C9DDB6 #FFF0A8"));

  /** For a bright room and for print. */
  public static final Palette PAPER =
      new Palette(
          Color.web("#FFFFFF"),
          Color.web("#F5F3EE"),
          Color.web("#FFFFFF"),
          Color.web("#EFECE4"),
          Color.web("#E2DED3"),
          Color.web("#DAD6CB"),
          Color.web("#8F8978"),
          Color.web("#141928"),
          Color.web("#434C61"),
          Color.web("#565F74"),
          Color.web("#005A9C"),
          Color.web("#AD3A00"),
          Color.web("#0E6B38"),
          Color.web("#76128C"),
          Color.web("#855300"),
          Color.web("#FFC93C"),
          Color.web("#141928"),
          Color.web("#B3202E"),
          Color.web("#8A8474"),
          Color.web("#1E2536"),
          Color.web("#FFFFFF"),
          colours("#0072B2 #B97100 #00805C #B0578A #5B5300 #C24A00 #6B7285"),
          colours("#76128C #9C5EAA #C39FC8 #F3F1EA #A0BCA1 #5E926A #0E6B38"),
          colours("#FFFFFF #E3EEDF #B4D6D6 #74B2CC #3A83B4 #1F5590 #13294F"));

  private static List<Color> colours(String codes) {
    return Arrays.stream(codes.split(" ")).map(Color::web).toList();
  }

  /** Whether ink is light on dark. */
  public boolean dark() {
    return this == NIGHT;
  }

  /**
   * The colour of a signed value, symmetric about zero.
   *
   * @param value in [−1, 1]; clipped
   */
  public Color diverging(double value) {
    return between(diverging, (Math.clamp(value, -1.0, 1.0) + 1) / 2);
  }

  /**
   * The colour of a count or a probability.
   *
   * @param value in [0, 1]; clipped
   */
  public Color sequential(double value) {
    return between(sequential, Math.clamp(value, 0.0, 1.0));
  }

  private static Color between(List<Color> stops, double fraction) {
    double position = fraction * (stops.size() - 1);
    int below = (int) Math.min(position, stops.size() - 2.0);
    return stops.get(below).interpolate(stops.get(below + 1), position - below);
  }
}
