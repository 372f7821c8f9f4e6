package org.vectarium.ui.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.TextInput;
import org.vectarium.text.Vocabulary;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.text.sample.SampleCorpus;

/**
 * Which words of a bundled corpus belong together, from the sections of its analogy questions: they
 * give the sky its colours. A corpus without questions has no groups.
 *
 * @param names of the groups, as in the questions; group g's colour is category g + 1
 * @param members words by group
 * @param examples of each group one pair that should grow near: the second of its first question
 */
record WordGroups(List<String> names, Map<String, Integer> members, List<WatchList.Pair> examples) {
  static final WordGroups NONE = new WordGroups(List.of(), Map.of(), List.of());

  /** As many groups as there are colours that people tell apart. */
  private static final int MOST = 6;

  /** The groups of a corpus by its name. */
  static WordGroups of(String corpus) {
    TextInput questions = SampleCorpora.find(corpus).map(SampleCorpus::analogies).orElse(null);
    if (questions == null) {
      return NONE;
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(questions.open(), StandardCharsets.UTF_8))) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the questions of " + corpus + " cannot be read", e);
    }
  }

  /** Reads {@code : section} lines and the words of the lines below each; the first group wins. */
  private static WordGroups read(BufferedReader reader) throws IOException {
    List<String> names = new ArrayList<>();
    Map<String, Integer> members = new HashMap<>();
    List<WatchList.Pair> examples = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith(":")) {
        names.add(line.substring(1).strip().replaceFirst("^gram-?\\d*-", ""));
      } else if (!names.isEmpty() && names.size() <= MOST) {
        String[] words = line.strip().split("\\s+");
        if (examples.size() < names.size() && words.length == 4) {
          examples.add(new WatchList.Pair(words[2], words[3], names.size()));
        }
        for (String word : words) {
          members.putIfAbsent(word, names.size() - 1);
        }
      }
    }
    return new WordGroups(
        List.copyOf(names.subList(0, Math.min(MOST, names.size()))),
        members,
        List.copyOf(examples));
  }

  /** The sky's category of each word: 0 for none; null without groups. */
  byte @Nullable [] categories(Vocabulary vocabulary) {
    if (names.isEmpty()) {
      return null;
    }
    byte[] categories = new byte[vocabulary.size()];
    for (int id = 0; id < categories.length; id++) {
      categories[id] = (byte) (members.getOrDefault(vocabulary.word(id), -1) + 1);
    }
    return categories;
  }
}
