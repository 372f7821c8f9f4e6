package org.vectarium.ui.headless;

import java.util.concurrent.Callable;
import org.vectarium.ui.theme.Theme;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.RoomId;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code tour}: the main job from corpus to backward pass, without a display. */
@Command(
    name = "tour",
    description = "Runs the main job without a display and writes pictures to target/tour.",
    mixinStandardHelpOptions = true)
public final class TourCommand implements Callable<Integer> {
  @Override
  public Integer call() throws Exception {
    try (Studio studio =
        Studio.open(new PictureSize(1440, 900), Theme.NIGHT, Language.ENGLISH)) {
      studio.settle();
      studio.picture(Path.of("target/tour/01.png"));
      studio.enter(RoomId.BACKPROP);
      studio.picture(Path.of("target/tour/02.png"));
    }
    return 0;
  }
}
