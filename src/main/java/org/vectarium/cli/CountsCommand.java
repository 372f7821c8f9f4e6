package org.vectarium.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.CooccurrenceCounter;
import org.vectarium.cooc.CountTransform;
import org.vectarium.cooc.CountingOptions;
import org.vectarium.cooc.WindowWeight;
import org.vectarium.embedding.format.SafeFile;
import org.vectarium.embedding.format.VectorFiles;
import org.vectarium.embedding.format.VectorFormat;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.Vocabulary;
import org.vectarium.train.CountRecipe;
import org.vectarium.train.Method;
import org.vectarium.train.SvdTrainer;
import org.vectarium.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code counts}: the co-occurrence matrix of a corpus, transformed, or its SVD as vectors. */
@Command(
    name = "counts",
    description = {
      "Counts which words stand near which, and transforms the counts.",
      "Writes a line of word, context word and value, with tabs, for every cell that is not 0;",
      "with --svd, word vectors."
    },
    mixinStandardHelpOptions = true)
final class CountsCommand implements Callable<Integer> {
  /** Every word of the window counts 1, no transform, L Σ. */
  private static final CountRecipe PLAIN =
      new CountRecipe(WindowWeight.UNIFORM, false, List.of(), 1);

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private CountOptions counting = new CountOptions();

  @Parameters(paramLabel = "CORPUS", description = CorpusArgument.DESCRIPTION)
  private String corpus = "";

  @Option(
      names = "--window",
      paramLabel = "M",
      defaultValue = "4",
      description = "words each side, default 4")
  private int window;

  @Option(
      names = "--min-count",
      paramLabel = "N",
      defaultValue = "1",
      description = "leave rarer words out, default 1")
  private long minCount;

  @Option(names = "--svd", paramLabel = "K", description = "write vectors of rank K instead")
  private @Nullable Integer rank;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "of the SVD, default 1")
  private long seed;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "512",
      description = "megabytes to count in; more goes to disk; default 512")
  private long megabytes;

  @Option(
      names = "--format",
      paramLabel = "F",
      converter = VectorFormatName.class,
      defaultValue = "word2vec-text",
      description = "of vectors, default ${DEFAULT-VALUE}")
  private VectorFormat format = VectorFormat.WORD2VEC_TEXT;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to")
  private Path out = Path.of("");

  @Option(names = "--json", description = "print one JSON object on the last line")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CountRecipe recipe = counting.recipe(PLAIN);
    CountingOptions options =
        new CountingOptions(window, recipe.weight(), recipe.leftOnly(), megabytes << 20);
    EncodedCorpus text =
        CorpusArgument.open(corpus, minCount, reading, spec.commandLine().getErr());
    long start = System.nanoTime();
    SparseMatrix counts = CooccurrenceCounter.count(text, options);
    double seconds = (System.nanoTime() - start) / 1e9;
    PrintWriter console = spec.commandLine().getErr();
    console.println(
        String.format(
            Locale.ROOT,
            "%,d tokens, %,d types, %,d cells counted in %.2f s",
            text.tokens(),
            counts.rows(),
            counts.nonZeros(),
            seconds));
    SparseMatrix matrix = CountTransform.applyAll(recipe.transforms(), counts, text.vocabulary());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("tokens", text.tokens());
    object.put("types", counts.rows());
    object.put("cells", counts.nonZeros());
    object.put("seconds", seconds);
    object.put("transformed_cells", matrix.nonZeros());
    if (rank == null) {
      SafeFile.write(out, stream -> write(matrix, text.vocabulary(), stream));
    } else {
      object.put("relative_error", writeVectors(matrix, text, rank, recipe, console));
    }
    console.println("wrote " + out);
    if (json) {
      object.put("file", out.toString());
      spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(object));
    }
    return 0;
  }

  /** Writes L Σ^P and gives the relative error of rank k. */
  private double writeVectors(
      SparseMatrix matrix, EncodedCorpus text, int k, CountRecipe recipe, PrintWriter console)
      throws IOException {
    if (k < 1 || k > matrix.rows()) {
      throw new UserError(
          "--svd is " + k + "; it must be from 1 to " + matrix.rows() + ", the types");
    }
    TrainingSettings settings =
        TrainingSettings.defaults(Method.SVD)
            .with()
            .dimension(k)
            .window(window)
            .counts(recipe)
            .seed(seed)
            .build();
    SvdTrainer svd = new SvdTrainer(text.vocabulary(), matrix, settings);
    svd.advance(settings.epochs());
    console.println(
        String.format(
            Locale.ROOT,
            "rank %d after %d steps leaves a relative error of %.4f",
            k,
            svd.progress().updates(),
            svd.loss().mean()));
    VectorFiles.write(svd.snapshot().centre(), out, format);
    return svd.loss().mean();
  }

  private static void write(SparseMatrix matrix, Vocabulary words, OutputStream raw)
      throws IOException {
    try (Writer writer = new BufferedWriter(new OutputStreamWriter(raw, UTF_8), 1 << 16)) {
      for (int i = 0; i < matrix.rows(); i++) {
        for (int k = matrix.rowStart(i); k < matrix.rowStart(i + 1); k++) {
          writer.write(words.word(i));
          writer.write('\t');
          writer.write(words.word(matrix.columnIndices()[k]));
          writer.write('\t');
          writer.write(Float.toString(matrix.values()[k]));
          writer.write('\n');
        }
      }
    }
  }
}
