package org.vectarium.ui.explore;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.format.SafeFile;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Pictures;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.sky.SkyPrint;

/**
 * Pictures, films and tables for slides, and the same to the clipboard. Controls of {@code
 * fxml/explore-export.fxml}.
 */
final class ExportSide implements Initializable {
  private final AppContext context;
  private final VectorOpener opener;
  private final SkyPane skyPane;
  private final SaveDialog dialog;
  private Recorder recorder;
  private boolean disposed;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private Node exportBox;
  @FXML private ComboBox<Double> pictureScale;
  @FXML private Button record;
  @FXML private Button tween;
  @FXML private Label exported;

  ExportSide(AppContext context, VectorOpener opener, SkyPane skyPane, SaveDialog dialog) {
    this.dialog = dialog;
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
    disposed = true;
    recorder.stop();
  }

  /** Writes a file, off screen. */
  @FunctionalInterface
  private interface Work {
    void to(Path file) throws IOException;
  }

  private @Nullable Path ask(String titleKey, String ending) {
    return dialog.ask(exportBox.getScene().getWindow(), context.messages().get(titleKey), ending);
  }

  /**
   * Asks for a file, takes down what is seen, and writes it off screen.
   *
   * @param seen takes down what is seen; on the screen's thread
   */
  private void write(String titleKey, String ending, Supplier<Work> seen) {
    Path file = ask(titleKey, ending);
    if (file == null) {
      return;
    }
    try {
      Work work = seen.get();
      context
          .background()
          .run(
              () -> {
                work.to(file);
                return file.getFileName();
              },
              name -> say("explore.saved", name),
              problem -> fail(file, problem));
    } catch (IllegalArgumentException e) {
      fail(file, e);
    }
  }

  private void fail(Path file, Exception problem) {
    context.notices().problem(() -> opener.sentence(file, problem));
  }

  private void say(String key, Object... arguments) {
    exported.setText(context.messages().format(key, arguments));
  }

  @FXML
  private void savePng() {
    write(
        "picture.png",
        "png",
        () -> {
          Image picture = print().pixels(pictureScale.getValue());
          return file -> Pictures.writePng(picture, file);
        });
  }

  @FXML
  private void saveSvg() {
    write(
        "picture.svg",
        "svg",
        () -> {
          String svg = print().svg();
          return file -> writeText(file, svg);
        });
  }

  @FXML
  private void saveCsv() {
    write(
        "picture.csv",
        "csv",
        () -> {
          Supplier<List<List<String>>> rows = skyPane.table();
          return file -> writeText(file, TableText.csv(rows.get()));
        });
  }

  private SkyPrint print() {
    return skyPane.sky().surface().print();
  }

  private static void writeText(Path file, String text) throws IOException {
    SafeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  @FXML
  private void copyPicture() {
    var picture = print().pixels(pictureScale.getValue());
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture));
    say("picture.copied", (int) picture.getWidth(), (int) picture.getHeight());
  }

  @FXML
  private void copyTable() {
    Supplier<List<List<String>>> rows = skyPane.table();
    context
        .background()
        .run(
            rows::get,
            made -> {
              Clipboard.getSystemClipboard()
                  .setContent(Map.of(DataFormat.PLAIN_TEXT, TableText.tabbed(made)));
              say("picture.copied.table", made.size() - 1);
            },
            problem -> context.notices().problem(String.valueOf(problem.getMessage())));
  }

  @FXML
  private void saveTween() {
    var before = skyPane.previousProperty().get();
    if (before != null) {
      write(
          "picture.tween",
          "gif",
          () -> {
            List<BufferedImage> film = TweenFilm.take(skyPane.sky(), before);
            return file -> TweenFilm.write(film, file);
          });
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
          file, frames -> recorded(frames, file.getFileName()), problem -> fail(file, problem));
    }
  }

  /**
   * A film also ends where its view does, as in another language: then it is said above the room.
   */
  private void recorded(int frames, Path name) {
    if (disposed) {
      context.notices().remark(() -> context.messages().format("picture.recorded", frames, name));
    } else {
      say("picture.recorded", frames, name);
    }
  }
}
