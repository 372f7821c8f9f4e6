package org.vectarium.graph;

import java.util.List;

/** One event of a run through a graph. A run is a list of these, and everything reads that list. */
public sealed interface Step {
  int node();

  /** The node got its value. */
  record Forward(int node, Tensor value) implements Step {}

  /**
   * The node got its gradient and sent messages back to its inputs.
   *
   * @param received one message for each use of the value; empty at the output, whose gradient is 1
   * @param gradient Σ of what was received: ∂(output)/∂(this value), shaped like the value
   * @param sent one message for each input, in order; empty at a source
   */
  record Backward(int node, List<Message> received, Tensor gradient, List<Message> sent)
      implements Step {}
}
