package org.vectarium.embedding.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.vectarium.embedding.WordVectors;

/**
 * Writes vectors. Floats are printed with the fewest digits that read back as the same float, so
 * text round trips are exact too.
 */
final class VectorWriter {
  private final WordVectors vectors;
  private final VectorFormat format;

  VectorWriter(WordVectors vectors, VectorFormat format) {
    this.vectors = vectors;
    this.format = format;
    if (format == VectorFormat.TENSORBOARD && vectors.dimension() < 2) {
      throw new IllegalArgumentException(
          "vectors of %d number; the projector needs at least 2".formatted(vectors.dimension()));
    }
    vectors.words().forEach(this::check);
  }

  void write(Path file) throws IOException {
    if (format == VectorFormat.TENSORBOARD) {
      // The words first: vectors without words could not be read.
      SafeFile.write(Metadata.beside(file), this::writeWords);
    }
    SafeFile.write(file, this::writeVectors);
  }

  private void writeVectors(OutputStream raw) throws IOException {
    try (OutputStream out = new BufferedOutputStream(raw, 1 << 16)) {
      if (format.hasHeader()) {
        ascii(out, vectors.size() + " " + vectors.dimension() + "\n");
      }
      if (format == VectorFormat.WORD2VEC_BINARY) {
        writeBinary(out);
      } else {
        writeText(out);
      }
    }
  }

  private void writeBinary(OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * vectors.dimension()).order(ByteOrder.LITTLE_ENDIAN);
    for (int id = 0; id < vectors.size(); id++) {
      out.write(vectors.word(id).getBytes(StandardCharsets.UTF_8));
      out.write(' ');
      bytes
          .asFloatBuffer()
          .put(vectors.matrix().data(), vectors.matrix().offset(id), vectors.dimension());
      out.write(bytes.array());
      out.write('\n');
    }
  }

  private void writeText(OutputStream out) throws IOException {
    char separator = format.separator();
    StringBuilder line = new StringBuilder();
    float[] data = vectors.matrix().data();
    for (int id = 0; id < vectors.size(); id++) {
      line.setLength(0);
      if (format != VectorFormat.TENSORBOARD) {
        out.write(written(vectors.word(id)).getBytes(StandardCharsets.UTF_8));
        line.append(separator);
      }
      int at = vectors.matrix().offset(id);
      for (int c = 0; c < vectors.dimension(); c++) {
        if (c > 0) {
          line.append(separator);
        }
        line.append(data[at + c]);
      }
      if (format == VectorFormat.FASTTEXT) {
        line.append(' ');
      }
      ascii(out, line.append('\n').toString());
    }
  }

  private void writeWords(OutputStream raw) throws IOException {
    try (OutputStream out = new BufferedOutputStream(raw, 1 << 16)) {
      for (String word : vectors.words()) {
        out.write(word.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
  }

  private String written(String word) {
    boolean quote = format == VectorFormat.CSV && (word.contains(",") || word.contains("\""));
    return quote ? '"' + word.replace("\"", "\"\"") + '"' : word;
  }

  private static void ascii(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void check(String word) {
    if (format == VectorFormat.TENSORBOARD && Metadata.blank(word)) {
      throw new IllegalArgumentException(
          "the word \"%s\" is blank, and the projector would give all words after it to the wrong"
                  .formatted(word)
              + " vectors; write csv or tsv instead");
    }
    List<String> forbidden =
        switch (format) {
          case TENSORBOARD, TSV -> List.of("\t", "\n", "\r");
          case CSV -> List.of("\n", "\r");
          default -> List.of(" ", "\t", "\n", "\r");
        };
    if (word.isEmpty() || forbidden.stream().anyMatch(word::contains)) {
      throw new IllegalArgumentException(
          "the word \"%s\" cannot be written as %s: it %s; write csv or tsv instead"
              .formatted(word.strip(), format, word.isEmpty() ? "is empty" : "holds blank space"));
    }
  }
}
