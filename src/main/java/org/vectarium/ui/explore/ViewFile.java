package org.vectarium.ui.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.format.SafeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A view with its notebook as a file to share: JSON that names its version, the vectors it was made
 * on, and holds words as words. Immutable.
 *
 * @param version of the format; this program writes and reads {@value #VERSION}
 * @param vectors the name of the vectors
 * @param view what is looked at; null in a file that holds a notebook alone
 * @param notebook what is kept
 */
record ViewFile(
    int version, String vectors, @Nullable ViewState view, @Nullable Notebook notebook) {
  static final int VERSION = 1;

  /** A shared view is a page of text; nobody's notes are longer than this. */
  static final long MOST_BYTES = 8 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * Writes it beside its target and moves it into place.
   *
   * @throws IOException with a sentence if it would be too large to be read again
   */
  void write(Path file) throws IOException {
    byte[] text = JSON.writeValueAsBytes(this);
    if (text.length > MOST_BYTES) {
      throw new IOException(
          file.getFileName()
              + " would have "
              + text.length
              + " bytes; a view has at most "
              + MOST_BYTES
              + ". Keep a smaller selection.");
    }
    SafeFile.write(file, out -> out.write(text));
  }

  /**
   * Reads a file.
   *
   * @throws IOException with a sentence naming file, line and column if it is too large, no JSON,
   *     of another version, or holds something that makes no sense
   */
  static ViewFile read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new IOException(
          name + " has " + size + " bytes; a view has at most " + MOST_BYTES + ".");
    }
    ViewFile read;
    try {
      read = JSON.readValue(Files.readAllBytes(file), ViewFile.class);
    } catch (JacksonException e) {
      throw new IOException(sentence(name, e), e);
    }
    if (read == null || read.vectors == null) {
      throw new IOException(name + " is no view of Vectarium: it names no vectors.");
    }
    if (read.version != VERSION) {
      throw new IOException(
          "%s is a view of version %d; this program reads version %d."
              .formatted(name, read.version, VERSION));
    }
    return read;
  }

  private static String sentence(String name, JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String where =
        at == null || at.getLineNr() < 0
            ? name
            : "%s, line %d, column %d".formatted(name, at.getLineNr(), at.getColumnNr());
    return switch (e) {
      case InvalidFormatException wrong ->
          "%s: \"%s\" is not understood as %s; save the view anew or mend the file."
              .formatted(where, wrong.getValue(), field(wrong));
      case DatabindException wrong
          when wrong.getCause() instanceof IllegalArgumentException cause ->
          where + ": " + cause.getMessage() + ".";
      case DatabindException wrong ->
          where + ": " + field(wrong) + " does not hold what it should.";
      default -> where + " is no JSON: it may be cut off, or not a view of Vectarium.";
    };
  }

  private static String field(DatabindException e) {
    return e.getPath().isEmpty() || e.getPath().getLast().getPropertyName() == null
        ? "the file"
        : e.getPath().getLast().getPropertyName();
  }
}
