package org.vectarium.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vectarium.graph.Finding;
import org.vectarium.graph.GradientCheck;
import org.vectarium.graph.Graph;
import org.vectarium.graph.Kink;
import org.vectarium.graph.Message;
import org.vectarium.graph.Node;
import org.vectarium.graph.Step;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;

/** A run through a graph as one object: {@code value}, {@code gradients}, {@code steps}, … */
final class GraphJson {
  private final Trace trace;
  private final Graph graph;
  private final double h;

  GraphJson(Trace trace, double h) {
    this.trace = trace;
    this.graph = trace.graph();
    this.h = h;
  }

  Map<String, Object> object(String formula) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("formula", formula);
    object.put("value", trace.output());
    object.put("gradients", byInput(source -> plain(trace.gradient(source.id()))));
    object.put("steps", trace.steps().stream().map(this::step).toList());
    object.put("check", byInput(this::check));
    object.put(
        "notes",
        graph.nodes().stream()
            .flatMap(node -> Finding.distribution(trace, node).stream())
            .map(Finding::sentence)
            .toList());
    return object;
  }

  private Map<String, Object> byInput(Function<Node.Source, Object> value) {
    Map<String, Object> object = new LinkedHashMap<>();
    GraphReport.inputs(graph).forEach(s -> object.put(s.name(), value.apply(s)));
    return object;
  }

  private Map<String, Object> check(Node.Source source) {
    double[] numeric = new double[source.shape().size()];
    double worst = 0;
    List<Object> kinks = new ArrayList<>();
    for (int i = 0; i < numeric.length; i++) {
      GradientCheck.Result result = GradientCheck.check(trace, source.id(), i, h);
      numeric[i] = result.numeric();
      worst = Math.max(worst, result.error());
      String entry = source.name() + source.shape().index(i);
      Kink.find(trace, source.id(), i, h).ifPresent(kink -> kinks.add(kink(kink, entry)));
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("h", h);
    object.put("numeric", plain(Tensor.of(source.shape(), numeric)));
    object.put("error", worst);
    object.put("kinks", kinks);
    return object;
  }

  private Map<String, Object> kink(Kink kink, String entry) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("entry", entry);
    object.put("node", graph.node(kink.node()).name());
    object.put("here", kink.here());
    object.put("left", kink.left());
    object.put("right", kink.right());
    return object;
  }

  private Map<String, Object> step(Step step) {
    Map<String, Object> object = new LinkedHashMap<>();
    Node node = graph.node(step.node());
    switch (step) {
      case Step.Forward forward -> {
        object.put("pass", "forward");
        object.put("node", node.name());
        object.put("formula", GraphReport.formula(graph, node));
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
