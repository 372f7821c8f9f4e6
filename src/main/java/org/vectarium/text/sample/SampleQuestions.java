package org.vectarium.text.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vectarium.text.SplitMix64;

/** Questions whose answers follow from a grammar: analogies and similarity scores. */
final class SampleQuestions {
  private static final int PAIRS = 400;
  private static final double SAME_FAMILY = 0.7;
  private static final double JITTER = 0.2;

  private SampleQuestions() {}

  /** One word of a family: which member, which role. */
  private record Item(int family, int member, int role, String word) {}

  /**
   * All ordered pairs of members of every family, in the format of word2vec's questions-words.txt:
   * {@code a b c d} asks a : b :: c : d.
   */
  static String analogies(Grammar grammar) {
    StringBuilder out = new StringBuilder();
    for (Family family : grammar.families()) {
      for (Family.Relation relation : family.relations()) {
        out.append(": ").append(relation.name()).append('\n');
        for (Family.Member one : family.members()) {
          for (Family.Member other : family.members()) {
            if (one != other) {
              out.append(word(one, relation.from())).append(' ');
              out.append(word(one, relation.to())).append(' ');
              out.append(word(other, relation.from())).append(' ');
              out.append(word(other, relation.to())).append('\n');
            }
          }
        }
      }
    }
    return out.toString();
  }

  private static String word(Family.Member member, int role) {
    return member.roles().get(role - 1);
  }

  /**
   * Pairs of words with a score in [0, 10], tab-separated: gold 0 for words of different families,
   * 2 within a family, 1 more for the same member and 1 more for the same role, with normal jitter
   * of σ = 0.2; the score is 1 + 2 · gold. Made scores, not human ones.
   */
  static String similarity(Grammar grammar, long seed) {
    List<Item> items = items(grammar);
    SplitMix64 random = new SplitMix64(seed);
    Set<String> asked = new HashSet<>();
    StringBuilder out = new StringBuilder();
    while (asked.size() < PAIRS) {
      Item one = items.get(random.nextInt(items.size()));
      boolean same = random.chance(SAME_FAMILY);
      List<Item> others =
          items.stream()
              .filter(i -> !same || i.family() == one.family())
              .filter(i -> !i.word().equals(one.word()))
              .toList();
      Item other = others.get(random.nextInt(others.size()));
      if (asked.contains(other.word() + "\t" + one.word())
          || !asked.add(one.word() + "\t" + other.word())) {
        continue;
      }
      double gold = gold(one, other) + JITTER * random.nextNormal();
      out.append(one.word()).append('\t').append(other.word()).append('\t');
      out.append(String.format(Locale.ROOT, "%.2f", Math.clamp(1 + 2 * gold, 0, 10)));
      out.append('\n');
    }
    return out.toString();
  }

  private static List<Item> items(Grammar grammar) {
    List<Item> items = new ArrayList<>();
    for (int f = 0; f < grammar.families().size(); f++) {
      List<Family.Member> members = grammar.families().get(f).members();
      for (int m = 0; m < members.size(); m++) {
        List<String> roles = members.get(m).roles();
        for (int r = 0; r < roles.size(); r++) {
          items.add(new Item(f, m, r, roles.get(r)));
        }
      }
    }
    return items;
  }

  private static double gold(Item one, Item other) {
    if (one.family() != other.family()) {
      return 0;
    }
    return 2 + (one.member() == other.member() ? 1 : 0) + (one.role() == other.role() ? 1 : 0);
  }
}
