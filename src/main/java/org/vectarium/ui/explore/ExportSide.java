package org.vectarium.ui.explore;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * Pictures, films and tables for slides, and the same to the clipboard. Controls of {@code
 * fxml/explore-export.fxml}.
 */
final class ExportSide implements Initializable {
  private final AppContext context;
  private final VectorOpener opener;
  private final SkyPane skyPane;
  private Recorder recorder;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private Node exportBox;
  @FXML private ComboBox<Double> pictureScale;
  @FXML private Button record;
  @FXML private Button tween;
  @FXML private Label exported;

  ExportSide(AppContext context, VectorOpener opener, SkyPane skyPane) {
    this.context = context;
    this.opener = opener;
    this.skyPane = skyPane;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Messages messages = context.messages();
    pictureScale.getItems().setAll(1.0, 2.0, 3.0, 4.0, 6.0);
    Choices.name(pictureScale, scale -> messages.format("picture.scale", scale));
    pictureScale.setValue(2.0);
    recorder = new Recorder(context, skyPane.sky());
    subscriptions =
        Subscription.combine(
            recorder
                .recordingProperty()
                .subscribe(now ->
                    record.setText(messages.get(now ? "picture.record.stop" : "picture.record"))),
            skyPane.previousProperty().subscribe(before -> tween.setDisable(before == null)));
  }

  void dispose() {
    subscriptions.unsubscribe();
    recorder.stop();
  }

  /** Writes a file and says so. */
  @FunctionalInterface
  private interface Work {
    void to(Path file) throws IOException;
  }

  private @Nullable Path ask(String titleKey, String ending) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(context.messages().get(titleKey));
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    chooser.setInitialFileName("sky." + ending);
    File file = chooser.showSaveDialog(exportBox.getScene().getWindow());
    return file == null ? null : file.toPath();
  }

  private void write(String titleKey, String ending, Work work) {
    Path file = ask(titleKey, ending);
    if (file != null) {
      try {
        work.to(file);
        say("explore.saved", file.getFileName());
      } catch (IOException | IllegalArgumentException e) {
        context.notices().problem(() -> opener.sentence(file, e));
      }
    }
  }

  private void say(String key, Object... arguments) {
    exported.setText(context.messages().format(key, arguments));
  }

  @FXML
  private void savePng() {
    write(
        "picture.png", "png", file -> SkyExport.png(skyPane.sky(), file, pictureScale.getValue()));
  }

  @FXML
  private void saveSvg() {
    write("picture.svg", "svg", file -> SkyExport.svg(skyPane.sky(), file));
  }

  @FXML
  private void saveCsv() {
    write("picture.csv", "csv", file -> SkyExport.write(file, TableText.csv(skyPane.table())));
  }

  @FXML
  private void copyPicture() {
    var picture = skyPane.sky().surface().picture(pictureScale.getValue());
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture));
    say("picture.copied", (int) picture.getWidth(), (int) picture.getHeight());
  }

  @FXML
  private void copyTable() {
    var rows = skyPane.table();
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, TableText.tabbed(rows)));
    say("picture.copied.table", rows.size() - 1);
  }

  @FXML
  private void saveTween() {
    var before = skyPane.previousProperty().get();
    if (before != null) {
      write("picture.tween", "gif", file -> TweenFilm.write(skyPane.sky(), before, file));
    }
  }

  @FXML
  private void recordOrStop() {
    if (recorder.recordingProperty().get()) {
      recorder.stop();
      return;
    }
    Path file = ask("picture.record", "gif");
    if (file != null) {
      say("picture.recording");
      recorder.start(
          file,
          frames -> say("picture.recorded", frames, file.getFileName()),
          problem -> context.notices().problem(() -> opener.sentence(file, problem)));
    }
  }
}
