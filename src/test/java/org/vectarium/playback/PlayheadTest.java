package org.vectarium.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectarium.graph.Graph;
import org.vectarium.graph.GraphBuilder;
import org.vectarium.graph.Pairwise;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.Trace;

/** f = (x + y) · max(y, z) played at (1, 2, 0): six values, six gradients, six messages. */
class PlayheadTest {
  private static Timeline timeline() {
    GraphBuilder g = new GraphBuilder();
    int x = g.input("x", Shape.SCALAR);
    int y = g.input("y", Shape.SCALAR);
    int z = g.input("z", Shape.SCALAR);
    int a = g.apply("a", new Pairwise(Pairwise.Kind.ADD), x, y);
    int b = g.apply("b", new Pairwise(Pairwise.Kind.MAX), y, z);
    Graph graph = g.build(g.apply("f", new Pairwise(Pairwise.Kind.MULTIPLY), a, b));
    return new Timeline(
        Trace.run(
            graph, Map.of("x", Tensor.scalar(1), "y", Tensor.scalar(2), "z", Tensor.scalar(0))));
  }

  @Test
  void nothingIsKnownAtTheStart() {
    PlaybackFrame frame = timeline().frame(0);
    for (int node = 0; node < 6; node++) {
      assertNull(frame.value(node));
      assertNull(frame.gradient(node));
    }
    assertNull(frame.current());
    assertEquals(-1, frame.currentNode());
  }

  /** z's gradient is zero, and known; x's is not known yet. */
  @Test
  void zeroIsNotUnknown() {
    Playhead head = new Playhead(timeline());
    for (int i = 0; i < 10; i++) {
      assertTrue(head.stepForward());
    }
    Graph graph = head.timeline().trace().graph();
    PlaybackFrame frame = head.frame();
    assertEquals(graph.node("z").id(), frame.currentNode());
    assertEquals(Tensor.scalar(0), frame.gradient(graph.node("z").id()));
    assertNull(frame.gradient(graph.node("x").id()));
    assertTrue(frame.backward());
  }

  /** y feeds two nodes: after one message it still waits. */
  @Test
  void aFanOutWaitsForAllItsMessages() {
    Playhead head = new Playhead(timeline());
    head.setGrain(Grain.EDGE);
    int y = head.timeline().trace().graph().node("y").id();
    List<Integer> arrivals = new ArrayList<>();
    while (head.stepForward()) {
      PlaybackFrame frame = head.frame();
      if (frame.gradient(y) == null) {
        arrivals.add(frame.arrived(y).size());
      } else {
        assertEquals(2, frame.arrived(y).size());
      }
    }
    assertTrue(arrivals.contains(1));
    assertTrue(arrivals.contains(2));
  }

  @ParameterizedTest
  @EnumSource
  void steppingBackRetracesTheWayForward(Grain grain) {
    Playhead head = new Playhead(timeline());
    head.setGrain(grain);
    List<Integer> there = new ArrayList<>();
    do {
      there.add(head.position());
    } while (head.stepForward());
    assertTrue(head.atEnd());
    List<Integer> back = new ArrayList<>();
    do {
      back.add(head.position());
    } while (head.stepBack());
    assertTrue(head.atStart());
    Collections.reverse(back);
    assertEquals(there, back);
    assertEquals(
        switch (grain) {
          case NODE -> 13;
          case EDGE -> 19;
          case PASS -> 3;
        },
        there.size());
  }

  /** A scrubbed frame shows what an uninterrupted run shows. */
  @Test
  void seekingShowsTheSameAsPlaying() {
    Playhead played = new Playhead(timeline());
    played.setGrain(Grain.EDGE);
    Playhead scrubbed = new Playhead(timeline());
    while (played.stepForward()) {
      scrubbed.seek(99);
      scrubbed.seek(played.position());
      for (int node = 0; node < 6; node++) {
        assertEquals(played.frame().value(node), scrubbed.frame().value(node));
        assertEquals(played.frame().gradient(node), scrubbed.frame().gradient(node));
      }
    }
    assertFalse(scrubbed.stepForward());
    assertFalse(scrubbed.seek(99));
    assertTrue(scrubbed.seek(-3));
    assertEquals(0, scrubbed.position());
  }

  @Test
  void messagesAppearWithTheirSender() {
    Timeline timeline = timeline();
    Graph graph = timeline.trace().graph();
    int f = graph.node("f").id();
    PlaybackFrame frame = timeline.frame(timeline.endOfStep(6));
    assertEquals(f, frame.currentNode());
    assertInstanceOf(Beat.Send.class, frame.current());
    for (Graph.Edge edge : graph.edges()) {
      if (edge.to() == f) {
        assertNotNull(frame.message(edge));
      } else {
        assertNull(frame.message(edge));
      }
    }
  }
}
