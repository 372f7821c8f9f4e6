package org.vectarium.ui.train;

import java.net.URL;
import java.util.ResourceBundle;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.Symmetry;
import org.vectarium.embedding.WordVectors;
import org.vectarium.projection.Basis;
import org.vectarium.session.LossCurve;
import org.vectarium.session.RunState;
import org.vectarium.session.Standing;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Fonts;
import org.vectarium.ui.widget.CurveChart;
import org.vectarium.ui.widget.SkyView;
import org.vectarium.ui.widget.TabularText;
import org.vectarium.ui.widget.sky.SkyPoints;

/** Binds {@code fxml/train-column.fxml}: one of the runs side by side. */
public final class ColumnController implements Initializable {
  private final AppContext context;
  private final SideBySideViewModel model;
  private final SideBySideViewModel.Entry entry;
  private final int index;
  private Subscription subscriptions = Subscription.EMPTY;
  private byte @Nullable [] categories;
  private @Nullable WordVectors labelled;
  private IntFunction<String> labels = Integer::toString;
  private @Nullable Basis shownBasis;

  @FXML private MenuButton name;
  @FXML private Label fixedName;
  @FXML private Button remove;
  @FXML private SkyView sky;
  @FXML private Label axes;
  @FXML private Label problem;
  @FXML private Label lossTitle;
  @FXML private TabularText lossNow;
  @FXML private CurveChart chart;
  @FXML private Label nearest;

  ColumnController(
      AppContext context, SideBySideViewModel model, SideBySideViewModel.Entry entry, int index) {
    this.context = context;
    this.model = model;
    this.entry = entry;
    this.index = index;
  }

