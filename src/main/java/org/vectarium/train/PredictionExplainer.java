package org.vectarium.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.vectarium.train.PredictionUpdate.Prediction;

/** Writes a drawn update out with the readable objectives, in double precision. */
final class PredictionExplainer {
  private PredictionExplainer() {}

  static PredictionUpdate explain(
      PredictionModel model, WindowReader reader, DrawnUpdate update, long number, double rate) {
    int target = update.target;
    int[] negatives = update.negatives;
    int start = update.windowStart;
    int[] window = new int[update.windowEnd - start + 1];
    for (int i = 0; i < window.length; i++) {
      window[i] = reader.word(start + i);
    }
    int centre = update.centre - start;
    List<Prediction> predictions = new ArrayList<>();
    if (update.partner >= 0) {
      predictions.add(predict(model, new int[] {window[centre]}, 1, target, negatives));
    } else {
      int[] outside = without(window, centre);
      if (model.settings.method() == Method.CBOW) {
        predictions.add(predict(model, outside, 1, target, negatives));
      } else {
        for (int i = 0; i < outside.length; i++) {
          if (count(outside, outside[i], i) == 0) {
            int weight = count(outside, outside[i], outside.length);
            predictions.add(predict(model, new int[] {outside[i]}, weight, target, negatives));
          }
        }
      }
    }
    double loss = 0;
    for (Prediction prediction : predictions) {
      loss += prediction.weight() * prediction.gradient().loss();
    }
    return new PredictionUpdate(
        number,
        rate,
        loss,
        model.settings.method(),
        model.settings.objective(),
        window,
        centre,
        update.partner < 0 ? -1 : update.partner - start,
        target,
        negatives.clone(),
        predictions);
  }

  private static Prediction predict(
      PredictionModel model, int[] inputs, int weight, int target, int[] negatives) {
    double[] h = new double[model.centre.columns()];
    for (int input : inputs) {
      for (int d = 0; d < h.length; d++) {
        h[d] += (double) model.centre.get(input, d) / inputs.length;
      }
    }
    IntFunction<double[]> u = row -> PredictionModel.row(model.outside, row);
    OutputGradient gradient =
        switch (model.settings.objective()) {
          case NEGATIVE_SAMPLING -> NegativeSampling.gradient(h, u, target, negatives);
          case NAIVE_SOFTMAX -> NaiveSoftmax.gradient(h, u, model.outside.rows(), target);
          case HIERARCHICAL_SOFTMAX ->
              HierarchicalSoftmax.gradient(
                  h, u, Objects.requireNonNull(model.tree, "tree"), target);
        };
    double share = model.settings.wholeMeanStep() ? 1 : 1.0 / inputs.length;
    return new Prediction(inputs, weight, share, h, gradient);
  }

  private static int[] without(int[] words, int place) {
    int[] rest = new int[words.length - 1];
    System.arraycopy(words, 0, rest, 0, place);
    System.arraycopy(words, place + 1, rest, place, rest.length - place);
    return rest;
  }

  /** How often a word stands before a place. */
  private static int count(int[] words, int word, int before) {
    int count = 0;
    for (int i = 0; i < before; i++) {
      count += words[i] == word ? 1 : 0;
    }
    return count;
  }
}
