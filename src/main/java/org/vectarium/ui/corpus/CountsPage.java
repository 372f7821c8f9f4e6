package org.vectarium.ui.corpus;

import javafx.scene.Node;

/** A page that shows counts: the matrix, its singular vectors, or ratios. Screen thread only. */
final class CountsPage implements CorpusPage {
  private final String titleKey;
  private final Node centre;
  private final Node side;
  private final CountsFollower counts;
  private final Runnable disposal;

  /**
   * @param side may be shared with other pages
   * @param disposal ends the subscriptions of the page's middle
   */
  CountsPage(String titleKey, Node centre, Node side, CountsFollower counts, Runnable disposal) {
    this.titleKey = titleKey;
    this.centre = centre;
    this.side = side;
    this.counts = counts;
    this.disposal = disposal;
  }

  @Override
  public String titleKey() {
    return titleKey;
  }

  @Override
  public Node centre() {
    return centre;
  }

  @Override
  public Node side() {
    return side;
  }

  @Override
  public boolean needsTypes() {
    return false;
  }

  @Override
  public void onShown() {
    counts.setShown(true);
  }

  @Override
  public void onHidden() {
    counts.setShown(false);
  }

  @Override
  public void dispose() {
    disposal.run();
  }
}
