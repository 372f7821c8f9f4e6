package org.vectarium.train;

import java.util.Objects;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.RowBlock;

/**
 * An objective as the block sees it: which output rows a target selects, and their coefficients.
 */
sealed interface OutputRows {
  /** The most rows one target can select. */
  int most();

  /** Sets the block's output rows, each once, with how often it counts and is true. */
  void select(DrawnUpdate update, RowBlock block);

  /**
   * Lists the rows that an update will read, as far as they are worth fetching ahead.
   *
   * @param offsets takes them from {@code at} on
   * @return the end of the list
   */
  int list(DrawnUpdate update, int[] offsets, int at);

  /** Turns scores into coefficients, −η ∂J/∂s; returns J. */
  double coefficients(RowBlock block, float rate);

  static OutputRows of(PredictionModel model) {
    return switch (model.settings.objective()) {
      case NEGATIVE_SAMPLING -> new Sampled(model.outside, model.settings.negatives());
      case HIERARCHICAL_SOFTMAX ->
          new Path(model.outside, Objects.requireNonNull(model.tree, "tree"));
      case NAIVE_SOFTMAX -> new All(model.outside);
    };
  }

  /** {@link NegativeSampling}: the target and its noise words; repeats are counted. */
  record Sampled(FloatMatrix u, int negatives) implements OutputRows {
    @Override
    public int most() {
      return negatives + 1;
    }

    @Override
    public void select(DrawnUpdate update, RowBlock block) {
      block.outputs[0] = u.offset(update.target);
      block.outputCount[0] = 1;
      block.target[0] = 1;
      int size = 1;
      for (int word : update.negatives) {
        int offset = u.offset(word);
        int j = 0;
        while (j < size && block.outputs[j] != offset) {
          j++;
        }
        if (j < size) {
          block.outputCount[j]++;
        } else {
          block.outputs[size] = offset;
          block.outputCount[size] = 1;
          block.target[size++] = 0;
        }
      }
      block.outputSize = size;
    }

    @Override
    public int list(DrawnUpdate update, int[] offsets, int at) {
      int end = at;
      offsets[end++] = u.offset(update.target);
      for (int word : update.negatives) {
        offsets[end++] = u.offset(word);
      }
      return end;
    }

    @Override
    public double coefficients(RowBlock block, float rate) {
      return block.logistic(rate);
    }
  }

  /** {@link HierarchicalSoftmax}: the inner nodes on the way to the target. */
  record Path(FloatMatrix nodes, HuffmanTree tree) implements OutputRows {
    @Override
    public int most() {
      return tree.longest();
    }

    @Override
    public void select(DrawnUpdate update, RowBlock block) {
      int target = update.target;
      int length = tree.length(target);
      for (int step = 0; step < length; step++) {
        block.outputs[step] = nodes.offset(tree.node(target, step));
        block.outputCount[step] = 1;
        block.target[step] = tree.bit(target, step) ? 0 : 1;
      }
      block.outputSize = length;
    }

    @Override
    public int list(DrawnUpdate update, int[] offsets, int at) {
      int length = tree.length(update.target);
      for (int step = 0; step < length; step++) {
        offsets[at + step] = nodes.offset(tree.node(update.target, step));
      }
      return at + length;
    }

    @Override
    public double coefficients(RowBlock block, float rate) {
      return block.logistic(rate);
    }
  }

  /** {@link NaiveSoftmax}: every word. */
  final class All implements OutputRows {
    private final FloatMatrix u;
    private int target;

    All(FloatMatrix u) {
      this.u = u;
    }

    @Override
    public int most() {
      return u.rows();
    }

    @Override
    public void select(DrawnUpdate update, RowBlock block) {
      if (block.outputSize != u.rows()) {
        block.outputSize = u.rows();
        for (int w = 0; w < u.rows(); w++) {
          block.outputs[w] = u.offset(w);
        }
      }
      target = update.target;
    }

    /** All rows are read in turn; the processor sees that by itself. */
    @Override
    public int list(DrawnUpdate update, int[] offsets, int at) {
      return at;
    }

    @Override
    public double coefficients(RowBlock block, float rate) {
      return block.softmax(target, rate);
    }
  }
}
