package org.vectarium.ui.explore;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.Plane.Kind;
import org.vectarium.ui.theme.Palette;

/** How the space is shown: axes, colours, how many words; the legend and the custom axis. */
final class ViewSide {
  private static final double FEWEST = 100;

  private final AppContext context;
  private final ExploreViewModel model;
  private final Parts parts;
  private final Subscription subscriptions;

  /** The controls of this part. */
  record Parts(
      ToggleGroup kinds,
      List<ToggleButton> kindButtons,
      VBox axisFields,
      VBox layoutBox,
      Slider layoutNeighbours,
      Label layoutText,
      Button pause,
      TextField horizontal,
      TextField vertical,
      ToggleGroup colourings,
      List<ToggleButton> colourButtons,
      Slider shown,
      Label shownText,
      FlowPane legend,
      Label axisTitle,
      AxisStrip axisStrip) {}

  ViewSide(AppContext context, ExploreViewModel model, Parts parts) {
    this.context = context;
    this.model = model;
    this.parts = parts;
    List<Kind> kinds =
        List.of(Kind.PCA_12, Kind.PCA_23, Kind.SUM, Kind.CUSTOM, Kind.UMAP, Kind.TSNE);
    for (int i = 0; i < parts.kindButtons.size(); i++) {
      Kind kind = kinds.get(i);
      parts.kindButtons.get(i).setOnAction(_ -> model.kindProperty().set(kind));
    }
    for (int i = 0; i < parts.colourButtons.size(); i++) {
      Colouring colouring = Colouring.values()[i];
      parts.colourButtons.get(i).setOnAction(_ -> model.colouringProperty().set(colouring));
    }
    parts.horizontal.setOnAction(_ -> applyAxes());
    parts.vertical.setOnAction(_ -> applyAxes());
    parts.shown.valueProperty().subscribe((_, share) -> showWords(share.doubleValue()));
    parts.layoutNeighbours.setValue(model.layoutNeighboursProperty().get());
    parts.layoutNeighbours.valueChangingProperty().subscribe((_, busy) -> neighboursChosen(busy));
    parts.layoutNeighbours.valueProperty().subscribe((_, _) -> showLayout());
    parts.layoutNeighbours.setOnKeyReleased(_ -> neighboursChosen(false));
    parts.layoutNeighbours.setOnMouseReleased(_ -> neighboursChosen(false));
    parts.pause.setOnAction(_ -> pauseOrRestart());
    subscriptions =
        Subscription.combine(
            model.layoutShareProperty().subscribe((Number _) -> showLayout()),
            model.layoutPausedProperty().subscribe((Boolean _) -> showLayout()),
            model
                .kindProperty()
                .subscribe(kind -> {
                  int index = kinds.indexOf(kind);
                  parts.kinds.selectToggle(index < 0 ? null : parts.kindButtons.get(index));
                  parts.axisFields.setVisible(kind == Kind.CUSTOM);
                  parts.axisFields.setManaged(kind == Kind.CUSTOM);
                  boolean live = kind == Kind.UMAP || kind == Kind.TSNE;
                  parts.layoutBox.setVisible(live);
                  parts.layoutBox.setManaged(live);
                }),
            model
                .colouringProperty()
                .subscribe(colouring -> {
                  parts.colourings.selectToggle(parts.colourButtons.get(colouring.ordinal()));
                  showLegend();
                }),
            model.horizontalProperty().subscribe(parts.horizontal::setText),
            model.verticalProperty().subscribe(parts.vertical::setText),
            model.horizontalProperty().subscribe(_ -> showAxis()),
            model.spaceProperty().subscribe(this::showSpace));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  void paint(Palette palette) {
    parts.axisStrip.paletteProperty().set(palette);
    showLegend();
  }

  private void neighboursChosen(boolean busy) {
    if (!busy) {
      model.layoutNeighboursProperty().set((int) Math.round(parts.layoutNeighbours.getValue()));
    }
  }

  private void pauseOrRestart() {
    if (model.layoutShareProperty().get() >= 1) {
      model.restart();
    } else {
      model.layoutPausedProperty().set(!model.layoutPausedProperty().get());
    }
  }

  private void showLayout() {
    double share = model.layoutShareProperty().get();
    boolean done = share >= 1;
    String action = done ? "again" : model.layoutPausedProperty().get() ? "resume" : "pause";
    parts.pause.setText(context.messages().get("explore.layout." + action));
    Space space = model.spaceProperty().get();
    int words = space == null ? 0 : Math.min(LayoutWorker.MOST_WORDS, space.vectors().size());
    parts.layoutText.setText(
        context
            .messages()
            .format(
                "explore.layout.state",
                Math.round(parts.layoutNeighbours.getValue()),
                words,
                Math.round(100 * Math.max(0, share))));
  }

  private void applyAxes() {
    model.horizontalProperty().set(parts.horizontal.getText().strip());
    model.verticalProperty().set(parts.vertical.getText().strip());
    Space space = model.spaceProperty().get();
    mark(parts.horizontal, space);
    mark(parts.vertical, space);
  }

  private static void mark(TextField field, @Nullable Space space) {
    field.getStyleClass().remove("wrong");
    boolean wrong =
        space != null
            && !field.getText().isBlank()
            && WordAxis.parse(field.getText(), space) == null;
    if (wrong) {
      field.getStyleClass().add("wrong");
    }
  }

  private void showSpace(@Nullable Space space) {
    showWords(parts.shown.getValue());
    showLegend();
    showAxis();
    showLayout();
  }

  /** The slider is logarithmic, from a hundred words to all. */
  private void showWords(double share) {
    Space space = model.spaceProperty().get();
    if (space == null) {
      return;
    }
    int all = space.vectors().size();
    int shown =
        all <= FEWEST || share >= 1
            ? all
            : (int) Math.round(FEWEST * Math.pow(all / FEWEST, share));
    parts.shownText.setText(context.messages().format("explore.number", shown));
    model.shownProperty().set(share >= 1 ? Integer.MAX_VALUE : shown);
  }

  private void showLegend() {
    parts.legend.getChildren().clear();
    Space space = model.spaceProperty().get();
    if (space == null || model.colouringProperty().get() != Colouring.CLUSTER) {
      return;
    }
    Palette palette = context.palette();
    for (int g = 0; g < space.groupNames().size(); g++) {
      if (!space.groupNames().get(g).isEmpty()) {
        HBox entry = new HBox(6, new Circle(4.5, palette.categories().get(g)), name(space, g));
        entry.setAlignment(Pos.CENTER_LEFT);
        parts.legend.getChildren().add(entry);
      }
    }
    Label none = new Label(context.messages().get("explore.legend.none"));
    none.getStyleClass().add("caption");
    parts.legend.getChildren().add(none);
  }

  private static Label name(Space space, int group) {
    Label label = new Label(space.groupNames().get(group));
    label.getStyleClass().add("legend-text");
    return label;
  }

  private void showAxis() {
    Space space = model.spaceProperty().get();
    if (space == null) {
      return;
    }
    WordAxis axis = WordAxis.parse(model.horizontalProperty().get(), space);
    int[] ids = Suggestions.placed(space);
    parts.axisStrip.show(axis, space, ids);
    parts.axisTitle.setText(
        axis == null
            ? context.messages().get("explore.axis.none")
            : context.messages().format("explore.axis.words", axis.title(), ids.length));
  }
}
