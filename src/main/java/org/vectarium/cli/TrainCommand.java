package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.linalg.Kernels;
import org.vectarium.session.Goal;
import org.vectarium.session.RunDescription;
import org.vectarium.session.RunFile;
import org.vectarium.session.RunOutput;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Method;
import org.vectarium.train.Subsampling;
import org.vectarium.train.Trainer;
import org.vectarium.train.Trainers;
import org.vectarium.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** {@code train CORPUS --out VECTORS}: every trainer, from a text file to a vector file. */
@Command(
    name = "train",
    description =
        "Trains word vectors on a text file (UTF-8, words between white space, a sentence a line).",
    mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {
  /** Share of the tokens; real corpora keep a third and more at the usual threshold. */
  private static final double LEAST_KEPT = 0.1;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private TrainOptions options = new TrainOptions();
  @Mixin private OutputOptions result = new OutputOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Parameters(
      paramLabel = "CORPUS",
      arity = "0..1",
      description = CorpusArgument.DESCRIPTION + "; with --resume only if it has moved")
  private @Nullable String corpusName;

  @Option(names = "--out", paramLabel = "FILE", description = "where the vectors go")
  private @Nullable Path out;

  @Option(names = "--resume", paramLabel = "RUN", description = "go on with a saved run")
  private @Nullable Path resume;

  @Option(names = "--save", paramLabel = "RUN", description = "save the run at its end, or Ctrl-C")
  private @Nullable Path save;

  @Option(names = "--stop-at", paramLabel = "UPDATE", description = "stop after so many updates")
  private @Nullable Long stopAt;

  @Option(names = "--until", paramLabel = "GOAL", description = UntilOption.DESCRIPTION)
  private @Nullable String until;

  @Option(names = "--json", description = "print one JSON object on the last line")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    checkTargets();
    if (stopAt != null && stopAt < 0) {
      throw new UserError("--stop-at is " + stopAt + "; updates are counted from 0");
    }
    // SIMD code is compiled while the text is read.
    Kernels.lanes();
    RunDescription saved = resume == null ? null : RunFile.describe(resume);
    TrainingSettings settings = settings(saved);
    RunOutput output = result.output(saved == null ? null : saved.output());
    String text = text(saved);
    long minCount = saved == null ? options.minCount : saved.minCount();
    PrintWriter err = spec.commandLine().getErr();
    EncodedCorpus corpus = CorpusArgument.open(text, minCount, reading, err);
    err.printf(
        Locale.ROOT,
        "%s: %,d tokens, %,d types%n",
        corpus.name(),
        corpus.tokens(),
        corpus.vocabulary().size());
    if (saved == null) {
      remarkOnSubsampling(corpus, settings, err);
    } else {
      saved.check(corpus);
    }
    Goal goal = until == null ? null : UntilOption.read(until, corpus.vocabulary(), settings);
    Trainer trainer = begin(corpus, settings);
    if (stopAt != null && stopAt < trainer.progress().updates()) {
      throw new UserError(
          "--stop-at is "
              + stopAt
              + ", but the run has already made "
              + trainer.progress().updates()
              + " updates");
    }
    // A run that is only stopped and saved may be one that goes wrong: that is what to inspect.
    boolean keepsRisen = stopAt != null && out == null;
    TrainingLoop loop =
        new TrainingLoop(
            trainer, () -> beginAgain(corpus, settings), keepsRisen, stopAt, goal, err);
    try {
      loop.run();
      if (goal != null) {
        err.printf(
            Locale.ROOT,
            loop.met() ? "%s: at update %,d%n" : "%s: not by update %,d%n",
            goal.label(),
            trainer.progress().updates());
      }
      String source = CorpusArgument.lasting(text);
      keep(
          trainer,
          output,
          () -> RunDescription.of(trainer, output, corpus, source, minCount),
          loop,
          err);
    } catch (IllegalStateException e) {
      // Such as a text that changed under the run.
      throw new UserError("the run stopped: " + e.getMessage());
    } finally {
      loop.done();
    }
    if (json) {
      spec.commandLine()
          .getOut()
          .println(new ObjectMapper().writeValueAsString(TrainSummary.of(trainer, corpus, loop)));
    }
    return 0;
  }

  /** A short text has only frequent words: the usual threshold then leaves hardly any of it. */
  private static void remarkOnSubsampling(
      EncodedCorpus corpus, TrainingSettings settings, PrintWriter err) {
    if (settings.method() != Method.SKIP_GRAM && settings.method() != Method.CBOW) {
      return;
    }
    double kept = Subsampling.keptTokens(corpus.vocabulary(), settings.subsample());
    if (kept < LEAST_KEPT * corpus.tokens()) {
      err.printf(
          Locale.ROOT,
          "subsampling at %s reads about %,.0f of %,d tokens an epoch; --sample 0 reads all%n",
          settings.subsample(),
          kept,
          corpus.tokens());
    }
  }

  private TrainingSettings settings(@Nullable RunDescription saved) {
    ParseResult typed = spec.commandLine().getParseResult();
    if (saved != null) {
      ModelOptions.checkResumed(typed, options, saved);
      return saved.settings();
    }
    TrainingSettings wanted = options.settings();
    ModelOptions.checkModel(typed, wanted);
    return wanted;
  }

  /** A trainer at the run's beginning, or where the saved run stands. */
  private Trainer begin(EncodedCorpus corpus, TrainingSettings settings) throws IOException {
    Trainer trainer = create(corpus, settings);
    if (resume != null) {
      RunFile.restore(resume, trainer);
    }
    return trainer;
  }

  private Trainer beginAgain(EncodedCorpus corpus, TrainingSettings settings) {
    try {
      return begin(corpus, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Trainer create(EncodedCorpus corpus, TrainingSettings settings) {
    try {
      return Trainers.create(corpus, settings);
    } catch (OutOfMemoryError e) {
      throw new UserError(
          "%,d words of dimension %d do not fit in this process's memory; choose a higher --min-count"
                  .formatted(corpus.vocabulary().size(), settings.dimension())
              + " or a smaller --dim, or give Java more memory");
    }
  }

  /** Mistakes in the targets are found before an hour of training, not after. */
  private void checkTargets() {
    if (out == null && save == null) {
      throw new UserError("say where the vectors go with --out, or the run with --save");
    }
    for (Path target : new Path[] {out, save}) {
      if (target != null) {
        if (Files.isDirectory(target)) {
          throw new UserError(target + " is a folder; name a file");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
          throw new UserError("there is no folder " + folder + " that can be written to; make it");
        }
      }
    }
  }

  private String text(@Nullable RunDescription saved) {
    String source = corpusName != null || saved == null ? corpusName : saved.source();
    if (source == null) {
      throw new UserError("name a text to train on");
    }
    return source;
  }

  /** Trouble with one of the two files does not keep the other from being written. */
  private void keep(
      Trainer trainer,
      RunOutput output,
      Supplier<RunDescription> description,
      TrainingLoop loop,
      PrintWriter err)
      throws IOException {
    IOException trouble = null;
    if (out != null && !loop.interrupted()) {
      try {
        VectorFiles.write(output.of(trainer), out, output.format());
        err.println("wrote " + out);
      } catch (IOException e) {
        trouble = e;
      }
    }
    Path run = save == null && loop.interrupted() ? Path.of(out + ".vectarium") : save;
    if (run != null) {
      try {
        RunFile.write(run, description.get(), trainer);
        err.printf(
            Locale.ROOT,
            trainer.finished()
                ? "saved at its end, update %,d; its vectors: train --resume %s --out FILE%n"
                : "saved at update %,d; go on with: train --resume %s --out FILE%n",
            trainer.progress().updates(),
            run);
      } catch (IOException e) {
        if (trouble != null) {
          e.addSuppressed(trouble);
        }
        trouble = e;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }
}
