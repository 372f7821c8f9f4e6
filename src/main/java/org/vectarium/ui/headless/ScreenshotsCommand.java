package org.vectarium.ui.headless;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code screenshots}: every picture of the README, from the real app. */
@Command(
    name = "screenshots",
    description = "Regenerates the folder screenshots from the real app, without a display.",
    mixinStandardHelpOptions = true)
public final class ScreenshotsCommand implements Callable<Integer> {
  private static final PictureSize SIZE = new PictureSize(1440, 900);

  /** One picture: a room, and what to do there first. */
  private record Shot(RoomId room, String keys) {}

  private static final List<Shot> SHOTS =
      List.of(
          new Shot(RoomId.TRAIN, ""),
          new Shot(RoomId.CORPUS, ""),
          new Shot(RoomId.EXPLORE, ""),
          new Shot(RoomId.BACKPROP, "END LEFT*6"));

  @Option(
      names = "--out",
      defaultValue = "screenshots",
      description = "the folder to write to (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("screenshots");

  @Override
  public Integer call() throws IOException {
    for (Language language : Language.values()) {
      for (Theme theme : Theme.values()) {
        shoot(language, theme);
      }
    }
    return 0;
  }

  private void shoot(Language language, Theme theme) throws IOException {
    try (Studio studio = Studio.open(SIZE, theme, language)) {
      studio.train(Studio.SHORT_RUN);
      studio.select(studio.exampleWord());
      for (Shot shot : SHOTS) {
        studio.enter(shot.room());
        KeyScript.parse(shot.keys()).playIn(studio);
        studio.settle();
        Path file =
            folder.resolve(
                String.join("-", shot.room().code(), theme.code(), language.code()) + ".png");
        studio.picture(file);
        System.out.println(file);
      }
    }
  }
}
