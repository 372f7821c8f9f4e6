package org.vectarium.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.text.sample.SampleCorpus;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Messages;

/**
 * Everything one can go to by typing a few letters of its name: rooms, bundled corpora, commands of
 * the window, and the words of the model in view.
 *
 * <p>Screen thread only; needs no toolkit.
 */
final class GoTo {
  private static final int MOST_WORDS = 8;

  private final AppContext context;
  private final Runnable keyMap;

  /**
   * Somewhere to go.
   *
   * @param name what is typed for
   * @param kind of thing it is, in the language of the screen
   * @param icon Ikonli's literal
   * @param action goes there
   */
  record Target(String name, String kind, String icon, Runnable action) {}

  GoTo(AppContext context, Runnable keyMap) {
    this.context = context;
    this.keyMap = keyMap;
  }

  /** What matches, best first: names that start with the letters before names that hold them. */
  List<Target> find(String typed) {
    String query = typed.strip().toLowerCase(Locale.ROOT);
    List<Target> fixed =
        Stream.of(rooms(), commands(), corpora())
            .flatMap(List::stream)
            .filter(target -> target.name().toLowerCase(Locale.ROOT).contains(query))
            .toList();
    List<Target> found = new ArrayList<>();
    fixed.stream().filter(target -> starts(target, query)).forEach(found::add);
    found.addAll(words(query));
    fixed.stream().filter(target -> !starts(target, query)).forEach(found::add);
    return found;
  }

  private static boolean starts(Target target, String query) {
    return target.name().toLowerCase(Locale.ROOT).startsWith(query);
  }

  private List<Target> rooms() {
    Messages messages = context.messages();
    List<Target> targets = new ArrayList<>();
    for (RoomId room : RoomId.values()) {
      targets.add(
          new Target(
              messages.get(room.titleKey()),
              messages.get("shell.goto.room"),
              room.icon(),
              () -> context.navigation().go(room)));
    }
    return targets;
  }

  private List<Target> commands() {
    Messages messages = context.messages();
    String kind = messages.get("shell.goto.command");
    return List.of(
        new Target(
            messages.get("shell.keys.theme"),
            kind,
            "fth-moon",
            () -> context.themeProperty().set(context.themeProperty().get().next())),
        new Target(
            messages.get("shell.keys.language"),
            kind,
            "fth-globe",
            () -> messages.languageProperty().set(messages.language().next())),
        new Target(
            messages.get("shell.keys.presenter"),
            kind,
            "fth-monitor",
            () -> context.presenterProperty().set(!context.presenterProperty().get())),
        new Target(messages.get("shell.keys.help"), kind, "fth-help-circle", keyMap));
  }

  private List<Target> corpora() {
    List<Target> targets = new ArrayList<>();
    for (SampleCorpus corpus : SampleCorpora.all()) {
      targets.add(
          new Target(
              CorpusTitles.of(corpus, context.messages()) + " · " + corpus.id(),
              context.messages().get("shell.goto.corpus"),
              "fth-file-text",
              () -> context.corpora().openSample(corpus.id())));
    }
    return targets;
  }

  /** Words that begin with the letters, most frequent first. */
  private List<Target> words(String query) {
    Model model = context.modelProperty().get();
    if (model == null || query.isEmpty()) {
      return List.of();
    }
    return model.vectors().words().stream()
        .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(query))
        .limit(MOST_WORDS)
        .map(word ->
            new Target(
                word, context.messages().get("shell.goto.word"), "fth-tag", () -> select(word)))
        .toList();
  }

  /** A word is looked at where words are: in Train, unless Explore is open. */
  private void select(String word) {
    if (context.navigation().current() != RoomId.EXPLORE) {
      context.navigation().go(RoomId.TRAIN);
    }
    context.selectedWordProperty().set(word);
  }
}
