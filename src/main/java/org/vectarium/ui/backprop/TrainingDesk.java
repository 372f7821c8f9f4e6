package org.vectarium.ui.backprop;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.ner.BundledSentences;
import org.vectarium.ner.Extrinsic;
import org.vectarium.ner.LabelledSentence;
import org.vectarium.ner.NothingToLearnException;
import org.vectarium.ner.WindowSettings;
import org.vectarium.ner.WindowTrainer;
import org.vectarium.session.FeatureVectors;
import org.vectarium.text.ConllReader;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TextInput;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.train.Method;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Model;

/**
 * Runs the training of the classifier and the comparison of features in the background, one epoch
 * after the other, and keeps what came of them while views come and go. Screen thread only.
 */
final class TrainingDesk {
  /** What the windows are glued together from. */
  enum Features {
    VIEW,
    RANDOM,
    SKIP_GRAM,
    GLOVE,
    SVD,
    FILE
  }

  /** The share of a person's own sentences that is kept for scoring. */
  private static final int ONE_IN = 5;

  private static final long SEED = 1;

  /** Below this share of words with a vector the scores say little about the vectors. */
  private static final double FEW_KNOWN = 0.5;

  private final AppContext context;
  private final TrainingLab lab;
  private @Nullable TrainingDraft draft;
  private Supplier<WindowSettings> typed;
  private final ObjectProperty<Features> features = new SimpleObjectProperty<>(Features.RANDOM);
  private final BooleanProperty unseen = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper judging = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<TrainingLab.@Nullable Report> report =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Extrinsic.Result>> comparison =
      new ReadOnlyObjectWrapper<>(List.of());
  private final StringProperty text = new SimpleStringProperty("");
  private @Nullable Path file;
  private boolean stop;
  private boolean stopJudging;

  TrainingDesk(AppContext context, TrainingLab lab) {
    this.context = context;
    this.lab = lab;
    this.typed = lab::settings;
    text.set(String.join(" ", lab.words()));
    text.subscribe(lab::setText);
  }

  /** The sentence to tag, its words apart by spaces. */
  StringProperty textProperty() {
    return text;
  }

  TrainingLab lab() {
    return lab;
  }

  /** Which vectors the next training takes. */
  ObjectProperty<Features> featuresProperty() {
    return features;
  }

