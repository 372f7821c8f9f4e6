package org.vectarium.ui;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.session.TrainingSession;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.train.Export;
import org.vectarium.train.PostProcessing;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.theme.Theme;

/**
 * What all rooms share: the session, the state of the app as observable properties, and its
 * services.
 *
 * <p>Screen thread only, except {@link #background()}. Needs no toolkit, so view models are tested
 * with a real one.
 */
public final class AppContext implements AutoCloseable {
  private final PreferencesStore preferences;
  private final Messages messages;
  private final ObjectProperty<Theme> theme;
  private final Navigation navigation;
  private final TrainingSession session;
  private final FrameFeed frames;
  private final Background background;
  private final Notices notices = new Notices();
  private final CorpusOpener corpora;
  private final LiveVectors liveVectors;
  private final ObjectProperty<@Nullable EncodedCorpus> corpus =
      new SimpleObjectProperty<>(this, "corpus");
  private final ObjectProperty<@Nullable Model> model = new SimpleObjectProperty<>(this, "model");
  private final StringProperty selectedWord = new SimpleStringProperty(this, "selectedWord", "");
  private final BooleanProperty presenter = new SimpleBooleanProperty(this, "presenter");

  /**
   * @param preferences read for the first state, written as it changes
   * @param session closed with this context
   * @param screen runs a task on the screen thread: a {@link UiThread}, or {@code Runnable::run} in
   *     a test without a toolkit
   */
  public AppContext(PreferencesStore preferences, TrainingSession session, Executor screen) {
    this.preferences = preferences;
    this.session = session;
    this.messages = new Messages(preferences.get().language());
    this.theme = new SimpleObjectProperty<>(this, "theme", preferences.get().theme());
    this.navigation = new Navigation(preferences.get().room());
    this.frames = new FrameFeed(session);
    this.background = new Background(screen);
    this.corpora = new CorpusOpener(this);
    preferences.problem().ifPresent(notices::problem);
    theme.subscribe(value -> preferences.update(p -> p.withTheme(value)));
    messages
        .languageProperty()
        .subscribe((Language value) -> preferences.update(p -> p.withLanguage(value)));
    navigation.currentProperty().subscribe(value -> preferences.update(p -> p.withRoom(value)));
    this.liveVectors = new LiveVectors(model, background, notices);
    frames.frameProperty().subscribe(liveVectors::follow);
  }

  /** Trains on a thread of its own; the Train room commands it. */
  public TrainingSession session() {
    return session;
  }

  /** The session's frames, one a pulse at most. */
  public FrameFeed frames() {
    return frames;
  }

  public PreferencesStore preferences() {
    return preferences;
  }

  public Messages messages() {
    return messages;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Colours of the moment, for whatever is drawn by hand. */
  public Palette palette() {
    return theme.get().palette();
  }

  public Navigation navigation() {
    return navigation;
  }

  /** Off-screen work and the way back. */
  public Background background() {
    return background;
  }

  /** What went wrong last, as one sentence. */
  public Notices notices() {
    return notices;
  }

  /** Opens corpora. */
  public CorpusOpener corpora() {
    return corpora;
  }

  /** The corpus in view; null until one is open. Setting it makes the Train room prepare a run. */
  public ObjectProperty<@Nullable EncodedCorpus> corpusProperty() {
    return corpus;
  }

  /** The vectors in view: the run's own, or a file's. Null until there are any. */
  public ObjectProperty<@Nullable Model> modelProperty() {
    return model;
  }

  /** What is done to the run's vectors, once it stands, before the other rooms get them. */
  public ObjectProperty<PostProcessing> postProcessingProperty() {
    return liveVectors.postProcessingProperty();
  }

  /** Which of GloVe's tables the other rooms get, once its run stands. */
  public ObjectProperty<Export> exportProperty() {
    return liveVectors.exportProperty();
  }

  /** The word selected in every room; empty for none. */
  public StringProperty selectedWordProperty() {
    return selectedWord;
  }

  /** Larger type for a lecture hall. */
  public BooleanProperty presenterProperty() {
    return presenter;
  }

  /** Factor on every drawn size: 1, or 1.3 for a lecture hall. */
  public double scale() {
    return presenter.get() ? 1.3 : 1;
  }

  @Override
  public void close() {
    session.close();
    background.close();
  }
}
