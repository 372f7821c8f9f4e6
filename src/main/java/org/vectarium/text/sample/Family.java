package org.vectarium.text.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vectarium.text.SplitMix64;

/**
 * Words that differ in two ways at once: which pair (the member's <em>identity</em>) and which
 * <em>role</em> in it. Every sentence about a word has a frame of its role and identity words of
 * its member, so that offsets between roles come out parallel.
 *
 * @param name such as {@code gender}
 * @param tilt how much more often the first member occurs than the middle one, from 0 to below 1;
 *     the last one occurs as much less
 */
record Family(
    String name, double tilt, List<Relation> relations, List<Member> members, List<Block> blocks) {
  /** A kind of analogy question: from one role to another, numbered from 1. */
  record Relation(String name, int from, int to) {}

  /** One word for each role, and the words that tell this member from the others. */
  record Member(List<String> roles, List<String> identities) {}

  /**
   * Frames of one role, or of all roles together.
   *
   * @param role from 1, or 0 for frames that may use every role
   * @param count sentences for each member at size 1
   */
  record Block(int role, int count, List<Frame> frames) {}

  /** Share of the family's sentences that a member gets, 1 on average. */
  double weight(int member) {
    int n = members.size();
    return n == 1 ? 1 : 1 + tilt * (1 - 2.0 * member / (n - 1));
  }

  void addTo(Recipe.Sink urn, double scale, double noise) {
    List<String> pool = members.stream().flatMap(m -> m.identities().stream()).distinct().toList();
    for (Block block : blocks) {
      for (int m = 0; m < members.size(); m++) {
        Member member = members.get(m);
        long count = Math.round(block.count() * weight(m) * scale);
        int frames = block.frames().size();
        for (int f = 0; f < frames; f++) {
          Frame frame = block.frames().get(f);
          // Equal shares: a remainder goes to the first frames.
          long share = count / frames + (f < count % frames ? 1 : 0);
          urn.put(random -> sentence(member, block.role(), frame, pool, noise, random), share);
        }
      }
    }
  }

  private static SampleSentence sentence(
      Member member, int role, Frame frame, List<String> pool, double noise, SplitMix64 random) {
    List<String> left = new ArrayList<>(member.identities());
    Map<String, String> chosen = new HashMap<>();
    List<String> words = new ArrayList<>();
    frame.write(
        slot -> {
          char c = slot.charAt(0);
          if (c == 'w') {
            return member.roles().get(role - 1);
          }
          if (Character.isDigit(c)) {
            return member.roles().get(c - '1');
          }
          return chosen.computeIfAbsent(slot, s -> identity(left, pool, noise, random));
        },
        random,
        words);
    return new SampleSentence(words);
  }

  /**
   * One of the identity words not used yet, or with probability {@code noise} any of the family.
   */
  private static String identity(
      List<String> left, List<String> pool, double noise, SplitMix64 random) {
    String own = left.remove(random.nextInt(left.size()));
    return random.chance(noise) ? pool.get(random.nextInt(pool.size())) : own;
  }
}
