package org.vectarium.ui.train;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.vectarium.ui.widget.CanvasPane;

/** One term of an update as a bar: predicted against actual, or pull against push. */
final class TermBar extends CanvasPane {
  /** What the bar compares. */
  enum Kind {
    /** A probability in [0, 1] as a bar, the truth as a ring on it. */
    PREDICTION,
    /** An error about the middle: pull to the left in green, push to the right in purple. */
    FORCE
  }

  private final Kind kind;
  private final double value;
  private final double other;

  /**
   * @param value the probability, or the error
   * @param other the truth in [0, 1], or the largest error of the update
   */
  TermBar(Kind kind, double value, double other) {
    this.kind = kind;
    this.value = value;
    this.other = other;
    setMinSize(kind == Kind.PREDICTION ? 90 : 70, 16);
    setPrefSize(kind == Kind.PREDICTION ? 140 : 84, 16);
    setMaxWidth(kind == Kind.PREDICTION ? 320 : 200);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double middle = Math.floor(height / 2);
    if (kind == Kind.PREDICTION) {
      double left = 6;
      double length = width - 12;
      g.setFill(palette().s3());
      g.fillRoundRect(left, middle - 4, length, 8, 4, 4);
      g.setFill(palette().forward());
      g.fillRoundRect(left, middle - 4, length * Math.clamp(value, 0, 1), 8, 4, 4);
      double truth = left + length * Math.clamp(other, 0, 1);
      g.setStroke(palette().hi());
      g.setLineWidth(1.5);
      g.strokeLine(truth, middle - 8, truth, middle + 8);
      g.setFill(palette().s1());
      g.fillOval(truth - 4, middle - 4, 8, 8);
      g.strokeOval(truth - 4, middle - 4, 8, 8);
      return;
    }
    double centre = Math.floor(width / 2) + 0.5;
    double length = other > 0 ? Math.abs(value) / other * (width / 2 - 2) : 0;
    Color ink = value < 0 ? palette().positive() : palette().negative();
    g.setFill(ink);
    g.fillRect(value < 0 ? centre - length : centre, middle - 5, length, 10);
    g.setStroke(palette().line2());
    g.setLineWidth(1);
    g.strokeLine(centre, 0, centre, height);
  }
}
