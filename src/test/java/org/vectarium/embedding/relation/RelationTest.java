package org.vectarium.embedding.relation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.SmallSpaces;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.relation.Relation.LeftOut;
import org.vectarium.embedding.relation.Relation.Pair;

class RelationTest {
  /** Sums of a few floats of size 1. */
  private static final double FLOATS = 1e-6;

  @Test
  void offsets_between_unit_axes_agree_with_hand_worked_numbers() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("x", new float[] {2, 0, 0});
    rows.put("y", new float[] {0, 3, 0});
    rows.put("z", new float[] {0, 0, 5});
    NearestWords search = new NearestWords(SmallSpaces.of(rows));
    // r = (−1, 1, 0), (−1, 0, 1), (0, −1, 1): cosines ½, −½, ½.
    Relation relation =
        new Relation(search, List.of(new Pair(0, 1), new Pair(0, 2), new Pair(1, 2)));
    assertEquals(1 / 6.0, relation.parallelism(), FLOATS);
    assertArrayEquals(new float[] {-2 / 3f, 0, 2 / 3f}, relation.meanOffset(), 1e-6f);
    // (−1,1,0)·(−1,−1,2) = 0; (−1,0,1) lies along (−1,0,1); (0,−1,1)·(−2,1,1) = 0.
    assertArrayEquals(new double[] {0, 1, 0}, relation.cosinesWithOthers(), FLOATS);
    assertEquals(90, Relation.degrees(0), 1e-9);
    assertEquals(60, Relation.degrees(0.5), 1e-9);
  }

  /** from = (.6, 0, .8 cos φ, .8 sin φ), to = (0, .6, .8 cos φ, .8 sin φ): one offset for all. */
  private static WordVectors parallel() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    double[] angles = {0, Math.PI / 2, Math.PI};
    String[] names = {"a", "b", "c"};
    for (int i = 0; i < angles.length; i++) {
      float cos = (float) (.8 * Math.cos(angles[i]));
      float sin = (float) (.8 * Math.sin(angles[i]));
      rows.put(names[i], new float[] {.6f, 0, cos, sin});
      rows.put(names[i] + "+", new float[] {0, .6f, cos, sin});
    }
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      rows.put(
          "w" + i,
          new float[] {(float) random.nextGaussian(), -1, (float) random.nextGaussian(), -1.5f});
    }
    return SmallSpaces.of(rows);
  }

  @Test
  void a_shared_offset_is_parallel_carries_over_and_is_found_with_a_pair_left_out() {
    WordVectors vectors = parallel();
    Relation relation =
        new Relation(new NearestWords(vectors), List.of(new Pair(0, 1), new Pair(2, 3)));
    assertEquals(1, relation.parallelism(), FLOATS);
    assertArrayEquals(new double[] {1, 1}, relation.cosinesWithOthers(), FLOATS);
    List<Neighbour> answers = relation.apply(vectors.id("c"), false, 2);
    assertEquals("c+", answers.getFirst().word());
    assertEquals(1, answers.getFirst().score(), FLOATS);
    List<LeftOut> left = relation.leaveOneOut(_ -> {});
    assertEquals(List.of(1, 1), left.stream().map(LeftOut::rank).toList());
    assertEquals("a+", left.getFirst().first().word());
    assertEquals("c", relation.apply(vectors.id("c"), true, 6).get(1).word());
  }

  @Test
  void the_rank_counts_the_words_that_come_first() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("a", new float[] {1, 0, 0});
    rows.put("b", new float[] {0, 1, 0});
    rows.put("c", new float[] {0, 0, 1});
    rows.put("d", new float[] {-.3f, 1, 1});
    NearestWords search = new NearestWords(SmallSpaces.of(rows));
    Relation relation = new Relation(search, List.of(new Pair(0, 3), new Pair(1, 2)));
    List<LeftOut> left = relation.leaveOneOut(_ -> {});
    // a + (c − b) = (1, −1, 1) has cosines .58 with c, −.12 with d and −.58 with b: d is second.
    assertEquals(2, left.getFirst().rank());
    assertEquals("c", left.getFirst().first().word());
    // b + (d̂ − a) = (−1 − .21, 1 + .69, .69) is nearest to d; then b (left out), c, a.
    assertEquals("d", left.getLast().first().word());
    assertEquals(2, left.getLast().rank());
  }

  @Test
  void mispaired_words_agree_with_the_only_way_to_mispair_two() {
    NearestWords search = new NearestWords(parallel());
    Relation relation = new Relation(search, List.of(new Pair(0, 1), new Pair(2, 3)));
    RelationBaseline baseline = RelationBaseline.of(search, relation, 40, 50, 1);
    // (−.6, .6, −.8, .8) and (−.6, .6, .8, −.8): (.72 − 1.28) / 2.
    assertEquals(-.28, baseline.mispaired(), FLOATS);
    assertEquals(baseline, RelationBaseline.of(search, relation, 40, 50, 1), "one seed");
    assertNotEquals(baseline.random(), RelationBaseline.of(search, relation, 40, 50, 2).random());
  }

  @Test
  void random_pairs_of_random_words_are_not_parallel_and_nobody_keeps_a_partner() {
    NearestWords search = new NearestWords(SmallSpaces.random(2000, 50, 9));
    Relation relation =
        new Relation(search, List.of(new Pair(0, 1), new Pair(2, 3), new Pair(4, 5)));
    RelationBaseline baseline = RelationBaseline.of(search, relation, 2000, 400, 3);
    // 1,200 cosines of spread 1/√50 = 0.14: their mean lies within 0.02 of 0 (five deviations).
    assertEquals(0, baseline.random(), 0.02);
    for (int seed = 0; seed < 50; seed++) {
      List<Pair> wrong = RelationBaseline.mispaired(relation.pairs(), new Random(seed));
      assertTrue(wrong.stream().noneMatch(relation.pairs()::contains), wrong.toString());
      assertEquals(9, wrong.stream().mapToInt(Pair::to).sum(), "every partner once");
    }
  }

  @Test
  void the_mean_over_all_pairs_is_that_of_every_pair_by_itself() {
    WordVectors vectors = SmallSpaces.random(30, 9, 4);
    List<float[]> offsets =
        new ArrayList<>(IntStream.range(0, 12).mapToObj(vectors.matrix()::row).toList());
    offsets.add(new float[9]);
    double sum = 0;
    for (int i = 0; i < offsets.size(); i++) {
      for (int j = i + 1; j < offsets.size(); j++) {
        sum += Offsets.cosine(offsets.get(i), offsets.get(j));
      }
    }
    assertEquals(sum / (13 * 12 / 2.0), Offsets.meanCosine(offsets), 1e-12, "double sums");
  }

  @Test
  void whoever_waits_hears_of_each_pair_and_can_end_the_search() {
    NearestWords search = new NearestWords(SmallSpaces.random(50, 8, 4));
    Relation relation =
        new Relation(search, List.of(new Pair(0, 1), new Pair(2, 3), new Pair(4, 5)));
    List<Double> heard = new ArrayList<>();
    relation.leaveOneOut(heard::add);
    assertEquals(List.of(1 / 3.0, 2 / 3.0, 1.0), heard);
    assertThrows(
        CancellationException.class,
        () ->
            relation.leaveOneOut(_ -> {
              throw new CancellationException("enough");
            }));
  }

  @Test
  void one_pair_has_no_parallel_and_none_is_refused() {
    NearestWords search = new NearestWords(parallel());
    Relation one = new Relation(search, List.of(new Pair(0, 1)));
    assertTrue(Double.isNaN(one.parallelism()));
    assertTrue(Double.isNaN(one.cosinesWithOthers()[0]));
    assertEquals(List.of(), one.leaveOneOut(_ -> {}));
    assertTrue(Double.isNaN(RelationBaseline.of(search, one, 10, 5, 1).mispaired()));
    assertThrows(IllegalArgumentException.class, () -> new Relation(search, List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> RelationBaseline.of(search, one, 9999, 5, 1));
  }
}
