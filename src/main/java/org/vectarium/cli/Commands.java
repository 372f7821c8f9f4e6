package org.vectarium.cli;

import java.util.List;

/** The subcommands, in the order in which help lists them: one line a command. */
final class Commands {
  private Commands() {}

  static List<Object> all() {
    return List.of(
        new CorpusCommand(),
        new TrainCommand(),
        new InspectCommand(),
        new BenchCommand(),
        new VectorBenchCommand(),
        new CountsCommand(),
        new RatiosCommand(),
        new NeighboursCommand(),
        new AnalogyCommand(),
        new ConvertCommand(),
        new FuzzCommand(),
        new EvaluateCommand(),
        new GraphCommand(),
        new NerCommand());
  }
}
