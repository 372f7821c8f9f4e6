package org.vectarium.ui.backprop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectarium.embedding.WordVectors;
import org.vectarium.graph.CrossEntropy;
import org.vectarium.graph.Dot;
import org.vectarium.graph.Elementwise;
import org.vectarium.graph.Function;
import org.vectarium.graph.GraphBuilder;
import org.vectarium.graph.LogisticLoss;
import org.vectarium.graph.MatVec;
import org.vectarium.graph.Node;
import org.vectarium.graph.Op;
import org.vectarium.graph.Pairwise;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Softmax;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.OutputTerm;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.Snapshot;
import org.vectarium.train.UpdateExplanation;

/**
 * One update of a running training as a graph, from the vectors as they stand. Only where the
 * graph's loss is the trainer's own loss: a picture of other numbers would be worse than none.
 */
final class UpdateGraph {
  /** Vectors are floats: sums of some hundred products agree to about this. */
  private static final double TOLERANCE = 1e-3;

  /** Entries of an outside table that is shown whole. */
  private static final long LARGEST_TABLE = 2_000_000;

  private final GraphBuilder graph = new GraphBuilder();
  private final Map<String, Tensor> sources = new HashMap<>();
  private final Map<Integer, String> captions = new HashMap<>();

  private UpdateGraph() {}

  /** The graph of an update, or nothing where the vectors have moved on or the model has none. */
  static Optional<Specimen> of(UpdateExplanation update, Snapshot snapshot) {
    return switch (update) {
      case PredictionUpdate prediction -> new UpdateGraph().prediction(prediction, snapshot);
      case GloVeUpdate cell -> new UpdateGraph().cell(cell, snapshot);
      default -> Optional.empty();
    };
  }

  private Optional<Specimen> prediction(PredictionUpdate update, Snapshot snapshot) {
    PredictionUpdate.Prediction first = update.predictions().getFirst();
    for (int input : first.inputs()) {
      if (input >= snapshot.centre().size()) {
        return Optional.empty();
      }
    }
    if (update.objective() == Objective.NAIVE_SOFTMAX) {
      return softmax(update, first, snapshot);
    }
    boolean tree = update.objective() == Objective.HIERARCHICAL_SOFTMAX;
    int v = input(update, snapshot);
    List<Integer> losses = new ArrayList<>();
    List<double[]> rows = first.gradient().rows();
    List<OutputTerm> terms = first.gradient().terms();
    if (tree && rows.size() != terms.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < terms.size(); i++) {
      OutputTerm term = terms.get(i);
      if (term.row() >= snapshot.outside().size() || losses.size() > 40) {
        return Optional.empty();
      }
      // A snapshot knows words only; the inner nodes of the tree come with the update itself.
      Tensor vector =
          rows.size() == terms.size()
              ? Tensor.vector(rows.get(i))
              : row(snapshot.outside(), term.row());
      String index = String.valueOf(losses.size() + 1);
      int u =
          source(
              "u" + index,
              "u_{" + index + "}",
              tree ? Node.Role.PARAMETER : Node.Role.WORD_VECTOR,
              vector);
      // Inner nodes of the Huffman tree are no words.
      captions.put(u, tree ? "#" + term.row() : snapshot.outside().word(term.row()));
      int s = graph.applyNamed("s" + index, "s_{" + index + "}", new Dot(), u, v);
      for (int k = 0; k < term.occurrences(); k++) {
        int label = k < term.positives() ? 1 : 0;
        String name = "J" + (losses.size() + 1) + (k == 0 ? "" : "." + (k + 1));
        losses.add(graph.apply(name, new LogisticLoss(label), s));
      }
    }
    if (losses.isEmpty()) {
      return Optional.empty();
    }
    int sum = losses.getFirst();
    for (int i = 1; i < losses.size(); i++) {
      String name = i == losses.size() - 1 ? "J" : "c" + i;
      sum = graph.apply(name, new Pairwise(Pairwise.Kind.ADD), sum, losses.get(i));
    }
    return build(
        (tree
                    ? "J = -\\textstyle\\sum_l \\log\\sigma\\left(\\pm a_{j_l}^{\\top} %s\\right)"
                    : "J = -\\textstyle\\sum_i \\log\\sigma\\left(\\pm u_i^{\\top} %s\\right)")
                .formatted(inputLatex(update))
            + restLatex(update),
        sum,
        first.gradient().loss());
  }

  /**
   * The input vector h of the first prediction: v of one word, or v̄ = (Σ v_w) ÷ n, where a word
   * that stands in the window twice is one source used twice, so that its gradients add up.
   */
  private int input(PredictionUpdate update, Snapshot snapshot) {
    int[] words = update.predictions().getFirst().inputs();
    WordVectors table = snapshot.centre();
    if (update.method() != Method.CBOW) {
      int v =
          source("v", inputLatex(update), Node.Role.WORD_VECTOR, row(snapshot.centre(), words[0]));
      captions.put(v, snapshot.centre().word(words[0]));
      return v;
    }
    Map<Integer, Integer> vectors = new HashMap<>();
    List<Integer> inputs = new ArrayList<>();
    for (int word : words) {
      inputs.add(vectors.computeIfAbsent(word, w -> vector(w, vectors.size() + 1, table)));
    }
    int sum = inputs.getFirst();
    for (int i = 1; i < words.length; i++) {
      Op add = new Pairwise(Pairwise.Kind.ADD);
      sum = graph.applyNamed("m" + i, "m_{" + i + "}", add, sum, inputs.get(i));
    }
    int n = source("n", "n", Node.Role.CONSTANT, Tensor.scalar(words.length));
    return graph.applyNamed("h", "h", new Pairwise(Pairwise.Kind.DIVIDE), sum, n);
  }

