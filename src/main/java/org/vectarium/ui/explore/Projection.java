package org.vectarium.ui.explore;

import java.util.List;
import org.vectarium.ui.explore.Plane.Kind;

/**
 * Which picture of the space is wanted. Immutable.
 *
 * @param kind the way to a picture
 * @param components which principal components lie on the axes, from 1; three, of which a plane
 *     uses the first two
 * @param solid whether three components make a solid to turn, where the kind can
 * @param fitOn the axes are fitted on so many of the most frequent words; 0: on all
 * @param horizontal a custom axis, as "he &gt; she"
 * @param vertical another
 */
record Projection(
    Kind kind,
    List<Integer> components,
    boolean solid,
    int fitOn,
    String horizontal,
    String vertical) {
  /** The plane of the first two principal components. */
  static final Projection FIRST = new Projection(Kind.PCA, List.of(1, 2, 3), false, 0, "", "");

  /**
   * @throws IllegalArgumentException unless there are three components from 1
   */
  Projection {
    components = List.copyOf(components);
    if (components.size() != 3 || components.stream().anyMatch(c -> c < 1) || fitOn < 0) {
      throw new IllegalArgumentException(
          "components " + components + " fitted on " + fitOn + " words");
    }
  }

  Projection withKind(Kind value) {
    return new Projection(value, components, solid, fitOn, horizontal, vertical);
  }

  Projection withComponents(int x, int y, int z) {
    return new Projection(kind, List.of(x, y, z), solid, fitOn, horizontal, vertical);
  }

  Projection withSolid(boolean value) {
    return new Projection(kind, components, value, fitOn, horizontal, vertical);
  }

  Projection withFitOn(int words) {
    return new Projection(kind, components, solid, words, horizontal, vertical);
  }

  Projection withAxes(String x, String y) {
    return new Projection(kind, components, solid, fitOn, x, y);
  }

  /** Whether three axes are shown. */
  boolean threeAxes() {
    return solid && kind.fitted();
  }
}
