package org.vectarium.ui.explore;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks a person where to write a picture or a table. Screen thread only. */
@FunctionalInterface
interface SaveDialog {
  /**
   * @param ending of the file's name, such as "png"
   * @return null if nothing is to be written
   */
  @Nullable Path ask(Window owner, String title, String ending);

  /** The system's own dialog. */
  static @Nullable Path system(Window owner, String title, String ending) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    chooser.setInitialFileName("sky." + ending);
    File file = chooser.showSaveDialog(owner);
    return file == null ? null : file.toPath();
  }
}
