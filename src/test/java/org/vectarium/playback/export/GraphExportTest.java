package org.vectarium.playback.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.vectarium.graph.preset.LayerPresets;
import org.vectarium.graph.preset.ScalarPresets;
import org.vectarium.playback.PlaybackFrame;
import org.vectarium.playback.Timeline;
import org.w3c.dom.Document;

/** Files say what the frame knows, and no more. */
class GraphExportTest {
  private static PlaybackFrame frame(int step) {
    Timeline timeline = new Timeline(ScalarPresets.threeInputs().run());
    return timeline.frame(timeline.endOfStep(step));
  }

  @Test
  void csvLeavesTheUnknownEmpty() {
    String[] lines = GraphTexts.csv(frame(9)).split("\n");
    assertEquals("node,shape,row,column,value,gradient", lines[0]);
    assertEquals("x,ℝ,1,1,1.0,", lines[1], "∂f/∂x is not computed yet");
    assertEquals("z,ℝ,1,1,0.0,0.0", lines[3], "∂f/∂z is computed, and zero");
    assertEquals(7, lines.length);
  }

  @Test
  void dotNamesEveryNodeAndEdge() {
    String dot = GraphTexts.dot(frame(11));
    assertTrue(dot.startsWith("digraph computation {"));
    assertEquals(6, dot.split("->", -1).length - 1);
    assertTrue(dot.contains("b = max(y, z)"));
    assertTrue(dot.contains("n1 -> n3 [label=\"2.000\\n2.000\"]"));
  }

  @Test
  void latexHasARowForEachNode() {
    String latex = GraphTexts.latex(frame(11));
    assertTrue(latex.contains("$b$ & $\\max\\left(y, z\\right)$ & $2.000$ & $3.000$ \\\\"), latex);
    assertEquals(6, latex.lines().filter(line -> line.startsWith("$")).count());
  }

  @Test
  void latexWritesSmallTensorsOutAndLargeOnesByTheirShape() {
    Timeline small = new Timeline(LayerPresets.matrix().run());
    String latex = GraphTexts.latex(small.frame(small.length()));
    String weights = "$\\begin{pmatrix}0.5000 & -0.3000 \\\\ 0.2000 & 0.8000\\end{pmatrix}$";
    assertTrue(latex.contains("$W$ &  & " + weights + " & $\\begin{pmatrix}"), latex);
    assertFalse(latex.contains("mathbb"), latex);
    Timeline large = new Timeline(LayerPresets.softmaxWindow().run());
    assertTrue(GraphTexts.latex(large.frame(0)).contains("amssymb"));
    assertFalse(GraphTexts.latex(large.frame(0)).contains("pmatrix"), "nothing is computed yet");
  }

  @Test
  void svgIsXmlWithHatchesForTheUnknown() throws Exception {
    Timeline timeline = new Timeline(LayerPresets.softmaxWindow().run());
    String start = GraphSvg.of(timeline.frame(0), GraphSvg.Colours.PAPER);
    String end = GraphSvg.of(timeline.frame(timeline.length()), GraphSvg.Colours.PAPER);
    for (String svg : new String[] {start, end}) {
      Document xml =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
      assertEquals("svg", xml.getDocumentElement().getTagName());
      assertEquals(6, xml.getElementsByTagName("circle").getLength() + 1, "five operations");
    }
    assertTrue(start.contains("fill=\"url(#unknown)\""));
    assertFalse(end.contains("fill=\"url(#unknown)\""));
  }
}
