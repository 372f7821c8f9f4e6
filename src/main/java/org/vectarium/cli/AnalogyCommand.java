package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordArithmetic;
import org.vectarium.embedding.WordArithmetic.Scoring;
import org.vectarium.embedding.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** {@code analogy VECTORS A B C}: A is to B as C is to what? */
@Command(name = "analogy", description = "Answer A is to B as C is to …, by B − A + C.")
public final class AnalogyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private VectorOption source = new VectorOption();

  @Parameters(index = "1", paramLabel = "A")
  private String a = "";

  @Parameters(index = "2", paramLabel = "B")
  private String b = "";

  @Parameters(index = "3", paramLabel = "C")
  private String c = "";

  @Option(names = "-k", paramLabel = "K", description = "how many answers (5)")
  private int k = 5;

  @Option(names = "--method", description = "add (3CosAdd) or mul (3CosMul); add")
  private Scoring method = Scoring.ADD;

  @Option(names = "--keep-inputs", description = "let A, B and C be answers too")
  private boolean keepInputs;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (k < 1) {
      throw new UserError("-k is " + k + "; it must be at least 1");
    }
    WordVectors vectors = source.load(spec.commandLine().getErr()).vectors();
    int idA = VectorOption.id(vectors, a);
    int idB = VectorOption.id(vectors, b);
    int idC = VectorOption.id(vectors, c);
    List<Neighbour> answers =
        new WordArithmetic(new NearestWords(vectors)).analogy(idA, idB, idC, method, keepInputs, k);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("a", vectors.word(idA));
      object.put("b", vectors.word(idB));
      object.put("c", vectors.word(idC));
      object.put("method", method.name().toLowerCase(Locale.ROOT));
      object.put("inputs_kept", keepInputs);
      object.put("answers", answers);
      out.println(new ObjectMapper().writeValueAsString(object));
    } else {
      NeighboursCommand.print(out, answers);
    }
    return 0;
  }
}
