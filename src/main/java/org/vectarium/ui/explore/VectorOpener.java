package org.vectarium.ui.explore;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.SideTable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.format.LoadedVectors;
import org.vectarium.embedding.format.ReadOptions;
import org.vectarium.embedding.format.SideFile;
import org.vectarium.embedding.format.VectorFileException;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.embedding.format.VectorFormat;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.VectorFaultText;

/**
 * Opens and saves vector files off screen. A file that cannot be read leaves the vectors in view
 * and says why in one sentence.
 *
 * <p>Screen thread only.
 */
public final class VectorOpener {
  private final AppContext context;
  private final Work reading;
  private final ReadOnlyObjectWrapper<@Nullable Supplier<String>> status =
      new ReadOnlyObjectWrapper<>();
  private @Nullable Supplier<String> statusBefore;
  private final IntegerProperty mostWords = new SimpleIntegerProperty(Integer.MAX_VALUE);
  private Consumer<SideTable> columns = _ -> {};

  public VectorOpener(AppContext context) {
    this.context = context;
    this.reading = new Work(context.background());
  }

  /** Only so many words are read from the next file: the first, usually the most frequent. */
  IntegerProperty mostWordsProperty() {
    return mostWords;
  }

  /** Hears of the columns that each opened file brings along; none where it has none. */
  void onColumns(Consumer<SideTable> listener) {
    columns = listener;
  }

  /** The reading of a file; cancelled, it leaves the vectors in view. */
  Work reading() {
    return reading;
  }

  /**
   * Gives what was opened or saved last, in one sentence in the language of the screen; null at
   * first.
   */
  ReadOnlyObjectProperty<@Nullable Supplier<String>> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** The vectors opened last did not come into view after all: says again what it said before. */
  void takeBack() {
    status.set(statusBefore);
  }

  /** Reads a file and brings its vectors into view. */
  public void open(Path file) {
    Work.Part part = reading.begin();
    context.notices().clear();
    ReadOptions options =
        ReadOptions.defaults()
            .withMaxWords(mostWords.get())
            .withProgress((fraction, _) -> {
              part.accept(fraction);
              return true;
            });
    context
        .background()
        .run(
            () -> VectorFiles.read(file, options),
            loaded -> finish(part, file, loaded),
            problem -> fail(part, file, problem));
  }

  private void finish(Work.Part part, Path file, LoadedVectors loaded) {
    reading.done(part);
    if (!part.wanted()) {
      return;
    }
    String name = String.valueOf(file.getFileName());
    if (loaded.vectors().dimension() < ExploreViewModel.LEAST_DIMENSIONS) {
      context.notices().problem(() -> context.messages().format("explore.line", name));
      return;
    }
    String format = loaded.format().toString();
    int words = loaded.vectors().size();
    int dimension = loaded.vectors().dimension();
    statusBefore = status.get();
    status.set(() -> context.messages().format("explore.opened", name, words, dimension, format));
    if (!loaded.notes().isEmpty()) {
      context.notices().remark(() -> VectorFaultText.of(context.messages(), name, loaded.notes()));
    }
    columns.accept(new SideTable(loaded.columns(), loaded.vectors().size(), 0));
    context.modelProperty().set(new Model(stem(name), loaded.vectors(), false));
  }

  private void fail(Work.Part part, Path file, Exception problem) {
    reading.done(part);
    if (!(problem instanceof CancellationException)) {
      context.notices().problem(() -> sentence(file, problem));
    }
  }

  /** Reads a table beside the words; one that cannot be read leaves what is there. */
  void openSide(Path file, WordVectors vectors, Consumer<SideTable> found) {
    context.notices().clear();
    context
        .background()
        .run(
            () -> SideFile.read(file, vectors),
            found,
            problem -> context.notices().problem(() -> sentence(file, problem)));
  }

  /** Writes vectors to a file. */
  public void save(WordVectors vectors, Path file, VectorFormat format) {
    context.notices().clear();
    context
        .background()
        .run(
            () -> {
              VectorFiles.write(vectors, file, format);
              return file;
            },
            done ->
                status.set(() -> context.messages().format("explore.saved", done.getFileName())),
            problem -> context.notices().problem(() -> sentence(file, problem)));
  }

  /** What went wrong with a file, for a person. */
  String sentence(Path file, Exception problem) {
    String name = String.valueOf(file.getFileName());
    return switch (problem) {
      case NoSuchFileException _ -> context.messages().format("explore.file.missing", name);
      case AccessDeniedException _ -> context.messages().format("explore.file.denied", name);
      case VectorFileException fault -> VectorFaultText.of(context.messages(), fault);
      case IOException _ when Files.isDirectory(file) ->
          context.messages().format("explore.file.folder", name);
      case IOException io when io.getMessage() != null -> io.getMessage();
      default -> problem.getMessage() == null ? problem.toString() : problem.getMessage();
    };
  }

  private static String stem(String name) {
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    int dot = bare.lastIndexOf('.');
    return dot > 0 ? bare.substring(0, dot) : bare;
  }
}
