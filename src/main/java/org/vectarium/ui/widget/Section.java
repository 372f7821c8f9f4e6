package org.vectarium.ui.widget;

import javafx.beans.DefaultProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A titled part of a side panel that folds up: a row of its own that is a real control, so the
 * keyboard and a screen reader open it too.
 *
 * <p>In FXML: {@code <Section title="%explore.axes" open="true">…</Section>}. Screen thread only.
 */
@DefaultProperty("content")
public final class Section extends VBox {
  private final ToggleButton head = new ToggleButton();
  private final VBox content = new VBox();
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);

  public Section() {
    getStyleClass().add("section");
    head.getStyleClass().add("section-head");
    head.setMaxWidth(Double.MAX_VALUE);
    head.setMnemonicParsing(false);
    FontIcon arrow = new FontIcon("fth-chevron-down");
    head.setGraphic(arrow);
    head.selectedProperty().bindBidirectional(open);
    content.getStyleClass().add("section-content");
    content.visibleProperty().bind(open);
    content.managedProperty().bind(open);
    open.subscribe(now -> arrow.setIconLiteral(now ? "fth-chevron-down" : "fth-chevron-right"));
    getChildren().addAll(head, content);
  }

  public StringProperty titleProperty() {
    return head.textProperty();
  }

  public String getTitle() {
    return head.getText();
  }

  public void setTitle(String title) {
    head.setText(title);
  }

  /** Whether the content shows. */
  public BooleanProperty openProperty() {
    return open;
  }

  public boolean isOpen() {
    return open.get();
  }

  public void setOpen(boolean now) {
    open.set(now);
  }

  /** What is folded away. */
  public ObservableList<Node> getContent() {
    return content.getChildren();
  }
}
