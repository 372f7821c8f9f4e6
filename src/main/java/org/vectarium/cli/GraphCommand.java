package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Step;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;
import org.vectarium.graph.expression.Expression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** {@code graph FORMULA --at …}: a formula's forward and backward pass, and its gradient check. */
@Command(name = "graph", description = "Run a formula forward and backward, node by node.")
public final class GraphCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FORMULA", description = "such as \"(x+y)*max(y,z)\"")
  private String formula = "";

  @Option(
      names = "--at",
      paramLabel = "VALUES",
      description = "x=1,v=[1,2],W=[[1,2],[3,4]]; may be repeated")
  private List<String> at = new ArrayList<>();

  @Option(names = "--h", paramLabel = "H", description = "step of the gradient check, default 1e-5")
  private double h = 1e-5;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Option(names = "--svg", paramLabel = "FILE", description = "write the finished graph as SVG")
  private @Nullable Path svg;

  @Option(names = "--dot", paramLabel = "FILE", description = "write the graph for Graphviz")
  private @Nullable Path dot;

  @Override
  public Integer call() throws IOException {
    if (!(h > 0 && h < 1)) {
      throw new UserError("--h is " + h + "; it must lie between 0 and 1");
    }
    Map<String, Tensor> given = values();
    Expression expression = Expression.parse(formula, given);
    requireValues(expression.graph(), given);
    Map<String, Tensor> sources = expression.defaults();
    Trace trace = Trace.run(expression.graph(), sources);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(json(trace, sources)));
    } else {
      print(out, trace, sources);
    }
    GraphFiles.write(trace, svg, dot);
    requireFinite(trace, expression);
    return 0;
  }

  private Map<String, Tensor> values() {
    Map<String, Tensor> all = new HashMap<>();
    for (String part : at) {
      all.putAll(Assignments.parse(part));
    }
    return all;
  }

  private static void requireValues(Graph graph, Map<String, Tensor> given) {
    List<String> inputs = inputs(graph).stream().map(Node::name).toList();
    for (String name : given.keySet()) {
      if (!inputs.contains(name)) {
        throw new UserError(
            "--at gives \"" + name + "\" a value, but the formula's names are " + inputs);
      }
    }
    for (Node node : inputs(graph)) {
      if (!given.containsKey(node.name())) {
        throw new UserError(
            "\""
                + node.name()
                + "\" has no value; add --at "
                + node.name()
                + "="
                + (node.shape().isScalar() ? "1" : node.shape().isVector() ? "[1,2]" : "[[1,2]]"));
      }
    }
  }

  private static List<Node.Source> inputs(Graph graph) {
    return graph.sources().stream().filter(s -> s.role() != Node.Role.CONSTANT).toList();
  }

  /** The place where something first stopped being a number; a whole run has none. */
  private static void requireFinite(Trace trace, Expression expression) {
    for (Step step : trace.steps()) {
      Tensor result =
          switch (step) {
            case Step.Forward forward -> forward.value();
            case Step.Backward backward -> backward.gradient();
          };
      if (!result.isFinite()) {
        Node node = trace.graph().node(step.node());
        String what = step instanceof Step.Forward ? "the value" : "the gradient";
        throw new UserError(
            "%s of %s = %s (column %d) is %s%s: the first that is not finite; change its inputs"
                .formatted(
                    what,
                    node.name(),
                    text(trace.graph(), node),
                    expression.column(node.id()),
                    result,
                    inputs(trace, node)));
      }
    }
  }

  /** ", where x = -1.0", or nothing for a source. */
  private static String inputs(Trace trace, Node node) {
    List<String> given = new ArrayList<>();
    for (int input : node.inputs()) {
      given.add(trace.graph().node(input).name() + " = " + trace.value(input));
    }
    return given.isEmpty() ? "" : ", where " + String.join(" and ", given);
  }

  private static String text(Graph graph, Node node) {
    return switch (node) {
      case Node.Source source -> source.name();
      case Node.Operation operation -> operation.op().text(graph.inputNames(node));
    };
  }

  private void print(PrintWriter out, Trace trace, Map<String, Tensor> sources) {
    Graph graph = trace.graph();
    out.println("forward");
    for (Node node : graph.nodes()) {
      String right = node instanceof Node.Operation ? " = " + text(graph, node) : "";
      out.println("  " + node.name() + right + " = " + trace.value(node.id()));
    }
    String f = graph.output().name();
    out.println("backward: upstream × local = downstream");
    for (Step step : trace.steps()) {
      if (step instanceof Step.Backward backward) {
        for (Message m : backward.sent()) {
          String to = graph.node(m.edge().to()).name();
          String from = graph.node(m.edge().from()).name();
          out.printf(
              "  ∂%s/∂%s × ∂%s/∂%s: %s × %s = %s%n",
              f, to, to, from, m.upstream(), small(m), m.downstream());
        }
      }
    }
    out.printf(Locale.ROOT, "gradients, and central differences at h = %s%n", h);
    for (Node.Source source : inputs(graph)) {
      for (int i = 0; i < source.shape().size(); i++) {
        var check = GradientCheck.check(trace, sources, source.name(), i, h);
        out.printf(
            Locale.ROOT,
            "  ∂%s/∂%s%s = %s   numeric %.10g   error %.1e%n",
            f,
            source.name(),
            source.shape().isScalar() ? "" : "[" + (i + 1) + "]",
            check.analytic(),
            check.numeric(),
            check.error());
      }
    }
  }

  private static String small(Message m) {
    Tensor jacobian = m.local().jacobian();
    return jacobian.size() == 1
        ? Double.toString(jacobian.get(0))
        : jacobian.size() <= 64 ? jacobian.toString() : "a Jacobian of " + jacobian.shape();
  }

  private Map<String, Object> json(Trace trace, Map<String, Tensor> sources) {
    Graph graph = trace.graph();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("formula", formula);
    object.put("value", trace.output());
    object.put("gradients", byInput(graph, s -> plain(trace.gradient(s.name()))));
    List<Object> steps = new ArrayList<>();
    for (Step step : trace.steps()) {
      steps.add(json(graph, step));
    }
    object.put("steps", steps);
    object.put("check", byInput(graph, source -> check(trace, sources, source)));
    return object;
  }

  private static Map<String, Object> byInput(Graph graph, Function<Node.Source, Object> value) {
    Map<String, Object> object = new LinkedHashMap<>();
    inputs(graph).forEach(source -> object.put(source.name(), value.apply(source)));
    return object;
  }

  private Map<String, Object> check(Trace trace, Map<String, Tensor> sources, Node.Source source) {
    double[] numeric = new double[source.shape().size()];
    double worst = 0;
    for (int i = 0; i < numeric.length; i++) {
      var result = GradientCheck.check(trace, sources, source.name(), i, h);
      numeric[i] = result.numeric();
      worst = Math.max(worst, result.error());
    }
    return Map.of("h", h, "numeric", plain(Tensor.of(source.shape(), numeric)), "error", worst);
  }

  private static Map<String, Object> json(Graph graph, Step step) {
    Map<String, Object> object = new LinkedHashMap<>();
    Node node = graph.node(step.node());
    switch (step) {
      case Step.Forward forward -> {
        object.put("pass", "forward");
        object.put("node", node.name());
        object.put("formula", text(graph, node));
        object.put("shape", node.shape().toString());
        object.put("value", plain(forward.value()));
      }
      case Step.Backward backward -> {
        object.put("pass", "backward");
        object.put("node", node.name());
        object.put("gradient", plain(backward.gradient()));
        List<Object> sent = new ArrayList<>();
        for (Message m : backward.sent()) {
          Map<String, Object> message = new LinkedHashMap<>();
          message.put("to", graph.node(m.edge().from()).name());
          message.put("upstream", plain(m.upstream()));
          message.put("local", plain(m.local().jacobian()));
          message.put("downstream", plain(m.downstream()));
          sent.add(message);
        }
        object.put("sends", sent);
      }
    }
    return object;
  }

  /** A number, a list, or a list of rows; a 1 × 1 Jacobian is a number. */
  private static Object plain(Tensor tensor) {
    if (tensor.size() == 1 && !tensor.shape().isVector()) {
      return tensor.get(0);
    }
    if (!tensor.shape().isMatrix()) {
      return tensor.toArray();
    }
    double[][] rows = new double[tensor.shape().rows()][tensor.shape().columns()];
    for (int i = 0; i < tensor.size(); i++) {
      rows[i / rows[0].length][i % rows[0].length] = tensor.get(i);
    }
    return rows;
  }
}
