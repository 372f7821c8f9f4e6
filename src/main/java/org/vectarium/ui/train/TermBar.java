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
    FORCE,
    /** A word's slot in a distribution laid out from 0 to 1, the most frequent word first. */
    SLOT
  }

  private final Kind kind;
  private final double value;
  private final double other;

  /**
   * @param value the probability, the error, or where the slot begins
   * @param other the truth in [0, 1], the largest error of the update, or the width of the slot
   */
  TermBar(Kind kind, double value, double other) {
    this.kind = kind;
    this.value = value;
    this.other = other;
    switch (kind) {
      case PREDICTION -> setWidths(90, 140, 320);
      case FORCE -> setWidths(70, 84, 200);
      case SLOT -> setWidths(40, 64, 120);
    }
  }

  private void setWidths(double least, double usual, double most) {
    setMinSize(least, 16);
    setPrefSize(usual, 16);
    setMaxWidth(most);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double middle = Math.floor(height / 2);
    switch (kind) {
      case PREDICTION -> drawPrediction(g, width, middle);
      case FORCE -> drawForce(g, width, middle);
      case SLOT -> drawSlot(g, width, middle);
    }
  }

  private void drawPrediction(GraphicsContext g, double width, double middle) {
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
  }

  private void drawForce(GraphicsContext g, double width, double middle) {
    double centre = Math.floor(width / 2) + 0.5;
    double length = other > 0 ? Math.abs(value) / other * (width / 2 - 2) : 0;
    Color ink = value < 0 ? palette().positive() : palette().negative();
    g.setFill(ink);
    g.fillRect(value < 0 ? centre - length : centre, middle - 5, length, 10);
    g.setStroke(palette().line2());
    g.setLineWidth(1);
    g.strokeLine(centre, 0, centre, getHeight());
  }

  private void drawSlot(GraphicsContext g, double width, double middle) {
    g.setFill(palette().s3());
    g.fillRoundRect(0, middle - 4, width, 8, 4, 4);
    // Two pixels at least, or a rare word would not be seen.
    double slot = Math.max(2, other * width);
    g.setFill(palette().negative());
    g.fillRect(Math.min(width - slot, value * width), middle - 4, slot, 8);
  }
}
