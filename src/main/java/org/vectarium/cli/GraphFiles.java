package org.vectarium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Trace;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.Timeline;
import org.vectarium.playback.export.GraphSvg;
import org.vectarium.playback.export.GraphTexts;

/** Writes the pictures that {@code graph} was asked for. */
final class GraphFiles {
  private GraphFiles() {}

  static void write(Trace trace, @Nullable Path svg, @Nullable Path dot) throws IOException {
    Timeline timeline = new Timeline(trace);
    PlaybackFrame end = timeline.frame(timeline.length());
    if (svg != null) {
      write(svg, GraphSvg.of(end, GraphSvg.Colours.PAPER));
    }
    if (dot != null) {
      write(dot, GraphTexts.dot(end));
    }
  }

  /** To a temporary beside the target, then moved into its place. */
  private static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UserError("there is no folder " + folder + " to write " + file + " into");
    }
    Path temporary = Files.createTempFile(folder, ".graph", ".part");
    try {
      Files.writeString(temporary, text);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
