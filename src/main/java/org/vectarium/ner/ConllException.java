package org.vectarium.ner;

import java.io.IOException;

/** A file that is not in CoNLL columns: one sentence with the file's name and the line. */
public final class ConllException extends IOException {
  private static final long serialVersionUID = 1;

  ConllException(String file, int line, String what) {
    super(file + ", line " + line + ": " + what);
  }
}
