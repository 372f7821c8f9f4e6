package org.vectarium.ui.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.ContextWindow;
import org.vectarium.text.CorpusStatistics;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.CanvasPane;

/**
 * The text itself, a sentence a paragraph, every token in a box of its own: all tokens of the
 * selected type outlined, the window's centre in gold, its outside words underlined. Wheel and keys
 * scroll row by row; a press on a token chooses it. Only what is on screen is read, so a text may
 * be of any length, and so may one sentence. Screen thread only.
 */
final class TextView extends CanvasPane {
  private static final double MARGIN = 76;
  private static final double LINE = 30;
  private static final double GAP = 6;
  private static final int CHUNK = 4096;

  /** Tokens of the sentences before that are worth showing with a place. */
  private static final int LONG = 120;

  private final LongConsumer chosen;
  private final Text ruler = new Text();
  private final List<Token> drawn = new ArrayList<>();
  private @Nullable EncodedCorpus corpus;
  private @Nullable CorpusStatistics statistics;
  private WindowWalk.@Nullable Place place;
  private int selected = -1;
  private final List<Long> rows = new ArrayList<>();
  private long top;
  private long end;
  private Runnable onScroll = () -> {};

  /** Where a token was drawn. */
  private record Token(long position, int id, double x, double y, double width) {}

  /**
   * @param chosen takes the text position of a token that was pressed
   */
  TextView(LongConsumer chosen) {
    this.chosen = chosen;
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setFocusTraversable(true);
    getStyleClass().addAll("text-view", "focus-ring");
    setOnScroll(event -> scroll(event.getDeltaY() > 0 ? -2 : 2));
    setOnMousePressed(this::press);
    setOnKeyPressed(event -> {
      int by =
          switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> Math.max(1, rows.size() - 1);
            case PAGE_UP -> -Math.max(1, rows.size() - 1);
            default -> 0;
          };
      if (by != 0) {
        scroll(by);
        event.consume();
      }
    });
  }

  void setText(@Nullable EncodedCorpus newCorpus, @Nullable CorpusStatistics newStatistics) {
    if (newCorpus != corpus) {
      top = 0;
    }
    corpus = newCorpus;
    statistics = newStatistics;
    requestDraw();
  }

  void setSelected(int id) {
    selected = id;
    requestDraw();
  }

  /** Shows the window there, and scrolls if it would be out of sight. */
  void setPlace(WindowWalk.@Nullable Place newPlace) {
    place = newPlace;
    CorpusStatistics known = statistics;
    if (newPlace != null && known != null) {
      long position = newPlace.window().position();
      if (position < top || position >= end) {
        long sentence = known.sentenceAt(position);
        long start = known.start(Math.max(0, sentence - 2));
        scrollTo(position - start > LONG ? Math.max(known.start(sentence), position - 40) : start);
      }
    }
    requestDraw();
  }

  /** Called when the text has been scrolled. */
  void onScroll(Runnable action) {
    onScroll = action;
  }

  /** The text position of the first token on screen. */
  long top() {
    return top;
  }

  private void scroll(int by) {
    CorpusStatistics known = statistics;
    if (known == null || rows.isEmpty()) {
      return;
    }
    if (by > 0) {
      scrollTo(rows.get(Math.min(by, rows.size() - 1)));
      return;
    }
    long to = top;
    // Rows above are not laid out; within a sentence they hold about as many tokens as these.
    long tokens = Math.max(1, (end - top) / rows.size());
    for (int row = by; row < 0 && to > 0; row++) {
      long start = known.start(known.sentenceAt(to));
      long before = start == to ? known.start(Math.max(0, known.sentenceAt(to) - 1)) : start;
      to = to - before > 2 * tokens ? to - tokens : before;
    }
    scrollTo(to);
  }

  /** Lets this position be the first on screen; near its start, the whole sentence is shown. */
  void scrollTo(long position) {
    CorpusStatistics known = statistics;
    if (known != null && corpus != null) {
      top = Math.clamp(position, 0, Math.max(0, corpus.ids().size() - 1));
      requestDraw();
      onScroll.run();
    }
  }

  private void press(MouseEvent event) {
    requestFocus();
    for (Token token : drawn) {
      if (event.getX() >= token.x()
          && event.getX() <= token.x() + token.width()
          && Math.abs(event.getY() - token.y()) <= px(LINE) / 2) {
        chosen.accept(token.position());
        return;
      }
    }
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    drawn.clear();
    rows.clear();
    if (corpus == null || statistics == null) {
      return;
    }
    Font font = font(14);
    long position = top;
    long sentence = statistics.sentenceAt(top);
    double y = px(24);
    double x = px(MARGIN);
    boolean first = true;
    int[] ids = new int[CHUNK];
    while (y < height - px(8)) {
      int n = corpus.ids().read(position, ids, 0, CHUNK);
      for (int i = 0; i < n && y < height - px(8); i++) {
        if (first) {
          drawNumber(g, sentence, y);
          rows.add(position + i);
          first = false;
        }
        if (ids[i] == TokenIds.SENTENCE_END) {
          sentence++;
          y += px(LINE) + px(4);
          x = px(MARGIN);
          first = true;
          continue;
        }
        String word = corpus.vocabulary().word(ids[i]);
        double wide = width(word, font) + px(12);
        if (x > px(MARGIN) && x + wide > width - px(16)) {
          x = px(MARGIN);
          y += px(LINE);
          rows.add(position + i);
        }
        if (y < height - px(8)) {
          end = position + i + 1;
          drawToken(g, new Token(position + i, ids[i], x, y, wide), word, font);
        }
        x += wide + px(GAP);
      }
      if (n < CHUNK) {
        break;
      }
      position += n;
    }
  }

  private void drawNumber(GraphicsContext g, long sentence, double y) {
    g.setFont(font(11));
    g.setFill(palette().low());
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(String.format(Locale.ROOT, "%,d", sentence + 1), px(MARGIN - 14), y);
  }

  private double width(String text, Font font) {
    ruler.setFont(font);
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }

  private void drawToken(GraphicsContext g, Token token, String word, Font font) {
    Palette palette = palette();
    drawn.add(token);
    boolean centre = place != null && token.position() == place.window().position();
    boolean outside = !centre && isOutside(token.position());
    double up = token.y() - px(12);
    g.setFill(centre ? palette.nowFill() : token.id() == selected ? palette.s3() : palette.s2());
    g.fillRoundRect(token.x(), up, token.width(), px(24), px(8), px(8));
    if (token.id() == selected) {
      g.setStroke(palette.hi());
      g.setLineWidth(px(1.4));
      g.strokeRoundRect(token.x(), up, token.width(), px(24), px(8), px(8));
    }
    if (outside) {
      g.setFill(palette.forward());
      g.fillRoundRect(token.x() + px(4), up + px(21), token.width() - px(8), px(3), px(3), px(3));
    }
    g.setFont(font);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(
        centre
            ? palette.nowInk()
            : token.id() == selected || outside ? palette.hi() : palette.mid());
    g.fillText(word, token.x() + px(6), token.y());
  }

  private boolean isOutside(long position) {
    if (place == null) {
      return false;
    }
    List<ContextWindow.Outside> outside = place.window().outside();
    for (int i = 0; i < place.pairs(); i++) {
      if (place.window().position() + outside.get(i).offset() == position) {
        return true;
      }
    }
    return false;
  }
}
