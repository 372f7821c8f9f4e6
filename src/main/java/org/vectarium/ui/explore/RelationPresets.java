package org.vectarium.ui.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Relations of the lecture to begin with, made of words that a space really holds. Stateless. */
final class RelationPresets {
  private static final int FEWEST = 2;

  private static final List<Preset> ALL =
      List.of(
          preset(
              "doer",
              "sings",
              "drive>driver swim>swimmer teach>teacher marry>priest treat>doctor sing>singer"
                  + " bake>baker clean>janitor"),
          preset(
              "gender",
              "nephew",
              "man>woman king>queen prince>princess father>mother son>daughter brother>sister"
                  + " uncle>aunt actor>actress"),
          preset(
              "degree",
              "cheap",
              "small>smaller>smallest big>bigger>biggest tall>taller>tallest fast>faster>fastest"
                  + " slow>slower>slowest strong>stronger>strongest dark>darker>darkest"
                  + " loud>louder>loudest"),
          preset(
              "capital",
              "poland",
              "france>paris italy>rome japan>tokyo egypt>cairo spain>madrid germany>berlin"
                  + " greece>athens peru>lima"),
          preset(
              "ceo",
              "yahoo",
              "norvex>brandtow zelkora>okarin quillon>tavesh brimtek>lindqor ovanta>marvane"
                  + " helixor>sorelli microsoft>ballmer google>schmidt oracle>ellison disney>eisner"
                  + " virgin>branson berkshire>buffett viacom>redstone"),
          preset("doer", "演奏", "驾驶>司机 游泳>泳手 教书>教师 证婚>牧师 治疗>医生 唱歌>歌手 烘焙>面包师 打扫>清洁工"),
          preset("gender", "侄子", "男人>女人 国王>王后 王子>公主 父亲>母亲 儿子>女儿 哥哥>姐姐 叔叔>阿姨 男演员>女演员"),
          preset(
              "degree",
              "新",
              "小>更小>最小 大>更大>最大 高>更高>最高 快>更快>最快 慢>更慢>最慢 强>更强>最强" + " 暗>更暗>最暗 响>更响>最响"),
          preset("capital", "波兰", "法国>巴黎 意大利>罗马 日本>东京 埃及>开罗 西班牙>马德里 德国>柏林 希腊>雅典 秘鲁>利马"),
          preset("ceo", "", "诺维斯>布兰托 泽尔科>奥卡林 奎隆>塔维什 布林泰>林德科 奥万塔>马尔凡 赫利克斯>索雷利"));

  private RelationPresets() {}

  /**
   * A relation to look at.
   *
   * @param name what it is, as the end of a message key
   * @param rows pairs or chains
   * @param apply a word to carry the offset to
   */
  record Preset(String name, List<List<String>> rows, String apply) {
    /** As it is typed: one row a line. */
    String text() {
      return rows.stream().map(row -> String.join(" > ", row)).collect(Collectors.joining("\n"));
    }
  }

  private static Preset preset(String name, String apply, String rows) {
    List<List<String>> table =
        Arrays.stream(rows.split(" ")).map(row -> List.of(row.split(">"))).toList();
    return new Preset(name, table, apply);
  }

  /**
   * What a space can show. Rows with unknown words are left out; where the word to carry the offset
   * to is unknown, the last row's first word is kept out of the table for it.
   */
  static List<Preset> of(Space space) {
    List<Preset> found = new ArrayList<>();
    for (Preset preset : ALL) {
      List<List<String>> rows =
          preset.rows().stream()
              .filter(row -> row.stream().allMatch(word -> space.id(word) >= 0))
              .toList();
      if (rows.size() > FEWEST && space.id(preset.apply()) < 0) {
        String last = rows.getLast().getFirst();
        found.add(new Preset(preset.name(), rows.subList(0, rows.size() - 1), last));
      } else if (rows.size() >= FEWEST) {
        boolean known = space.id(preset.apply()) >= 0;
        found.add(new Preset(preset.name(), rows, known ? preset.apply() : ""));
      }
    }
    return found;
  }
}
