package org.vectarium.embedding;

import java.util.Arrays;

/**
 * Joins things bottom up: again and again the two groups with the smallest mean distance between
 * their members (UPGMA; Sokal and Michener 1958). Of equal distances the lowest numbers join first,
 * so the tree is the same every time. O(n³) for n things: a hundred neighbours.
 */
final class AverageLinkage {
  private final int[][] joins;
  private final int things;

  /**
   * @param distance n × n, symmetric; copied
   */
  AverageLinkage(double[][] distance) {
    things = distance.length;
    joins = new int[Math.max(0, things - 1)][];
    double[][] mean = Arrays.stream(distance).map(double[]::clone).toArray(double[][]::new);
    int[] size = new int[things];
    Arrays.fill(size, 1);
    for (int step = 0; step < joins.length; step++) {
      int a = -1;
      int b = -1;
      for (int i = 0; i < things; i++) {
        for (int j = i + 1; j < things; j++) {
          if (size[i] > 0 && size[j] > 0 && (a < 0 || mean[i][j] < mean[a][b])) {
            a = i;
            b = j;
          }
        }
      }
      for (int k = 0; k < things; k++) {
        // Lance and Williams: the mean distance to the joined group.
        mean[a][k] = (size[a] * mean[a][k] + size[b] * mean[b][k]) / (size[a] + size[b]);
        mean[k][a] = mean[a][k];
      }
      size[a] += size[b];
      size[b] = 0;
      joins[step] = new int[] {a, b};
    }
  }

  /** The group of each thing when k groups are left, numbered from 0 by their first member. */
  int[] cut(int k) {
    int[] root = new int[things];
    Arrays.setAll(root, i -> i);
    for (int step = 0; step < things - k; step++) {
      for (int i = 0; i < things; i++) {
        if (root[i] == joins[step][1]) {
          root[i] = joins[step][0];
        }
      }
    }
    int[] number = new int[things];
    Arrays.fill(number, -1);
    int next = 0;
    int[] group = new int[things];
    for (int i = 0; i < things; i++) {
      if (number[root[i]] < 0) {
        number[root[i]] = next++;
      }
      group[i] = number[root[i]];
    }
    return group;
  }
}
