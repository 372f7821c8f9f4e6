package org.vectarium.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.text.Font;

/**
 * Inter and JetBrains Mono, read from the jars that carry them, and the Chinese font of the
 * computer. Load once, before the first scene.
 */
public final class Fonts {
  /** The family of running text. */
  public static final String UI = "Inter";

  /** Inter's 600 weight: JavaFX sees it as a family of its own. */
  public static final String STRONG = "Inter SemiBold";

  /** Tokens and typed numbers. */
  public static final String MONO = "JetBrains Mono";

  private static final String JARS = "/com/formdev/flatlaf/fonts/";
  private static final List<String> FILES =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Bold.otf",
          "inter/Inter-Italic.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf");

  /** Families with simplified Chinese, best first. */
  private static final List<String> CHINESE =
      List.of(
          "Noto Sans CJK SC",
          "Noto Sans SC",
          "Source Han Sans SC",
          "PingFang SC",
          "Microsoft YaHei UI",
          "Microsoft YaHei",
          "WenQuanYi Micro Hei",
          "WenQuanYi Zen Hei",
          "SimHei",
          "SimSun",
          "Heiti SC");

  private static boolean loaded;

  private Fonts() {}

  /** Makes the fonts known to JavaFX; the second call does nothing. */
  public static synchronized void load() {
    if (loaded) {
      return;
    }
    // JavaFX asks fontconfig once for the fonts that stand in where Inter has no glyph, in the
    // default locale; in any other than Chinese the Japanese shapes of 直 and 骨 come first.
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    try {
      FILES.forEach(Fonts::load);
      Font.font(UI, 13);
    } finally {
      Locale.setDefault(before);
    }
    loaded = true;
  }

  private static void load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream(JARS + file)) {
      if (in == null || Font.loadFont(in, 13) == null) {
        throw new IllegalStateException("the font " + file + " is missing from the class path");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + file + " cannot be read", e);
    }
  }

  /** The family that shows Chinese on this computer; empty where Chinese would be boxes. */
  public static Optional<String> chinese() {
    List<String> installed = Font.getFamilies();
    return CHINESE.stream().filter(installed::contains).findFirst();
  }
}
