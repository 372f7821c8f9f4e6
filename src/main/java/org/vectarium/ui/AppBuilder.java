package org.vectarium.ui;

import java.util.Map;
import java.util.function.Supplier;
import org.vectarium.session.TrainingSession;
import org.vectarium.session.WorkerSession;
import org.vectarium.ui.backprop.BackpropRoom;
import org.vectarium.ui.corpus.CorpusRoom;
import org.vectarium.ui.explore.ExploreRoom;
import org.vectarium.ui.shell.Shell;
import org.vectarium.ui.train.TrainRoom;

/** The composition root: the only place that knows every room and the session's class. */
public final class AppBuilder {
  private AppBuilder() {}

  /**
   * The context of a running toolkit, beating once a pulse while the session works.
   *
   * @param preferences read first, written as they change
   */
  public static AppContext createContext(PreferencesStore preferences) {
    TrainingSession session = createSession();
    AppContext context = new AppContext(preferences, session, new UiThread());
    PulseTimer timer = new PulseTimer(context.frames(), context.background());
    session.onFrame(_ -> timer.wake());
    return context;
  }

  private static TrainingSession createSession() {
    return new WorkerSession();
  }

  /**
   * The whole content of the window, ready for a scene. The room on screen is made at once; the
   * others are made, and the first corpus is opened, when the window has been drawn, so that it
   * comes sooner. Screen thread only.
   */
  public static Shell createShell(AppContext context) {
    Shell shell = new Shell(context, rooms(context));
    FirstFrames.then(() -> {
      context.corpora().openFirst();
      shell.makeRooms();
    });
    return shell;
  }

  /** The rooms that exist; a room joins the app by one line here. */
  private static Map<RoomId, Supplier<Room>> rooms(AppContext context) {
    return Map.of(
        RoomId.CORPUS, () -> new CorpusRoom(context),
        RoomId.TRAIN, () -> new TrainRoom(context),
        RoomId.BACKPROP, () -> new BackpropRoom(context),
        RoomId.EXPLORE, () -> new ExploreRoom(context));
  }
}
