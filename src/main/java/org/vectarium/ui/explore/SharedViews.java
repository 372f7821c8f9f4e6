package org.vectarium.ui.explore;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;

/**
 * Views as files, to give to others. Opening one shows its view and adds its notebook to this one;
 * a file that cannot be read changes nothing and says why.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class SharedViews {
  private final AppContext context;
  private final ExploreViewModel model;
  private final AskModel asking;
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private @Nullable Path waiting;

  SharedViews(AppContext context, ExploreViewModel model, AskModel asking) {
    this.context = context;
    this.model = model;
    this.asking = asking;
    model.spaceProperty().subscribe(this::openWaiting);
  }

  /** Writes what is seen, and the notebook. */
  void save(Path file) {
    ViewKeeper views = asking.views();
    ViewFile made =
        new ViewFile(ViewFile.VERSION, views.vectors(), views.view(), asking.notebook().get());
    try {
      made.write(file);
      said.set(context.messages().format("explore.saved", file.getFileName()));
    } catch (IOException e) {
      context.notices().problem(String.valueOf(e.getMessage()));
    }
  }

  /** Opens a file; before there is a space, as soon as there is one. */
  void open(Path file) {
    Space space = model.spaceProperty().get();
    if (space == null) {
      waiting = file;
      return;
    }
    try {
      ViewFile read = ViewFile.read(file);
      asking.views().open(read);
      said.set(
          space.model().name().equals(read.vectors())
              ? context.messages().format("ask.view.opened", file.getFileName())
              : context.messages().format("ask.view.other", file.getFileName(), read.vectors()));
    } catch (NoSuchFileException e) {
      context
          .notices()
          .problem(context.messages().format("explore.file.missing", file.getFileName()));
    } catch (IOException e) {
      context.notices().problem(String.valueOf(e.getMessage()));
    }
  }

  private void openWaiting(@Nullable Space now) {
    Path file = waiting;
    if (now != null && file != null) {
      waiting = null;
      open(file);
    }
  }

  /** What was done last, as a sentence; empty at first. */
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }
}
