package org.vectarium.ui.corpus;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.text.CorpusException;
import org.vectarium.text.CorpusSource;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * The ways in for people's own text: a menu of files, folder, clipboard and recent ones; what is
 * dropped on the window comes here too. All lead to an {@link OpenSheet} over the room. Screen
 * thread only.
 */
final class TextOpening {
  private final AppContext context;
  private final StackPane overlay;
  private final MenuButton button;

  /**
   * @param overlay lies over the whole room; empty and invisible to the mouse unless in use
   */
  TextOpening(AppContext context, StackPane overlay, MenuButton button) {
    this.context = context;
    this.overlay = overlay;
    this.button = button;
    button.setTooltip(new Tooltip(context.messages().get("corpus.open.drop")));
    button.setOnShowing(_ -> button.getItems().setAll(items()));
    button.getItems().setAll(items());
    close();
  }

  private List<MenuItem> items() {
    Messages messages = context.messages();
    List<MenuItem> items = new ArrayList<>();
    items.add(item("corpus.open.files", "fth-file-text", this::chooseFiles));
    items.add(item("corpus.open.folder", "fth-folder", this::chooseFolder));
    items.add(item("corpus.open.paste", "fth-clipboard", this::paste));
    List<String> recent = context.preferences().get().recentTexts();
    if (!recent.isEmpty()) {
      Menu menu = new Menu(messages.get("corpus.open.recent"), new FontIcon("fth-clock"));
      for (String path : recent) {
        MenuItem entry = new MenuItem(path);
        entry.setMnemonicParsing(false);
        entry.setOnAction(_ -> offer(List.of(Path.of(path))));
        menu.getItems().add(entry);
      }
      items.add(menu);
    }
    return items;
  }

  private MenuItem item(String key, String icon, Runnable action) {
    MenuItem item = new MenuItem(context.messages().get(key), new FontIcon(icon));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void chooseFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(context.messages().get("corpus.open.files"));
    List<File> files = chooser.showOpenMultipleDialog(button.getScene().getWindow());
    if (files != null && !files.isEmpty()) {
      offer(files.stream().map(File::toPath).toList());
    }
  }

  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(context.messages().get("corpus.open.folder"));
    File folder = chooser.showDialog(button.getScene().getWindow());
    if (folder != null) {
      offer(List.of(folder.toPath()));
    }
  }

  void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null || text.isBlank()) {
      context.notices().problem(() -> context.messages().get("corpus.open.nothing"));
    } else {
      show(CorpusSource.text(context.messages().get("corpus.open.pasted"), text), null);
    }
  }

  /** Lists the folders off screen, then asks how to open what was found. */
  void offer(List<Path> paths) {
    context
        .background()
        .run(
            () -> {
              for (Path path : paths) {
                if (!Files.exists(path)) {
                  throw new CorpusException(
                      CorpusException.Kind.NOT_FOUND,
                      path.toString(),
                      "There is no file " + path + "; it may have been moved.");
                }
              }
              return CorpusSource.paths(paths);
            },
            source -> show(source, paths.size() == 1 ? paths.getFirst() : null),
            e -> context.notices().problem(() -> context.corpora().sentence(e)));
  }

  /** Asks how to open a text. */
  void show(CorpusSource source, @Nullable Path origin) {
    OpenSheet sheet = new OpenSheet(context, source, origin, this::close);
    overlay.getChildren().setAll(sheet);
    overlay.setVisible(true);
    sheet.requestFocus();
  }

  private void close() {
    overlay.getChildren().clear();
    overlay.setVisible(false);
  }
}