  /** Whether scores are shown for names that training has not seen, else for the others. */
  BooleanProperty unseenProperty() {
    return unseen;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The features that are being compared now; empty while none are. */
  ReadOnlyStringProperty judgingProperty() {
    return judging.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<TrainingLab.@Nullable Report> reportProperty() {
    return report.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Extrinsic.Result>> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /**
   * Where a comparison takes its settings from: the fields, which may have been changed since the
   * last training.
   *
   * @param fields throws an IllegalArgumentException for what is no number
   */
  void setTyped(Supplier<WindowSettings> fields) {
    typed = fields;
  }

  /** What stands in the fields; at first the settings themselves. */
  TrainingDraft draft() {
    return draft == null ? TrainingDraft.of(lab.settings()) : draft;
  }

  void setDraft(TrainingDraft next) {
    draft = next;
  }

  /** Vectors of a file, for {@link Features#FILE}. */
  void setFile(Path vectors) {
    file = vectors;
    features.set(Features.FILE);
  }

  @Nullable Path file() {
    return file;
  }

  /** Takes the bundled sentences of the screen's language, unless a person has brought others. */
  void followLanguage() {
    String language = context.messages().language().code();
    String before = lab.sentences().language();
    if (!before.isEmpty() && !before.equals(language)) {
      lab.use(TrainingLab.Sentences.bundled(language));
      if (lab.words().equals(BundledSentences.lecture(before, 1).getFirst().words())) {
        LabelledSentence example = BundledSentences.lecture(language, 1).getFirst();
        text.set(String.join(" ", example.words()));
        lab.setCentre(WindowLab.firstEntity(example));
      }
    }
  }

  /** Trains from the beginning; does nothing while it is training. */
  void train(boolean freeze) {
    if (running.get()) {
      return;
    }
    followLanguage();
    context.notices().clear();
    Model model = context.modelProperty().get();
    if (features.get() == Features.VIEW && model == null) {
      context.notices().problem(() -> context.messages().get("backprop.train.view.none"));
      return;
    }
    if (features.get() == Features.VIEW && model != null && !model.trained()) {
      context.notices().remark(() -> context.messages().get("backprop.train.view.fresh"));
    }
    running.set(true);
    stop = false;
    Callable<Optional<WordVectors>> vectors = vectorsOf(features.get());
    List<LabelledSentence> sentences = lab.sentences().train();
    context
        .background()
        .run(
            () -> {
              WordVectors given = vectors.call().orElse(null);
              return new Prepared(given, given == null ? 1 : Extrinsic.known(given, sentences));
            },
            prepared -> begin(prepared, freeze),
            this::fail);
  }

  /**
   * What a training begins with.
   *
   * @param vectors null for random ones
   * @param known the share of the words to train on that have one
   */
  private record Prepared(@Nullable WordVectors vectors, double known) {}

  /** Ends the training after the epoch under way, or before the first. */
  void stop() {
    stop = true;
  }

  private void begin(Prepared prepared, boolean freeze) {
    if (stop) {
      running.set(false);
      return;
    }
    try {
      lab.start(prepared.vectors(), freeze);
    } catch (IllegalArgumentException e) {
      fail(e);
      return;
    }
    if (prepared.known() < FEW_KNOWN) {
      context
          .notices()
          .remark(() -> context.messages().format("backprop.train.unknown", prepared.known()));
    }
    report.set(null);
    lab.setBusy(true);
    next();
  }

  private void next() {
    context
        .background()
        .run(
            lab::runEpoch,
            done -> {
              lab.setReport(done);
              report.set(done);
              boolean over = lab.finished() || stop;
              lab.setBusy(!over);
              if (over) {
                running.set(false);
              } else {
                next();
              }
            },
            this::fail);
  }

  private void fail(Exception failure) {
    lab.setBusy(false);
    running.set(false);
    tell(failure);
  }

  private void tell(Exception failure) {
    context.notices().problem(() -> sentence(failure));
  }

  /** What went wrong, in the language of the screen. */
  private String sentence(Exception failure) {
    return switch (failure) {
      case ArithmeticException _ -> context.messages().get("backprop.train.diverged");
      case NothingToLearnException e ->
          context.messages().format("backprop.train.nothing", String.join(", ", e.classes()));
      case NoSuchFileException e ->
          context.messages().format("backprop.train.missing", e.getFile());
      default -> context.corpora().sentence(failure);
    };
  }

  /**
   * Judges random, skip-gram, GloVe and SVD vectors one after the other; while it does, ends that
   * after those under way.
   */
  void compare() {
    if (!judging.get().isEmpty()) {
      stopJudging = true;
      return;
    }
    stopJudging = false;
    context.notices().clear();
    comparison.set(List.of());
    WindowSettings settings;
    try {
      settings = typed.get();
    } catch (IllegalArgumentException e) {
      context.notices().problem(() -> context.messages().get("backprop.train.number"));
      return;
    }
    judge(settings, List.of(Features.RANDOM, Features.SKIP_GRAM, Features.GLOVE, Features.SVD));
  }

  private void judge(WindowSettings settings, List<Features> waiting) {
    if (waiting.isEmpty() || stopJudging) {
      judging.set("");
      return;
    }
    Features now = waiting.getFirst();
    judging.set(now.name());
    Callable<Optional<WordVectors>> vectors = vectorsOf(now);
    TrainingLab.Sentences sentences = lab.sentences();
    context
        .background()
        .run(
            () ->
                Extrinsic.judge(
                    settings,
                    new Extrinsic.Contender(now.name(), vectors.call().orElse(null)),
                    sentences.train(),
                    sentences.unseen()),
            result -> {
              List<Extrinsic.Result> all = new ArrayList<>(comparison.get());
              all.add(result);
              comparison.set(List.copyOf(all));
              judge(settings, waiting.subList(1, waiting.size()));
            },
            failure -> {
              judging.set("");
              tell(failure);
            });
  }

  /** Asked here, answered in the background. */
  private Callable<Optional<WordVectors>> vectorsOf(Features kind) {
    Model model = context.modelProperty().get();
    EncodedCorpus corpus = context.corpusProperty().get();
    String own = lab.sentences().language();
    String language = own.isEmpty() ? context.messages().language().code() : own;
    Path chosen = file;
    return () ->
        switch (kind) {
          case RANDOM -> Optional.empty();
          case VIEW -> Optional.ofNullable(model).map(Model::vectors);
          case FILE ->
              chosen == null ? Optional.empty() : Optional.of(VectorFiles.read(chosen).vectors());
          case SKIP_GRAM, GLOVE, SVD -> {
            EncodedCorpus text = corpus != null ? corpus : SampleCorpora.open("medium-" + language);
            yield Optional.of(
                FeatureVectors.train(
                    text,
                    Method.valueOf(kind.name()),
                    Math.min(WindowTrainer.RANDOM_DIMENSION, text.vocabulary().size()),
                    SEED));
          }
        };
  }

  /**
   * Takes a person's own sentences: of one file the last fifth is kept for scoring, of several the
   * first is trained on and the last is scored on.
   */
  void read(List<Path> files) {
    context.notices().clear();
    context
        .background()
        .run(
            () -> {
              List<List<LabelledSentence>> read = new ArrayList<>();
              for (Path path : files) {
                read.add(BundledSentences.of(ConllReader.read(TextInput.file(path))));
              }
              return read;
            },
            read -> take(split(read)),
            this::tell);
  }

  private void take(TrainingLab.Sentences sentences) {
    lab.use(sentences);
    int train = sentences.train().size();
    int unseen = sentences.unseen().size();
    context.notices().remark(() -> context.messages().format("backprop.train.read", train, unseen));
  }

  static TrainingLab.Sentences split(List<List<LabelledSentence>> files) {
    List<LabelledSentence> first = files.getFirst();
    if (files.size() > 1) {
      return new TrainingLab.Sentences(first, files.get(1), files.getLast(), "");
    }
    int kept = Math.max(1, first.size() / ONE_IN);
    List<LabelledSentence> train = first.subList(0, Math.max(1, first.size() - kept));
    List<LabelledSentence> rest = first.subList(first.size() - kept, first.size());
    return new TrainingLab.Sentences(train, rest, rest, "");
  }
}
