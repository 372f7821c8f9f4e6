package org.vectarium.ui;

import java.nio.file.Path;

/**
 * Asks for a view that somebody shared to be opened; the Explore room answers.
 *
 * @param file JSON, as the Explore room saves it
 */
public record OpenView(Path file) {
  /** How the names of such files end. */
  public static final String ENDING = ".view.json";

  /** Whether a file is a view by its name. */
  public static boolean isView(Path file) {
    return String.valueOf(file.getFileName()).endsWith(ENDING);
  }
}
