package org.vectarium.ui.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.vectarium.ui.AppContext;

/**
 * The notebook, kept in {@code notebook.json} in the user's folder: read when the app opens,
 * written off screen whenever it changes. A file that cannot be read is set aside, never
 * overwritten.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class NotebookModel {
  private final AppContext context;
  private final Path file;
  private final ObjectProperty<Notebook> notebook = new SimpleObjectProperty<>(Notebook.EMPTY);
  private final Sentence said;

  NotebookModel(AppContext context) {
    this.context = context;
    this.said = new Sentence(context.messages());
    this.file = context.preferences().folder().resolve("notebook.json");
    read();
    notebook.subscribe((_, now) -> write(now));
  }

  private void read() {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      Notebook kept = ViewFile.read(file).notebook();
      notebook.set(kept == null ? Notebook.EMPTY : kept);
    } catch (IOException e) {
      setAside(e);
    }
  }

  private void setAside(IOException problem) {
    Path aside = file.resolveSibling("notebook-unreadable.json");
    try {
      Files.deleteIfExists(aside);
      Files.move(file, aside);
      context
          .notices()
          .problem(() ->
              context
                  .messages()
                  .format(
                      "ask.notebook.aside",
                      ViewFileException.sentence(problem, context.messages()),
                      aside.getFileName()));
    } catch (IOException e) {
      context.notices().problem(String.valueOf(problem.getMessage()));
    }
  }

  private void write(Notebook now) {
    context
        .background()
        .save(
            () -> {
              Files.createDirectories(file.toAbsolutePath().getParent());
              new ViewFile(ViewFile.VERSION, "", null, now).write(file);
              return file;
            },
            failure -> context.notices().problem(String.valueOf(failure.getMessage())));
  }

  /** What was done or could not be done last. */
  Sentence said() {
    return said;
  }

  /** Set a new one with every change. */
  ObjectProperty<Notebook> notebookProperty() {
    return notebook;
  }

  Notebook get() {
    return notebook.get();
  }

  void set(Notebook next) {
    notebook.set(next);
  }
}
