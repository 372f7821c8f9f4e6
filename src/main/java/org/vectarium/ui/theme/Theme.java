package org.vectarium.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;

/** Night for a dark room, paper for a bright one. */
public enum Theme {
  NIGHT("night", Palette.NIGHT),
  PAPER("paper", Palette.PAPER);

  private final String code;
  private final Palette palette;

  Theme(String code, Palette palette) {
    this.code = code;
    this.palette = palette;
  }

  /** Its name in files and on the command line. */
  public String code() {
    return code;
  }

  /** The colours for whatever is drawn by hand; the style sheets hold the same. */
  public Palette palette() {
    return palette;
  }

  /**
   * AtlantaFX's sheet, for {@code Application.setUserAgentStylesheet}: its compiled form, which
   * needs no parsing before the first window.
   */
  public String userAgentStylesheet() {
    return (this == NIGHT ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS();
  }

  /** This project's sheets, for {@code Scene.getStylesheets}: tokens first. */
  public List<String> stylesheets() {
    return List.of(css("tokens-" + code), css("vectarium"), css("train"), css("corpus"));
  }

  /** The address of {@code /css/<name>.css}, for a room that has a sheet of its own. */
  public static String css(String name) {
    return Objects.requireNonNull(
            Theme.class.getResource("/css/" + name + ".css"), () -> "no style sheet " + name)
        .toExternalForm();
  }

  /** The other one. */
  public Theme next() {
    return this == NIGHT ? PAPER : NIGHT;
  }

  /**
   * The theme with this code; {@code dark} and {@code light} are understood too.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Theme ofCode(String code) {
    return switch (code) {
      case "night", "dark" -> NIGHT;
      case "paper", "light" -> PAPER;
      default ->
          throw new IllegalArgumentException(
              "theme is \"" + code + "\"; it must be night (dark) or paper (light)");
    };
  }
}