  @Override
  public void initialize(@Nullable URL location, @Nullable ResourceBundle resources) {
    EncodedCorpus corpus = context.corpusProperty().get();
    categories =
        corpus == null ? null : WordGroups.of(corpus.name()).categories(corpus.vocabulary());
    nameRun();
    chart.setMinHeight(64);
    chart.setPrefHeight(76);
    show(problem, "");
    sky.hoveredProperty().bindBidirectional(model.hoveredProperty());
    subscriptions =
        Subscription.combine(
            () -> sky.hoveredProperty().unbindBidirectional(model.hoveredProperty()),
            context.selectedWordProperty().subscribe(_ -> select()),
            sky.selectedProperty().subscribe((_, id) -> chosen(id.intValue())),
            model.results().axesProperty().subscribe(_ -> draw()),
            model.results().scoresProperty().subscribe(_ -> showNearest()),
            context
                .themeProperty()
                .subscribe(theme -> {
                  sky.setPalette(theme.palette());
                  chart.paletteProperty().set(theme.palette());
                }),
            context
                .presenterProperty()
                .subscribe((Boolean _) -> {
                  sky.setLabelFont(Fonts.UI, context.scale());
                  chart.scaleProperty().set(context.scale());
                }),
            model
                .stateProperty()
                .subscribe((RunState _) -> {
                  name.setDisable(model.locked());
                  remove.setDisable(model.locked());
                }),
            model.standingsProperty().subscribe(_ -> show()));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private void nameRun() {
    String text = SideBySideText.name(entry, index, context.messages());
    boolean choice = entry.variant() != null;
    name.setText(text);
    name.setId("side-name-" + index);
    name.setVisible(choice);
    name.setManaged(choice);
    fixedName.setText(text);
    fixedName.setVisible(!choice);
    fixedName.setManaged(!choice);
    for (Variant variant : Variant.values()) {
      MenuItem item = new MenuItem(context.messages().get("train.variant." + variant.code()));
      item.setOnAction(_ -> model.replace(index, variant));
      name.getItems().add(item);
    }
    boolean removable = choice && model.entriesProperty().get().size() > SideBySideViewModel.LEAST;
    remove.setVisible(removable);
    remove.setManaged(removable);
    remove.setAccessibleText(context.messages().format("train.side.remove", text));
    remove.setOnAction(_ -> model.remove(index));
    sky.setDescription(id -> text + ": " + sky.points().label().apply(id));
  }

  private @Nullable Standing standing() {
    var standings = model.standingsProperty().get();
    return index < standings.size() ? standings.get(index) : null;
  }

  private void show() {
    Standing now = standing();
    Messages messages = context.messages();
    lossTitle.setText(
        SideBySideText.loss(entry.settings(), now == null ? null : now.updateKind(), messages));
    LossCurve curve = now == null ? LossCurve.EMPTY : now.losses();
    double mean = curve.size() == 0 ? Double.NaN : curve.losses()[curve.size() - 1];
    lossNow.setText(Double.isFinite(mean) ? Numbers.mean(mean) : "—");
    double[] x = new double[curve.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = curve.updates()[i] - entry.contender().from();
    }
    long total = now == null ? 1 : now.totalUpdates() - entry.contender().from();
    chart.setCurve(x, curve.losses(), Math.max(1, total));
    chart.setAccessibleText(lossTitle.getText() + ": " + lossNow.textProperty().get());
    show(problem, problem(now, messages));
    draw();
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /** What went wrong, or that nothing tells the words apart. */
  private static String problem(@Nullable Standing now, Messages messages) {
    if (now != null && now.divergedAt() >= 0) {
      return messages.format("train.side.diverged", Numbers.whole(now.divergedAt()));
    }
    if (now == null || now.snapshot() == null) {
      return now == null || now.problem() == null ? "" : now.problem();
    }
    if (now.problem() != null) {
      return now.problem();
    }
    return now.snapshot().progress().updates() == 0
        ? ""
        : SymmetryText.of(Symmetry.of(now.snapshot().centre()), messages);
  }

  private void draw() {
    Standing now = standing();
    var bases = model.results().axesProperty().get();
    Basis basis = index < bases.size() ? bases.get(index) : null;
    if (now == null || now.snapshot() == null || basis == null) {
      sky.setPoints(SkyPoints.NONE);
      axes.setText("");
      return;
    }
    WordVectors vectors = now.snapshot().centre();
    int n = vectors.size();
    float[] x = new float[n];
    float[] y = new float[n];
    if (basis.size() >= 2) {
      basis.project(vectors.matrix(), x, y);
    } else {
      basis.project(vectors.matrix(), 0, x);
    }
    if (labelled == null || labelled.words() != vectors.words()) {
      labels = vectors::word;
    }
    labelled = vectors;
    sky.setPoints(new SkyPoints(x, y, n, categories, labels));
    if (basis != shownBasis) {
      shownBasis = basis;
      sky.fit();
      select();
    }
    axes.setText(
        context
            .messages()
            .format(
                index == 0 ? "train.side.axes" : "train.side.axes.turned",
                Numbers.format("%.0f", 100 * basis.explainedTogether())));
  }

  private void select() {
    String word = context.selectedWordProperty().get();
    int id = labelled == null || word.isEmpty() ? SkyView.NONE : labelled.id(word);
    sky.select(id < 0 ? SkyView.NONE : id);
    showNearest();
  }

  private void chosen(int id) {
    if (labelled != null && id >= 0 && id < labelled.size()) {
      context.selectedWordProperty().set(labelled.word(id));
    }
  }

  private void showNearest() {
    var scores = model.results().scoresProperty().get();
    RunScores mine = index < scores.size() ? scores.get(index) : null;
    String word = context.selectedWordProperty().get();
    show(
        nearest,
        mine == null || word.isEmpty() || mine.nearest().isEmpty()
            ? ""
            : word
                + ": "
                + mine.nearest().stream()
                    .map(n -> n.word() + " " + Numbers.format("%.2f", n.score()))
                    .collect(Collectors.joining(" · ")));
    sky.setEmphasised(
        mine == null ? new int[0] : mine.nearest().stream().mapToInt(Neighbour::id).toArray());
  }
}
