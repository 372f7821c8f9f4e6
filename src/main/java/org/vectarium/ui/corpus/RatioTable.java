package org.vectarium.ui.corpus;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.FunctionWords;
import org.vectarium.cooc.ProbabilityRatios;
import org.vectarium.cooc.PublishedRatios;
import org.vectarium.linalg.SparseMatrix;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.Figures;

/**
 * P(k|a), P(k|b), their ratio and its bar, from the corpus at hand; under each of the paper's
 * probes the published numbers.
 */
final class RatioTable {
  private static final List<List<String>> EXAMPLES =
      List.of(List.of("ice", "steam", "solid gas water fashion"), List.of("冰", "蒸汽", "固体 气体 水 时尚"));

  private final AppContext context;
  private final TextField first;
  private final TextField second;
  private final TextField probes;
  private final GridPane grid;
  private final Label problem;
  private @Nullable CountedMatrix matrix;
  private @Nullable Vocabulary suggestedFor;

  RatioTable(
      AppContext context,
      TextField first,
      TextField second,
      TextField probes,
      GridPane grid,
      Label problem) {
    this.context = context;
    this.first = first;
    this.second = second;
    this.probes = probes;
    this.grid = grid;
    this.problem = problem;
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Messages messages = context.messages();
    first.setAccessibleText(messages.get("matrix.ratio.first"));
    second.setAccessibleText(messages.get("matrix.ratio.second"));
    probes.setAccessibleText(messages.get("matrix.ratio.probes"));
    for (TextField field : List.of(first, second, probes)) {
      field.setPromptText(field.getAccessibleText());
      field.setOnAction(_ -> fill());
      field
          .focusedProperty()
          .subscribe((_, focused) -> {
            if (!focused) {
              fill();
            }
          });
    }
  }

  void paint() {
    fill();
  }

  /** Works the table out again from these counts. */
  void show(@Nullable CountedMatrix next) {
    matrix = next;
    if (next != null && next.corpus().vocabulary() != suggestedFor) {
      suggestedFor = next.corpus().vocabulary();
      suggest(next.corpus().vocabulary());
    }
    fill();
  }

  /** The lecture's words where the corpus has them, otherwise the first content words. */
  private void suggest(Vocabulary words) {
    for (List<String> example : EXAMPLES) {
      if (words.id(example.get(0)) >= 0 && words.id(example.get(1)) >= 0) {
        first.setText(example.get(0));
        second.setText(example.get(1));
        probes.setText(example.get(2));
        return;
      }
    }
    List<String> content =
        words.words().stream().filter(word -> !FunctionWords.contains(word)).limit(6).toList();
    if (content.size() >= 3) {
      first.setText(content.get(0));
      second.setText(content.get(1));
      probes.setText(String.join(" ", content.subList(2, content.size())));
    }
  }

  private void fill() {
    grid.getChildren().clear();
    problem.setText("");
    CountedMatrix shown = matrix;
    SparseMatrix counts = shown == null ? null : shown.plain();
    if (shown == null
        || counts == null
        || first.getText().isBlank()
        || probes.getText().isBlank()) {
      return;
    }
    Messages messages = context.messages();
    List<String> words = Arrays.asList(probes.getText().strip().split("[\\s,，、]+"));
    String a = first.getText().strip();
    String b = second.getText().strip();
    for (String word : List.of(a, b)) {
      if (shown.corpus().vocabulary().id(word) < 0) {
        problem.setText(messages.format("matrix.ratio.unknown", word));
        return;
      }
    }
    List<String> known =
        words.stream().filter(word -> shown.corpus().vocabulary().id(word) >= 0).toList();
    if (known.size() < words.size()) {
      String missing = words.stream().filter(word -> !known.contains(word)).findFirst().orElse("");
      problem.setText(messages.format("matrix.ratio.unknown", missing));
    }
    header(a, b);
    double[] totals = counts.rowSums();
    if (totals[shown.corpus().vocabulary().id(a)] == 0
        || totals[shown.corpus().vocabulary().id(b)] == 0) {
      problem.setText(messages.get("matrix.ratio.waiting"));
      return;
    }
    int line = 1;
    for (ProbabilityRatios.Row row :
        ProbabilityRatios.of(counts, shown.corpus().vocabulary(), a, b, known).rows()) {
      line(line++, row.probe(), row.firstProbability(), row.secondProbability(), row.ratio(), "hi");
      PublishedRatios.Row published = published(a, b, row.probe());
      if (published != null) {
        line(
            line++,
            messages.get("matrix.ratio.published"),
            published.ice(),
            published.steam(),
            published.ratio(),
            "low");
      }
    }
  }

  /** The paper's numbers for the lecture's words, in either language. */
  private static PublishedRatios.@Nullable Row published(String a, String b, String probe) {
    for (List<String> example : EXAMPLES) {
      int at = List.of(example.get(2).split(" ")).indexOf(probe);
      if (at >= 0 && a.equals(example.get(0)) && b.equals(example.get(1))) {
        return PublishedRatios.ROWS.get(at);
      }
    }
    return null;
  }

  private void header(String a, String b) {
    grid.addRow(
        0,
        label("k", "caption"),
        label("P(k|" + a + ")", "caption"),
        label("P(k|" + b + ")", "caption"),
        label(context.messages().get("matrix.ratio.ratio"), "caption"),
        label(context.messages().get("matrix.ratio.log"), "caption"),
        label(b + " ◂ 1 ▸ " + a, "caption"));
  }

  private void line(int row, String name, double first, double second, double ratio, String style) {
    RatioView bar = new RatioView();
    bar.paletteProperty().set(context.palette());
    bar.scaleProperty().set(context.scale());
    bar.show(ratio);
    String strong = style.equals("hi") ? "strong" : style;
    // The paper rounds to two digits.
    int digits = style.equals("hi") ? 3 : 2;
    grid.addRow(
        row,
        style.equals("hi") ? link(name) : label(name, style),
        label(RatioView.scientific(first, digits), style),
        label(RatioView.scientific(second, digits), style),
        label(number(ratio), strong),
        label(number(Math.log(ratio)), style),
        bar);
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? "–"
        : Double.isInfinite(value) ? value > 0 ? "∞" : "−∞" : Figures.format("%.3g", value);
  }

  /** A probe; pressed, its occurrences are shown. */
  private Hyperlink link(String word) {
    Hyperlink link = new Hyperlink(word);
    link.getStyleClass().add("top-word");
    link.setOnAction(_ -> context.selectedWordProperty().set(word));
    return link;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
