package org.vectarium.ui.explore;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.linalg.FloatMatrix;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.explore.PairViewModel.Answer;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Palette;

/**
 * Two words: their cosine among those of random pairs, and the dimensions it is the sum of.
 * Controls of {@code fxml/explore-pair.fxml}.
 */
final class PairPanel implements DrawerPanel, Initializable {
  private final AppContext context;
  private final PairViewModel model;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private TextField first;
  @FXML private TextField second;
  @FXML private Label cosine;
  @FXML private Label facts;
  @FXML private DistributionChart distribution;
  @FXML private Label sample;
  @FXML private ToggleButton bySize;
  @FXML private ProductsChart products;
  @FXML private Label sums;

  PairPanel(AppContext context, ExploreViewModel model) {
    this.context = context;
    this.model = model.asking().pair();
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    bySize.selectedProperty().subscribe(now -> products.setSorted(now));
    subscriptions =
        Subscription.combine(
            field(first, model.firstProperty()),
            field(second, model.secondProperty()),
            model.answerProperty().subscribe(this::show));
  }

  private static Subscription field(TextField field, StringProperty word) {
    field.setOnAction(_ -> word.set(field.getText().strip()));
    field.focusedProperty().subscribe((was, now) -> leave(field, word, was, now));
    return word.subscribe(field::setText);
  }

  private static void leave(TextField field, StringProperty word, boolean was, boolean now) {
    if (was && !now) {
      word.set(field.getText().strip());
    }
  }

  @FXML
  private void swap() {
    model.swap();
  }

  private void show(@Nullable Answer answer) {
    if (answer == null) {
      cosine.setText("");
      facts.setText("");
      sample.setText("");
      sums.setText("");
      distribution.clear();
      products.clear();
      return;
    }
    Messages messages = context.messages();
    String a = answer.space().vectors().word(answer.pair().a());
    String b = answer.space().vectors().word(answer.pair().b());
    double value = answer.pair().cosine();
    cosine.setText("cos " + TableText.shown(value, 3));
    String share = TableText.shown(Math.floor(answer.share() * 1000) / 10, 1);
    facts.setText(
        messages.format("ask.pair.share", share)
            + (answer.pair().a() == answer.pair().b()
                ? ""
                : "\n"
                    + messages.format("ask.pair.rank", b, answer.pair().rankOfB(), a)
                    + "\n"
                    + messages.format("ask.pair.rank", a, answer.pair().rankOfA(), b)));
    sample.setText(
        messages.format(
            "ask.pair.sample",
            answer.distribution().pairs(),
            answer.space().vectors().size(),
            answer.distribution().seed(),
            TableText.shown(answer.distribution().mean(), 3)));
    distribution.show(answer.distribution(), value);
    distribution.setAccessibleText(messages.format("ask.pair.spoken", a, b, share));
    double[] terms = answer.pair().products();
    products.show(terms);
    double up = Arrays.stream(terms).filter(term -> term > 0).sum();
    double down = Arrays.stream(terms).filter(term -> term < 0).map(Math::abs).sum();
    sums.setText(
        messages.format(
            "ask.pair.sums",
            terms.length,
            TableText.shown(up, 3),
            TableText.shown(down, 3),
            TableText.shown(up - down, 3)));
    products.setAccessibleText(sums.getText() + " " + largest(terms));
  }

  /** The five dimensions with the largest products, for whoever cannot see the bars. */
  private static String largest(double[] terms) {
    StringBuilder spoken = new StringBuilder();
    ProductsChart.order(terms, true)
        .limit(5)
        .forEach(i ->
            spoken.append(i + 1).append(": ").append(TableText.shown(terms[i], 3)).append("; "));
    return spoken.toString();
  }

  @Override
  public void dispose() {
    subscriptions.unsubscribe();
  }

  @Override
  public void paint(Palette palette, double scale) {
    distribution.paletteProperty().set(palette);
    distribution.scaleProperty().set(scale);
    products.paletteProperty().set(palette);
    products.scaleProperty().set(scale);
  }

  @Override
  public ReadOnlyStringProperty problemProperty() {
    return model.problemProperty();
  }

  @Override
  public List<List<String>> table() {
    Answer answer = model.answerProperty().get();
    List<List<String>> rows = new ArrayList<>();
    if (answer != null) {
      FloatMatrix matrix = answer.space().vectors().matrix();
      int a = answer.pair().a();
      int b = answer.pair().b();
      rows.add(
          List.of(
              "dimension",
              answer.space().vectors().word(a),
              answer.space().vectors().word(b),
              "share_of_cosine"));
      for (int i = 0; i < matrix.columns(); i++) {
        rows.add(
            List.of(
                Integer.toString(i + 1),
                Float.toString(matrix.get(a, i)),
                Float.toString(matrix.get(b, i)),
                TableText.number(answer.pair().products()[i])));
      }
    }
    return rows;
  }
}
