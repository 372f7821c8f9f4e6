package org.vectarium.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordIndex;
import org.vectarium.linalg.FloatMatrix;

class LiveLayoutTest {
  private static final int GROUPS = 4;

  @Test
  void the_graph_holds_the_exact_nearest_words() {
    NearestWords search = groups(300, 7);
    NeighbourGraph graph = NeighbourGraph.of(search, 200, 9);
    for (int i = 0; i < 200; i += 7) {
      int own = i;
      List<Neighbour> found =
          search.nearest(
              search.vectors().matrix().row(i), 9, Metric.COSINE, id -> id != own && id < 200);
      for (int j = 0; j < 9; j++) {
        assertEquals(found.get(j).id(), graph.ids()[i * 9 + j]);
        assertEquals(found.get(j).score(), graph.cosines()[i * 9 + j], 1e-5);
      }
    }
  }

  @Test
  void t_sne_descends_along_the_gradient_of_its_divergence() {
    NeighbourGraph graph = NeighbourGraph.of(groups(60, 3), 60, 15);
    float[] x = noise(60, 1);
    float[] y = noise(60, 2);
    Tsne tsne = new Tsne(graph, x, y, 5, 100);
    double[] at = new double[120];
    for (int i = 0; i < 60; i++) {
      at[2 * i] = x[i];
      at[2 * i + 1] = y[i];
    }
    double[] gradient = tsne.gradient(at, 1, 0);
    double h = 1e-5;
    for (int c = 0; c < 120; c += 11) {
      double kept = at[c];
      at[c] = kept + h;
      double up = tsne.divergence(at);
      at[c] = kept - h;
      double down = tsne.divergence(at);
      at[c] = kept;
      // P is held in floats whose sum is 1 to about 1e-7; that share of Z's gradient is missing.
      assertEquals((up - down) / (2 * h), gradient[c], 1e-6);
    }
    double[] near = tsne.gradient(at, 1, 0.5);
    double difference = 0;
    double length = 0;
    for (int c = 0; c < 120; c++) {
      difference += Math.pow(near[c] - gradient[c], 2);
      length += gradient[c] * gradient[c];
    }
    assertTrue(Math.sqrt(difference / length) < 0.1, "theta 0.5 stays within a tenth");
  }

  @Test
  void perplexity_is_that_of_the_conditional_probabilities() {
    NeighbourGraph graph = NeighbourGraph.of(groups(200, 5), 200, 45);
    float[] p = Tsne.conditional(graph, 15);
    for (int i = 0; i < 200; i += 13) {
      double entropy = 0;
      double sum = 0;
      for (int j = 0; j < 45; j++) {
        double q = p[i * 45 + j];
        sum += q;
        entropy -= q > 0 ? q * Math.log(q) : 0;
      }
      assertEquals(1, sum, 1e-5, "45 floats");
      assertEquals(15, Math.exp(entropy), 0.01, "the search ends within 1e-5 of the entropy");
    }
  }

  @Test
  void memberships_of_umap_add_up_to_the_logarithm_of_k() {
    NeighbourGraph graph = NeighbourGraph.of(groups(200, 5), 200, 16);
    float[] w = Umap.memberships(graph);
    for (int i = 0; i < 200; i += 13) {
      double sum = 0;
      for (int j = 0; j < 16; j++) {
        sum += w[i * 16 + j];
      }
      assertEquals(4, sum, 1e-4, "log2 of 16, searched to 1e-5, in floats");
    }
  }

  @Test
  void umaps_curve_is_the_published_one() {
    // The values that umap-learn's documentation gives for a spread of 1.
    assertArrayEquals(new double[] {1.577, 0.895}, Umap.curve(0.1), 0.002);
    assertArrayEquals(new double[] {1.929, 0.791}, Umap.curve(0.001), 0.01);
  }

  @Test
  void both_keep_groups_apart_and_neighbours_together() {
    int n = 400;
    NearestWords search = groups(n, 11);
    NeighbourGraph graph = NeighbourGraph.of(search, n, 30);
    float[] x = noise(n, 5);
    float[] y = noise(n, 6);
    double before = graph.keptBy(x, y, n);
    for (LiveLayout layout :
        List.of(new Umap(graph, x, y, 0.1, 200, 1), new Tsne(graph, x, y, 10, 400))) {
      while (!layout.finished()) {
        layout.step();
      }
      double kept = graph.keptBy(layout.x(), layout.y(), n);
      assertTrue(kept > 0.4 && kept > 3 * before, layout.getClass() + " keeps " + kept);
      int strangers = 0;
      for (int i = 0; i < n; i++) {
        strangers += nearestPoint(layout.x(), layout.y(), i) % GROUPS == i % GROUPS ? 0 : 1;
      }
      assertTrue(strangers <= n / 50, strangers + " points lie next to another group");
    }
  }

  @Test
  void a_seed_repeats_a_run_to_the_bit() {
    NeighbourGraph graph = NeighbourGraph.of(groups(100, 1), 100, 10);
    float[][] places = new float[2][];
    for (int run = 0; run < 2; run++) {
      Umap umap = new Umap(graph, noise(100, 1), noise(100, 2), 0.1, 50, 9);
      while (!umap.finished()) {
        umap.step();
      }
      places[run] = umap.x();
    }
    assertArrayEquals(places[0], places[1]);
  }

  private static int nearestPoint(float[] x, float[] y, int i) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < x.length; j++) {
      double d = Math.hypot(x[j] - x[i], y[j] - y[i]);
      if (j != i && d < least) {
        least = d;
        best = j;
      }
    }
    return best;
  }

  private static float[] noise(int n, long seed) {
    Random random = new Random(seed);
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** Word i belongs to group i mod 4. */
  private static NearestWords groups(int n, long seed) {
    Random random = new Random(seed);
    FloatMatrix matrix = new FloatMatrix(n, 12);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      words.add("w" + i);
      for (int c = 0; c < 12; c++) {
        double centre = c % GROUPS == i % GROUPS ? 2 : 0;
        matrix.set(i, c, (float) (centre + 0.5 * random.nextGaussian()));
      }
    }
    return new NearestWords(WordIndex.vectors(words, matrix));
  }
}
