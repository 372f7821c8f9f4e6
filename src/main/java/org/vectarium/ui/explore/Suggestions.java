package org.vectarium.ui.explore;

import java.util.Arrays;
import java.util.List;
import org.vectarium.embedding.WordSum;

/**
 * Questions to begin with, made of words that a space really holds.
 *
 * @param sum base, minus, plus
 * @param horizontal a custom axis
 * @param vertical another
 */
record Suggestions(List<String> sum, String horizontal, String vertical) {
  private static final List<List<String>> SUMS =
      List.of(
          List.of("king", "man", "woman"),
          List.of("国王", "男人", "女人"),
          List.of("paris", "france", "italy"),
          List.of("巴黎", "法国", "意大利"));

  private static final List<String> ACROSS = List.of("he > she", "他 > 她", "man > woman", "男人 > 女人");

  private static final List<String> UP =
      List.of(
          "bad > good", "small > biggest", "small > big", "小 > 最小", "france > japan", "法国 > 日本");

  /** Words worth placing on the axis from he to she, where the space has them. */
  private static final List<String> PLACED =
      List.of(
          "captain",
          "boss",
          "architect",
          "engineer",
          "philosopher",
          "pilot",
          "scientist",
          "writer",
          "lawyer",
          "doctor",
          "student",
          "teacher",
          "singer",
          "librarian",
          "dancer",
          "nurse",
          "receptionist",
          "homemaker",
          "actor",
          "actress",
          "uncle",
          "aunt",
          "brother",
          "sister",
          "son",
          "daughter",
          "father",
          "mother",
          "prince",
          "princess",
          "king",
          "queen",
          "演员",
          "叔叔",
          "阿姨",
          "哥哥",
          "姐姐",
          "儿子",
          "女儿",
          "父亲",
          "母亲",
          "王子",
          "公主",
          "国王",
          "王后");

  private static final int MOST_PLACED = 18;

  static Suggestions of(Space space) {
    List<String> sum =
        SUMS.stream()
            .filter(words -> words.stream().allMatch(word -> space.id(word) >= 0))
            .findFirst()
            .orElse(SUMS.getFirst());
    return new Suggestions(sum, first(ACROSS, space), first(UP, space));
  }

  /** The first axis whose two words the space has; empty for none. */
  private static String first(List<String> axes, Space space) {
    return axes.stream()
        .filter(axis -> Arrays.stream(axis.split(" > ")).allMatch(word -> space.id(word) >= 0))
        .findFirst()
        .orElse("");
  }

  /** The ids to place on an axis: people's occupations and roles, or else frequent words. */
  static int[] placed(Space space) {
    int[] ids =
        PLACED.stream().mapToInt(space::id).filter(id -> id >= 0).limit(MOST_PLACED).toArray();
    if (ids.length >= 4) {
      return ids;
    }
    int n = Math.min(MOST_PLACED, space.vectors().size());
    int[] frequent = new int[n];
    Arrays.setAll(frequent, i -> i);
    return frequent;
  }

  void apply(ExploreViewModel model) {
    WordSum first = WordSum.analogy(sum.get(0), sum.get(1), sum.get(2));
    model.questions().expressionProperty().set(first.toString());
    model.projection().change(p -> p.withAxes(horizontal, vertical));
  }
}
