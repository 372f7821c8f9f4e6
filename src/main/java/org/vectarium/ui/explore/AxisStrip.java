package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.vectarium.ui.widget.CanvasPane;

/**
 * Words on one line between two ends: where their unit vectors lie along a direction. Names stand
 * above and below in as many rows as they need.
 *
 * <p>Screen thread only.
 */
public final class AxisStrip extends CanvasPane {
  private static final double ROW = 19;

  private final Text ruler = new Text();
  private List<Mark> marks = List.of();
  private Consumer<String> chosen = _ -> {};
  private double[] drawnAt = {};
  private String left = "";
  private String right = "";

  /**
   * A word on the line.
   *
   * @param word its name
   * @param place inner product of its unit vector with the direction
   */
  record Mark(String word, double place) {}

  /** A name to be drawn: the middle of its text and half its width, in pixels. */
  private record Name(String word, double x, double y, double half) {}

  public AxisStrip() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(96);
    setOnMouseClicked(event -> choose(event.getX()));
  }

  /** Called with the word whose mark was clicked. */
  void onChosen(Consumer<String> action) {
    chosen = action;
  }

  private void choose(double x) {
    int nearest = -1;
    for (int i = 0; i < Math.min(drawnAt.length, marks.size()); i++) {
      if (nearest < 0 || Math.abs(drawnAt[i] - x) < Math.abs(drawnAt[nearest] - x)) {
        nearest = i;
      }
    }
    if (nearest >= 0 && Math.abs(drawnAt[nearest] - x) <= px(12)) {
      chosen.accept(marks.get(nearest).word());
    }
  }

  /** Shows nothing. */
  void clear() {
    marks = List.of();
    requestDraw();
  }

  /** Shows the words on the axis. */
  void show(WordAxis axis, Space space, int[] ids) {
    List<Mark> all = new ArrayList<>();
    for (int id : ids) {
      all.add(new Mark(space.vectors().word(id), axis.place(id, space)));
    }
    left = WordAxis.end(axis.from());
    right = WordAxis.end(axis.to());
    all.sort(Comparator.comparingDouble(Mark::place));
    marks = all;
    StringBuilder spoken = new StringBuilder(left + " … " + right + ": ");
    all.forEach(mark -> spoken.append("%s %.2f, ".formatted(mark.word, mark.place)));
    setAccessibleText(spoken.toString());
    requestDraw();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    if (marks.isEmpty()) {
      return;
    }
    double y = Math.round(height / 2);
    Font ends = strongFont(18);
    double leftWidth = width(left, ends);
    double rightWidth = width(right, ends);
    double from = px(32) + leftWidth + px(16);
    double to = width - px(32) - rightWidth - px(16);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(palette().hi());
    g.setFont(ends);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(left, px(32), y);
    g.fillText(right, to + px(16), y);
    g.setStroke(palette().line2());
    g.setLineWidth(1.5);
    g.strokeLine(from, y, to, y);
    double low = marks.getFirst().place();
    double high = marks.getLast().place();
    double reach = Math.max(1e-9, Math.max(Math.abs(low), Math.abs(high)) * 1.08);
    // Zero: neither end. The scale is symmetric about it.
    double middle = (from + to) / 2;
    g.strokeLine(middle, y - 5, middle, y + 5);
    g.strokeLine(from, y - 5, from, y + 5);
    g.strokeLine(to, y - 5, to, y + 5);
    drawMarks(g, y, middle, (to - from) / 2 / reach, height);
  }

  private void drawMarks(GraphicsContext g, double y, double middle, double scale, double height) {
    Font font = font(13);
    g.setFont(font);
    g.setTextAlign(TextAlignment.CENTER);
    int rows = (int) Math.max(1, Math.floor((height / 2 - px(14)) / px(ROW)));
    NameRows above = new NameRows(rows, px(8));
    NameRows below = new NameRows(rows, px(8));
    List<Name> names = new ArrayList<>();
    boolean up = true;
    // Where there is no room for all names, those farthest out have one.
    List<Mark> outer =
        marks.stream().sorted(Comparator.comparingDouble(m -> -Math.abs(m.place()))).toList();
    for (Mark mark : outer) {
      double x = middle + mark.place() * scale;
      double half = width(mark.word(), font) / 2;
      int row = (up ? above : below).clear(x, half);
      if (row < 0) {
        int opposite = (up ? below : above).clear(x, half);
        up ^= opposite >= 0;
        row = opposite >= 0 ? opposite : (up ? above : below).free(x, half);
      }
      NameRows side = up ? above : below;
      if (row >= 0) {
        side.place(row, x, half);
        double textY = y + (up ? -1 : 1) * (px(24) + row * px(ROW));
        g.setStroke(palette().line2());
        g.setLineWidth(1);
        g.strokeLine(x, y, x, textY + (up ? px(8) : -px(8)));
        names.add(new Name(mark.word(), x, textY, half));
      }
      up = !up;
    }
    // Leaders that have to cross a name pass behind it.
    for (Name name : names) {
      g.setFill(palette().s1());
      double reach = name.half() + px(2);
      g.fillRect(name.x() - reach, name.y() - px(8), 2 * reach, px(16));
    }
    g.setFill(palette().hi());
    names.forEach(name -> g.fillText(name.word(), name.x(), name.y()));
    drawnAt = marks.stream().mapToDouble(mark -> middle + mark.place() * scale).toArray();
    for (double x : drawnAt) {
      g.setFill(palette().s1());
      g.fillOval(x - 5.5, y - 5.5, 11, 11);
      g.setFill(palette().hi());
      g.fillOval(x - 4, y - 4, 8, 8);
    }
  }

  private double width(String text, Font font) {
    ruler.setFont(font);
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }
}
