package org.vectarium.ui.train;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.evaluation.SimilaritySet;
import org.vectarium.embedding.evaluation.Tally;
import org.vectarium.session.Standing;
import org.vectarium.ui.i18n.Messages;

/** A row for each run side by side: what it cost and what it can do. */
final class SideBySideTable {
  private static final String[] HEADS = {
    "run", "state", "time", "speed", "analogy", "similarity", "shared", "memory"
  };

  private final Messages messages;
  private final GridPane table;

  SideBySideTable(Messages messages, GridPane table) {
    this.messages = messages;
    this.table = table;
    for (int c = 0; c < HEADS.length; c++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setHgrow(c == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
      constraints.setHalignment(c < 2 ? HPos.LEFT : HPos.RIGHT);
      table.getColumnConstraints().add(constraints);
    }
  }

  /** Shows the runs, started or not. */
  void show(
      List<SideBySideViewModel.Entry> entries,
      List<Standing> standings,
      List<@Nullable RunScores> scores) {
    table.getChildren().clear();
    for (int c = 0; c < HEADS.length; c++) {
      Label head = new Label(messages.get("train.side.head." + HEADS[c]));
      head.getStyleClass().add("caption");
      head.setMinWidth(Region.USE_PREF_SIZE);
      table.add(head, c, 0);
    }
    for (int row = 0; row < entries.size(); row++) {
      Standing now = row < standings.size() ? standings.get(row) : null;
      RunScores score = row < scores.size() ? scores.get(row) : null;
      String name = SideBySideText.name(entries.get(row), row, messages);
      String[] cells = {
        name,
        now == null ? "—" : state(now),
        now == null ? "—" : Numbers.format("%.2f s", now.seconds()),
        now == null ? "—" : SideBySideText.speed(now, messages),
        score == null ? "—" : analogy(score.score().analogies()),
        score == null ? "—" : similarity(score.score().similarity()),
        score == null || row == 0 ? "—" : Numbers.format("%.0f %%", 100 * score.shared()),
        now == null || now.bytes() == 0 ? "—" : SideBySideText.bytes(now.bytes()),
      };
      for (int c = 0; c < cells.length; c++) {
        Label cell = Numbers.label(cells[c], c == 0 ? "hi" : "side-cell");
        cell.setAccessibleText(
            name + ", " + messages.get("train.side.head." + HEADS[c]) + ": " + cells[c]);
        table.add(cell, c, row + 1);
      }
    }
  }

  private String state(Standing now) {
    return switch (now.state()) {
      case PREPARING -> messages.get("train.preparing");
      case FINISHED -> messages.get("train.progress.finished");
      case DIVERGED -> messages.get("train.event.divergence");
      case FAILED -> messages.get("train.side.failed");
      default -> Numbers.format("%.0f %%", 100 * now.fraction());
    };
  }

  /** Correct of answered; the questions with a word out of vocabulary apart. */
  private String analogy(Tally tally) {
    return tally.asked() == 0
        ? "—"
        : messages.format(
            "train.side.analogy",
            tally.answered() == 0 ? "—" : Numbers.format("%.1f", 100 * tally.accuracy()),
            Numbers.whole(tally.asked() - tally.answered()));
  }

  private String similarity(SimilaritySet.@Nullable Score score) {
    return score == null
        ? "—"
        : messages.format(
            "train.side.similarity",
            Double.isNaN(score.rho()) ? "—" : Numbers.format("%.2f", score.rho()),
            Numbers.whole(score.asked() - score.pairs()));
  }
}
