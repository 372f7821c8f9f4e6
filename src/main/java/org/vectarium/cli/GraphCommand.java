package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Finding;
import org.vectarium.graph.Graph;
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
    Trace trace = Trace.run(expression.graph(), expression.defaults());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(new GraphJson(trace, h).object(formula)));
    } else {
      new GraphReport(out, trace, h).print();
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
    List<String> inputs = GraphReport.inputs(graph).stream().map(Node::name).toList();
    for (String name : given.keySet()) {
      if (!inputs.contains(name)) {
        throw new UserError(
            "--at gives \"" + name + "\" a value, but the formula's names are " + inputs);
      }
    }
    for (Node node : GraphReport.inputs(graph)) {
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

  /** The place where something first stopped being a number; a whole run has none. */
  private static void requireFinite(Trace trace, Expression expression) {
    Finding.firstNonFinite(trace)
        .ifPresent(step -> {
          Node node = trace.graph().node(step.node());
          throw new UserError(
              "%s of %s (column %d) is %s: %s; change its inputs"
                  .formatted(
                      step instanceof Step.Forward ? "the value" : "the gradient",
                      node instanceof Node.Operation
                          ? node.name() + " = " + GraphReport.formula(trace.graph(), node)
                          : node.name(),
                      expression.column(node.id()),
                      Finding.result(step),
                      Finding.cause(trace, step)
                          .map(Finding::sentence)
                          .orElse("the first that is not finite")));
        });
  }
}
