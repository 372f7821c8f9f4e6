package org.vectarium.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectarium.session.WorkerSession;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.PreferencesStore;

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
      assertNotNull(context.notices().problemProperty().get(), id);
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
    String problem = context.notices().problemProperty().get();
    assertNotNull(problem);
    assertTrue(problem.contains("500"), problem);
    assertFalse(room.ready());
    room.form().text(HyperParameter.DIMENSION).set("10");
    assertTrue(room.ready());
  }
}
