package org.vectarium.ui.explore;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The set of words that are selected: by click, box, lasso or query. All others become grey context
 * in the sky.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class SelectionModel {
  private final ReadOnlyObjectProperty<@Nullable Space> space;
  private final ObjectProperty<BitSet> ids;

  /** What becomes of the words selected before. */
  enum Way {
    REPLACE,
    ADD,
    REMOVE
  }

  /**
   * @param ids the sky's own property: set anew with every change
   */
  SelectionModel(ReadOnlyObjectProperty<@Nullable Space> space, ObjectProperty<BitSet> ids) {
    this.space = space;
    this.ids = ids;
    space.subscribe(this::follow);
  }

  /** Ids mean other words in another space. */
  private void follow(@Nullable Space before, @Nullable Space now) {
    if (before == null || now == null || now.continues(before)) {
      return;
    }
    BitSet kept = new BitSet();
    ids.get().stream()
        .map(id -> now.id(before.vectors().word(id)))
        .filter(id -> id >= 0)
        .forEach(kept::set);
    put(kept);
  }

  /** Takes words in or out, in one step. */
  void apply(BitSet words, Way way) {
    BitSet next = (BitSet) (way == Way.REPLACE ? words : ids.get()).clone();
    switch (way) {
      case REPLACE -> {}
      case ADD -> next.or(words);
      case REMOVE -> next.andNot(words);
    }
    put(next);
  }

  /** Selects these words and no others; unknown ones are passed over. */
  void set(Collection<String> words) {
    Space now = space.get();
    BitSet next = new BitSet();
    if (now != null) {
      words.stream().mapToInt(now::id).filter(id -> id >= 0).forEach(next::set);
    }
    put(next);
  }

  /** Takes one word in, or out if it was in. */
  void toggle(int id) {
    BitSet next = (BitSet) ids.get().clone();
    next.flip(id);
    put(next);
  }

  void clear() {
    put(new BitSet());
  }

  private void put(BitSet next) {
    if (!next.equals(ids.get())) {
      ids.set(next);
    }
  }

  /** Never change the set. */
  ReadOnlyObjectProperty<BitSet> idsProperty() {
    return ids;
  }

  /** The selected words, most frequent first. */
  List<String> words() {
    Space now = space.get();
    return now == null
        ? List.of()
        : ids.get().stream()
            .filter(id -> id < now.vectors().size())
            .mapToObj(now.vectors()::word)
            .toList();
  }
}
