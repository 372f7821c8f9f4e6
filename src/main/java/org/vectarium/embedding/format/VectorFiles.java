package org.vectarium.embedding.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vectarium.embedding.WordVectors;

/** Opens and saves files of word vectors. Stateless; callable from any thread. */
public final class VectorFiles {
  private VectorFiles() {}

  /** Reads a file of any {@link VectorFormat}, recognised by content, as much as memory holds. */
  public static LoadedVectors read(Path file) throws IOException {
    return read(file, ReadOptions.defaults());
  }

  /**
   * Reads a file of any {@link VectorFormat}, recognised by content.
   *
   * @throws VectorFileException naming line and column of what cannot be read
   * @throws IOException if the file cannot be read at all
   * @throws java.util.concurrent.CancellationException when the progress listener says so
   */
  public static LoadedVectors read(Path file, ReadOptions options) throws IOException {
    try (ByteSource source = new ByteSource(file)) {
      VectorFormat format = FormatSniffer.recognise(file, source);
      Metadata.Table metadata =
          format == VectorFormat.TENSORBOARD ? Metadata.read(file, options.metadata()) : null;
      RowCollector rows =
          format == VectorFormat.WORD2VEC_BINARY
              ? new BinaryRows(file, source, options).read()
              : new TextRows(file, source, format, options).read(metadata);
      if (rows.size() == 0) {
        throw new VectorFileException(file, 0, 0, VectorFault.NO_WORDS);
      }
      source.report(options, rows.size());
      List<VectorRemark> notes = new ArrayList<>(rows.notes());
      Map<String, List<String>> columns = Map.of();
      if (metadata != null) {
        if (metadata.words().size() == rows.size()) {
          columns = metadata.columns();
        } else if (metadata.words().size() > rows.size() && !rows.full() && notes.isEmpty()) {
          notes.add(
              VectorRemark.of(
                  VectorFault.MORE_WORDS,
                  String.valueOf(metadata.file().getFileName()),
                  metadata.words().size(),
                  rows.size()));
        }
      }
      return new LoadedVectors(rows.vectors(), format, notes, columns);
    }
  }

  /**
   * Writes vectors in the order of their ids, the most frequent word first; compressed where the
   * name ends in .gz. The file appears complete or not at all: it is written under another name
   * beside the target and moved into place.
   *
   * @throws IllegalArgumentException if a word cannot be written in this format
   */
  public static void write(WordVectors vectors, Path file, VectorFormat format) throws IOException {
    new VectorWriter(vectors, format).write(file);
  }
}
