package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.evaluation.AnalogyReport;
import org.vectarium.embedding.evaluation.AnalogyScorer;
import org.vectarium.embedding.evaluation.AnalogySet;
import org.vectarium.embedding.evaluation.SimilaritySet;
import org.vectarium.embedding.evaluation.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** {@code evaluate VECTORS}: how well vectors answer analogies and agree with people. */
@Command(
    name = "evaluate",
    description = "Score vectors on analogy questions and on human similarity judgements.")
public final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private VectorOption source = new VectorOption();

  @Option(
      names = "--analogies",
      paramLabel = "FILE",
      description = "questions in the format of questions-words.txt")
  private @Nullable Path analogies;

  @Option(
      names = "--similarity",
      paramLabel = "FILE",
      arity = "1..*",
      description = "lines of two words and a human score")
  private List<Path> similarity = List.of();

  @Option(
      names = "--vocabulary",
      paramLabel = "N",
      description = "ask and answer analogies among the first N words only; 0 for all (30000)")
  private int vocabulary = 30_000;

  @Option(names = "--json", description = "print one JSON object on the last line")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (analogies == null && similarity.isEmpty()) {
      throw new UserError("nothing to evaluate on; give --analogies or --similarity");
    }
    if (vocabulary < 0) {
      throw new UserError("--vocabulary is " + vocabulary + "; it must be at least 0");
    }
    // The questions first: a fault in a small file should not wait for a large one.
    AnalogySet questions = analogies == null ? null : AnalogySet.read(analogies);
    Map<String, SimilaritySet> sets = new LinkedHashMap<>();
    for (Path file : similarity) {
      sets.put(file.toString(), SimilaritySet.read(file));
    }
    WordVectors vectors = source.load(spec.commandLine().getErr()).vectors();
    NearestWords search = new NearestWords(vectors);
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Object> result = new LinkedHashMap<>();
    if (questions != null) {
      AnalogyReport report = new AnalogyScorer(search, vocabulary).score(questions);
      result.put("analogies", object(report, false));
      result.put("analogies_3cosmul", object(report, true));
      if (!json) {
        print(out, report);
      }
    }
    Map<String, Object> scores = new LinkedHashMap<>();
    sets.forEach((file, set) -> {
      SimilaritySet.Score score = set.score(search);
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("rho", Double.isNaN(score.rho()) ? null : score.rho());
      object.put("pairs", score.pairs());
      object.put("asked", score.asked());
      scores.put(file, object);
      if (!json) {
        String rho =
            !Double.isNaN(score.rho())
                ? "%.4f".formatted(score.rho())
                : score.pairs() < 2
                    ? "undefined (fewer than two pairs with vectors)"
                    : "undefined (all scores equal)";
        out.printf(
            "%s: Spearman ρ = %s over %,d of %,d pairs%n", file, rho, score.pairs(), score.asked());
      }
    });
    result.put("similarity", scores);
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(result));
    }
    return 0;
  }

  private static void print(PrintWriter out, AnalogyReport report) {
    out.printf(
        "Analogies among the %,d most frequent words, question words excluded:%n",
        report.vocabulary());
    out.printf("%-32s %9s %9s   %s%n", "", "3CosAdd", "3CosMul", "answered of asked");
    for (AnalogyReport.SectionScore score : report.sections()) {
      line(out, score.section().name(), score.add(), score.mul());
    }
    line(out, "Semantic", report.semantic(false), report.semantic(true));
    line(out, "Syntactic", report.syntactic(false), report.syntactic(true));
    line(out, "Total", report.total(false), report.total(true));
  }

  private static void line(PrintWriter out, String name, Tally add, Tally mul) {
    if (add.asked() == 0) {
      out.printf("%-32s no questions of this kind%n", name);
      return;
    }
    if (add.answered() == 0) {
      out.printf("%-32s undefined: no question has all its words, 0 of %,d%n", name, add.asked());
      return;
    }
    out.printf(
        "%-32s %7.2f %% %7.2f %%   %,d of %,d%n",
        name, 100 * add.accuracy(), 100 * mul.accuracy(), add.answered(), add.asked());
  }

  private static Map<String, Object> object(AnalogyReport report, boolean mul) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("semantic", report.semantic(mul));
    object.put("syntactic", report.syntactic(mul));
    object.put("total", report.total(mul));
    return object;
  }
}
