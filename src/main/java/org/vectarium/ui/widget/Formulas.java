package org.vectarium.ui.widget;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.canvas.Canvas;
import org.jfree.fx.FXGraphics2D;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * Sets LaTeX with JLaTeXMath and catches the glyph outlines it would paint. Any thread; the first
 * formula takes most of a second (fonts), so call {@link #warmUp} early.
 */
public final class Formulas {
  private static final int REMEMBERED = 512;

  private record Key(String latex, float size) {}

  private static final Map<Key, FormulaOutline> CACHE =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FormulaOutline> eldest) {
          return size() > REMEMBERED;
        }
      };

  static {
    // Only AWT's fonts and shapes are used; without this, macOS would start a second toolkit.
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  private Formulas() {}

  /** The first window has the processor to itself for this long. */
  private static final long WARM_UP_DELAY_SECONDS = 3;

  /** Loads fonts and symbols in the background once the window is up; returns at once. */
  public static void warmUp() {
    CompletableFuture.delayedExecutor(WARM_UP_DELAY_SECONDS, TimeUnit.SECONDS)
        .execute(() -> outline("\\frac{x}{y}", 16));
  }

  /**
   * The outlines of a formula in display style.
   *
   * @param size of a letter, in pixels
   * @throws IllegalArgumentException if this is not LaTeX that JLaTeXMath reads
   */
  public static FormulaOutline outline(String latex, double size) {
    Key key = new Key(latex, (float) size);
    synchronized (CACHE) {
      FormulaOutline known = CACHE.get(key);
      if (known != null) {
        return known;
      }
      FormulaOutline made = typeset(key);
      CACHE.put(key, made);
      return made;
    }
  }

  private static FormulaOutline typeset(Key key) {
    TeXIcon icon;
    try {
      icon = new TeXFormula(key.latex()).createTeXIcon(TeXConstants.STYLE_DISPLAY, key.size());
    } catch (ParseException e) {
      throw new IllegalArgumentException("not a formula: " + key.latex(), e);
    }
    icon.setForeground(java.awt.Color.BLACK);
    OutlineCatcher catcher = new OutlineCatcher();
    icon.paintIcon(null, catcher, 0, 0);
    return new FormulaOutline(
        icon.getTrueIconWidth(),
        icon.getTrueIconHeight(),
        icon.getTrueIconHeight() - icon.getTrueIconDepth(),
        catcher.pieces());
  }

  /** A Graphics2D that writes down what is filled instead of filling it. */
  private static final class OutlineCatcher extends FXGraphics2D {
    private final Map<FormulaOutline.Ink, StringBuilder> paths = new LinkedHashMap<>();

    OutlineCatcher() {
      super(new Canvas(1, 1).getGraphicsContext2D());
    }

    List<FormulaOutline.Piece> pieces() {
      List<FormulaOutline.Piece> pieces = new ArrayList<>();
      paths.forEach((ink, path) -> pieces.add(new FormulaOutline.Piece(ink, path.toString())));
      return List.copyOf(pieces);
    }

    @Override
    public void fill(Shape shape) {
      FormulaOutline.Ink ink = FormulaOutline.Ink.of(getColor());
      append(
          getTransform().createTransformedShape(shape),
          paths.computeIfAbsent(ink, unused -> new StringBuilder()));
    }

    @Override
    public void draw(Shape shape) {
      fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public void drawString(String text, float x, float y) {
      if (!text.isBlank()) {
        fill(getFont().createGlyphVector(getFontRenderContext(), text).getOutline(x, y));
      }
    }

    @Override
    public void drawString(String text, int x, int y) {
      drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawChars(char[] data, int offset, int length, int x, int y) {
      drawString(new String(data, offset, length), x, y);
    }

    private static void append(Shape shape, StringBuilder path) {
      double[] p = new double[6];
      for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
        switch (it.currentSegment(p)) {
          case PathIterator.SEG_MOVETO -> write(path, 'M', p, 2);
          case PathIterator.SEG_LINETO -> write(path, 'L', p, 2);
          case PathIterator.SEG_QUADTO -> write(path, 'Q', p, 4);
          case PathIterator.SEG_CUBICTO -> write(path, 'C', p, 6);
          default -> path.append('Z');
        }
      }
    }

    private static void write(StringBuilder path, char command, double[] p, int count) {
      path.append(command);
      for (int i = 0; i < count; i++) {
        path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", p[i]));
      }
    }
  }
}
