package org.vectarium.ui.backprop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.ui.backprop.GraphExport.Format;
import org.vectarium.ui.i18n.Messages;

/**
 * Asks what to export and where to; while files are written it shows how far they are and offers to
 * stop. Screen thread only.
 */
final class ExportMenu extends HBox {
  private static final double LONGEST_NAME = 150;

  private final Messages messages;
  private final MenuButton menu = new MenuButton();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel = new Button();
  private final Label saved = new Label();
  private final PauseTransition shown = new PauseTransition(Duration.seconds(12));
  private final Subscription subscriptions;

  ExportMenu(Messages messages, GraphExport export, BackpropViewModel viewModel, GraphView graph) {
    this.messages = messages;
    setId("exportBar");
    setSpacing(8);
    setAlignment(Pos.CENTER_LEFT);
    menu.setText(messages.get("backprop.export"));
    menu.setId("export");
    menu.setGraphic(new FontIcon("fth-download"));
    menu.getStyleClass().add("ghost");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    for (Format format : Format.values()) {
      MenuItem item =
          new MenuItem(messages.get("backprop.export." + format.name().toLowerCase(Locale.ROOT)));
      item.setOnAction(event ->
          ask(format)
              .ifPresent(
                  file -> export.start(format, file, viewModel.momentProperty().get(), graph)));
      menu.getItems().add(item);
    }
    bar.setAccessibleText(messages.get("backprop.export.running"));
    bar.setPrefWidth(90);
    bar.setMinWidth(40);
    cancel.setText(messages.get("backprop.export.cancel"));
    cancel.setId("exportCancel");
    cancel.getStyleClass().add("outline");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> export.cancel());
    saved.setId("exported");
    saved.getStyleClass().add("low");
    saved.setMaxWidth(LONGEST_NAME);
    saved.setMinWidth(0);
    getChildren().setAll(saved, bar, cancel, menu);
    subscriptions =
        Subscription.combine(
            export.progressProperty().subscribe(share -> showProgress(share.doubleValue())),
            export.savedProperty().subscribe(this::showSaved),
            viewModel.presetProperty().subscribe((_, _) -> showSaved(null)));
    // In its place the bar over the graph tells where the run stands.
    shown.setOnFinished(_ -> showSaved(null));
  }

  void dispose() {
    subscriptions.unsubscribe();
    shown.stop();
  }

  private void showProgress(double share) {
    boolean running = share >= 0;
    use(bar, running);
    // A single picture or text is written before anybody could stop it.
    use(cancel, share > 0);
    use(menu, !running);
    bar.setProgress(share > 0 ? share : ProgressBar.INDETERMINATE_PROGRESS);
  }

  private static void use(Region part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  private void showSaved(GraphExport.@Nullable Saved done) {
    use(saved, done != null);
    shown.stop();
    if (done != null) {
      shown.playFromStart();
    }
    saved.setText(
        done == null
            ? ""
            : messages.format(
                "backprop.export.saved", String.valueOf(done.file().getFileName()), done.files()));
  }

  private Optional<Path> ask(Format format) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName("graph." + format.suffix());
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(format.name(), "*." + format.suffix()));
    return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
        .map(java.io.File::toPath);
  }
}
