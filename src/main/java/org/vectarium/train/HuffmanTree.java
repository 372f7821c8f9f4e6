package org.vectarium.train;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.vectarium.text.Vocabulary;

/**
 * The Huffman tree over word counts: leaves are words, the V − 1 inner nodes carry vectors.
 *
 * <p>The two smallest nodes are merged until one is left; the smaller becomes the child of bit 0.
 * Equal counts: a leaf before an inner node, then the lower id. Inner nodes are numbered as they
 * arise, so the root is V − 2. Immutable.
 */
public final class HuffmanTree {
  private final int[][] paths;
  private final boolean[][] bits;
  private final int longest;

  private record Node(long count, boolean inner, int id) {
    static final Comparator<Node> SMALLEST =
        Comparator.comparingLong(Node::count).thenComparing(Node::inner).thenComparing(Node::id);
  }

  public HuffmanTree(Vocabulary vocabulary) {
    int types = vocabulary.size();
    PriorityQueue<Node> queue = new PriorityQueue<>(Math.max(1, types), Node.SMALLEST);
    for (int w = 0; w < types; w++) {
      queue.add(new Node(vocabulary.count(w), false, w));
    }
    int[] parent = new int[2 * types];
    boolean[] bit = new boolean[2 * types];
    for (int node = 0; node < types - 1; node++) {
      Node zero = queue.remove();
      Node one = queue.remove();
      int zeroAt = zero.inner ? types + zero.id : zero.id;
      int oneAt = one.inner ? types + one.id : one.id;
      parent[zeroAt] = types + node;
      parent[oneAt] = types + node;
      bit[oneAt] = true;
      queue.add(new Node(zero.count + one.count, true, node));
    }
    paths = new int[types][];
    bits = new boolean[types][];
    int most = 0;
    for (int w = 0; w < types; w++) {
      int length = 0;
      for (int at = w; parent[at] != 0; at = parent[at]) {
        length++;
      }
      paths[w] = new int[length];
      bits[w] = new boolean[length];
      int step = length;
      for (int at = w; parent[at] != 0; at = parent[at]) {
        paths[w][--step] = parent[at] - types;
        bits[w][step] = bit[at];
      }
      most = Math.max(most, length);
    }
    longest = most;
  }

  /** Nodes on the way from the root to a word, the word itself left out. */
  public int length(int word) {
    return paths[word].length;
  }

  /** The inner node at a step of the way; step 0 is the root. */
  public int node(int word, int step) {
    return paths[word][step];
  }

  /** Whether the way leaves that node by bit 1. */
  public boolean bit(int word, int step) {
    return bits[word][step];
  }

  /** Steps of the longest way. */
  public int longest() {
    return longest;
  }
}
