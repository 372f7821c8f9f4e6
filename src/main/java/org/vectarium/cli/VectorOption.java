package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.WordVectors;
import org.vectarium.embedding.format.LoadedVectors;
import org.vectarium.embedding.format.ReadOptions;
import org.vectarium.embedding.format.VectorFiles;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The vector file that a command asks, and how to read it. */
final class VectorOption {
  @Parameters(
      index = "0",
      paramLabel = "VECTORS",
      description =
          "word2vec text or binary, GloVe, fastText .vec, TensorBoard, TSV or CSV, or .gz")
  private Path file = Path.of("");

  @Option(names = "--limit", paramLabel = "N", description = "read only the first N words")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--metadata", paramLabel = "FILE", description = "words of a TensorBoard file")
  private @Nullable Path metadata;

  @Option(
      names = "--skip-bad-rows",
      description = "leave out rows that cannot be read, and count them, instead of stopping")
  private boolean skipBadRows;

  /** Reads the file; notes about what was left out go to {@code notes}. */
  LoadedVectors load(PrintWriter notes) throws IOException {
    if (limit < 1) {
      throw new UserError("--limit is " + limit + "; it must be at least 1");
    }
    LoadedVectors loaded =
        VectorFiles.read(
            file,
            ReadOptions.defaults()
                .withMaxWords(limit)
                .withMetadata(metadata)
                .withSkipBadRows(skipBadRows));
    loaded.notes().forEach(note -> notes.println(file.getFileName() + ": " + note.sentence()));
    return loaded;
  }

  /** The id of a word as written or else in lower case. */
  static int id(WordVectors vectors, String word) {
    int id = vectors.id(word);
    if (id < 0) {
      id = vectors.id(word.toLowerCase(Locale.ROOT));
    }
    if (id < 0) {
      throw new UserError(
          "\"%s\" is not among the %,d words; check its spelling".formatted(word, vectors.size()));
    }
    return id;
  }
}
