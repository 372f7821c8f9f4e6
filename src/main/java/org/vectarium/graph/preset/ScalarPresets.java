package org.vectarium.graph.preset;

import org.vectarium.graph.Elementwise;
import org.vectarium.graph.Function;
import org.vectarium.graph.Pairwise;

/** Graphs of single numbers. */
public final class ScalarPresets {
  private ScalarPresets() {}

  /** f = (x + y) · max(y, z) at (1, 2, 0): the lecture's example. */
  public static Preset threeInputs() {
    PresetBuilder g = new PresetBuilder();
    int x = g.input("x", 1);
    int y = g.input("y", 2);
    int z = g.input("z", 0);
    int a = g.add("a", x, y);
    int b = g.apply("b", new Pairwise(Pairwise.Kind.MAX), y, z);
    return g.build("f(x, y, z) = (x + y) \\cdot \\max(y, z)", g.multiply("f", a, b));
  }

  /** One neuron with squared loss: J = (σ(wx + b) − y)² at w = 0.5, x = 2, b = −1, y = 1. */
  public static Preset neuron() {
    PresetBuilder g = new PresetBuilder();
    int w = g.parameter("w", 0.5);
    int x = g.input("x", 2);
    int b = g.parameter("b", -1);
    int wx = g.apply("a", new Pairwise(Pairwise.Kind.MULTIPLY), w, x);
    int z = g.add("z", wx, b);
    int h = g.apply("h", new Elementwise(Function.SIGMOID), z);
    int y = g.input("y", 1);
    int e = g.apply("e", new Pairwise(Pairwise.Kind.SUBTRACT), h, y);
    return g.build(
        "J = \\left(\\sigma(wx + b) - y\\right)^2",
        g.apply("J", new Elementwise(Function.SQUARE), e));
  }

  /** Two paths that meet: z = x² · sin x, the multivariate chain rule. */
  public static Preset twoPaths() {
    PresetBuilder g = new PresetBuilder();
    int x = g.input("x", 2);
    int u = g.apply("u", new Elementwise(Function.SQUARE), x);
    int v = g.apply("v", new Elementwise(Function.SIN), x);
    return g.build("z = u(x) \\cdot v(x) = x^2 \\sin x", g.multiply("z", u, v));
  }

  /** One weight used twice: f = σ(wx + b) · w at w = 0.5, x = 2, b = −1 (curriculum G28b). */
  public static Preset sharedWeight() {
    PresetBuilder g = new PresetBuilder();
    int w = g.parameter("w", 0.5);
    int x = g.input("x", 2);
    int b = g.parameter("b", -1);
    int a = g.multiply("a", w, x);
    int z = g.add("z", a, b);
    int h = g.apply("h", new Elementwise(Function.SIGMOID), z);
    return g.build("f = \\sigma(wx + b) \\cdot w", g.multiply("f", h, w));
  }

  /** One value with three readers, whose gradients add: a = xy, f = σ(a) + a² + tanh a. */
  public static Preset severalOutputs() {
    PresetBuilder g = new PresetBuilder();
    int x = g.input("x", 0.5);
    int y = g.input("y", -1);
    int a = g.multiply("a", x, y);
    int b = g.apply("b", new Elementwise(Function.SIGMOID), a);
    int c = g.apply("c", new Elementwise(Function.SQUARE), a);
    int d = g.apply("d", new Elementwise(Function.TANH), a);
    int e = g.add("e", b, c);
    return g.build("f = \\sigma(a) + a^2 + \\tanh a,\\quad a = xy", g.add("f", e, d));
  }
}
