package org.vectarium.ui.explore;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.widget.sky.Shortened;

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
  private final ReadOnlyObjectWrapper<@Nullable Supplier<String>> said =
      new ReadOnlyObjectWrapper<>();
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
      context.notices().clear();
      said.set(() -> context.messages().format("explore.saved", file.getFileName()));
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
      context.notices().clear();
      List<String> unknown = read.view() == null ? List.of() : unknown(read.view(), space);
      boolean same = space.model().name().equals(read.vectors());
      said.set(() -> opened(file, read, same, unknown));
      if (!unknown.isEmpty()) {
        context.notices().remark(() -> opened(file, read, same, unknown));
      }
    } catch (NoSuchFileException e) {
      context
          .notices()
          .problem(() -> context.messages().format("explore.file.missing", file.getFileName()));
    } catch (IOException e) {
      context.notices().problem(() -> ViewFileException.sentence(e, context.messages()));
    }
  }

  private String opened(Path file, ViewFile read, boolean same, List<String> unknown) {
    String key = same ? "ask.view.opened" : "ask.view.other";
    String words =
        unknown.isEmpty()
            ? ""
            : " " + context.messages().format("ask.unknown", Shortened.list(unknown));
    return context.messages().format(key, file.getFileName(), read.vectors()) + words;
  }

  /** The words a view is about that have no vector here. */
  private static List<String> unknown(ViewState view, Space space) {
    List<String> named = new ArrayList<>();
    Stream.of(view.word(), view.pairWord(), view.first(), view.second())
        .filter(word -> word != null && !word.isBlank())
        .forEach(named::add);
    if (view.selection() != null) {
      named.addAll(view.selection());
    }
    return named.stream().filter(word -> space.id(word) < 0).distinct().toList();
  }

  private void openWaiting(@Nullable Space now) {
    Path file = waiting;
    if (now != null && file != null) {
      waiting = null;
      open(file);
    }
  }

  /** Gives what was done last, as a sentence in the language of the screen; null at first. */
  ReadOnlyObjectProperty<@Nullable Supplier<String>> saidProperty() {
    return said.getReadOnlyProperty();
  }
}
