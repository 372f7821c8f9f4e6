package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.relation.PairTable;
import org.vectarium.embedding.relation.Relation;
import org.vectarium.embedding.relation.Relation.LeftOut;
import org.vectarium.embedding.relation.Relation.Pair;
import org.vectarium.embedding.relation.RelationBaseline;

/**
 * What was found out about one step of a table of relations: from one column to the next.
 *
 * @param relation the pairs and their offsets
 * @param cosines of each offset with the mean of the others
 * @param parallelism mean cosine over all pairs of offsets
 * @param baseline the same by chance
 * @param leftOut every pair reached with the others' offsets
 * @param start the word the mean offset was added to; negative for none
 * @param answers the words nearest to start + mean offset
 */
@SuppressWarnings("ArrayRecordComponent")
record RelationStep(
    Relation relation,
    double[] cosines,
    double parallelism,
    RelationBaseline baseline,
    List<LeftOut> leftOut,
    int start,
    List<Neighbour> answers) {
  /** Draws of each baseline: the mean of 200 moves by less than 0.01 from seed to seed. */
  static final int TRIALS = 200;

  static final long SEED = 1;

  /** Random pairs come from so many of the most frequent words, as the words asked about do. */
  static final int AMONG = 30_000;

  static final int ANSWERS = 5;

  /**
   * Works out every step. The word is carried along a chain: from the second step on it is the
   * answer of the step before.
   *
   * @param word to add the offset to; negative for none
   * @param progress hears how far it is, and ends it by throwing
   */
  static List<RelationStep> of(
      Space space, PairTable table, int word, boolean keepWord, DoubleConsumer progress) {
    NearestWords search = space.search();
    int among = Math.min(AMONG, space.vectors().size());
    List<RelationStep> steps = new ArrayList<>();
    int start = word;
    for (int s = 0; s < table.steps(); s++) {
      int column = s;
      List<Pair> pairs =
          table.rows().stream()
              .map(row -> new Pair(space.id(row.get(column)), space.id(row.get(column + 1))))
              .toList();
      Relation relation = new Relation(search, pairs);
      List<Neighbour> answers = start < 0 ? List.of() : relation.apply(start, keepWord, ANSWERS);
      steps.add(
          new RelationStep(
              relation,
              relation.cosinesWithOthers(),
              relation.parallelism(),
              RelationBaseline.of(search, relation, among, TRIALS, SEED),
              relation.leaveOneOut(share -> progress.accept((column + share) / table.steps())),
              start,
              answers));
      start = answers.isEmpty() ? -1 : answers.getFirst().id();
    }
    return steps;
  }

  /** The angle between two offsets, in degrees: that of the mean cosine. */
  double degrees() {
    return Relation.degrees(parallelism);
  }

  /** How many second words came first. */
  long hits() {
    return leftOut.stream().filter(left -> left.rank() == 1).count();
  }
}
