package org.vectarium.playback;

/**
 * A position on a timeline and the ways to move it. Mutable, for one thread; whoever plays brings
 * the clock and calls {@link #stepForward}.
 */
public final class Playhead {
  private Timeline timeline;
  private int position;
  private Grain grain = Grain.NODE;

  /** At position 0. */
  public Playhead(Timeline timeline) {
    this.timeline = timeline;
  }

  public Timeline timeline() {
    return timeline;
  }

  public int position() {
    return position;
  }

  public Grain grain() {
    return grain;
  }

  public void setGrain(Grain grain) {
    this.grain = grain;
  }

  public boolean atStart() {
    return position == 0;
  }

  public boolean atEnd() {
    return position == timeline.length();
  }

  /** To the next stop of the grain; answers false at the end. */
  public boolean stepForward() {
    return moveTo(timeline.next(position, grain));
  }

  /** To the stop before; answers false at the start. */
  public boolean stepBack() {
    return moveTo(timeline.previous(position, grain));
  }

  /** To any position; outside ones are clamped. */
  public boolean seek(int target) {
    return moveTo(Math.clamp(target, 0, timeline.length()));
  }

  /**
   * Puts another timeline under the playhead, as when an input has changed. A timeline of the same
   * length keeps the position, any other starts at 0.
   */
  public void replace(Timeline other) {
    if (other.length() != timeline.length()) {
      position = 0;
    }
    timeline = other;
  }

  public PlaybackFrame frame() {
    return timeline.frame(position);
  }

  private boolean moveTo(int target) {
    boolean moved = target != position;
    position = target;
    return moved;
  }
}
