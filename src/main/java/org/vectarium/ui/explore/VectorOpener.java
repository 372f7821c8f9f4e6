package org.vectarium.ui.explore;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.SideTable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.format.LoadedVectors;
import org.vectarium.embedding.format.ReadOptions;
import org.vectarium.embedding.format.SideFile;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.embedding.format.VectorFormat;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;

/**
 * Opens and saves vector files off screen. A file that cannot be read leaves the vectors in view
 * and says why in one sentence.
 *
 * <p>Screen thread only.
 */
public final class VectorOpener {
  /** Between two reports of progress to the screen. */
  private static final long REPORT_NANOS = 100_000_000;

  private final AppContext context;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable Supplier<String>> status =
      new ReadOnlyObjectWrapper<>();
  private final IntegerProperty mostWords = new SimpleIntegerProperty(Integer.MAX_VALUE);
  private AtomicBoolean cancelled = new AtomicBoolean();
  private Consumer<SideTable> columns = _ -> {};

  public VectorOpener(AppContext context) {
    this.context = context;
  }

  /** Only so many words are read from the next file: the first, usually the most frequent. */
  IntegerProperty mostWordsProperty() {
    return mostWords;
  }

  /** Hears of the columns that each opened file brings along; none where it has none. */
  void onColumns(Consumer<SideTable> listener) {
    columns = listener;
  }

  /** Share of the file that is read, in [0, 1]; −1 while nothing is being read. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /**
   * Gives what was opened or saved last, in one sentence in the language of the screen; null at
   * first.
   */
  ReadOnlyObjectProperty<@Nullable Supplier<String>> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Stops reading; the vectors in view stay. */
  public void cancel() {
    cancelled.set(true);
  }

  /** Reads a file and brings its vectors into view. */
  public void open(Path file) {
    cancelled.set(true);
    AtomicBoolean mine = new AtomicBoolean();
    cancelled = mine;
    context.notices().clear();
    progress.set(0);
    long[] last = {0};
    ReadOptions options =
        ReadOptions.defaults()
            .withMaxWords(mostWords.get())
            .withProgress((fraction, _) -> {
              long now = System.nanoTime();
              if (now - last[0] > REPORT_NANOS) {
                last[0] = now;
                context.background().onScreen(() -> report(mine, fraction));
              }
              return !mine.get();
            });
    context
        .background()
        .run(
            () -> VectorFiles.read(file, options),
            loaded -> finish(mine, file, loaded),
            problem -> fail(mine, file, problem));
  }

  private void report(AtomicBoolean mine, double fraction) {
    if (!mine.get() && progress.get() >= 0) {
      progress.set(fraction);
    }
  }

  private void finish(AtomicBoolean mine, Path file, LoadedVectors loaded) {
    if (mine.get()) {
      return;
    }
    progress.set(-1);
    String name = String.valueOf(file.getFileName());
    if (loaded.vectors().dimension() < ExploreViewModel.LEAST_DIMENSIONS) {
      context.notices().problem(() -> context.messages().format("explore.line", name));
      return;
    }
    String format = loaded.format().toString();
    int words = loaded.vectors().size();
    int dimension = loaded.vectors().dimension();
    status.set(() -> context.messages().format("explore.opened", name, words, dimension, format));
    if (!loaded.notes().isEmpty()) {
      context.notices().remark(() -> name + ": " + String.join("; ", loaded.notes()));
    }
    columns.accept(new SideTable(loaded.columns(), loaded.vectors().size(), 0));
    context.modelProperty().set(new Model(stem(name), loaded.vectors(), false));
  }

  private void fail(AtomicBoolean mine, Path file, Exception problem) {
    if (cancelled == mine) {
      progress.set(-1);
    }
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