  /** A word's vector as the k-th source. */
  private int vector(int word, int k, WordVectors table) {
    int v = source("v" + k, "v_{" + k + "}", Node.Role.WORD_VECTOR, row(table, word));
    captions.put(v, table.word(word));
    return v;
  }

  /**
   * What the input vector is called: h for CBOW's mean, v_w where every word of a window predicts.
   */
  private static String inputLatex(PredictionUpdate update) {
    if (update.method() == Method.CBOW) {
      return "h";
    }
    return update.partner() < 0 ? "v_w" : "v_c";
  }

  /**
   * What the formula of one prediction leaves unsaid: the mean, the step, the other predictions.
   */
  private static String restLatex(PredictionUpdate update) {
    PredictionUpdate.Prediction first = update.predictions().getFirst();
    int n = first.inputs().length;
    if (update.method() == Method.CBOW) {
      String mean = ",\\quad h = \\bar{v} = \\tfrac{1}{%d}\\textstyle\\sum_w v_w".formatted(n);
      // The released word2vec moves every outside word by the whole ∂J/∂v̄, not by its own
      // gradient.
      boolean whole = n > 1 && first.inputShare() == 1;
      return whole ? mean + ",\\quad \\Delta v_w = -\\eta\\,\\partial J / \\partial h" : mean;
    }
    int predictions = update.predictions().stream().mapToInt(p -> p.weight()).sum();
    return predictions > 1
        ? ",\\quad J_{\\Sigma} = \\textstyle\\sum_{w=1}^{%d} J(v_w)".formatted(predictions)
        : "";
  }

  /** J = −log softmax(U h)_o: the outside table is one matrix. */
  private Optional<Specimen> softmax(
      PredictionUpdate update, PredictionUpdate.Prediction first, Snapshot snapshot) {
    FloatMatrix table = snapshot.outside().matrix();
    if ((long) table.rows() * table.columns() > LARGEST_TABLE) {
      return Optional.empty();
    }
    double[] entries = new double[table.rows() * table.columns()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = table.get(i / table.columns(), i % table.columns());
    }
    Tensor outside = Tensor.of(Shape.matrix(table.rows(), table.columns()), entries);
    int u = source("U", "U", Node.Role.PARAMETER, outside);
    int v = input(update, snapshot);
    int scores = graph.apply("s", new MatVec(), u, v);
    int y = graph.applyNamed("ŷ", "\\hat{y}", new Softmax(), scores);
    int loss = graph.apply("J", new CrossEntropy(update.target()), y);
    return build(
        "J = -\\log\\,\\mathrm{softmax}(U %s)_{\\mathrm{%s}}"
                .formatted(inputLatex(update), latexWord(snapshot.outside().word(update.target())))
            + restLatex(update),
        loss,
        first.gradient().loss());
  }

  /** A word inside a formula: letters and digits, else just o. */
  private static String latexWord(String word) {
    return word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c)) ? word : "o";
  }

  private Optional<Specimen> cell(GloVeUpdate update, Snapshot snapshot) {
    if (update.centre() >= snapshot.centre().size()
        || update.context() >= snapshot.outside().size()) {
      return Optional.empty();
    }
    int v = source("v", "w_i", Node.Role.WORD_VECTOR, row(snapshot.centre(), update.centre()));
    int u =
        source(
            "u", "\\tilde{w}_j", Node.Role.WORD_VECTOR, row(snapshot.outside(), update.context()));
    captions.put(v, snapshot.centre().word(update.centre()));
    captions.put(u, snapshot.outside().word(update.context()));
    int b = source("b", "b_i", Node.Role.PARAMETER, Tensor.scalar(update.centreBias()));
    int c = source("c", "\\tilde{b}_j", Node.Role.PARAMETER, Tensor.scalar(update.contextBias()));
    int log =
        source("logX", "\\log X_{ij}", Node.Role.CONSTANT, Tensor.scalar(Math.log(update.count())));
    int f = source("fX", "f(X_{ij})", Node.Role.CONSTANT, Tensor.scalar(update.weight()));
    int d = graph.apply("d", new Dot(), v, u);
    int m = graph.apply("m", new Pairwise(Pairwise.Kind.ADD), d, b);
    int p = graph.apply("p", new Pairwise(Pairwise.Kind.ADD), m, c);
    int e = graph.apply("e", new Pairwise(Pairwise.Kind.SUBTRACT), p, log);
    int q = graph.apply("q", new Elementwise(Function.SQUARE), e);
    int loss = graph.apply("J", new Pairwise(Pairwise.Kind.MULTIPLY), f, q);
    return build(
        "J = f(X_{ij})\\left(w_i^{\\top}\\tilde{w}_j + b_i + \\tilde{b}_j - \\log X_{ij}\\right)^2",
        loss,
        update.loss());
  }

  private Optional<Specimen> build(String latex, int output, double loss) {
    Specimen specimen =
        new Specimen(latex, graph.build(output), Map.copyOf(sources), Map.copyOf(captions));
    double shown = Trace.run(specimen.graph(), specimen.sources()).output();
    boolean same = Math.abs(shown - loss) <= TOLERANCE * Math.max(1, Math.abs(loss));
    return same ? Optional.of(specimen) : Optional.empty();
  }

  private int source(String name, String latex, Node.Role role, Tensor value) {
    sources.put(name, value);
    return graph.source(name, latex, role, value.shape());
  }

  private static Tensor row(WordVectors vectors, int id) {
    float[] row = vectors.matrix().row(id);
    double[] result = new double[row.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = row[i];
    }
    return Tensor.vector(result);
  }
}
