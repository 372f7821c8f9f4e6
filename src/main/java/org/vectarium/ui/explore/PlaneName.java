package org.vectarium.ui.explore;

import java.util.stream.Collectors;
import org.vectarium.ui.i18n.Messages;

/** What a plane is called. Stateless. */
final class PlaneName {
  private PlaneName() {}

  /** "PCA 1 · 2" or "UMAP", in the language of the moment. */
  static String of(Plane plane, Messages messages) {
    String components =
        plane.titles().stream()
            .map(title -> title.replaceFirst(" ·.*", "").replaceAll("[^0-9]", ""))
            .collect(Collectors.joining(" · "));
    return messages.format("picture.plane." + plane.kind(), components);
  }
}
