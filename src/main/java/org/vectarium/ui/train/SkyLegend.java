package org.vectarium.ui.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.GloVeUpdate;
import org.vectarium.train.Optimiser;
import org.vectarium.train.PredictionUpdate;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.UpdateExplanation;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.train.UpdateForces.Kind;

/** Says at the foot of the sky what its colours and arrows mean. */
final class SkyLegend {
  private final AppContext context;
  private final Pane box;
  private Object shown = "";

  SkyLegend(AppContext context, Pane box) {
    this.context = context;
    this.box = box;
  }

  /** The groups of words and their colours. */
  void showGroups(WordGroups groups) {
    if (shown.equals(groups)) {
      return;
    }
    shown = groups;
    box.getChildren().clear();
    ResourceBundle texts = context.messages().bundle();
    for (int i = 0; i < groups.names().size(); i++) {
      String key = "train.group." + groups.names().get(i).toLowerCase(Locale.ROOT);
      String name = texts.containsKey(key) ? texts.getString(key) : groups.names().get(i);
      add("legend-dot", "legend-dot-" + (i + 1), name);
    }
  }

  /**
   * The kinds of arrow of an update and by how much they are drawn longer.
   *
   * @param settings of the run, which may make more of a gradient than a plain step
   * @param exaggeration 0 where no arrows are drawn
   */
  void showArrows(
      UpdateForces forces,
      @Nullable UpdateExplanation next,
      TrainingSettings settings,
      double exaggeration) {
    Messages messages = context.messages();
    String factor = Numbers.format(exaggeration < 1 ? "%.1g" : "%,.0f", exaggeration);
    boolean plain =
        next instanceof GloVeUpdate
            || (settings.optimiser() == Optimiser.SGD && settings.batch() == 1);
    String scale = plain ? "train.arrow.scale" : "train.arrow.scale.gradient";
    List<Kind> kinds = Arrays.stream(Kind.values()).filter(forces::has).toList();
    String family = next == null ? "" : family(next);
    List<Object> now = List.of(kinds, family, factor, scale);
    if (shown.equals(now)) {
      return;
    }
    shown = now;
    box.getChildren().clear();
    if (exaggeration > 0) {
      for (Kind kind : kinds) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        String key = "train.arrow." + name + (kind == Kind.STEP ? "" : "." + family);
        add("legend-line", "legend-" + name, messages.get(key));
      }
      Label label = new Label(messages.format(scale, factor));
      label.getStyleClass().add("caption");
      box.getChildren().add(label);
    }
  }

  /** What the output rows of an update are: the legend's words for pull and push. */
  private static String family(UpdateExplanation next) {
    if (next instanceof PredictionUpdate update) {
      return switch (update.objective()) {
        case HIERARCHICAL_SOFTMAX -> "tree";
        case NAIVE_SOFTMAX -> "softmax";
        case NEGATIVE_SAMPLING -> "noise";
      };
    }
    return "cell";
  }

  private void add(String shape, String colour, String name) {
    Region mark = new Region();
    mark.getStyleClass().addAll(shape, colour);
    Label label = new Label(name, mark);
    label.getStyleClass().add("legend-item");
    label.setMinWidth(0);
    box.getChildren().add(label);
  }
}
