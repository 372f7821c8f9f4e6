package org.vectarium.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vectarium.text.CorpusException;
import org.vectarium.text.CorpusReader;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.ReadMonitor;
import org.vectarium.text.ReadOptions;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.text.sample.SampleCorpus;

/** A corpus named on the command line: a file, a folder, or the name of a sample corpus. */
final class CorpusArgument {
  static final String DESCRIPTION =
      "a text file or folder, or the name of a sample corpus as in `corpus list`";

  private CorpusArgument() {}

  /**
   * Opens it.
   *
   * @param minCount words seen less often are left out
   * @param reading how people's own text is read
   * @param err takes what had to be left out
   */
  static EncodedCorpus open(String corpus, long minCount, ReadingOptions reading, PrintWriter err)
      throws CorpusException {
    Path path = Path.of(corpus);
    if (Files.exists(path)) {
      return reading.read(CorpusSource.paths(List.of(path)), minCount, err);
    }
    if (SampleCorpora.find(corpus).isEmpty()) {
      throw new UserError(
          "there is no file and no sample corpus \""
              + corpus
              + "\"; the samples are "
              + String.join(", ", SampleCorpora.all().stream().map(SampleCorpus::id).toList()));
    }
    SampleCorpus sample = SampleCorpora.get(corpus);
    return minCount > 1 && sample.bundled()
        ? CorpusReader.read(
                CorpusSource.resource(corpus, sample.path()),
                ReadOptions.DEFAULT.withMinCount(minCount),
                ReadMonitor.NONE)
            .corpus()
        : SampleCorpora.open(corpus);
  }

  /** The argument as it is understood from any folder: an absolute path, or a sample's name. */
  static String lasting(String corpus) {
    Path path = Path.of(corpus);
    return Files.exists(path) ? path.toAbsolutePath().normalize().toString() : corpus;
  }
}
