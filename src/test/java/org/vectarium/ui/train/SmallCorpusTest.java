package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectarium.session.WorkerSession;
import org.vectarium.text.CorpusSource;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.ReadOptions;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.Notices;
import org.vectarium.ui.PreferencesStore;
import org.vectarium.ui.WholeApp;
import org.vectarium.ui.i18n.Language;

class SmallCorpusTest {
  @TempDir Path home;
  private AppContext context;
  private TrainViewModel room;

  @BeforeEach
  void open() {
    context = new AppContext(new PreferencesStore(home), new WorkerSession(), Runnable::run);
    room = new TrainViewModel(context);
  }

  @AfterEach
  void close() {
    context.close();
  }

  private int dimension() {
    return settings().dimension();
  }

  private TrainingSettings settings() {
    assertNotNull(room.form().settings());
    return room.form().settings();
  }

  @Test
  void everyBundledCorpusCanBeTrainedAtOnce() throws Exception {
    for (String id : new String[] {"lecture-en", "small-en", "lecture-zh", "small-zh"}) {
      EncodedCorpus corpus = SampleCorpora.open(id);
      context.corpusProperty().set(corpus);
      assertTrue(dimension() <= corpus.vocabulary().size(), id);
      assertTrue(room.ready(), id);
      assertNotNull(context.notices().sentence(), id);
    }
  }

  @Test
  void aLargerCorpusGetsTheDimensionsBack() throws Exception {
    int asked = dimension();
    context.corpusProperty().set(SampleCorpora.open("lecture-en"));
    assertEquals(4, dimension(), "eight types, half of them");
    context.corpusProperty().set(SampleCorpora.open("medium-en"));
    assertEquals(asked, dimension());
  }

  @Test
  void tooManyDimensionsTypedByHandAreASentenceAndKeepTheRun() throws Exception {
    EncodedCorpus corpus = SampleCorpora.open("small-en");
    context.corpusProperty().set(corpus);
    room.form().text(HyperParameter.DIMENSION).set("500");
    String problem = context.notices().sentence();
    assertNotNull(problem);
    assertTrue(problem.contains("500"), problem);
    assertFalse(room.ready());
    room.form().text(HyperParameter.DIMENSION).set("10");
    assertTrue(room.ready());
  }

  /** Eight different words do not fill the dimensions asked for; one press trains them in fewer. */
  @Test
  void ownTextOfTooFewWordsKeepsWhatIsOpenAndOffersSettingsThatFit() throws Exception {
    EncodedCorpus before = SampleCorpora.open("medium-en");
    context.corpusProperty().set(before);
    int asked = dimension();
    context
        .corpora()
        .open(
            CorpusSource.text("mine", "ice and steam are both water too indeed"),
            ReadOptions.DEFAULT,
            null);
    WholeApp.await(context.background()::idle);
    Notices.Notice said = context.notices().currentProperty().get();
    assertNotNull(said);
    assertEquals(Notices.Level.PROBLEM, said.level());
    assertTrue(said.words().get().contains("8 different words"), said.words().get());
    context.messages().languageProperty().set(Language.CHINESE);
    assertTrue(said.words().get().contains("只有 8 个不同的词"), said.words().get());
    context.messages().languageProperty().set(Language.ENGLISH);
    assertSame(before, context.corpusProperty().get());
    assertEquals(asked, dimension());
    assertNotNull(said.offer());
    said.offer().action().run();
    assertEquals(8, context.corpusProperty().get().vocabulary().size());
    assertEquals(4, dimension());
    assertTrue(room.ready());
    assertEquals(Notices.Level.REMARK, context.notices().currentProperty().get().level());
  }
}
