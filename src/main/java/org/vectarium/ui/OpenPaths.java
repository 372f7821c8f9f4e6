package org.vectarium.ui;

import java.nio.file.Path;
import java.util.List;

/**
 * Asks for files and folders to be opened as one corpus; the Corpus room answers, and asks how.
 *
 * @param paths at least one
 */
public record OpenPaths(List<Path> paths) {
  public OpenPaths {
    paths = List.copyOf(paths);
  }
}
