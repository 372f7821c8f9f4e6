package org.vectarium.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Canvases and style sheets paint with the same colours, and ink can be read. */
class PaletteTest {
  /** WCAG 2.2, 1.4.3 level AA for text. */
  private static final double READABLE = 4.5;

  /** WCAG 2.2, 1.4.11 for the outlines of controls. */
  private static final double VISIBLE = 3;

  @ParameterizedTest
  @EnumSource
  void the_style_sheet_holds_the_same_colours(Theme theme) throws IOException {
    Map<String, Color> css = tokens(theme);
    Palette p = theme.palette();
    Map<String, Color> expected = new HashMap<>();
    expected.put("void", p.voidColour());
    expected.put("base", p.base());
    expected.put("s1", p.s1());
    expected.put("s2", p.s2());
    expected.put("s3", p.s3());
    expected.put("line", p.line());
    expected.put("line2", p.line2());
    expected.put("hi", p.hi());
    expected.put("mid", p.mid());
    expected.put("low", p.low());
    expected.put("fwd", p.forward());
    expected.put("bwd", p.backward());
    expected.put("pos", p.positive());
    expected.put("neg", p.negative());
    expected.put("now", p.now());
    expected.put("now-fill", p.nowFill());
    expected.put("now-ink", p.nowInk());
    expected.put("danger", p.danger());
    expected.put("pend", p.pending());
    expected.put("primary", p.primaryFill());
    expected.put("primary-ink", p.primaryInk());
    for (int i = 0; i < 6; i++) {
      expected.put("cat" + (i + 1), p.categories().get(i));
    }
    expected.put("cat-none", p.categories().getLast());
    assertEquals(expected, css);
  }

  private static Map<String, Color> tokens(Theme theme) throws IOException {
    Map<String, Color> found = new HashMap<>();
    String sheet = "/css/tokens-" + theme.code() + ".css";
    try (InputStream in = Objects.requireNonNull(PaletteTest.class.getResourceAsStream(sheet))) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Matcher matcher = Pattern.compile("-v-([a-z0-9-]+): (#[0-9A-F]{6});").matcher(css);
      while (matcher.find()) {
        found.put(matcher.group(1), Color.web(matcher.group(2)));
      }
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource
  void every_ink_is_readable_on_every_surface(Theme theme) {
    Palette p = theme.palette();
    for (Color surface : new Color[] {p.voidColour(), p.base(), p.s1(), p.s2()}) {
      for (Color ink :
          new Color[] {
            p.hi(),
            p.mid(),
            p.low(),
            p.forward(),
            p.backward(),
            p.positive(),
            p.negative(),
            p.now(),
            p.danger()
          }) {
        assertTrue(contrast(ink, surface) >= READABLE, ink + " on " + surface);
      }
    }
    assertTrue(contrast(p.primaryInk(), p.primaryFill()) >= READABLE);
    assertTrue(contrast(p.nowInk(), p.nowFill()) >= READABLE);
    assertTrue(contrast(p.line2(), p.s1()) >= VISIBLE);
    assertTrue(contrast(p.pending(), p.s1()) >= VISIBLE);
  }

  /** WCAG's contrast ratio of two opaque colours. */
  private static double contrast(Color a, Color b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
