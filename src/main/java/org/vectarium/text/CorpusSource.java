package org.vectarium.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vectarium.text.CorpusException.Kind;

/**
 * Where a corpus comes from: one or more texts read one after another.
 *
 * @param name what a person calls the corpus
 * @param inputs its texts, in reading order; at least one
 */
public record CorpusSource(String name, List<TextInput> inputs) {
  private static final List<String> TEXT_SUFFIXES = List.of(".txt", ".text", ".gz", ".conll");

  /**
   * @throws IllegalArgumentException without any text
   */
  public CorpusSource {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("the corpus \"" + name + "\" was given no text");
    }
    inputs = List.copyOf(inputs);
  }

  /** One file, called by its name without folders. */
  public static CorpusSource file(Path path) {
    Path name = path.getFileName();
    return new CorpusSource((name == null ? path : name).toString(), List.of(TextInput.file(path)));
  }

  /**
   * Files and folders as one corpus. Folders give their text files, {@code .txt .text .gz .conll},
   * in the order of their paths, with those of the folders inside; hidden ones are passed over.
   *
   * @throws CorpusException if a folder cannot be listed, or holds no text file
   */
  public static CorpusSource paths(List<Path> paths) throws CorpusException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(textFiles(path));
      } else {
        files.add(path);
      }
    }
    if (files.isEmpty()) {
      String where = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
      throw new CorpusException(
          Kind.NO_TEXT_FILE,
          where,
          "There is no text file (.txt, .text, .gz or .conll) in " + where + ": choose another.");
    }
    String name = file(paths.getFirst()).name();
    String more = paths.size() > 1 ? " + " + (paths.size() - 1) : "";
    return new CorpusSource(name + more, files.stream().map(TextInput::file).toList());
  }

  private static List<Path> textFiles(Path folder) throws CorpusException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> isText(folder.relativize(path)) && Files.isRegularFile(path))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      CorpusException told =
          new CorpusException(
              Kind.UNREADABLE,
              folder.toString(),
              "The folder %s cannot be listed (%s).".formatted(folder, e.getMessage()),
              String.valueOf(e.getMessage()));
      told.initCause(e);
      throw told;
    }
  }

  private static boolean isText(Path inFolder) {
    for (Path part : inFolder) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = inFolder.toString().toLowerCase(Locale.ROOT);
    return TEXT_SUFFIXES.stream().anyMatch(name::endsWith);
  }

  /** A text on the class path. */
  public static CorpusSource resource(String name, String path) {
    return new CorpusSource(name, List.of(TextInput.resource(path)));
  }

  /** Text in memory, such as pasted text. */
  public static CorpusSource text(String name, String text) {
    return new CorpusSource(name, List.of(TextInput.text(name, text)));
  }
}
