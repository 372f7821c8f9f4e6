package org.vectarium.ui.explore;

import java.net.URL;
import java.util.List;
import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.widget.Toggles;

/** What colour means and how many words show. Controls of {@code fxml/explore-look.fxml}. */
final class LookSide implements Initializable {
  private static final double FEWEST = 100;

  private final AppContext context;
  private final ExploreViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ToggleGroup colourings;
  @FXML private ToggleButton byCluster;
  @FXML private ToggleButton byFrequency;
  @FXML private ToggleButton bySimilarity;
  @FXML private ToggleButton byNone;
  @FXML private Label shownText;
  @FXML private Slider shown;

  LookSide(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    Toggles.keepOneSelected(colourings);
    List<ToggleButton> buttons = List.of(byCluster, byFrequency, bySimilarity, byNone);
    for (int i = 0; i < buttons.size(); i++) {
      Colouring colouring = Colouring.values()[i];
      buttons.get(i).setOnAction(_ -> model.look().colouringProperty().set(colouring));
    }
    shown.valueProperty().subscribe((_, share) -> showWords(share.doubleValue()));
    subscriptions =
        Subscription.combine(
            model
                .look()
                .colouringProperty()
                .subscribe(colouring -> colourings.selectToggle(buttons.get(colouring.ordinal()))),
            model.spaceProperty().subscribe(_ -> showWords(shown.getValue())));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  /** The slider is logarithmic, from a hundred words to all. */
  private void showWords(double share) {
    Space space = model.spaceProperty().get();
    if (space == null) {
      return;
    }
    int all = space.vectors().size();
    int words =
        all <= FEWEST || share >= 1
            ? all
            : (int) Math.round(FEWEST * Math.pow(all / FEWEST, share));
    shownText.setText(context.messages().format("explore.number", words));
    model.look().shownProperty().set(share >= 1 ? Integer.MAX_VALUE : words);
  }
}
