package org.vectarium.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * How the first sentences of a corpus will be cut into words, before it is read as a whole.
 *
 * @param lines the first sentences of the first file that can be read; none without words
 * @param leftOut why files will be left out, as far as their beginnings tell; one problem a file
 */
public record CorpusPreview(List<Line> lines, List<CorpusException> leftOut) {
  private static final int BYTES = 1 << 16;

  /** Files looked into, once one of them could be read. */
  private static final int FILES = 100;

  /** Copies the lists. */
  public CorpusPreview {
    lines = List.copyOf(lines);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A sentence: a line, or the lines between two blank ones where the tokeniser reads columns.
   *
   * @param text the sentence as it stands in the file, or its beginning
   * @param words the tokens it gives
   */
  public record Line(String text, List<String> words) {}

  /**
   * Reads at most the first 64 KiB of each file, of {@value #FILES} files at most once one can be
   * read. As in the reading itself, a file that cannot be read is left out of several.
   *
   * @param most how many sentences at most
   * @throws CorpusException as the reading itself would if no file can be read
   */
  public static CorpusPreview of(CorpusSource source, ReadOptions options, int most)
      throws CorpusException {
    List<Line> lines = null;
    List<CorpusException> problems = new ArrayList<>();
    List<TextInput> inputs = source.inputs();
    for (int i = 0; i < inputs.size() && (lines == null || i < FILES); i++) {
      try {
        List<Line> found = beginning(inputs.get(i), options, most);
        lines = lines == null || lines.isEmpty() ? found : lines;
      } catch (CorpusException e) {
        problems.add(e);
      }
    }
    if (lines == null) {
      throw problems.getFirst();
    }
    return new CorpusPreview(lines, problems);
  }

  private static List<Line> beginning(TextInput input, ReadOptions options, int most)
      throws CorpusException {
    Sentences sentences = new Sentences(options.tokeniser(), most);
    Utf8Scanner scanner = new Utf8Scanner(input.label(), Utf8Scanner.Unit.LINES, sentences);
    try (InputStream utf8 = TextStreams.utf8(input.open(), options.encoding(), input.label())) {
      byte[] start = utf8.readNBytes(BYTES);
      scanner.scan(new ByteArrayInputStream(start, 0, wholeLines(start)), () -> {});
    } catch (IOException e) {
      throw CorpusReader.problem(input.label(), e, scanner.line());
    }
    sentences.end();
    return sentences.lines;
  }

  /** Gathers lines, cut into words, up to the end of a sentence. */
  private static final class Sentences implements Utf8Scanner.Sink {
    final List<Line> lines = new ArrayList<>();
    private final Tokeniser tokeniser;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private final List<String> words = new ArrayList<>();
    private boolean blank = true;

    Sentences(Tokeniser tokeniser, int most) {
      this.tokeniser = tokeniser;
      this.most = most;
    }

    @Override
    public void word(byte[] buffer, int from, int to) {
      if (lines.size() < most) {
        String piece = new String(buffer, from, to - from, UTF_8);
        blank &= piece.isBlank();
        text.append(piece);
        tokeniser.tokenise(piece, words::add);
      }
    }

    @Override
    public void lineEnd() {
      if (blank || tokeniser.lineIsSentence()) {
        end();
      } else {
        text.append('\n');
      }
      blank = true;
    }

    @Override
    public void longWord(long line, long bytes) {}

    void end() {
      if (!words.isEmpty() && lines.size() < most) {
        lines.add(new Line(text.toString(), List.copyOf(words)));
      }
      text.setLength(0);
      words.clear();
    }
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
