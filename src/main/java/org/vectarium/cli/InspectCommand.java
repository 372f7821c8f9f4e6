package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.RunDescription;
import org.vectarium.session.RunFile;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.UpdateExplanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/**
 * Prints what the microscope shows: one update of a saved run, explained by the trainer itself.
 * Updates after the save are reached by training on, earlier ones by replaying from the beginning.
 */
@Command(
    name = "inspect",
    description = "Explains one update of a saved run, number by number, as the Microscope does.",
    mixinStandardHelpOptions = true)
public final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "RUN", description = "a run saved by train --save")
  private Path run = Path.of("");

  @Option(
      names = "--at",
      paramLabel = "UPDATE",
      description = "the update to explain, from 0 (default: the one that comes next)")
  private @Nullable Long at;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "the run's text, if it has moved since")
  private @Nullable String corpusName;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(names = "--json", description = "print one JSON object on the last line")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    RunDescription saved = RunFile.describe(run);
    long update = at == null ? saved.updates() : at;
    if (update < 0) {
      throw new UserError("--at is " + update + "; updates are counted from 0");
    }
    EncodedCorpus corpus =
        CorpusArgument.open(text(saved), saved.minCount(), reading, spec.commandLine().getErr());
    saved.check(corpus);
    Trainer trainer = Trainers.create(corpus, saved.settings());
    if (update >= saved.updates()) {
      RunFile.restore(run, trainer);
    } else if (saved.settings().threads() > 1) {
      throw new UserError(
          "the run was trained by %d threads, which cannot be replayed; only update %d and later can be shown"
              .formatted(saved.settings().threads(), saved.updates()));
    }
    trainer.advance(update - trainer.progress().updates());
    UpdateExplanation next = trainer.explainNext();
    if (next == null || next.update() != update) {
      throw new UserError(
          "the run ends after %d updates; its last is --at %d"
              .formatted(trainer.progress().updates(), trainer.progress().updates() - 1));
    }
    print(UpdateReport.of(next, corpus.vocabulary(), saved.settings()));
    return 0;
  }

  private String text(RunDescription saved) {
    String source = corpusName != null ? corpusName : saved.source();
    if (source == null) {
      throw new UserError("the run does not say where its text is; name it with --corpus");
    }
    return source;
  }

  private void print(Map<String, Object> report) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(report));
    } else {
      UpdateText.print(report, out);
    }
  }
}
