package org.vectarium.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Grain;
import org.vectarium.train.TrainingSettings;

/** What a {@link WorkerSession} asks of its worker, in the order of asking. */
sealed interface Command {
  record Prepare(long run, EncodedCorpus corpus, TrainingSettings settings) implements Command {}

  record Go(long updates) implements Command {}

  record Pause() implements Command {}

  record Step(Grain grain) implements Command {}

  record StepBack(Grain grain) implements Command {}

  record Backward() implements Command {}

  record Seek(long update) implements Command {}

  record Budget(long bytes) implements Command {}

  record Note(String text) implements Command {}

  record Why(int word, long from, CompletableFuture<@Nullable Movement> answer)
      implements Command {}

  record Branch(TrainingSettings settings) implements Command {}

  record Until(Goal goal) implements Command {}

  record Histories(CompletableFuture<List<Contender>> answer) implements Command {}

  record SetSpeed(double updatesPerSecond) implements Command {}

  record Close() implements Command {}
}
