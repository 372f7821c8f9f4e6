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
      throw new ViewFileException(null, "large", name, size, MOST_BYTES);
    }
    ViewFile read;
    try {
      read = JSON.readValue(Files.readAllBytes(file), ViewFile.class);
    } catch (JacksonException e) {
      throw refusal(name, e);
    }
    if (read == null || read.vectors == null) {
      throw new ViewFileException(null, "foreign", name);
    }
    if (read.version != VERSION) {
      throw new ViewFileException(null, "version", name, read.version, VERSION);
    }
    return read;
  }

  private static ViewFileException refusal(String name, JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    int line = at == null ? 0 : Math.max(0, at.getLineNr());
    int column = at == null ? 0 : Math.max(0, at.getColumnNr());
    return switch (e) {
      case InvalidFormatException wrong ->
          new ViewFileException(
              e, "value", name, line, column, String.valueOf(wrong.getValue()), field(wrong));
      case DatabindException wrong
          when wrong.getCause() instanceof IllegalArgumentException cause ->
          new ViewFileException(e, "sense", name, line, column, String.valueOf(cause.getMessage()));
      case DatabindException wrong ->
          new ViewFileException(e, "field", name, line, column, field(wrong));
      default -> new ViewFileException(e, "json", name, line, column);
    };
  }

  private static String field(DatabindException e) {
    return e.getPath().isEmpty() || e.getPath().getLast().getPropertyName() == null
        ? "?"
        : e.getPath().getLast().getPropertyName();
  }
}
