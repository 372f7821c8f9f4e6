package org.vectarium.ui.headless;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.OpenView;
import org.vectarium.ui.RoomId;
import org.vectarium.ui.explore.ShowPlane;
import org.vectarium.ui.i18n.Language;
import org.vectarium.ui.theme.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code render ROOM --out FILE}: a picture of a room after a short, seeded run. */
@Command(
    name = "render",
    description = "Writes a picture of a room after a short seeded run, without a display.",
    mixinStandardHelpOptions = true)
public final class RenderCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "ROOM",
      description = "corpus, train, explore, evaluate, backprop or lessons")
  private String room = "";

  @Option(names = "--out", required = true, description = "the PNG file to write")
  private Path out = Path.of("");

  @Option(
      names = "--size",
      defaultValue = "1440x900",
      converter = PictureSize.Converter.class,
      description = "width x height in pixels (default: ${DEFAULT-VALUE})")
  private PictureSize size = new PictureSize(1440, 900);

  @Option(names = "--theme", defaultValue = "dark", description = "dark or light")
  private String theme = "dark";

  @Option(names = "--lang", defaultValue = "en", description = "en or zh")
  private String language = "en";

  @Option(
      names = "--updates",
      defaultValue = "200000",
      description = "updates of the model before the picture (default: ${DEFAULT-VALUE})")
  private long updates = 200_000;

  @Option(
      names = "--method",
      converter = MethodName.class,
      description = "skip-gram, cbow, glove or svd (default: skip-gram)")
  private @Nullable Method method;

  @Option(
      names = "--objective",
      converter = ObjectiveName.class,
      description = "negative-sampling, hierarchical-softmax or naive-softmax")
  private @Nullable Objective objective;

  @Option(names = "--word", defaultValue = "", description = "the word to select")
  private String word = "";

  @Option(
      names = "--vectors",
      paramLabel = "FILE",
      description = "show the vectors of this file instead of training any")
  private @Nullable Path vectors;

  @Option(
      names = "--projection",
      defaultValue = "",
      description = "explore: pca, pca-2-3, pca-3d, svd, sum, custom, umap or tsne")
  private String projection = "";

  @Option(
      names = "--view",
      paramLabel = "FILE",
      description = "explore: open this view, as the Explore room saves it")
  private @Nullable Path view;

  @Option(
      names = "--keys",
      defaultValue = "",
      description = "keys to press in the room first, such as \"RIGHT*12\"")
  private String keys = "";

  @Override
  public Integer call() throws IOException {
    RoomId id = RoomId.ofCode(room.toLowerCase(Locale.ROOT));
    KeyScript script = KeyScript.parse(keys);
    try (Studio studio =
        Studio.open(size, Theme.ofCode(theme), Language.ofCode(language), settings())) {
      if (vectors == null) {
        studio.train(updates);
      } else {
        studio.open(vectors);
      }
      studio.requireWord(word);
      studio.select(word);
      studio.enter(id);
      if (!projection.isEmpty()) {
        studio.request(new ShowPlane(projection));
      }
      if (view != null) {
        studio.request(new OpenView(view.toAbsolutePath()));
      }
      script.playIn(studio);
      studio.settle();
      studio.picture(out);
    }
    System.out.println(out);
    return 0;
  }

  /** Those the app opens with, unless something else was asked for. */
  private @Nullable TrainingSettings settings() {
    if (method == null && objective == null) {
      return null;
    }
    TrainingSettings defaults =
        TrainingSettings.defaults(method == null ? Method.SKIP_GRAM : method);
    return objective == null ? defaults : defaults.with().objective(objective).build();
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(name.replace('-', '_'))) {
        return value;
      }
    }
    throw new TypeConversionException("\"" + name + "\" is none of them; --help lists them");
  }

  /** For picocli. */
  static final class MethodName implements ITypeConverter<Method> {
    @Override
    public Method convert(String name) {
      return named(Method.class, name);
    }
  }

  /** For picocli. */
  static final class ObjectiveName implements ITypeConverter<Objective> {
    @Override
    public Objective convert(String name) {
      return named(Objective.class, name);
    }
  }
}
