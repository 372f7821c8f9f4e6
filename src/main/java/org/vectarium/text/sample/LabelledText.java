package org.vectarium.text.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vectarium.text.SplitMix64;

/**
 * Labelled sentences in CoNLL-2003 columns, from templates in which names of four classes are
 * filled in. Some names are held out of training; some, such as Paris, are a place in one sentence
 * and a person in another, and only their neighbours tell which.
 *
 * <p>A template file has lines of names, {@code CLASS names | held-out names}, then templates of
 * {@code word/POS/chunk}, with a class in braces for a name of it and {X} for an ambiguous one.
 */
final class LabelledText {
  /** Share of training sentences whose name is ambiguous. */
  private static final double AMBIGUOUS = 0.2;

  /** Share of persons with a first name too. */
  private static final double FIRST_NAMES = 0.35;

  /** Which names a file draws from. */
  enum Names {
    KNOWN,
    HELD_OUT
  }

  private final Map<String, List<String>> known = new HashMap<>();
  private final Map<String, List<String>> heldOut = new HashMap<>();
  private final List<String> templates = new ArrayList<>();
  private final Map<String, List<String>> ambiguous =
      Map.of("LOC", new ArrayList<>(), "PER", new ArrayList<>());

  private LabelledText(String text) {
    List<String> target = templates;
    for (String line : text.lines().map(String::strip).toList()) {
      switch (line) {
        case "templates" -> target = templates;
        case "ambiguous-LOC" -> target = ambiguous("LOC");
        case "ambiguous-PER" -> target = ambiguous("PER");
        default -> {
          if (line.contains("/")) {
            target.add(line);
          } else if (!line.isEmpty() && !line.startsWith("#")) {
            names(line);
          }
        }
      }
    }
  }

  /**
   * @param language {@code en} or {@code zh}
   */
  static LabelledText load(String language) {
    try (InputStream in = LabelledText.class.getResourceAsStream("names-" + language + ".ner")) {
      if (in == null) {
        throw new IllegalArgumentException("there are no labelled templates for " + language);
      }
      return new LabelledText(new String(in.readAllBytes(), UTF_8).replaceAll("(?m)^#.*$", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> ambiguous(String type) {
    return ambiguous.getOrDefault(type, List.of());
  }

  private void names(String line) {
    int space = line.indexOf(' ');
    String[] parts = line.substring(space).split("\\|");
    known.put(line.substring(0, space), Frame.words(parts[0]));
    heldOut.put(line.substring(0, space), parts.length > 1 ? Frame.words(parts[1]) : List.of());
  }

  /** Sentences as for training or an ordinary test. */
  String sentences(int count, Names names, long seed) {
    return write(count, names, names == Names.KNOWN ? AMBIGUOUS : 0, seed);
  }

  /** Sentences whose name is ambiguous, half of them places and half persons. */
  String ambiguousSentences(int count, long seed) {
    return write(count, Names.KNOWN, 1, seed);
  }

  private String write(int count, Names names, double ambiguousShare, long seed) {
    SplitMix64 random = new SplitMix64(seed);
    Map<String, List<String>> from = names == Names.KNOWN ? known : heldOut;
    StringBuilder out = new StringBuilder("-DOCSTART- -X- -X- O\n\n");
    for (int i = 0; i < count; i++) {
      if (random.chance(ambiguousShare)) {
        String type = i % 2 == 0 ? "LOC" : "PER";
        sentence(pick(ambiguous(type), random), type, from, random, out);
      } else {
        sentence(pick(templates, random), "O", from, random, out);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static void sentence(
      String template,
      String typeOfX,
      Map<String, List<String>> names,
      SplitMix64 random,
      StringBuilder out) {
    String previous = "O";
    for (String cell : template.split(" +")) {
      String[] parts = cell.split("/");
      String type = type(parts[0], typeOfX);
      String chunk = parts[2];
      if (type.equals("PER") && !parts[0].equals("{X}") && previous.equals("O")) {
        if (random.chance(FIRST_NAMES)) {
          row(out, pick(names, "first", random), parts[1], chunk, "B-PER");
          chunk = "I-" + chunk.substring(2);
          previous = "PER";
        }
      }
      String word = type.equals("O") ? parts[0] : pick(names, nameClass(parts[0], type), random);
      String tag = type.equals("O") ? "O" : (previous.equals(type) ? "I-" : "B-") + type;
      row(out, word, parts[1], chunk, tag);
      previous = type;
    }
  }

  private static String type(String slot, String typeOfX) {
    if (slot.equals("{X}")) {
      return typeOfX;
    }
    return slot.startsWith("{") ? slot.substring(1, slot.length() - 1) : "O";
  }

  private static String nameClass(String slot, String type) {
    return slot.equals("{X}") ? "ambiguous" : type;
  }

  private static String pick(Map<String, List<String>> names, String type, SplitMix64 random) {
    return pick(names.getOrDefault(type, List.of()), random);
  }

  private static String pick(List<String> list, SplitMix64 random) {
    return list.get(random.nextInt(list.size()));
  }

  private static void row(StringBuilder out, String word, String pos, String chunk, String tag) {
    out.append(word).append(' ').append(pos).append(' ').append(chunk).append(' ').append(tag);
    out.append('\n');
  }
}
