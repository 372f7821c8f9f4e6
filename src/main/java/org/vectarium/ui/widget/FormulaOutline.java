package org.vectarium.ui.widget;

import java.util.List;
import java.util.Locale;

/**
 * A typeset formula as filled outlines, sharp at any zoom. Immutable; independent of any scene.
 *
 * @param width in pixels at the size it was set in
 * @param height in pixels, from the top of the highest glyph box to the bottom of the lowest
 * @param baseline pixels from the top to the line it stands on
 * @param pieces in painting order
 */
public record FormulaOutline(double width, double height, double baseline, List<Piece> pieces) {

  /** What an outline means, and so its colour. */
  public enum Ink {
    TEXT,
    FORWARD,
    BACKWARD,
    NOW,
    POSITIVE,
    NEGATIVE;

    /** The LaTeX that sets {@code latex} in this ink. */
    public String paint(String latex) {
      return this == TEXT ? latex : "\\textcolor{" + code() + "}{" + latex + "}";
    }

    /** The style class of nodes in this ink: {@code formula-forward}, … */
    public String styleClass() {
      return "formula-" + name().toLowerCase(Locale.ROOT);
    }

    /** A colour that survives typesetting and tells the inks apart; it is never seen. */
    private String code() {
      StringBuilder code = new StringBuilder("#");
      for (int bit = 1; bit <= 4; bit <<= 1) {
        code.append((ordinal() & bit) != 0 ? "ff" : "00");
      }
      return code.toString();
    }

    static Ink of(java.awt.Color code) {
      int ordinal =
          (code.getRed() > 127 ? 1 : 0)
              | (code.getGreen() > 127 ? 2 : 0)
              | (code.getBlue() > 127 ? 4 : 0);
      return ordinal < values().length ? values()[ordinal] : TEXT;
    }
  }

  /**
   * Outlines of one ink.
   *
   * @param ink their colour
   * @param svgPath path data in SVG's notation, filled by the non-zero rule
   */
  public record Piece(Ink ink, String svgPath) {}
}
