package org.vectarium.ui.explore;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.relation.PairTable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.widget.sky.Shortened;

/**
 * Several pairs of words at once: are their offsets parallel, and where does the mean offset lead?
 * Answers only while somebody looks.
 *
 * <p>Screen thread only. Needs no toolkit.
 */
final class RelationsViewModel {
  private final AppContext context;
  private final ReadOnlyObjectProperty<@Nullable Space> space;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty word = new SimpleStringProperty("");
  private final BooleanProperty keepWord = new SimpleBooleanProperty(false);
  private final BooleanProperty active = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Answer> shown = new ReadOnlyObjectWrapper<>();
  private final Sentence problem;
  private final Inquiry<Answer> inquiry;
  private final Work comparing;
  private @Nullable Space begun;

  /**
   * What was found out.
   *
   * @param space of which
   * @param table as read
   * @param steps one for pairs, two for chains of three
   */
  record Answer(Space space, PairTable table, List<RelationStep> steps) {}

  RelationsViewModel(AppContext context, ReadOnlyObjectProperty<@Nullable Space> space) {
    this.context = context;
    this.problem = new Sentence(context.messages());
    this.space = space;
    this.inquiry =
        new Inquiry<>(
            context.background(),
            answer::set,
            failure -> {
              if (!(failure instanceof CancellationException)) {
                context.notices().problem(String.valueOf(failure.getMessage()));
              }
            });
    this.comparing = new Work(context.background());
    space.subscribe(_ -> begin());
    text.subscribe(_ -> ask());
    word.subscribe(_ -> ask());
    keepWord.subscribe(_ -> ask());
    active.subscribe(_ -> ask());
    active.subscribe(_ -> pass());
    answer.subscribe(_ -> pass());
  }

  private void pass() {
    shown.set(active.get() ? answer.get() : null);
  }

  /** Suggests a relation where other words have come into view and the old ones are unknown. */
  private void begin() {
    Space now = space.get();
    if (now == null) {
      return;
    }
    boolean sameWords = now.continues(begun);
    begun = now;
    if (!sameWords && parse(now).rows().isEmpty()) {
      List<RelationPresets.Preset> presets = RelationPresets.of(now);
      if (!presets.isEmpty()) {
        show(presets.getFirst());
        return;
      }
    }
    ask();
  }

  private PairTable parse(Space now) {
    try {
      return PairTable.parse(text.get(), written -> now.id(written) >= 0);
    } catch (PairTable.Unreadable e) {
      return PairTable.EMPTY;
    }
  }

  /** Puts a relation to look at into the fields. */
  void show(RelationPresets.Preset preset) {
    text.set(preset.text());
    word.set(preset.apply());
  }

  private void ask() {
    Space now = space.get();
    if (now == null || !active.get()) {
      return;
    }
    PairTable table;
    try {
      table = PairTable.parse(text.get(), written -> now.id(written) >= 0);
    } catch (PairTable.Unreadable e) {
      String key =
          switch (e.expected()) {
            case 0 -> "ask.relation.single";
            case -1 -> "ask.relation.many";
            default -> "ask.relation.ragged";
          };
      refuse(() -> context.messages().format(key, e.line(), e.expected(), PairTable.MOST_ROWS));
      return;
    }
    if (table.rows().isEmpty()) {
      refuse(() ->
          table.unknown().isEmpty()
              ? context.messages().get("ask.relation.empty")
              : context.messages().format("ask.unknown", Shortened.list(table.unknown())));
      return;
    }
    String start = word.get().strip();
    int id = start.isEmpty() ? -1 : now.id(start);
    if (!start.isEmpty() && id < 0) {
      problem.say(() -> context.messages().format("ask.unknown", start));
    } else if (!table.unknown().isEmpty()) {
      String left = Shortened.list(table.unknown());
      problem.say(() -> context.messages().format("ask.relation.left", left));
    } else if (table.repeated() > 0) {
      problem.say(() -> context.messages().format("ask.relation.repeated", table.repeated()));
    } else {
      problem.clear();
    }
    boolean keep = keepWord.get();
    Work.Part part = comparing.begin();
    inquiry.ask(() -> {
      Answer found = new Answer(now, table, RelationStep.of(now, table, id, keep, part));
      context.background().onScreen(() -> comparing.done(part));
      return found;
    });
  }

  /** The comparison of many pairs with many words. */
  Work comparing() {
    return comparing;
  }

  /** Gives the comparison up that somebody waits for. */
  void cancelComparing() {
    if (comparing.shareProperty().get() >= 0) {
      refuse(() -> context.messages().get("ask.relation.stopped"));
    }
  }

  private void refuse(Supplier<String> sentence) {
    comparing.cancel();
    inquiry.drop();
    answer.set(null);
    problem.say(sentence);
  }

  /** The pairs as typed, one row a line. */
  StringProperty textProperty() {
    return text;
  }

  /** The word to add the mean offset to; empty for none. */
  StringProperty wordProperty() {
    return word;
  }

  /** Whether that word itself may be an answer. */
  BooleanProperty keepWordProperty() {
    return keepWord;
  }

  /** Whether somebody looks. */
  BooleanProperty activeProperty() {
    return active;
  }

  /** Null while there is no pair of known words. */
  ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** The answer while somebody looks, for the sky; else null. */
  ReadOnlyObjectProperty<@Nullable Answer> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  @Nullable Answer shown() {
    return shown.get();
  }

  /** What cannot be read or is unknown, as a sentence; empty for nothing. */
  ReadOnlyStringProperty problemProperty() {
    return problem.textProperty();
  }
}
