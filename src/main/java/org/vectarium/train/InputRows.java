package org.vectarium.train;

import java.util.Arrays;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.linalg.Kernels;
import org.vectarium.linalg.RowBlock;

/** The input side of an update: which vectors h predict the target, and what moves with them. */
sealed interface InputRows {
  /** The most rows one update can have. */
  int most();

  /** The table that the block's input offsets point into. */
  FloatMatrix table();

  /**
   * Sets the block's input rows from the update's window.
   *
   * @return how many predictions they stand for
   */
  int select(WindowReader reader, DrawnUpdate update, RowBlock block);

  /**
   * Where the row starts that an update reads and its predecessor did not, so that it can be
   * fetched ahead; −1 if there is none.
   */
  int entering(WindowReader reader, DrawnUpdate update);

  /** Whether the update reads a word's row. */
  boolean reads(WindowReader reader, DrawnUpdate update, int word);

  /** Plain SGD: inputs and outputs move at once, by the block's coefficients. */
  void move(RowBlock block, FloatMatrix u);

  /** Gathers the same movement for later. */
  void gather(RowBlock block, BatchStep batch);

  static InputRows of(PredictionModel model) {
    TrainingSettings settings = model.settings;
    if (settings.method() == Method.CBOW) {
      return new Mean(model.centre, settings.window(), settings.wholeMeanStep());
    }
    return settings.sharedNegatives()
        ? new Window(model.centre, settings.window())
        : new Centre(model.centre);
  }

  /** The row that the widest window would gain at this centre. */
  private static int entering(
      FloatMatrix table, int window, WindowReader reader, DrawnUpdate update) {
    int place = update.centre + window;
    return place < reader.size() ? table.offset(reader.word(place)) : -1;
  }

  /** Whether a word stands outside the centre of the update's window. */
  private static boolean isOutside(WindowReader reader, DrawnUpdate update, int word) {
    for (int place = update.windowStart; place <= update.windowEnd; place++) {
      if (place != update.centre && reader.word(place) == word) {
        return true;
      }
    }
    return false;
  }

  /** Skip-gram, pair by pair: h = v_c. */
  record Centre(FloatMatrix table) implements InputRows {
    @Override
    public int most() {
      return 1;
    }

    @Override
    public int select(WindowReader reader, DrawnUpdate update, RowBlock block) {
      block.inputSize = 1;
      block.inputs[0] = table.offset(reader.word(update.centre));
      block.inputCount[0] = 1;
      return 1;
    }

    @Override
    public int entering(WindowReader reader, DrawnUpdate update) {
      return table.offset(reader.word(update.centre));
    }

    @Override
    public boolean reads(WindowReader reader, DrawnUpdate update, int word) {
      return reader.word(update.centre) == word;
    }

    @Override
    public void move(RowBlock block, FloatMatrix u) {
      block.update(table.data(), u.data(), table.stride());
    }

    @Override
    public void gather(RowBlock block, BatchStep batch) {
      batch.centre().touch(block.inputs[0]);
      batch.gather(block, table.data(), batch.centre().data(), table.stride());
    }
  }

  /** Skip-gram, a window at once: h = v of each outside word; repeats are counted. */
  record Window(FloatMatrix table, int window) implements InputRows {
    @Override
    public int most() {
      return 2 * window;
    }

    @Override
    public int entering(WindowReader reader, DrawnUpdate update) {
      return InputRows.entering(table, window, reader, update);
    }

    @Override
    public boolean reads(WindowReader reader, DrawnUpdate update, int word) {
      return isOutside(reader, update, word);
    }

    @Override
    public int select(WindowReader reader, DrawnUpdate update, RowBlock block) {
      block.inputSize = 0;
      long seen = 0;
      for (int place = update.windowStart; place <= update.windowEnd; place++) {
        if (place != update.centre) {
          int word = reader.word(place);
          long bit = 1L << word;
          add(block, table.offset(word), (seen & bit) != 0);
          seen |= bit;
        }
      }
      return update.windowEnd - update.windowStart;
    }

    private static void add(RowBlock block, int offset, boolean maybeRepeated) {
      if (maybeRepeated) {
        for (int i = 0; i < block.inputSize; i++) {
          if (block.inputs[i] == offset) {
            block.inputCount[i]++;
            return;
          }
        }
      }
      block.inputs[block.inputSize] = offset;
      block.inputCount[block.inputSize++] = 1;
    }

    @Override
    public void move(RowBlock block, FloatMatrix u) {
      block.update(table.data(), u.data(), table.stride());
    }

    @Override
    public void gather(RowBlock block, BatchStep batch) {
      for (int i = 0; i < block.inputSize; i++) {
        batch.centre().touch(block.inputs[i]);
      }
      batch.gather(block, table.data(), batch.centre().data(), table.stride());
    }
  }

  /** CBOW: h = v̄, the mean of the outside words' v. */
  final class Mean implements InputRows {
    private final FloatMatrix v;
    private final int window;
    private final boolean whole;
    private final FloatMatrix mean;
    private final FloatMatrix step;
    private final int[] words;
    private int size;

    Mean(FloatMatrix v, int window, boolean whole) {
      this.v = v;
      this.window = window;
      this.whole = whole;
      this.mean = new FloatMatrix(1, v.columns());
      this.step = new FloatMatrix(1, v.columns());
      this.words = new int[2 * window];
    }

    @Override
    public int most() {
      return 1;
    }

    @Override
    public FloatMatrix table() {
      return mean;
    }

    @Override
    public int entering(WindowReader reader, DrawnUpdate update) {
      return InputRows.entering(v, window, reader, update);
    }

    @Override
    public boolean reads(WindowReader reader, DrawnUpdate update, int word) {
      return isOutside(reader, update, word);
    }

    @Override
    public int select(WindowReader reader, DrawnUpdate update, RowBlock block) {
      size = 0;
      for (int place = update.windowStart; place <= update.windowEnd; place++) {
        if (place != update.centre) {
          words[size++] = v.offset(reader.word(place));
        }
      }
      Kernels.mean(v.data(), words, size, mean.data(), mean.offset(0), v.stride());
      block.inputSize = 1;
      block.inputs[0] = mean.offset(0);
      block.inputCount[0] = 1;
      return 1;
    }

    @Override
    public void move(RowBlock block, FloatMatrix u) {
      Arrays.fill(step.data(), 0);
      block.update(step.data(), u.data(), v.stride(), mean.data());
      spread(v.data());
    }

    @Override
    public void gather(RowBlock block, BatchStep batch) {
      Arrays.fill(step.data(), 0);
      batch.gather(block, mean.data(), step.data(), v.stride());
      for (int i = 0; i < size; i++) {
        batch.centre().touch(words[i]);
      }
      spread(batch.centre().data());
    }

    /**
     * ∂J/∂v_w = (n_w / |C|) ∂J/∂v̄: each place of the window moves its word by its share, or by all
     * of it where the settings ask for that.
     */
    private void spread(float[] target) {
      float share = whole ? 1 : 1f / size;
      Kernels.addToRows(share, step.data(), step.offset(0), target, words, size, v.stride());
    }
  }
}
