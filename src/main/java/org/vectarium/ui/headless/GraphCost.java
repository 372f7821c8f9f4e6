package org.vectarium.ui.headless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.vectarium.ui.backprop.GraphBench;

/** What a step of a graph of about 300 nodes costs on the screen's thread, drawn close up. */
final class GraphCost {
  private static final int ROUNDS = 3;

  private GraphCost() {}

  static void print() throws IOException {
    Path home = Files.createTempDirectory("vectarium-bench");
    HeadlessToolkit.start();
    try {
      GraphBench bench = HeadlessToolkit.call(() -> new GraphBench(home));
      long start = System.nanoTime();
      HeadlessToolkit.run(bench::open);
      while (!HeadlessToolkit.call(bench::opened)) {
        HeadlessToolkit.pulses(1);
      }
      double opened = (System.nanoTime() - start) / 1e6;
      GraphBench.Cost[] costs = new GraphBench.Cost[0];
      for (int round = 0; round < ROUNDS; round++) {
        // The first rounds warm up.
        costs = HeadlessToolkit.call(bench::steps);
      }
      int nodes = HeadlessToolkit.call(bench::nodes);
      ScreenBenchCommand.print(
          "graph of " + nodes + " nodes: read, laid out, shown", opened, "ms", 1000);
      row("told to every view", costs, GraphBench.Cost::step);
      row("laid out and painted", costs, GraphBench.Cost::frame);
      row("together", costs, GraphBench.Cost::all);
      HeadlessToolkit.run(bench::close);
    } finally {
      try (Stream<Path> files = Files.walk(home)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void row(
      String part, GraphBench.Cost[] costs, ToDoubleFunction<GraphBench.Cost> of) {
    double[] sorted = Arrays.stream(costs).mapToDouble(of).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "a step, %-44s %8.2f ms median, %7.2f at 95 %%  (goal ≤ 16)%n",
        part,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100]);
  }
}
