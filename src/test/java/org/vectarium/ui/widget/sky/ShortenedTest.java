package org.vectarium.ui.widget.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShortenedTest {
  @Test
  void labels_of_very_long_words_end_in_an_ellipsis_and_whole_letters() {
    LabelMetrics metrics = new LabelMetrics("System", 1);
    metrics.setLabel(id -> "𠮷".repeat(id));
    assertEquals("𠮷".repeat(40), metrics.text(40));
    assertEquals("𠮷".repeat(39) + "…", metrics.text(200));
    assertEquals(metrics.width(41, LabelStyle.PLAIN), metrics.width(200, LabelStyle.PLAIN));
  }
}
