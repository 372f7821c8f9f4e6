package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** How the first lines of a corpus will be cut into words, before it is read as a whole. */
public final class CorpusPreview {
  private static final int BYTES = 1 << 16;

  private CorpusPreview() {}

  /**
   * @param text the line as it stands in the file, or its beginning
   * @param words the tokens it gives
   */
  public record Line(String text, List<String> words) {}

  /**
   * Reads at most the first 64 KiB.
   *
   * @param lines how many lines at most
   * @throws CorpusException as the reading itself would
   */
  public static List<Line> of(CorpusSource source, ReadOptions options, int lines)
      throws CorpusException {
    TextInput input = source.inputs().getFirst();
    List<Line> preview = new ArrayList<>();
    Utf8Scanner scanner =
        new Utf8Scanner(
            input.label(),
            Utf8Scanner.Unit.LINES,
            new Utf8Scanner.Sink() {
              @Override
              public void word(byte[] buffer, int from, int to) {
                if (preview.size() < lines) {
                  String text = new String(buffer, from, to - from, UTF_8);
                  List<String> words = new ArrayList<>();
                  options.tokeniser().tokenise(text, words::add);
                  preview.add(new Line(text, List.copyOf(words)));
                }
              }

              @Override
              public void lineEnd() {}

              @Override
              public void longWord(long line, long bytes) {}
            });
    try (InputStream utf8 = TextStreams.utf8(input.open(), options.encoding(), input.label())) {
      byte[] start = utf8.readNBytes(BYTES);
      scanner.scan(new ByteArrayInputStream(start, 0, wholeLines(start)), () -> {});
    } catch (IOException e) {
      throw CorpusReader.problem(input.label(), e, scanner.line());
    }
    return List.copyOf(preview);
  }

  /** Length up to the last line end of a full buffer, or else up to its last whole character. */
  private static int wholeLines(byte[] start) {
    if (start.length < BYTES) {
      return start.length;
    }
    int end = start.length;
    while (end > 0 && start[end - 1] != '\n') {
      end--;
    }
    if (end == 0) {
      end = start.length;
      while (end > 0 && (start[end - 1] & 0xC0) == 0x80) {
        end--;
      }
      end -= start[end - 1] < 0 ? 1 : 0;
    }
    return end;
  }
}
