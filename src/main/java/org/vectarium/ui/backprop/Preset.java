package org.vectarium.ui.backprop;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.preset.LayerPresets;
import org.vectarium.graph.preset.ScalarPresets;
import org.vectarium.graph.preset.WordPresets;

/** The graphs of the left panel. */
enum Preset {
  THREE_INPUTS(ScalarPresets::threeInputs),
  /** The lecture's binary classifier on a labelled sentence: {@link WindowLab}. */
  NER_WINDOW(null),
  /** A formula that is typed. */
  OWN(null),
  /** The classifier with five classes, trained on the whole set: {@link TrainingLab}. */
  NER_TRAINED(null),
  /** An update of the Train room, as it was asked for: {@link UpdateGraph}. */
  LIVE_UPDATE(null),
  NEGATIVE_SAMPLING(WordPresets::negativeSampling),
  NAIVE_SOFTMAX(WordPresets::naiveSoftmax),
  HIERARCHICAL_SOFTMAX(WordPresets::hierarchicalSoftmax),
  GLOVE_CELL(WordPresets::gloveCell),
  NEURON(ScalarPresets::neuron),
  TWO_PATHS(ScalarPresets::twoPaths),
  SHARED_WEIGHT(ScalarPresets::sharedWeight),
  SEVERAL_OUTPUTS(ScalarPresets::severalOutputs),
  LAYER_SCALARS(LayerPresets::scalars),
  LAYER_VECTORS(LayerPresets::vectors),
  LAYER_MATRIX(LayerPresets::matrix),
  SOFTMAX_WINDOW(LayerPresets::softmaxWindow);

  private final @Nullable Supplier<org.vectarium.graph.preset.Preset> graph;

  Preset(@Nullable Supplier<org.vectarium.graph.preset.Preset> graph) {
    this.graph = graph;
  }

  /** Its graph, unless that depends on what a person chooses. */
  Optional<Specimen> specimen() {
    return Optional.ofNullable(graph).map(Supplier::get).map(Specimen::of);
  }

  /** The start of its message keys. */
  String key() {
    return "backprop.preset." + name().toLowerCase(Locale.ROOT);
  }
}
