package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to keep: notes on words, views under a name, sums. Immutable.
 *
 * @param notes by word; the empty word holds the note on everything
 * @param bookmarks in the order they were made; no two share a name
 * @param sums the newest first; none stands twice
 */
record Notebook(Map<String, String> notes, List<Bookmark> bookmarks, List<String> sums) {
  static final Notebook EMPTY = new Notebook(Map.of(), List.of(), List.of());

  /**
   * A view under a name.
   *
   * @param name unique in a notebook, not blank
   * @param vectors the vectors it was made on
   * @param view what was seen
   */
  record Bookmark(String name, String vectors, ViewState view) {
    /**
     * @throws IllegalArgumentException if something is missing, as a damaged file may leave it
     */
    Bookmark {
      if (isMissing(name) || name.isBlank() || isMissing(vectors) || isMissing(view)) {
        throw new IllegalArgumentException(
            "a bookmark needs a name, the name of its vectors and a view");
      }
    }
  }

  Notebook {
    notes = notes == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(notes));
    bookmarks = bookmarks == null ? List.of() : List.copyOf(bookmarks);
    sums = sums == null ? List.of() : List.copyOf(sums);
  }

  private static boolean isMissing(@Nullable Object part) {
    return part == null;
  }

  /** The note on a word; empty for none. */
  String note(String word) {
    return notes.getOrDefault(word, "");
  }

  /** A blank note is taken out. */
  Notebook withNote(String word, String note) {
    Map<String, String> next = new TreeMap<>(notes);
    if (note.isBlank()) {
      next.remove(word);
    } else {
      next.put(word, note);
    }
    return new Notebook(next, bookmarks, sums);
  }

  /** A bookmark of the same name is replaced, where it stands. */
  Notebook withBookmark(Bookmark bookmark) {
    List<Bookmark> next = new ArrayList<>(bookmarks);
    int at = bookmarks.stream().map(Bookmark::name).toList().indexOf(bookmark.name());
    if (at >= 0) {
      next.set(at, bookmark);
    } else {
      next.add(bookmark);
    }
    return new Notebook(notes, next, sums);
  }

  Notebook withoutBookmark(String name) {
    return new Notebook(
        notes, bookmarks.stream().filter(mark -> !mark.name().equals(name)).toList(), sums);
  }

  /** The sum comes first, wherever it stood. */
  Notebook withSum(String sum) {
    List<String> next = new ArrayList<>(withoutSum(sum).sums);
    next.addFirst(sum);
    return new Notebook(notes, bookmarks, next);
  }

  Notebook withoutSum(String sum) {
    return new Notebook(notes, bookmarks, sums.stream().filter(kept -> !kept.equals(sum)).toList());
  }

  /** This one with everything of another added; the other's notes win. */
  Notebook with(Notebook other) {
    Notebook all = this;
    for (Map.Entry<String, String> note : other.notes.entrySet()) {
      all = all.withNote(note.getKey(), note.getValue());
    }
    for (Bookmark bookmark : other.bookmarks) {
      all = all.withBookmark(bookmark);
    }
    for (String sum : other.sums.reversed()) {
      all = all.withSum(sum);
    }
    return all;
  }
}
