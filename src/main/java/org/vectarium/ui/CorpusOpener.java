package org.vectarium.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.format.VectorFileException;
import org.vectarium.text.CorpusException;
import org.vectarium.text.CorpusReader;
import org.vectarium.text.CorpusReading;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.ReadOptions;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.text.sample.SampleCorpus;
import org.vectarium.train.UnfitCorpusException;
import org.vectarium.ui.i18n.Language;

/**
 * Opens corpora off screen. One that cannot be read leaves the open one in place and says why in
 * one sentence; opening another ends a reading that is under way.
 *
 * <p>Screen thread only.
 */
public final class CorpusOpener {
  private final AppContext context;
  private final AtomicInteger newest = new AtomicInteger();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);

  private Consumer<EncodedCorpus> examiner = _ -> {};

  CorpusOpener(AppContext context) {
    this.context = context;
  }

  /**
   * Asked about people's own text before it takes the place of the open corpus; throws an {@link
   * UnfitCorpusException} if it will not do. Bundled corpora are known to do.
   */
  public void setExaminer(Consumer<EncodedCorpus> newExaminer) {
    examiner = newExaminer;
  }

  /** Share of the file that has been read, in [0, 1]; −1 while nothing is being read. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Opens a text file of one sentence a line, words between spaces. */
  public void open(Path file) {
    open(CorpusSource.file(file), ReadOptions.DEFAULT, file);
  }

  /**
   * Opens people's own text. What had to be left out of it is said as a notice.
   *
   * @param origin the file or folder to remember it by; null for text without one
   */
  public void open(CorpusSource source, ReadOptions options, @Nullable Path origin) {
    int mine = newest.incrementAndGet();
    progress.set(0);
    context
        .background()
        .run(
            () -> CorpusReader.read(source, options, monitor(mine)),
            reading -> opened(mine, reading.corpus(), () -> remember(reading, origin)),
            e -> failed(mine, e));
  }

  private void remember(CorpusReading reading, @Nullable Path origin) {
    if (origin != null) {
      context.preferences().update(p -> p.withRecentText(origin.toAbsolutePath().toString()));
    }
    if (!reading.warnings().isEmpty()) {
      String first = reading.warnings().getFirst().message();
      int more = reading.warnings().size() - 1;
      context
          .notices()
          .remark(() ->
              more == 0 ? first : context.messages().format("errors.corpus.warnings", first, more));
    }
  }

  /** Opens a bundled corpus by its id, and again on the next start. */
  public void openSample(String id) {
    int mine = newest.incrementAndGet();
    progress.set(0);
    context
        .background()
        .run(
            () -> SampleCorpora.open(id, monitor(mine)),
            corpus -> {
              if (mine == newest.get()) {
                progress.set(-1);
                context.preferences().update(p -> p.withCorpus(corpus.name()));
                take(corpus);
              }
            },
            e -> failed(mine, e));
  }

  /** Opens the bundled corpus of last time, or the one that suits the language. */
  public void openFirst() {
    String last = context.preferences().get().corpus();
    String language = context.messages().language() == Language.CHINESE ? "zh" : "en";
    openSample(
        last != null && SampleCorpora.find(last).isPresent()
            ? last
            : SampleCorpora.of(SampleCorpus.Size.MEDIUM, language).id());
  }

  /** Ends a reading that is under way. */
  public void cancel() {
    newest.incrementAndGet();
    progress.set(-1);
  }

  private ReadMonitor monitor(int mine) {
    return (done, total) -> {
      double share = total > 0 ? Math.min(1, done / (double) total) : 0;
      context
          .background()
          .onScreen(() -> {
            if (mine == newest.get()) {
              progress.set(share);
            }
          });
      return mine == newest.get();
    };
  }

  /** People's own text: examined first. */
  private void opened(int mine, EncodedCorpus corpus, Runnable taken) {
    if (mine != newest.get()) {
      return;
    }
    progress.set(-1);
    try {
      examiner.accept(corpus);
    } catch (UnfitCorpusException unfit) {
      refuse(
          unfit,
          () -> {
            if (mine == newest.get()) {
              take(corpus);
              taken.run();
            }
          });
      return;
    }
    take(corpus);
    taken.run();
  }

  private void take(EncodedCorpus corpus) {
    context.notices().clear();
    context.selectedWordProperty().set("");
    context.corpusProperty().set(corpus);
  }

  /** Keeps what is open; a text that other settings would suit may be had with those. */
  private void refuse(UnfitCorpusException unfit, Runnable anyway) {
    Supplier<String> words = () -> sentence(unfit);
    switch (unfit.kind()) {
      case ONE_WORD -> context.notices().problem(words);
      case TOO_FEW_TYPES, WINDOW_TOO_LARGE ->
          context.notices().problem(words, new Notices.Offer("errors.train.fit", anyway));
    }
  }

  private void failed(int mine, Exception problem) {
    if (mine != newest.get()) {
      return;
    }
    progress.set(-1);
    if (problem instanceof CancellationException) {
      return;
    }
    context.notices().problem(() -> sentence(problem));
  }

  /** What went wrong with a corpus or another file, as a sentence in the language of the screen. */
  public String sentence(Exception problem) {
    if (problem instanceof UnfitCorpusException e) {
      return context.messages().format("errors.train." + e.kind(), e.corpus(), e.has(), e.asked());
    }
    if (problem instanceof VectorFileException e) {
      return VectorFaultText.of(context.messages(), e);
    }
    String key = problem instanceof CorpusException e ? "errors.corpus." + e.kind() : "";
    if (problem instanceof CorpusException e
        && context.messages().language() != Language.ENGLISH
        && context.messages().bundle().containsKey(key)) {
      Object[] facts =
          Stream.concat(Stream.of(e.source(), e.line(), e.column()), e.details().stream())
              .toArray();
      return context.messages().format(key, facts);
    }
    String message = problem.getMessage();
    if (message != null && (problem instanceof IOException || message.endsWith("."))) {
      return message;
    }
    return context.messages().format("errors.unexpected", String.valueOf(problem));
  }
}
