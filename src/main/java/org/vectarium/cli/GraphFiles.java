package org.vectarium.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.format.SafeFile;
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

  private static void write(Path file, String text) throws IOException {
    SafeFile.write(file, out -> out.write(text.getBytes(UTF_8)));
  }
}
