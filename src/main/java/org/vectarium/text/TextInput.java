package org.vectarium.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/** One piece of a corpus: a file, a resource of the program, or text in memory. */
public interface TextInput {
  /** What a person calls it; for a file its path. */
  String label();

  /** Bytes as they lie on disk, or −1 if unknown. */
  long length();

  /**
   * What is different once the bytes have been written to again; empty for what never changes and
   * for what has no length, such as a pipe.
   */
  default String version() throws IOException {
    return "";
  }

  /** A fresh stream from the first byte. */
  InputStream open() throws IOException;

  static TextInput file(Path path) {
    return new TextInput() {
      @Override
      public String label() {
        return path.toString();
      }

      @Override
      public long length() {
        try {
          return Files.size(path);
        } catch (IOException unknown) {
          return -1; // open() reports the trouble with its reason
        }
      }

      @Override
      public String version() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.isRegularFile()
            ? String.format(Locale.ROOT, "%,d bytes of %s", now.size(), now.lastModifiedTime())
            : "";
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }
    };
  }

  /**
   * @param path absolute path on the class path, such as {@code /sample-corpora/medium-en.txt}
   */
  static TextInput resource(String path) {
    return new TextInput() {
      @Override
      public String label() {
        return path;
      }

      @Override
      public long length() {
        return -1;
      }

      @Override
      public InputStream open() throws IOException {
        InputStream in = TextInput.class.getResourceAsStream(path);
        if (in == null) {
          throw new CorpusException(
              CorpusException.Kind.NOT_FOUND,
              path,
              "The program has no sample corpus " + path + "; its jar may be damaged.");
        }
        return in;
      }
    };
  }

  static TextInput text(String label, String text) {
    return bytes(label, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param bytes not copied
   */
  static TextInput bytes(String label, byte[] bytes) {
    return new TextInput() {
      @Override
      public String label() {
        return label;
      }

      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
