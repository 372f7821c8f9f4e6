package org.vectarium.ui.explore;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.format.SafeFile;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Fxml;
import org.vectarium.ui.explore.AskModel.Panel;
import org.vectarium.ui.widget.Toggles;

/**
 * The panels under the sky, one at a time, each made when it is first asked for. Controls of {@code
 * fxml/explore-drawer.fxml}.
 */
final class Drawer implements Initializable {
  private final AppContext context;
  private final ExploreViewModel model;
  private final Map<Panel, DrawerPanel> made = new EnumMap<>(Panel.class);
  private Subscription subscriptions = Subscription.EMPTY;
  private Subscription problems = Subscription.EMPTY;

  @FXML private VBox root;
  @FXML private StackPane host;
  @FXML private ToggleGroup panels;
  @FXML private ToggleButton axis;
  @FXML private ToggleButton relations;
  @FXML private ToggleButton pair;
  @FXML private ToggleButton senses;
  @FXML private ToggleButton notebook;
  @FXML private Label problem;

  Drawer(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Toggles.keepOneSelected(panels);
    List<ToggleButton> buttons = List.of(axis, relations, pair, senses, notebook);
    for (Panel panel : Panel.values()) {
      buttons.get(panel.ordinal()).setOnAction(_ -> model.asking().panelProperty().set(panel));
    }
    subscriptions =
        Subscription.combine(
            model
                .asking()
                .panelProperty()
                .subscribe(panel -> {
                  panels.selectToggle(buttons.get(panel.ordinal()));
                  show(panel);
                }),
            context.themeProperty().subscribe(_ -> paint()),
            context.presenterProperty().subscribe(_ -> paint()));
  }

  void dispose() {
    subscriptions.unsubscribe();
    problems.unsubscribe();
    made.values().forEach(DrawerPanel::dispose);
    made.clear();
  }

  private void show(Panel panel) {
    DrawerPanel shown = made.get(panel);
    if (shown == null) {
      shown = create(panel);
      made.put(panel, shown);
      host.getChildren().add(Fxml.load("explore-" + panel.code(), context.messages(), shown));
      host.getChildren().getLast().setUserData(panel);
      paint();
    }
    host.getChildren()
        .forEach(node -> {
          node.setVisible(node.getUserData() == panel);
          node.setManaged(node.isVisible());
        });
    problems.unsubscribe();
    problems = Subscription.EMPTY;
    problem.setText("");
    var sentence = shown.problemProperty();
    if (sentence != null) {
      problems = sentence.subscribe(problem::setText);
    }
  }

  private DrawerPanel create(Panel panel) {
    return switch (panel) {
      case AXIS -> new AxisPanel(context, model);
      case RELATIONS -> new RelationsPanel(context, model);
      case PAIR -> new PairPanel(context, model);
      case SENSES -> new SensesPanel(context, model);
      case NOTEBOOK -> new NotebookPanel(context, model);
    };
  }

  private void paint() {
    made.values().forEach(panel -> panel.paint(context.palette(), context.scale()));
  }

  private List<List<String>> table() {
    DrawerPanel shown = made.get(model.asking().panelProperty().get());
    return shown == null ? List.of() : shown.table();
  }

  @FXML
  private void copyTable() {
    List<List<String>> rows = table();
    ClipboardContent content = new ClipboardContent();
    content.putString(TableText.tabbed(rows));
    Clipboard.getSystemClipboard().setContent(content);
    problem.setText(context.messages().format("ask.table.copied", Math.max(0, rows.size() - 1)));
  }

  @FXML
  private void saveTable() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(context.messages().get("ask.table.save"));
    chooser.getExtensionFilters().add(new ExtensionFilter("CSV", "*.csv"));
    File file = chooser.showSaveDialog(root.getScene().getWindow());
    if (file != null) {
      save(file.toPath());
    }
  }

  /** Writes the table that is shown. */
  void save(Path file) {
    try {
      byte[] text = TableText.csv(table()).getBytes(StandardCharsets.UTF_8);
      SafeFile.write(file, out -> out.write(text));
      problem.setText(context.messages().format("explore.saved", file.getFileName()));
    } catch (IOException e) {
      context.notices().problem(String.valueOf(e.getMessage()));
    }
  }
}
