package org.vectarium.ui.explore;

import java.io.File;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.format.VectorFormat;
import org.vectarium.ui.AppContext;

/** Asks for the files to open and to save. Screen thread only. */
final class ExploreFiles {
  private final AppContext context;
  private final VectorOpener opener;

  ExploreFiles(AppContext context, VectorOpener opener) {
    this.context = context;
    this.opener = opener;
  }

  void open(Window window) {
    File file = chooser("explore.open").showOpenDialog(window);
    if (file != null) {
      opener.open(file.toPath());
    }
  }

  /** Asks for a table beside the words in view. */
  void openSide(Window window, ExploreViewModel model) {
    Space space = model.spaceProperty().get();
    FileChooser chooser = chooser("picture.side.open");
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter("TSV, CSV", "*.tsv", "*.csv", "*.tsv.gz", "*.csv.gz", "*.txt"));
    File file = space == null ? null : chooser.showOpenDialog(window);
    if (file != null && space != null) {
      opener.openSide(file.toPath(), space.vectors(), model.look()::setSide);
    }
  }

  void save(Window window, WordVectors vectors) {
    FileChooser chooser = chooser("explore.save");
    for (VectorFormat format : VectorFormat.values()) {
      chooser
          .getExtensionFilters()
          .add(
              new ExtensionFilter(
                  context.messages().get("explore.format." + format.name()), patterns(format)));
    }
    File file = chooser.showSaveDialog(window);
    if (file != null) {
      int chosen = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
      opener.save(vectors, file.toPath(), VectorFormat.values()[Math.max(0, chosen)]);
    }
  }

  private FileChooser chooser(String titleKey) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(context.messages().get(titleKey));
    return chooser;
  }

  private static List<String> patterns(VectorFormat format) {
    return switch (format) {
      case WORD2VEC_TEXT, GLOVE -> List.of("*.txt", "*.txt.gz");
      case WORD2VEC_BINARY -> List.of("*.bin", "*.bin.gz");
      case FASTTEXT -> List.of("*.vec", "*.vec.gz");
      case TENSORBOARD, TSV -> List.of("*.tsv", "*.tsv.gz");
      case CSV -> List.of("*.csv", "*.csv.gz");
    };
  }
}
