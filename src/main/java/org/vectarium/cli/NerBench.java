package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vectarium.ner.BundledSentences;
import org.vectarium.ner.WindowSettings;
import org.vectarium.ner.WindowTrainer;
import org.vectarium.text.sample.SampleCorpora;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ner bench}: how fast the classifier trains; for a quiet machine. */
@Command(
    name = "bench",
    description = "Measure training: d = 50, window 2, 100 hidden units, one thread.")
final class NerBench implements Callable<Integer> {
  private static final double NANOS = 1e-9;

  /** Epochs until the compiler has done its work. */
  private static final int WARM_UP = 12;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--rounds", paramLabel = "N", description = "epochs to time, default 15")
  private int rounds = 15;

  @Override
  public Integer call() throws IOException {
    if (rounds < 1 || rounds > 1000) {
      throw new UserError("--rounds is " + rounds + "; it must be from 1 to 1,000");
    }
    PrintWriter out = spec.commandLine().getOut();
    for (boolean freeze : new boolean[] {false, true}) {
      WindowTrainer trainer =
          new WindowTrainer(
              WindowSettings.defaults()
                  .withHidden(100)
                  .withWindow(2)
                  .withTraining(0.05, 0, WARM_UP + rounds)
                  .withFreeze(freeze),
              null,
              BundledSentences.set("en", SampleCorpora.LabelledSet.TRAIN));
      double[] speeds = new double[rounds];
      for (int epoch = 0; epoch < WARM_UP + rounds; epoch++) {
        long start = System.nanoTime();
        trainer.runEpoch();
        if (epoch >= WARM_UP) {
          speeds[epoch - WARM_UP] = trainer.windows() / ((System.nanoTime() - start) * NANOS);
        }
      }
      Arrays.sort(speeds);
      out.printf(
          Locale.ROOT,
          "%-22s median %,9.0f windows/s   slowest %,9.0f   fastest %,9.0f%n",
          freeze ? "word vectors frozen" : "word vectors tuned",
          speeds[rounds / 2],
          speeds[0],
          speeds[rounds - 1]);
    }
    return 0;
  }
}
