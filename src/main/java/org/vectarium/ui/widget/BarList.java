package org.vectarium.ui.widget;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Words with a bar and a number each: nearest neighbours and their cosines. Rows are kept and
 * rewritten in place, so a list that changes many times a second neither flickers nor loses focus.
 *
 * <p>Screen thread only.
 */
public final class BarList extends VBox {
  private Consumer<String> chosen = _ -> {};
  private double extent = 1;

  /**
   * One line.
   *
   * @param word what it is about
   * @param value length of its bar, negative to the left; drawn against {@link #setExtent}
   */
  public record Item(String word, double value) {}

  public BarList() {
    getStyleClass().add("bar-list");
  }

  /** Called with the word of a row that was clicked or entered. */
  public void onChosen(Consumer<String> action) {
    chosen = action;
  }

  /** The value of a bar of full length; more than 0. */
  public void setExtent(double value) {
    extent = value;
  }

  /** Shows these, best first. */
  public void setItems(List<Item> items) {
    while (getChildren().size() < items.size()) {
      getChildren().add(new Row(getChildren().size() + 1));
    }
    if (getChildren().size() > items.size()) {
      getChildren().remove(items.size(), getChildren().size());
    }
    for (int i = 0; i < items.size(); i++) {
      ((Row) getChildren().get(i)).show(items.get(i));
    }
  }

  private final class Row extends HBox {
    private final int rank;
    private final Label word = new Label();
    private final Bar bar = new Bar();
    private final TabularText number = new TabularText();

    Row(int rank) {
      this.rank = rank;
      getStyleClass().addAll("bar-row", "focus-ring");
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.BUTTON);
      Label place = new Label(Integer.toString(rank));
      place.getStyleClass().add("bar-rank");
      word.getStyleClass().add("bar-word");
      HBox.setHgrow(bar, Priority.ALWAYS);
      number.getStyleClass().add("bar-number");
      getChildren().addAll(place, word, bar, number);
      setOnMouseClicked(_ -> chosen.accept(word.getText()));
      setOnKeyPressed(event -> {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
          chosen.accept(word.getText());
          event.consume();
        }
      });
    }

    void show(Item item) {
      word.setText(item.word());
      String text = Figures.format("%.3f", item.value());
      number.setText(text);
      bar.show(item.value() / extent);
      setAccessibleText(rank + " " + item.word() + " " + text);
    }
  }

  /** A filled share of a track. */
  private static final class Bar extends Region {
    private final Region fill = new Region();
    private double share;

    Bar() {
      getStyleClass().add("bar-track");
      fill.getStyleClass().add("bar-fill");
      fill.setManaged(false);
      getChildren().add(fill);
      setMinWidth(40);
    }

    void show(double value) {
      share = value;
      fill.getStyleClass().setAll(value < 0 ? "bar-fill-negative" : "bar-fill");
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double width = Math.clamp(Math.abs(share), 0, 1) * getWidth();
      fill.resizeRelocate(0, 0, Double.isFinite(width) ? width : 0, getHeight());
    }
  }
}
