package org.vectarium.embedding.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions a : b :: c : ? with their answers, in the format of Google's questions-words.txt: a
 * line {@code : name} opens a section, every other line holds four words.
 *
 * @param sections in the order of the file
 */
public record AnalogySet(List<Section> sections) {

  /**
   * Questions of one kind.
   *
   * @param name as in the file
   * @param questions in the order of the file
   */
  public record Section(String name, List<Question> questions) {
    /** By the file's convention syntactic sections are called gram1, gram2, …. */
    public boolean syntactic() {
      return name.startsWith("gram");
    }
  }

  /** a is to b as c is to d. */
  public record Question(String a, String b, String c, String d) {}

  public AnalogySet {
    sections = List.copyOf(sections);
  }

  /** How many questions there are. */
  public int size() {
    return sections.stream().mapToInt(section -> section.questions().size()).sum();
  }

  /**
   * Reads UTF-8.
   *
   * @throws IOException with a sentence naming file and line if a line has not four words
   */
  public static AnalogySet read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(reader, file.toString());
    }
  }

  /**
   * Reads what is not a file of its own, such as the questions that come with the program.
   *
   * @param source what a message calls it
   * @throws IOException with a sentence naming source and line if a line has not four words
   */
  public static AnalogySet read(BufferedReader reader, String source) throws IOException {
    List<Section> sections = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    String name = "questions";
    int number = 0;
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String text = line.strip();
        if (text.startsWith(":")) {
          close(sections, name, questions);
          name = text.substring(1).strip();
          questions = new ArrayList<>();
        } else if (!text.isEmpty()) {
          String[] words = text.split("\\s+");
          if (words.length != 4) {
            throw new IOException(
                "%s, line %d: a question has four words, this line has %d"
                    .formatted(source, number, words.length));
          }
          questions.add(new Question(words[0], words[1], words[2], words[3]));
        }
      }
    } catch (MalformedInputException e) {
      throw new IOException(source + ", after line " + number + ": not UTF-8; save it as UTF-8", e);
    }
    close(sections, name, questions);
    if (sections.isEmpty()) {
      throw new IOException(source + " holds no questions");
    }
    return new AnalogySet(sections);
  }

  private static void close(List<Section> sections, String name, List<Question> questions) {
    if (!questions.isEmpty()) {
      sections.add(new Section(name, List.copyOf(questions)));
    }
  }
}
