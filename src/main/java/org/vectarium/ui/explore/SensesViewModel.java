package org.vectarium.ui.explore;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordSenses;
import org.vectarium.ui.AppContext;

/**
 * The selected word's neighbours in groups. Answers only while somebody looks.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class SensesViewModel {
  private final AppContext context;
  private final ReadOnlyObjectProperty<@Nullable Space> space;
  private final IntegerProperty neighbours = new SimpleIntegerProperty(40);
  private final IntegerProperty groups = new SimpleIntegerProperty(0);
  private final BooleanProperty active = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
  private final Inquiry<Answer> inquiry;

  /**
   * What was found out.
   *
   * @param space of which
   * @param id of the word
   * @param senses its neighbours in groups
   */
  record Answer(Space space, int id, WordSenses senses) {}

  SensesViewModel(AppContext context, ReadOnlyObjectProperty<@Nullable Space> space) {
    this.context = context;
    this.space = space;
    this.inquiry =
        new Inquiry<>(
            context.background(),
            answer::set,
            failure -> context.notices().problem(String.valueOf(failure.getMessage())));
    context.selectedWordProperty().subscribe(_ -> ask());
    space.subscribe(_ -> ask());
    neighbours.subscribe(_ -> ask());
    groups.subscribe(_ -> ask());
    active.subscribe(_ -> ask());
  }

  private void ask() {
    Space now = space.get();
    String word = context.selectedWordProperty().get();
    int id = now == null || word.isEmpty() ? -1 : now.id(word);
    if (now == null || id < 0) {
      inquiry.drop();
      answer.set(null);
    } else if (active.get()) {
      int n = neighbours.get();
      int k = groups.get();
      inquiry.ask(() -> new Answer(now, id, WordSenses.of(now.search(), id, n, k)));
    }
  }

  /** How many of the nearest words are grouped. */
  IntegerProperty neighboursProperty() {
    return neighbours;
  }

  /** How many groups; 0 for as many as fit best. */
  IntegerProperty groupsProperty() {
    return groups;
  }

  /** Whether somebody looks. */
  BooleanProperty activeProperty() {
    return active;
  }

  /** Null while no known word is selected. */
  ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }
}
