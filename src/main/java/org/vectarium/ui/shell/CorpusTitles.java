package org.vectarium.ui.shell;

import java.util.Locale;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.text.sample.SampleCorpus;
import org.vectarium.ui.i18n.Messages;

/** What corpora are called on screen: sample corpora by a title, people's own by their file. */
final class CorpusTitles {
  private CorpusTitles() {}

  static String of(SampleCorpus corpus, Messages messages) {
    return messages.get("corpus.sample." + corpus.size().name().toLowerCase(Locale.ROOT));
  }

  /** For the name of an open corpus. */
  static String of(String name, Messages messages) {
    return SampleCorpora.find(name).map(corpus -> of(corpus, messages)).orElse(name);
  }
}
