package org.vectarium.ui.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vectarium.embedding.WordQuery;
import org.vectarium.embedding.WordVectors;
import org.vectarium.session.WorkerSession;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.explore.Plane.Kind;

/**
 * How long the Explore room takes over questions put to many vectors, and for how long each of them
 * holds the screen's thread, measured through the view models. The caller's thread is the screen's.
 */
public final class PanelBench implements AutoCloseable {
  private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final AppContext context;
  private final ExploreViewModel model;
  private final WordVectors vectors;
  private final List<Cost> costs = new ArrayList<>();
  private double held;

  /**
   * What a question cost.
   *
   * @param question for a person
   * @param millis until everything was answered
   * @param held the longest the screen waited, in milliseconds
   */
  public record Cost(String question, double millis, double held) {}

  /**
   * @param home an empty folder for preferences
   */
  public PanelBench(Path home, WordVectors vectors) {
    this.vectors = vectors;
    this.context = new AppContext(new PreferencesStore(home), new WorkerSession(), tasks::add);
    this.model = new ExploreViewModel(context);
    model.setActive(true);
  }

  /** Asks everything once to warm up and once to measure. */
  public List<Cost> run() throws InterruptedException {
    ask("open the room", () -> context.modelProperty().set(new Model("bench", vectors, false)));
    for (int round = 0; round < 2; round++) {
      if (round == 1) {
        Cost opened = costs.getFirst();
        costs.clear();
        costs.add(opened);
      }
      questions(round);
    }
    return List.copyOf(costs);
  }

  private void questions(int round) throws InterruptedException {
    AskModel asking = model.asking();
    int base = 100 + 10 * round;
    ask("select a word", () -> model.select("word" + base));
    ask("a sum", () -> model.questions().expressionProperty().set(sum(base)));
    ask("complete a beginning", () -> space().words().find("w", 8));
    ask("complete a pattern", () -> space().words().find("*9*8*7*6*5*" + round, 8));
    asking.panelProperty().set(AskModel.Panel.RELATIONS);
    ask("relations of 20 pairs", () -> asking.relations().textProperty().set(pairs(base)));
    ask("an offset added to a word", () -> asking.relations().wordProperty().set("word" + base));
    asking.panelProperty().set(AskModel.Panel.PAIR);
    ask("two words against all", () -> asking.pair().secondProperty().set("word" + (base + 1)));
    asking.panelProperty().set(AskModel.Panel.SENSES);
    ask("senses", () -> model.select("word" + (base + 2)));
    asking.panelProperty().set(AskModel.Panel.AXIS);
    asking.axis().extremesProperty().set(true);
    ask(
        "an axis of patterns and its ends",
        () -> model.projection().horizontalProperty().set("*1" + round + " > *2" + round));
    ask("custom axes", () -> model.projection().kindProperty().set(Kind.CUSTOM));
    ask("PCA", () -> model.projection().kindProperty().set(Kind.PCA));
    ask("select by description", this::select);
    ask("clear the selection", () -> asking.selection().clear());
  }

  private void select() {
    Space space = space();
    WordQuery query = WordQuery.parse("*7 rank<300000", word -> space.id(word) >= 0);
    context
        .background()
        .run(
            () -> query.select(space.search(), space.words()),
            found -> model.asking().selection().apply(found, SelectionModel.Way.REPLACE),
            problem -> context.notices().problem(String.valueOf(problem.getMessage())));
  }

  private Space space() {
    Space space = model.spaceProperty().get();
    if (space == null) {
      throw new IllegalStateException("the vectors are not in view yet");
    }
    return space;
  }

  private static String sum(int base) {
    return "word%d - word%d + word%d".formatted(base, base + 1, base + 2);
  }

  private static String pairs(int base) {
    return IntStream.range(0, 20)
        .mapToObj(i -> "word%d > word%d".formatted(base + 2 * i, base + 2 * i + 1))
        .collect(Collectors.joining("\n"));
  }

  private void ask(String question, Runnable action) throws InterruptedException {
    held = 0;
    long start = System.nanoTime();
    hold(action);
    while (!context.background().idle() || !tasks.isEmpty()) {
      Runnable task = tasks.poll(1, TimeUnit.MILLISECONDS);
      if (task != null) {
        hold(task);
      }
    }
    costs.add(new Cost(question, (System.nanoTime() - start) / 1e6, held));
  }

  private void hold(Runnable work) {
    long start = System.nanoTime();
    work.run();
    held = Math.max(held, (System.nanoTime() - start) / 1e6);
  }

  @Override
  public void close() {
    context.close();
  }
}
