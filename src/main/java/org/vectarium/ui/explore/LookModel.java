package org.vectarium.ui.explore;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.SideTable;
import org.vectarium.embedding.SideTable.Part;

/**
 * How the plane is painted: what colour means, which layers show, which words stand out, what the
 * labels say.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class LookModel {
  private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.CLUSTER);
  private final IntegerProperty shown = new SimpleIntegerProperty(Integer.MAX_VALUE);
  private final ObjectProperty<BitSet> focus = new SimpleObjectProperty<>(new BitSet());
  private final BooleanProperty points = new SimpleBooleanProperty(true);
  private final BooleanProperty density = new SimpleBooleanProperty(false);
  private final BooleanProperty labels = new SimpleBooleanProperty(true);
  private final BooleanProperty lines = new SimpleBooleanProperty(false);
  private final ObjectProperty<SideTable> side = new SimpleObjectProperty<>(SideTable.NONE);
  private final ObjectProperty<Column> column = new SimpleObjectProperty<>(Column.NONE);
  private final StringProperty labelColumn = new SimpleStringProperty("");
  private final ReadOnlyObjectProperty<@Nullable Space> space;
  private @Nullable List<String> labelled;
  private IntFunction<String> labelling = Integer::toString;

  /**
   * Part of a metadata column, by which words are coloured.
   *
   * @param values one a word; empty for no column
   * @param part what of each value counts
   */
  record Column(List<String> values, Part part) {
    static final Column NONE = new Column(List.of(), Part.WHOLE);

    /** The part of a word's value; empty where it has none. */
    String of(int id) {
      return id < values.size() ? part.of(values.get(id)) : "";
    }
  }

  LookModel(ReadOnlyObjectProperty<@Nullable Space> space) {
    this.space = space;
    space.subscribe((before, now) -> {
      if (before != null && now != null && !now.continues(before)) {
        int words = now.vectors().size();
        if (side.get().columns().values().stream().anyMatch(v -> v.size() != words)) {
          setSide(SideTable.NONE);
        }
      }
    });
  }

  /** Shows the columns beside the words; none takes them away. */
  void setSide(SideTable table) {
    column.set(Column.NONE);
    labelColumn.set("");
    side.set(table);
    if (colouring.get() == Colouring.COLUMN) {
      colouring.set(Colouring.CLUSTER);
    }
  }

  /** What stands beside a point: its word, or its value in the label column where it has one. */
  IntFunction<String> labelling() {
    Space now = space.get();
    if (now == null) {
      return Integer::toString;
    }
    List<String> words = now.vectors().words();
    List<String> values = side.get().values(labelColumn.get());
    List<String> wanted = values.size() == words.size() ? values : words;
    if (labelled != wanted) {
      labelled = wanted;
      labelling =
          wanted == words
              ? words::get
              : id -> wanted.get(id).isEmpty() ? words.get(id) : wanted.get(id);
    }
    return labelling;
  }

  ObjectProperty<Colouring> colouringProperty() {
    return colouring;
  }

  /** Only so many of the most frequent words are drawn. */
  IntegerProperty shownProperty() {
    return shown;
  }

  /**
   * The ids that keep their colours while all others become grey context; empty: all keep them. Set
   * a new set, never change one that was set.
   */
  ObjectProperty<BitSet> focusProperty() {
    return focus;
  }

  BooleanProperty pointsProperty() {
    return points;
  }

  BooleanProperty densityProperty() {
    return density;
  }

  BooleanProperty labelsProperty() {
    return labels;
  }

  /** Whether lines run from the chosen word to its true nearest words. */
  BooleanProperty linesProperty() {
    return lines;
  }

  /** Columns beside the words. */
  ReadOnlyObjectProperty<SideTable> sideProperty() {
    return side;
  }

  /** The column that colours mean. */
  ObjectProperty<Column> columnProperty() {
    return column;
  }

  /** The column that labels are taken from; empty: the words themselves. */
  StringProperty labelColumnProperty() {
    return labelColumn;
  }
}
