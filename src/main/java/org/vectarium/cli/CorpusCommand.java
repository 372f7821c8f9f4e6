package org.vectarium.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.format.SafeFile;
import org.vectarium.text.sample.SampleBundle;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.text.sample.SampleCorpus;
import org.vectarium.text.sample.SampleText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code corpus list} and {@code corpus generate}. */
@Command(
    name = "corpus",
    description = "Lists and makes sample corpora.",
    mixinStandardHelpOptions = true)
final class CorpusCommand implements Runnable {
  /** Stands for all bundled files at once. */
  private static final String BUNDLE = "bundle";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new UserError("say list or generate; --help shows how");
  }

  private PrintWriter out() {
    return line().getOut();
  }

  private PrintWriter err() {
    return line().getErr();
  }

  private CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not started the command");
    }
    return spec.commandLine();
  }

  @Command(
      name = "list",
      description = "Lists the sample corpora.",
      mixinStandardHelpOptions = true)
  int list(@Option(names = "--json", description = "print one JSON array") boolean json) {
    PrintWriter out = out();
    if (json) {
      out.println(
          JsonMapper.shared()
              .writeValueAsString(
                  SampleCorpora.all().stream().map(CorpusCommand::asJson).toList()));
      return 0;
    }
    for (SampleCorpus corpus : SampleCorpora.all()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-11s %,10d tokens  %s",
              corpus.id(),
              corpus.tokens(),
              corpus.size().about()));
    }
    return 0;
  }

  private static Map<String, Object> asJson(SampleCorpus corpus) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", corpus.id());
    object.put("language", corpus.language());
    object.put("tokens", corpus.tokens());
    object.put("bundled", corpus.bundled());
    object.put("about", corpus.size().about());
    return object;
  }

  @Command(
      name = "generate",
      description = "Writes a made corpus, a sentence a line, in UTF-8.",
      mixinStandardHelpOptions = true)
  int generate(
      @Parameters(
              paramLabel = "NAME",
              description = "as in `corpus list`, or `bundle` for all bundled files into a folder")
          String name,
      @Option(names = "--tokens", paramLabel = "N", description = "about how many; default its own")
          @Nullable Long tokens,
      @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "default 1")
          long seed,
      @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to")
          Path file,
      @Option(names = "--json", description = "print one JSON object") boolean json)
      throws IOException {
    if (name.equals(BUNDLE)) {
      SampleBundle.writeTo(Files.createDirectories(file));
      out().println("wrote " + SampleBundle.files().size() + " files to " + file);
      return 0;
    }
    SampleCorpus corpus = SampleCorpora.get(name);
    if (tokens != null && (tokens < 1 || tokens > 1_000_000_000)) {
      throw new UserError("--tokens is " + tokens + "; it must be from 1 to 1,000,000,000");
    }
    SampleText text =
        tokens == null
            ? SampleCorpora.text(corpus, seed)
            : SampleCorpora.text(corpus, tokens, seed);
    long written = write(text, file);
    if (tokens != null && written > tokens * 3 / 2) {
      err()
          .printf(
              Locale.ROOT,
              "%,d tokens were asked for; %s says each of its patterns at least once, which takes more%n",
              tokens,
              corpus.id());
    }
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("corpus", corpus.id());
      object.put("seed", seed);
      object.put("tokens", written);
      object.put("file", file.toString());
      out().println(JsonMapper.shared().writeValueAsString(object));
    } else {
      out().printf(Locale.ROOT, "wrote %,d tokens to %s%n", written, file);
    }
    return 0;
  }

  private static long write(SampleText text, Path file) throws IOException {
    long[] tokens = {0};
    SafeFile.write(
        file,
        stream -> {
          try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(stream, UTF_8))) {
            tokens[0] = text.writeTo(out);
          }
        });
    return tokens[0];
  }
}
