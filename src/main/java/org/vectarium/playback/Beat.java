package org.vectarium.playback;

import org.vectarium.graph.Message;
import org.vectarium.graph.Tensor;

/** The smallest thing that can happen while a graph is played. */
public sealed interface Beat {
  /** Which step of the trace this belongs to. */
  int step();

  /** The node at which it happens. */
  int node();

  /** A value appears. */
  record Value(int step, int node, Tensor value) implements Beat {}

  /** All messages are in and have been added: a gradient appears. */
  record Gradient(int step, int node, Tensor gradient) implements Beat {}

  /** A message travels back along one edge. */
  record Send(int step, int node, Message message) implements Beat {}
}
