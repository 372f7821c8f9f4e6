package org.vectarium.ui.corpus;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.ContextWindow;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The text as one line that runs under a window standing still: the centre word in gold, its
 * outside words underlined with their offsets, produced pairs in blue. Screen thread only.
 */
public final class WindowStrip extends CanvasPane {
  private static final int REACH = 48;
  private static final double GAP = 20;
  private static final String END_MARK = "·";

  private final Text ruler = new Text();
  private @Nullable EncodedCorpus corpus;
  private WindowWalk.@Nullable Place place;

  public WindowStrip() {
    setAccessibleRole(AccessibleRole.TEXT);
    setMinHeight(84);
    setPrefHeight(84);
  }

  /** Shows a place of the walk, or nothing. */
  void show(@Nullable EncodedCorpus newCorpus, WindowWalk.@Nullable Place newPlace) {
    corpus = newCorpus;
    place = newPlace;
    if (newCorpus != null && newPlace != null) {
      setAccessibleText(spoken(newCorpus, newPlace));
    }
    requestDraw();
  }

  private static String spoken(EncodedCorpus corpus, WindowWalk.Place place) {
    StringBuilder text = new StringBuilder();
    boolean said = false;
    for (ContextWindow.Outside outside : place.window().outside()) {
      if (outside.offset() > 0 && !said) {
        text.append("[").append(corpus.vocabulary().word(place.window().centre())).append("] ");
        said = true;
      }
      text.append(corpus.vocabulary().word(outside.id())).append(' ');
    }
    if (!said) {
      text.append("[").append(corpus.vocabulary().word(place.window().centre())).append("]");
    }
    return text.toString().strip();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    if (corpus == null || place == null) {
      return;
    }
    long centre = place.window().position();
    long from = Math.max(0, centre - REACH);
    int[] ids = new int[2 * REACH + 1];
    int n = corpus.ids().read(from, ids, 0, (int) (centre - from) + REACH + 1);
    int middle = (int) (centre - from);
    Font font = Font.font(Fonts.MONO, px(16));
    double half = width(word(ids[middle]), font) / 2;
    double baseline = px(30);
    drawCentre(g, word(ids[middle]), width / 2, half, baseline, font);
    double x = width / 2 + half + px(GAP);
    for (int i = middle + 1; i < n && x < width; i++) {
      x += drawWord(g, ids[i], i - middle, x, baseline, font, false) + px(GAP);
    }
    x = width / 2 - half - px(GAP);
    for (int i = middle - 1; i >= 0 && x > 0; i--) {
      x -= drawWord(g, ids[i], i - middle, x, baseline, font, true) + px(GAP);
    }
    fade(g, width, height);
  }

  private String word(int id) {
    return corpus == null || id == TokenIds.SENTENCE_END ? END_MARK : corpus.vocabulary().word(id);
  }

  private double width(String text, Font font) {
    ruler.setFont(font);
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }

  private void drawCentre(
      GraphicsContext g, String word, double x, double half, double baseline, Font font) {
    Palette palette = palette();
    g.setFill(palette.nowFill());
    double pad = px(10);
    g.fillRoundRect(x - half - pad, baseline - px(17), 2 * (half + pad), px(34), px(12), px(12));
    g.setFill(palette.nowInk());
    g.setFont(font);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(word, x, baseline);
  }

  /** Draws a word from {@code x} to the right, or up to it; returns its width. */
  private double drawWord(
      GraphicsContext g, int id, int offset, double x, double baseline, Font font, boolean upTo) {
    Palette palette = palette();
    String word = word(id);
    double wide = width(word, font);
    double left = upTo ? x - wide : x;
    int pair = pairOf(offset);
    boolean inside = pair >= 0;
    boolean produced = place != null && inside && pair < place.pairs();
    boolean newest = produced && place != null && pair == place.pairs() - 1 && !place.complete();
    g.setFont(font);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(newest ? palette.forward() : inside ? palette.hi() : palette.low());
    g.fillText(word, left, baseline);
    if (inside) {
      g.setFill(produced ? palette.forward() : palette.line2());
      g.fillRoundRect(left, baseline + px(19), wide, px(newest ? 5 : 3), px(3), px(3));
      g.setFill(palette.low());
      g.setFont(font(11));
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText((offset < 0 ? "−" : "+") + Math.abs(offset), left + wide / 2, baseline + px(36));
    }
    return wide;
  }

  /** Which of the window's pairs has this offset, or −1. */
  private int pairOf(int offset) {
    List<ContextWindow.Outside> outside = place == null ? List.of() : place.window().outside();
    for (int i = 0; i < outside.size(); i++) {
      if (outside.get(i).offset() == offset) {
        return i;
      }
    }
    return -1;
  }

  /** The line comes out of the dark and goes back into it. */
  private void fade(GraphicsContext g, double width, double height) {
    Color ground = palette().base();
    Color clear = Color.color(ground.getRed(), ground.getGreen(), ground.getBlue(), 0);
    double edge = px(72);
    g.setFill(
        new LinearGradient(
            0, 0, edge, 0, false, CycleMethod.NO_CYCLE, new Stop(0, ground), new Stop(1, clear)));
    g.fillRect(0, 0, edge, height);
    g.setFill(
        new LinearGradient(
            width - edge,
            0,
            width,
            0,
            false,
            CycleMethod.NO_CYCLE,
            new Stop(0, clear),
            new Stop(1, ground)));
    g.fillRect(width - edge, 0, edge, height);
  }
}
