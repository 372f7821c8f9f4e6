package org.vectarium.ui.backprop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.playback.export.GraphSvg;
import org.vectarium.playback.export.GraphTexts;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/** Saves the graph at the present step in the format that is chosen. Screen thread only. */
final class ExportMenu {
  /** What a file can hold; the name in small letters is its suffix. */
  enum Format {
    SVG,
    PNG,
    GIF,
    /** Numbered PNG files. */
    SEQUENCE,
    DOT,
    CSV,
    TEX
  }

  private ExportMenu() {}

  static MenuButton create(AppContext context, BackpropViewModel viewModel, GraphView graph) {
    Messages messages = context.messages();
    MenuButton menu = new MenuButton(messages.get("backprop.export"));
    menu.setId("export");
    menu.setGraphic(new FontIcon("fth-download"));
    menu.getStyleClass().add("ghost");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    for (Format format : Format.values()) {
      MenuItem item =
          new MenuItem(messages.get("backprop.export." + format.name().toLowerCase(Locale.ROOT)));
      item.setOnAction(event ->
          ask(menu, format)
              .ifPresent(file -> {
                try {
                  if (format == Format.SEQUENCE) {
                    GraphPictures.sequence(graph, viewModel, file);
                  } else {
                    write(file, bytes(format, context, viewModel, graph));
                  }
                } catch (IOException e) {
                  new Alert(
                          Alert.AlertType.ERROR,
                          messages.format("backprop.export.failed", file.toString()))
                      .show();
                }
              }));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static Optional<Path> ask(MenuButton menu, Format format) {
    String suffix = format == Format.SEQUENCE ? "png" : format.name().toLowerCase(Locale.ROOT);
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName("graph." + suffix);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(format.name(), "*." + suffix));
    return Optional.ofNullable(chooser.showSaveDialog(menu.getScene().getWindow()))
        .map(java.io.File::toPath);
  }

  /** The content of a format that is one file. */
  static byte[] bytes(
      Format format, AppContext context, BackpropViewModel viewModel, GraphView graph)
      throws IOException {
    Supplier<String> text =
        switch (format) {
          case SVG -> () -> GraphSvg.of(viewModel.frame(), GraphSvg.Colours.PAPER);
          case DOT -> () -> GraphTexts.dot(viewModel.frame());
          case CSV -> () -> GraphTexts.csv(viewModel.frame());
          case TEX -> () -> GraphTexts.latex(viewModel.frame());
          case PNG, GIF, SEQUENCE -> () -> "";
        };
    return switch (format) {
      case PNG -> GraphPictures.png(graph);
      case GIF -> GraphPictures.gif(graph, viewModel);
      default -> text.get().getBytes(StandardCharsets.UTF_8);
    };
  }

  /** To a temporary beside the target, then moved into its place. */
  static void write(Path file, byte[] bytes) throws IOException {
    Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".graph", ".part");
    try {
      Files.write(temporary, bytes);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
