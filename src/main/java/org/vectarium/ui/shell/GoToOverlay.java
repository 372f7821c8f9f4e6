package org.vectarium.ui.shell;

import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.shell.GoTo.Target;

/** A line to type in and what matches, laid over the window by Ctrl K. */
final class GoToOverlay {
  private final Messages messages;
  private final GoTo goTo;
  private final StackPane node = new StackPane();
  private final TextField field = new TextField();
  private final ListView<Target> list = new ListView<>();
  private @Nullable Node focusBefore;

  GoToOverlay(Messages messages, GoTo goTo) {
    this.messages = messages;
    this.goTo = goTo;
    field.setId("go-to-field");
    list.setId("go-to-list");
    list.setCellFactory(_ -> new Cell());
    list.setFocusTraversable(false);
    list.setOnMouseClicked(_ -> run());
    field.textProperty().subscribe((_, _) -> find());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox sheet = new VBox(field, list);
    sheet.getStyleClass().addAll("sheet", "go-to-sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    sheet.setOnMouseClicked(Event::consume);
    node.setId("go-to");
    node.getStyleClass().addAll("overlay", "go-to-overlay");
    node.getChildren().add(sheet);
    node.setOnMouseClicked(_ -> close());
    show(false);
  }

  Node node() {
    return node;
  }

  void open() {
    Node focus = node.getScene() == null ? null : node.getScene().getFocusOwner();
    focusBefore = focus == field ? focusBefore : focus;
    field.setPromptText(messages.get("shell.goto.prompt"));
    field.setAccessibleText(messages.get("shell.goto"));
    field.clear();
    find();
    show(true);
    field.requestFocus();
  }

  /**
   * @return whether it was open
   */
  boolean close() {
    boolean open = node.isVisible();
    show(false);
    if (open && focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
    return open;
  }

  private void show(boolean open) {
    node.setVisible(open);
    node.setManaged(open);
  }

  private void find() {
    list.getItems().setAll(goTo.find(field.getText()));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void key(KeyEvent event) {
    int selected = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> select(selected + 1);
      case UP -> select(selected - 1);
      case PAGE_DOWN -> select(selected + 8);
      case PAGE_UP -> select(selected - 8);
      case ENTER -> run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int index) {
    int bounded = Math.clamp(index, 0, Math.max(0, list.getItems().size() - 1));
    list.getSelectionModel().select(bounded);
    list.scrollTo(Math.max(0, bounded - 5));
  }

  private void run() {
    Target target = list.getSelectionModel().getSelectedItem();
    if (target != null) {
      close();
      target.action().run();
    }
  }

  /** An icon, a name and what kind of thing it is. */
  private static final class Cell extends ListCell<Target> {
    private final FontIcon icon = new FontIcon("fth-tag");
    private final Label name = new Label();
    private final Label kind = new Label();
    private final HBox line = new HBox(12, icon, name, kind);

    Cell() {
      name.setMaxWidth(Double.MAX_VALUE);
      name.getStyleClass().add("hi");
      HBox.setHgrow(name, Priority.ALWAYS);
      kind.getStyleClass().add("caption");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Target target, boolean empty) {
      super.updateItem(target, empty);
      setText(null);
      if (target == null || empty) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      icon.setIconLiteral(target.icon());
      name.setText(target.name());
      kind.setText(target.kind());
      setAccessibleText(target.name() + ", " + target.kind());
      setGraphic(line);
    }
  }
}
