package org.vectarium.projection;

import java.util.Arrays;

/**
 * Points of a plane in a tree of squares with their centres of mass, for sums over all points that
 * treat far groups as one (Barnes and Hut 1986). Built once, read by several threads.
 */
final class QuadTree {
  private static final int DEEPEST = 48;

  private final double[] place;
  private int[] child;
  private double[] massX;
  private double[] massY;
  private int[] mass;
  private double[] side;
  private int nodes;

  /**
   * @param place x and y of each point in turn
   */
  QuadTree(double[] place) {
    this.place = place;
    int n = place.length / 2;
    int room = Math.max(16, 3 * n);
    child = new int[4 * room];
    massX = new double[room];
    massY = new double[room];
    mass = new int[room];
    side = new double[room];
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      minX = Math.min(minX, place[2 * i]);
      maxX = Math.max(maxX, place[2 * i]);
      minY = Math.min(minY, place[2 * i + 1]);
      maxY = Math.max(maxY, place[2 * i + 1]);
    }
    double width = Math.max(Math.max(maxX - minX, maxY - minY), 1e-12) * 1.0001;
    node(width);
    for (int i = 0; i < n; i++) {
      insert(place[2 * i], place[2 * i + 1], minX, minY, width);
    }
    for (int node = 0; node < nodes; node++) {
      massX[node] /= mass[node];
      massY[node] /= mass[node];
    }
  }

  private int node(double width) {
    if (nodes == mass.length) {
      child = Arrays.copyOf(child, 2 * child.length);
      massX = Arrays.copyOf(massX, 2 * massX.length);
      massY = Arrays.copyOf(massY, 2 * massY.length);
      mass = Arrays.copyOf(mass, 2 * mass.length);
      side = Arrays.copyOf(side, 2 * side.length);
    }
    side[nodes] = width;
    return nodes++;
  }

  /**
   * A leaf holds points that all lie in one place; it is divided when a point elsewhere comes.
   * While building, massX and massY are sums.
   */
  private void insert(double x, double y, double left, double bottom, double width) {
    int node = 0;
    double nodeLeft = left;
    double nodeBottom = bottom;
    double half = width / 2;
    for (int depth = 0; ; depth++, half /= 2) {
      boolean leaf = isLeaf(node);
      if (mass[node] == 0
          || depth == DEEPEST
          || (leaf && massX[node] / mass[node] == x && massY[node] / mass[node] == y)) {
        addMass(node, x, y, 1);
        return;
      }
      if (leaf) {
        double oldX = massX[node] / mass[node];
        double oldY = massY[node] / mass[node];
        int down = child(node, quarter(oldX, oldY, nodeLeft + half, nodeBottom + half), half);
        addMass(down, oldX, oldY, mass[node]);
      }
      addMass(node, x, y, 1);
      int quarter = quarter(x, y, nodeLeft + half, nodeBottom + half);
      node = child(node, quarter, half);
      nodeLeft += (quarter & 1) == 0 ? 0 : half;
      nodeBottom += (quarter & 2) == 0 ? 0 : half;
    }
  }

  private static int quarter(double x, double y, double middleX, double middleY) {
    return (x < middleX ? 0 : 1) + (y < middleY ? 0 : 2);
  }

  private int child(int node, int quarter, double width) {
    if (child[4 * node + quarter] == 0) {
      int made = node(width);
      child[4 * node + quarter] = made;
    }
    return child[4 * node + quarter];
  }

  private boolean isLeaf(int node) {
    return child[4 * node] == 0
        && child[4 * node + 1] == 0
        && child[4 * node + 2] == 0
        && child[4 * node + 3] == 0;
  }

  private void addMass(int node, double x, double y, int count) {
    massX[node] += count * x;
    massY[node] += count * y;
    mass[node] += count;
  }

  /**
   * Adds Σ_j q_ij²·(y_i − y_j) to force and returns Σ_j q_ij, over all other points, with q = 1 /
   * (1 + d²). A square seen under less than {@code theta} counts as one point; 0 is exact.
   */
  double repulsion(int i, double theta, double[] force, int[] stack) {
    double x = place[2 * i];
    double y = place[2 * i + 1];
    double sum = 0;
    int depth = 0;
    stack[depth++] = 0;
    while (depth > 0) {
      int node = stack[--depth];
      double dx = x - massX[node];
      double dy = y - massY[node];
      double square = dx * dx + dy * dy;
      boolean leaf = isLeaf(node);
      if (leaf || side[node] * side[node] < theta * theta * square) {
        double q = 1 / (1 + square);
        // The point itself, and others in its place, push nowhere; itself it does not count.
        double count = leaf && square == 0 ? mass[node] - 1.0 : mass[node];
        sum += count * q;
        force[0] += count * q * q * dx;
        force[1] += count * q * q * dy;
      } else {
        for (int c = 0; c < 4; c++) {
          if (child[4 * node + c] != 0) {
            stack[depth++] = child[4 * node + c];
          }
        }
      }
    }
    return sum;
  }

  /** Room that the search needs. */
  static int stackSize() {
    return 4 * (DEEPEST + 2);
  }
}
