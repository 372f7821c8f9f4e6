package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.List;
import org.vectarium.embedding.relation.Relation;
import org.vectarium.embedding.relation.Relation.LeftOut;
import org.vectarium.embedding.relation.Relation.Pair;

/**
 * One pair in the table of relations.
 *
 * @param step from 1
 * @param from first word
 * @param to second word
 * @param cosine of its offset with the mean of the others; NaN for one pair
 * @param rank of {@code to} when it is looked for with the others' offsets; 0 for one pair
 * @param first the word that came first then; empty for one pair
 */
record RelationRow(int step, String from, String to, double cosine, int rank, String first) {

  static List<RelationRow> of(RelationsViewModel.Answer answer) {
    List<RelationRow> rows = new ArrayList<>();
    for (int s = 0; s < answer.steps().size(); s++) {
      RelationStep step = answer.steps().get(s);
      List<Pair> pairs = step.relation().pairs();
      for (int i = 0; i < pairs.size(); i++) {
        LeftOut left = step.leftOut().isEmpty() ? null : step.leftOut().get(i);
        rows.add(
            new RelationRow(
                s + 1,
                answer.space().vectors().word(pairs.get(i).from()),
                answer.space().vectors().word(pairs.get(i).to()),
                step.cosines()[i],
                left == null ? 0 : left.rank(),
                left == null ? "" : left.first().word()));
      }
    }
    return rows;
  }

  String pair() {
    return from + " → " + to;
  }

  /** The angle to the mean of the others. */
  String angle() {
    return Double.isNaN(cosine) ? "–" : TableText.shown(Relation.degrees(cosine), 0) + "°";
  }

  String rankText() {
    return rank == 0 ? "–" : Integer.toString(rank);
  }
}
