package org.vectarium.text.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vectarium.text.sample.Grammar.Phrases;

/**
 * Reads a grammar file. A line begins with its keyword; frames are indented by four spaces under
 * theirs; {@code #} begins a remark.
 *
 * <pre>
 * noise E                          ε of the identity slots
 * opening P one | or this          phrases before a sentence, with probability P; likewise closing
 * family NAME tilt T               then, indented:
 *   questions NAME R1 R2           analogy questions from role R1 to role R2
 *   member ROLE1 ROLE2 : ID1 ID2   a pair and the words that identify it
 *   role R COUNT                   frames of role R: {w} is the word, {a} {b} identity words
 *   all COUNT                      frames of all roles: {1} {2} are the words
 * quota WORD1 WORD2                then: frame, probe WORD N1 N2, filler N1 N2 : WORDS
 * senses WORD N reference M        then: sense PERCENT REFERENCE : CONTEXT WORDS
 * sense-frames                     frames of all senses
 * names WORDS                      a class "name" for every topic
 * topic NAME COUNT                 then: CLASS WORDS
 * topic-frames                     frames of all topics: {CLASS} is a word of the class
 * stray P                          how often a topic's slot takes a word of any topic
 * </pre>
 */
final class GrammarReader {
  private final String name;
  private double noise;
  private double stray;
  private Phrases openings = Phrases.NONE;
  private Phrases closings = Phrases.NONE;
  private final List<Family> families = new ArrayList<>();
  private final List<Quota> quotas = new ArrayList<>();
  private final List<Polysemy> polysemies = new ArrayList<>();
  private final List<Frame> senseFrames = new ArrayList<>();
  private List<String> names = List.of();
  private final List<Topic> topics = new ArrayList<>();
  private final List<Frame> topicFrames = new ArrayList<>();

  /** Where indented frames go. */
  private List<Frame> frames = new ArrayList<>();

  private GrammarReader(String name) {
    this.name = name;
  }

  /**
   * @param name of a grammar of this package, such as {@code family-en}
   * @throws IllegalArgumentException naming the first line that breaks the format
   */
  static Grammar load(String name) {
    try (InputStream in = GrammarReader.class.getResourceAsStream(name + ".grammar")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no grammar \"" + name + "\"");
      }
      return parse(name, new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Grammar parse(String name, String text) {
    GrammarReader reader = new GrammarReader(name);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        reader.line(line);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(
            "grammar %s, line %d, \"%s\": %s".formatted(name, number, line.strip(), e), e);
      }
    }
    return reader.grammar();
  }

  private Grammar grammar() {
    return new Grammar(
        name,
        noise,
        stray,
        openings,
        closings,
        List.copyOf(families),
        List.copyOf(quotas),
        List.copyOf(polysemies),
        List.copyOf(senseFrames),
        List.copyOf(topics),
        List.copyOf(topicFrames));
  }

  private void line(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    if (line.startsWith("    ")) {
      frames.add(Frame.parse(text));
      return;
    }
    int space = text.indexOf(' ');
    String keyword = space < 0 ? text : text.substring(0, space);
    String rest = space < 0 ? "" : text.substring(space + 1).strip();
    if (line.startsWith("  ")) {
      part(keyword, rest);
    } else {
      section(keyword, rest);
    }
  }

  private void section(String keyword, String rest) {
    List<String> words = Frame.words(rest);
    switch (keyword) {
      case "noise" -> noise = Double.parseDouble(rest);
      case "stray" -> stray = Double.parseDouble(rest);
      case "opening" -> openings = phrases(rest);
      case "closing" -> closings = phrases(rest);
      case "family" ->
          families.add(
              new Family(
                  words.get(0),
                  Double.parseDouble(words.get(2)),
                  new ArrayList<>(),
                  new ArrayList<>(),
                  new ArrayList<>()));
      case "quota" -> {
        frames = new ArrayList<>();
        quotas.add(new Quota(words, new Frame(List.of()), new ArrayList<>()));
      }
      case "senses" ->
          polysemies.add(
              new Polysemy(
                  words.get(0),
                  Integer.parseInt(words.get(1)),
                  Integer.parseInt(words.get(3)),
                  new ArrayList<>()));
      case "sense-frames" -> frames = senseFrames;
      case "names" -> names = words;
      case "topic" -> {
        Map<String, List<String>> classes = new HashMap<>();
        if (!names.isEmpty()) {
          classes.put("name", names);
        }
        topics.add(new Topic(words.get(0), Integer.parseInt(words.get(1)), classes));
      }
      case "topic-frames" -> frames = topicFrames;
      default -> throw new IllegalArgumentException("unknown keyword " + keyword);
    }
  }

  private void part(String keyword, String rest) {
    int colon = rest.indexOf(" : ");
    List<String> before = Frame.words(colon < 0 ? rest : rest.substring(0, colon));
    List<String> after = Frame.words(colon < 0 ? "" : rest.substring(colon + 3));
    switch (keyword) {
      case "member" -> families.getLast().members().add(new Family.Member(before, after));
      case "questions" ->
          families
              .getLast()
              .relations()
              .add(new Family.Relation(before.get(0), number(before, 1), number(before, 2)));
      case "role" -> block(number(before, 0), number(before, 1));
      case "all" -> block(0, number(before, 0));
      case "frame" -> {
        Quota quota = quotas.removeLast();
        quotas.add(new Quota(quota.words(), Frame.parse(rest), quota.probes()));
      }
      case "probe" -> probe(before.get(0), number(before, 1), number(before, 2));
      case "filler" -> filler(after, number(before, 0), number(before, 1));
      case "sense" ->
          polysemies
              .getLast()
              .senses()
              .add(new Polysemy.Sense(number(before, 0), before.get(1), after));
      default -> topics.getLast().classes().put(keyword, before);
    }
  }

  private static int number(List<String> words, int at) {
    return Integer.parseInt(words.get(at));
  }

  private void block(int role, int count) {
    frames = new ArrayList<>();
    families.getLast().blocks().add(new Family.Block(role, count, frames));
  }

  private void probe(String word, int withFirst, int withSecond) {
    quotas.getLast().probes().add(new Quota.Probe(word, withFirst, withSecond));
  }

  /** Shares the filler's sentences among its words, a remainder to the first. */
  private void filler(List<String> words, int withFirst, int withSecond) {
    int n = words.size();
    for (int i = 0; i < n; i++) {
      probe(
          words.get(i),
          withFirst / n + (i < withFirst % n ? 1 : 0),
          withSecond / n + (i < withSecond % n ? 1 : 0));
    }
  }

  private static Phrases phrases(String rest) {
    int space = rest.indexOf(' ');
    List<List<String>> options = new ArrayList<>();
    for (String option : rest.substring(space).split("\\|")) {
      options.add(Frame.words(option));
    }
    return new Phrases(Double.parseDouble(rest.substring(0, space)), List.copyOf(options));
  }
}
