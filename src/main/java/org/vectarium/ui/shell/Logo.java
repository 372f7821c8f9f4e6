package org.vectarium.ui.shell;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A small constellation in the shape of a V, its lowest star lit. */
final class Logo {
  private static final double[][] STARS = {{0, 4}, {6, 14}, {13, 24}, {18, 12}, {26, 0}};
  private static final int LIT = 2;

  private Logo() {}

  static Node create() {
    Group group = new Group();
    for (int i = 1; i < STARS.length; i++) {
      Line line = new Line(STARS[i - 1][0], STARS[i - 1][1], STARS[i][0], STARS[i][1]);
      line.getStyleClass().add("logo-line");
      group.getChildren().add(line);
    }
    for (int i = 0; i < STARS.length; i++) {
      Circle star = new Circle(STARS[i][0], STARS[i][1], i == LIT ? 3.6 : 2.4);
      star.getStyleClass().add(i == LIT ? "logo-now" : "logo-star");
      group.getChildren().add(star);
    }
    return group;
  }
}
