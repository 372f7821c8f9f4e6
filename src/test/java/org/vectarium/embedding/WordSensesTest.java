package org.vectarium.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordSensesTest {
  private static double[][] line(double... places) {
    double[][] distance = new double[places.length][places.length];
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < places.length; j++) {
        distance[i][j] = Math.abs(places[i] - places[j]);
      }
    }
    return distance;
  }

  @Test
  void joining_and_silhouette_agree_with_hand_worked_numbers() {
    AverageLinkage tree = new AverageLinkage(line(0, 1, 3, 7));
    // 0 and 1 join at 1, then 3 at (3 + 2) / 2, then 7.
    assertArrayEquals(new int[] {0, 1, 2, 3}, tree.cut(4));
    assertArrayEquals(new int[] {0, 0, 1, 2}, tree.cut(3));
    assertArrayEquals(new int[] {0, 0, 0, 1}, tree.cut(2));
    assertArrayEquals(new int[] {0, 0, 0, 0}, tree.cut(1));
    // By single linkage 4.5 would join 3 first; by the mean, 4.5 and 6.2 join at 1.7.
    assertArrayEquals(
        new int[] {0, 0, 0, 1, 1}, new AverageLinkage(line(0, 1.6, 3, 4.5, 6.2)).cut(2));
    // (10 − 1)/10, (9 − 1)/9 and 0 for the one alone.
    assertEquals(
        (.9 + 8 / 9.0) / 3, WordSenses.silhouette(line(0, 1, 10), new int[] {0, 0, 1}), 1e-12);
  }

  @Test
  void golden_G24_a_mixture_lies_nearest_to_its_most_frequent_sense() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("tie", new float[] {.7f, .26f, .08f});
    rows.put("scarf", new float[] {1, 0, 0});
    rows.put("draw", new float[] {0, 1, 0});
    rows.put("bind", new float[] {0, .6f, .8f});
    WordSenses senses = WordSenses.of(new NearestWords(SmallSpaces.of(rows)), 0, 3, 3);
    double[] golden = {.932091, .346205, .292943};
    for (int i = 0; i < 3; i++) {
      assertEquals(golden[i], senses.groups().get(i).cosine(), 1.5e-6, "rounded, and floats");
    }
  }

  @Test
  void planted_senses_are_found_and_their_number_with_them() {
    Random random = new Random(2);
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("bank", new float[] {1, 0, 0, 0, 0});
    String[] senses = {"river", "money", "tilt"};
    int[] sizes = {9, 6, 4};
    for (int s = 0; s < 3; s++) {
      for (int i = 0; i < sizes[s]; i++) {
        float[] v = new float[5];
        v[0] = 2;
        v[s + 1] = 1;
        for (int c = 1; c < 5; c++) {
          v[c] += .12f * (float) random.nextGaussian();
        }
        rows.put(senses[s] + i, v);
      }
    }
    for (int i = 0; i < 30; i++) {
      rows.put("far" + i, new float[] {-1, (float) random.nextGaussian(), 0, 0, 1});
    }
    NearestWords search = new NearestWords(SmallSpaces.of(rows));
    WordSenses found = WordSenses.of(search, 0, 19, 0);
    assertEquals(
        List.of(9, 6, 4), found.groups().stream().map(group -> group.words().size()).toList());
    for (int s = 0; s < 3; s++) {
      String name = senses[s];
      assertTrue(found.groups().get(s).words().stream().allMatch(w -> w.word().startsWith(name)));
    }
    assertTrue(found.silhouette() > .6, "tight and far apart: " + found.silhouette());
    assertEquals(2, WordSenses.of(search, 0, 19, 2).groups().size());
  }

  @Test
  void too_few_neighbours_are_no_failure_and_bad_numbers_are_refused() {
    NearestWords two = new NearestWords(SmallSpaces.random(2, 3, 1));
    assertEquals(1, WordSenses.of(two, 0, 10, 0).groups().size());
    NearestWords three = new NearestWords(SmallSpaces.random(3, 3, 1));
    assertEquals(2, WordSenses.of(three, 0, 10, 6).groups().size());
    assertThrows(IllegalArgumentException.class, () -> WordSenses.of(three, 0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> WordSenses.of(three, 0, 5, 7));
  }
}
